"""The transitions as lines with arrows, the wider the more travellers take them."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.layout.geometry import Box
from journeymap.layout.parts import Route
from journeymap.overlays.ground import labels
from journeymap.overlays.marks import Mark, Panel, Role, Stroke
from journeymap.overlays.view import View

__all__ = ["line_width", "paint_lines", "paint_share"]

THINNEST, WIDEST = 1.2, 3.0


def line_width(share: float) -> float:
    """Width of the line of a transition, by its share."""
    return THINNEST + (WIDEST - THINNEST) * min(max(share, 0.0), 1.0)


def paint_lines(view: View) -> Iterator[Mark]:
    """Every transition, and its share where not everybody takes it."""
    if "routes" in view.overlays:
        return
    for route in view.layout.routes:
        seen = view.concerns(route.personas)
        color = "route" if seen else "line"
        yield Stroke("route", route.points, color, line_width(route.share), curved=True, arrow=True)
        yield from paint_share(route, "text" if seen else "muted")


def paint_share(route: Route, color: Role) -> Iterator[Mark]:
    """The label of a transition; on a pill where it lies on the line."""
    if route.label_box is not None:
        box = route.label_box
        yield Panel("card", Box(box.x, box.y, box.width, box.height), "card", "line", 1, 7)
    yield from labels(route.label, color, "card")
