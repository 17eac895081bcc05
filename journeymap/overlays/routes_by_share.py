"""Overlay: how many of all travellers take each transition."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.overlays.marks import Mark, Stroke
from journeymap.overlays.route_lines import likely_steps, paint_share, route_role
from journeymap.overlays.view import View

__all__ = ["paint"]

THINNEST, WIDEST = 0.8, 7.0


def paint(view: View) -> Iterator[Mark]:
    """Transitions as wide as the share of all travellers; the most likely route in the accent colour."""
    likely = likely_steps(view)
    travellers = view.insights.travellers
    for route in sorted(view.layout.routes, key=lambda way: (way.source, way.target) in likely):
        flow = min(1.0, travellers.get(route.source, 1.0) * route.share)
        role = route_role(view, route, likely)
        color = "accent" if role == "route-main" else role
        width = THINNEST + (WIDEST - THINNEST) * flow
        yield Stroke("route", route.points, color, width, curved=True, arrow=True)
        yield from paint_share(route, role)
