"""Overlay: how it feels, one curve per persona with its spread, its peak, its low and its end."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import Literal

from journeymap.layout.geometry import Point
from journeymap.layout.parts import Plot
from journeymap.overlays.curve_flags import paint_flags
from journeymap.overlays.curves import Drawn, drawn_curves
from journeymap.overlays.ground import labels_before
from journeymap.overlays.marks import Area, Glyph, Mark, Role, Stroke
from journeymap.overlays.smooth import sampled, smooth
from journeymap.overlays.view import View

__all__ = ["MANY", "SPREADS", "marker", "paint"]

Shape = Literal["circle", "square", "diamond", "triangle"]
_MARKERS: tuple[tuple[Shape, float], ...] = (
    ("circle", 8.0),
    ("square", 7.2),
    ("diamond", 9.4),
    ("triangle", 9.0),
)
"""Shape and size by persona, for readers who cannot tell the colours."""
SPREADS = 2
"""With more curves than this their spreads would cover one another."""
MANY = 120
"""From so many touchpoints on a curve, single markers would hide it."""


def paint(view: View, *, spreads: bool = True) -> Iterator[Mark]:
    """Axis, spreads, curves, markers, flags."""
    plot = view.layout.plot
    if plot is None:
        return
    yield from _axis(plot)
    curves = drawn_curves(view)
    if spreads and len(curves) <= SPREADS:
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
        yield from labels_before([level.name], "muted")


def _spread(drawn: Drawn) -> Iterator[Mark]:
    """The band from the lowest to the highest score, where people differ."""
    if len(drawn.on) < 2 or not any(point.feeling.count > 1 for point in drawn.curve.points):
        return
    upper = sampled(smooth([drawn.highs[place] for place in drawn.on]))
    lower = sampled(smooth([drawn.lows[place] for place in drawn.on]))
    yield Area("curve", (*upper, *reversed(lower)), drawn.role, 0.13)


def _line(drawn: Drawn, show_confidence: bool) -> Iterator[Mark]:
    """The curve; dashed from and to touchpoints that are only assumed.

    Where the journey is given up stands a marker beside the line: nobody goes on from there.
    """
    points = drawn.curve.points
    chain = smooth([drawn.points[place] for place in drawn.on])
    dashes = [
        show_confidence and (points[before].assumed or points[after].assumed)
        for before, after in pairwise(drawn.on)
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
    for point, place in zip(curve.points, drawn.points, strict=True):
        strong = point.touchpoint in (curve.peak, curve.low, curve.end)
        if strong or len(curve.points) <= MANY:
            yield marker(drawn.number, place, drawn.role, strong=strong)


def marker(number: int, place: Point, role: Role, *, strong: bool = False) -> Glyph:
    """The marker of the persona with this number."""
    shape, size = _MARKERS[number % len(_MARKERS)]
    if strong:
        return Glyph("curve", shape, place, size + 3, role, "card", 1.5)
    return Glyph("curve", shape, place, size, "card", role, 1.8)
