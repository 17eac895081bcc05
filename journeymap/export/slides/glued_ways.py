"""Transitions as connectors glued to their cards."""

from __future__ import annotations

from collections.abc import Mapping

from journeymap.export.slides.canvas import Canvas
from journeymap.layout.geometry import Box, Point
from journeymap.layout.parts import Route
from journeymap.overlays.marks import Stroke

__all__ = ["draw_way"]

TOP, LEFT, BOTTOM, RIGHT = 0, 1, 2, 3


def _at(box: Box, site: int) -> Point:
    x, y = box.center
    return {TOP: (x, box.y), LEFT: (box.x, y), BOTTOM: (x, box.bottom), RIGHT: (box.right, y)}[site]


def draw_way(
    canvas: Canvas, route: Route, stroke: Stroke, cards: Mapping[str, tuple[Box, int]], told: str
) -> None:
    """One transition as a connector in the look of its stroke."""
    (source, first), (target, second) = cards[route.source], cards[route.target]
    if route.kind == "down":
        sites, preset = (BOTTOM, TOP), "straightConnector1"
    elif target.x > source.right:
        sites, preset = (RIGHT, LEFT), "curvedConnector3"
    elif target.right < source.x:
        sites, preset = (LEFT, RIGHT), "curvedConnector3"
    else:
        sites, preset = (RIGHT, RIGHT), "curvedConnector3"
    canvas.connector(
        _at(source, sites[0]),
        _at(target, sites[1]),
        ends=((first, sites[0]), (second, sites[1])),
        preset=preset,
        color=stroke.color,
        width=stroke.width,
        name=told,
        told=told,
    )
