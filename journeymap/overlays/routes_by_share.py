"""Overlay: how many of all travellers take each transition."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.overlays.marks import Mark, Stroke
from journeymap.overlays.route_lines import paint_share
from journeymap.overlays.view import View

__all__ = ["paint"]

THINNEST, WIDEST = 0.8, 7.0


def paint(view: View) -> Iterator[Mark]:
    """Transitions as wide as the share of all travellers; the most likely route in the accent colour."""
    likely: set[tuple[str, str]] = set()
    for best in view.insights.routes[:1]:
        likely.update(zip(best.touchpoints, best.touchpoints[1:], strict=False))
    travellers = view.insights.travellers
    # The likely route last, so that it lies over the others.
    for route in sorted(view.layout.routes, key=lambda way: (way.source, way.target) in likely):
        flow = min(1.0, travellers.get(route.source, 1.0) * route.share)
        on_it = (route.source, route.target) in likely
        seen = view.concerns(route.personas)
        color = "accent" if on_it and seen else "route" if seen else "line"
        width = THINNEST + (WIDEST - THINNEST) * flow
        yield Stroke("route", route.points, color, width, curved=True, arrow=True)
        yield from paint_share(route, "text" if seen else "muted")
