"""Overlay: how it feels, one curve per persona with its spread, its peak, its low and its end."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from journeymap.layout.parts import Plot
from journeymap.layout.type_scale import NOTE
from journeymap.overlays.curve_flags import paint_flags
from journeymap.overlays.curves import Drawn, drawn_curves
from journeymap.overlays.marks import Area, Glyph, Label, Mark, Stroke
from journeymap.overlays.smooth import sampled, smooth
from journeymap.overlays.view import View

__all__ = ["SHAPES", "paint"]

SHAPES = ("circle", "square", "diamond", "triangle", "circle", "square", "diamond", "triangle")
"""Markers by persona, for readers who cannot tell the colours."""
MANY = 120
"""From so many touchpoints on a curve, single markers would hide it."""


def paint(view: View) -> Iterator[Mark]:
    """Axis, spreads, curves, markers, flags."""
    plot = view.layout.plot
    if plot is None:
        return
    yield from _axis(plot)
    curves = drawn_curves(view)
    for drawn in curves:
        yield from _spread(drawn)
    for drawn in curves:
        yield from _line(drawn, "confidence" in view.overlays)
    for drawn in curves:
        yield from _markers(drawn)
    yield from paint_flags(view, curves)


def _axis(plot: Plot) -> Iterator[Mark]:
    box = plot.box
    yield Stroke("column", ((box.x, box.y), (box.right, box.y)), "grid", 1)
    start = max(level.name.x + level.name.width for level in plot.levels) + 6
    for level in plot.levels:
        line = ((start, level.y), (box.right, level.y))
        yield Stroke("column", line, "zero" if level.score == 0 else "grid", 1, dash=level.score != 0)
        name = level.name
        yield Label("text", name.text, name.x, name.y, NOTE.size, "muted")


def _spread(drawn: Drawn) -> Iterator[Mark]:
    """The band from the lowest to the highest score, where people differ."""
    if len(drawn.points) < 2 or not any(point.feeling.count > 1 for point in drawn.curve.points):
        return
    upper, lower = sampled(smooth(drawn.highs)), sampled(smooth(drawn.lows))
    yield Area("curve", (*upper, *reversed(lower)), drawn.role, 0.13)


def _line(drawn: Drawn, show_confidence: bool) -> Iterator[Mark]:
    """The curve; dashed from and to touchpoints that are only assumed."""
    chain = smooth(drawn.points)
    points = drawn.curve.points
    dashes = [
        show_confidence and (before.assumed or after.assumed)
        for before, after in zip(points, points[1:], strict=False)
    ]
    at = 0
    for dash, run in groupby(dashes):
        length = len(list(run))
        part = chain[at * 3 : (at + length) * 3 + 1]
        yield Stroke("curve", part, drawn.role, 2.4, dash=dash, curved=True)
        at += length


def _markers(drawn: Drawn) -> Iterator[Mark]:
    """A marker at every point, a full one at the peak, the low and the end."""
    curve = drawn.curve
    shape = SHAPES[drawn.number % len(SHAPES)]
    size = 8.0 if shape == "circle" else 8.6 if shape != "square" else 7.2
    for point, place in zip(curve.points, drawn.points, strict=True):
        if point.touchpoint in (curve.peak, curve.low, curve.end):
            yield Glyph("curve", shape, place, size + 3, drawn.role, "card", 1.5)  # type: ignore[arg-type]
        elif len(curve.points) <= MANY:
            yield Glyph("curve", shape, place, size, "card", drawn.role, 1.8)  # type: ignore[arg-type]
