"""A small drawing of how the journey feels to one persona."""

from __future__ import annotations

from journeymap.insights import Curve

__all__ = ["emotion_thumb"]

_WIDTH, _HEIGHT, _PAD = 560, 84, 8


def emotion_thumb(curve: Curve, color: str) -> str:
    """The curve along the expected route as an SVG; ``""`` with fewer than two scores there.

    It holds numbers and a colour, no text of the map.
    """
    felt = {point.touchpoint: point.feeling.mean for point in curve.points}
    means = [felt[touchpoint] for touchpoint in curve.route if touchpoint in felt]
    if len(means) < 2:
        return ""
    step = (_WIDTH - 2 * _PAD) / (len(means) - 1)
    half = _HEIGHT / 2 - _PAD
    points = [(_PAD + number * step, _HEIGHT / 2 - mean / 2 * half) for number, mean in enumerate(means)]
    line = "M" + "L".join(f"{x:.1f},{y:.1f}" for x, y in points)
    dots = "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.4"/>' for x, y in points)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}">'
        f'<path d="M0,{_HEIGHT / 2}H{_WIDTH}" stroke="#8793a5" stroke-width="1" stroke-dasharray="3 4"/>'
        f'<path d="{line}" fill="none" stroke="{color}" stroke-width="2" stroke-linejoin="round"/>'
        f'<g fill="{color}">{dots}</g></svg>'
    )
