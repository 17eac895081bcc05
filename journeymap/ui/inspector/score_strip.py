"""Scores of several people as dots on the scale from −2 to +2."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from journeymap.overlays.theme import Theme

__all__ = ["score_strip"]

_WIDTH, _PAD, _DOT = 280, 12, 5.0


def score_strip(scores: Sequence[float], color: str, theme: Theme) -> str:
    """An SVG: a dot for each score, equal ones stacked, and a bar at their mean; numbers and colours only."""
    stacks = Counter(scores)
    base = 2 * _DOT * max(stacks.values()) + 4
    ink = theme.colors
    dots = "".join(
        f'<circle cx="{_x(score):.1f}" cy="{base - _DOT - 2 * _DOT * level:.1f}" r="{_DOT - 1}"/>'
        for score, count in sorted(stacks.items())
        for level in range(count)
    )
    ticks = "".join(f'<path d="M{_x(level):.1f},{base + 1:.1f}v4"/>' for level in range(-2, 3))
    words = "".join(
        f'<text x="{_x(level):.1f}" y="{base + 16:.1f}">{word}</text>'
        for level, word in zip(range(-2, 3), ("−2", "−1", "0", "+1", "+2"), strict=True)
    )
    mean = _x(sum(scores) / len(scores))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {base + 20:.0f}">'
        f'<path d="M{_x(-2):.1f},{base + 1:.1f}H{_x(2):.1f}" stroke="{ink["zero"]}"/>'
        f'<g stroke="{ink["zero"]}">{ticks}</g>'
        f'<g fill="{ink["muted"]}" font-size="11" text-anchor="middle" '
        f'font-family="sans-serif">{words}</g>'
        f'<path d="M{mean:.1f},1V{base + 5:.1f}" stroke="{color}" stroke-width="2"/>'
        f'<g fill="{color}">{dots}</g></svg>'
    )


def _x(score: float) -> float:
    return _PAD + (score + 2) / 4 * (_WIDTH - 2 * _PAD)
