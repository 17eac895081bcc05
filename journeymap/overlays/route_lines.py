"""The transitions as lines with arrows, the wider the more travellers take them."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.layout.parts import Route
from journeymap.overlays.ground import labels, labels_within
from journeymap.overlays.marks import Mark, Panel, Role, Stroke
from journeymap.overlays.view import View

__all__ = ["THINNEST", "likely_steps", "line_width", "paint_lines", "paint_share"]

THINNEST, WIDEST = 1.2, 3.0


def line_width(share: float) -> float:
    """Width of the line of a transition, by its share."""
    return THINNEST + (WIDEST - THINNEST) * min(max(share, 0.0), 1.0)


def likely_steps(view: View) -> frozenset[tuple[str, str]]:
    """The transitions of the most likely route."""
    return frozenset(
        step
        for best in view.insights.routes[:1]
        for step in zip(best.touchpoints, best.touchpoints[1:], strict=False)
    )


def route_role(view: View, route: Route, likely: frozenset[tuple[str, str]]) -> Role:
    """Colour of a line: leaving for good, on the most likely route, any other, out of view."""
    if not view.concerns(route.personas):
        return "line"
    if view.touchpoint(view.layout.card_of[route.target]).ends == "abandoned":
        return "bad"
    return "route-main" if (route.source, route.target) in likely else "route"


def paint_lines(view: View) -> Iterator[Mark]:
    """Every transition, and its share where not everybody takes it."""
    if "routes" in view.overlays:
        return
    likely = likely_steps(view)
    # The likely route last, so that it lies over the others.
    for route in sorted(view.layout.routes, key=lambda way: (way.source, way.target) in likely):
        if (route.source, route.target) in view.apart:
            continue
        color = route_role(view, route, likely)
        yield Stroke("route", route.points, color, line_width(route.share), curved=True, arrow=True)
        yield from paint_share(route, color)


def paint_share(route: Route, line: Role) -> Iterator[Mark]:
    """The label of a transition; on a pill where it lies on the line."""
    color = {"bad": "bad", "line": "muted"}.get(line, "text")
    if route.label_box is not None:
        yield Panel("card", route.label_box, "card", "bad" if line == "bad" else "line", 1, 7)
        if len(route.label) == 1:
            yield from labels_within(route.label_box, route.label, color, "card")
            return
    for label in route.label:
        yield from labels([label], color if label.bold else "muted", "card")
