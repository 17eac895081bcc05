"""Overlay: measured numbers on the cards, against where they came from and should go."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from journeymap.layout.parts import Line
from journeymap.model import KNOWN_METRICS, Metric
from journeymap.overlays.ground import labels
from journeymap.overlays.marks import Glyph, Mark
from journeymap.overlays.view import View

__all__ = ["paint", "trend"]

Shape = Literal["triangle", "triangle-down", "square", "circle", "ring", "diamond"]


def paint(view: View) -> Iterator[Mark]:
    """Each metric's value and target, behind a sign of how it moves."""
    for card in view.layout.cards:
        found = view.touchpoint(card).metrics
        for kind, line in card.facts:
            if kind == "importance":
                continue
            dim = view.dimmed(card)
            yield from labels([line], "muted" if dim else "text", "card")
            if kind.startswith("metric:"):
                yield sign(kind.removeprefix("metric:"), found[kind.removeprefix("metric:")], line, dim)


def sign(name: str, metric: Metric, line: Line, dim: bool) -> Glyph:
    """A triangle up or down from the baseline, green where that is better and red where it is worse."""
    shape, role = trend(name, metric)
    center = (line.x - 10.5, line.y - line.size * 0.34)
    return Glyph("card", shape, center, 7.5, "muted" if dim else role)


def trend(name: str, metric: Metric) -> tuple[Shape, str]:
    """The sign of how a metric moved since its baseline: shape and role of its colour.

    Examples
    --------
    >>> trend("csat", Metric(value=2.9, baseline=3.4))
    ('triangle-down', 'bad')
    >>> trend("clicks", Metric(value=9, baseline=12))
    ('triangle-down', 'good')
    """
    if metric.value is None or metric.baseline is None:
        return "circle", "route"
    if metric.value == metric.baseline:
        return "square", "route"
    up = metric.value > metric.baseline
    known = KNOWN_METRICS.get(name)
    shape: Shape = "triangle" if up else "triangle-down"
    if known is None:
        return shape, "route"
    return shape, "good" if up == (known.better == "higher") else "bad"
