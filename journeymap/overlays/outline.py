"""The outline of every mark as a path of M, L, H, V, C and Z commands, in pixels.

Both painters draw these paths, so a picture is the same in Plotly and in SVG.
Plotly knows no arcs, therefore circles and round corners are cubic curves.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Final

from journeymap.layout.geometry import Box, Point
from journeymap.overlays.marks import Glyph, Stroke

__all__ = ["area_path", "arrow_path", "glyph_path", "panel_path", "stroke_path"]

_ROUND: Final = 0.5523
"""Length of a control arm over the radius that makes four cubic curves a circle (within 0.03 %)."""


_DOT: Final = 4.0
"""Radius in pixels up to which a circle is a dot."""
_LONGEST_HEAD: Final = 0.6
"""Of the way from a stroke's start to its tip: with more, a thick arrow in a short gap is a bare triangle."""


def panel_path(box: Box, radius: float = 0.0) -> str:
    """A rectangle, with round corners where the radius is above zero.

    Examples
    --------
    >>> panel_path(Box(0, 0, 40, 20))
    'M0.0,0.0H40.0V20.0H0.0Z'
    """
    left, top, right, bottom = box.x, box.y, box.right, box.bottom
    r = min(radius, box.width / 2, box.height / 2)
    if r <= 0:
        return f"M{left:.1f},{top:.1f}H{right:.1f}V{bottom:.1f}H{left:.1f}Z"
    k = r * (1 - _ROUND)
    # Each coordinate is spelled once and used several times: spelling is what takes the time.
    x0, x1, x2 = f"{left:.1f}", f"{left + k:.1f}", f"{left + r:.1f}"
    x3, x4, x5 = f"{right - r:.1f}", f"{right - k:.1f}", f"{right:.1f}"
    y0, y1, y2 = f"{top:.1f}", f"{top + k:.1f}", f"{top + r:.1f}"
    y3, y4, y5 = f"{bottom - r:.1f}", f"{bottom - k:.1f}", f"{bottom:.1f}"
    return (
        f"M{x2},{y0}H{x3}C{x4},{y0} {x5},{y1} {x5},{y2}V{y3}C{x5},{y4} {x4},{y5} {x3},{y5}"
        f"H{x2}C{x1},{y5} {x0},{y4} {x0},{y3}V{y2}C{x0},{y1} {x1},{y0} {x2},{y0}Z"
    )


def area_path(points: Sequence[Point]) -> str:
    """A closed polygon.

    Examples
    --------
    >>> area_path([(0, 0), (10, 0), (5, 8)])
    'M0.0,0.0L10.0,0.0L5.0,8.0Z'
    """
    return "M" + "L".join(f"{x:.1f},{y:.1f}" for x, y in points) + "Z"


def stroke_path(stroke: Stroke) -> str:
    """The line of a stroke; under an arrow head it stops where the head begins."""
    points = list(stroke.points)
    if stroke.arrow:
        (tip_x, tip_y), (along_x, along_y) = points[-1], _heading(points)
        length = _head(stroke)[0] * 0.8
        points[-1] = (tip_x - along_x * length, tip_y - along_y * length)
    spelled = [f"{x:.1f},{y:.1f}" for x, y in points]
    if not stroke.curved:
        return "M" + "L".join(spelled)
    arms = (f"C{spelled[i]} {spelled[i + 1]} {spelled[i + 2]}" for i in range(1, len(spelled) - 2, 3))
    return f"M{spelled[0]}" + "".join(arms)


def arrow_path(stroke: Stroke) -> str:
    """The head of an arrow: a triangle whose tip is the last point of the stroke."""
    (x, y), (along_x, along_y) = stroke.points[-1], _heading(stroke.points)
    length, half = _head(stroke)
    back_x, back_y = x - along_x * length, y - along_y * length
    return area_path(
        [
            (x, y),
            (back_x - along_y * half, back_y + along_x * half),
            (back_x + along_y * half, back_y - along_x * half),
        ]
    )


def _heading(points: Sequence[Point]) -> Point:
    """Unit vector in which a line arrives; to the right where it has no length."""
    x, y = points[-1]
    for before_x, before_y in reversed(points[:-1]):
        length = math.hypot(x - before_x, y - before_y)
        if length > 1e-6:
            return ((x - before_x) / length, (y - before_y) / length)
    return (1.0, 0.0)


def _head(stroke: Stroke) -> tuple[float, float]:
    """Length and half the breadth of a stroke's arrow head, which never hides the whole line."""
    whole = math.dist(stroke.points[0], stroke.points[-1])
    length = 4.0 + 1.6 * stroke.width
    return (min(length, _LONGEST_HEAD * whole or length), 2.2 + 1.1 * stroke.width)


def glyph_path(glyph: Glyph) -> str:
    """A sign, filling its square box; Plotly and SVG fill it by the nonzero rule."""
    return _SIGNS[glyph.shape](glyph.center[0], glyph.center[1], glyph.size / 2)


def _circle(x: float, y: float, r: float) -> str:
    if r <= _DOT:
        return _dot(x, y, r)
    k = r * _ROUND
    x0, x1, x2, x3, x4 = f"{x - r:.2f}", f"{x - k:.2f}", f"{x:.2f}", f"{x + k:.2f}", f"{x + r:.2f}"
    y0, y1, y2, y3, y4 = f"{y - r:.2f}", f"{y - k:.2f}", f"{y:.2f}", f"{y + k:.2f}", f"{y + r:.2f}"
    return (
        f"M{x0},{y2}C{x0},{y1} {x1},{y0} {x2},{y0}C{x3},{y0} {x4},{y1} {x4},{y2}"
        f"C{x4},{y3} {x3},{y4} {x2},{y4}C{x1},{y4} {x0},{y3} {x0},{y2}Z"
    )


def _dot(x: float, y: float, r: float) -> str:
    """A small circle of two curves: half the text, and nowhere more than a tenth of a pixel off."""
    k = r * 4 / 3
    x0, x1 = f"{x - r:.2f}", f"{x + r:.2f}"
    y0, y1, y2 = f"{y - k:.2f}", f"{y:.2f}", f"{y + k:.2f}"
    return f"M{x0},{y1}C{x0},{y0} {x1},{y0} {x1},{y1}C{x1},{y2} {x0},{y2} {x0},{y1}Z"


def _polygon(*corners: Point) -> Callable[[float, float, float], str]:
    """Draws the polygon given in the square from −1 to 1."""

    def draw(x: float, y: float, r: float) -> str:
        return "M" + "L".join(f"{x + u * r:.2f},{y + v * r:.2f}" for u, v in corners) + "Z"

    return draw


def _star_corners() -> tuple[Point, ...]:
    """Five points, the inner radius that of a regular pentagram."""
    turns = (math.pi * i / 5 for i in range(10))
    radii = (1.0 if i % 2 == 0 else 0.45 for i in range(10))
    return tuple((r * math.sin(t), -r * math.cos(t)) for r, t in zip(radii, turns, strict=True))


_SIGNS: Final[dict[str, Callable[[float, float, float], str]]] = {
    "circle": _circle,
    "ring": _circle,
    "square": _polygon((-1, -1), (1, -1), (1, 1), (-1, 1)),
    "diamond": _polygon((0, -1), (1, 0), (0, 1), (-1, 0)),
    "triangle": _polygon((0, -1), (1, 0.8), (-1, 0.8)),
    "triangle-down": _polygon((0, 1), (-1, -0.8), (1, -0.8)),
    "star": _polygon(*_star_corners()),
    "check": _polygon((-1, 0.05), (-0.7, -0.25), (-0.3, 0.15), (0.7, -0.8), (1, -0.5), (-0.3, 0.75)),
    "cross": _polygon(
        (-0.8, -1), (0, -0.25), (0.8, -1), (1, -0.8), (0.25, 0), (1, 0.8),
        (0.8, 1), (0, 0.25), (-0.8, 1), (-1, 0.8), (-0.25, 0), (-1, -0.8),
    ),
}  # fmt: skip
