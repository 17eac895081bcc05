"""What can be pointed at on the picture, and what it then says."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Literal

from journeymap.layout.geometry import Box
from journeymap.model.address import join_address
from journeymap.overlays.curves import drawn_curves
from journeymap.overlays.hover import card_lines, chip_lines, curve_lines, route_lines, stage_lines
from journeymap.overlays.marks import Target
from journeymap.overlays.on_demand import OnDemand
from journeymap.overlays.view import View

__all__ = ["targets"]


_ROWS: dict[str, Literal["touchpoint", "pain", "idea"]] = {"pains": "pain", "ideas": "idea"}


def targets(view: View) -> Iterator[Target]:
    """Stages, cards, shares on the lines, points of the curves, pains and ideas."""
    for column in view.layout.columns:
        yield Target(
            "stage",
            join_address(["stages", column.stage]),
            column.header,
            OnDemand(partial(stage_lines, view, column)),
        )
    for card in view.layout.cards:
        at = join_address(["stages", card.stage, "touchpoints", card.touchpoint])
        yield Target("touchpoint", at, card.box, OnDemand(partial(card_lines, view, card)))
    yield from _route_targets(view)
    for drawn in drawn_curves(view):
        for point, (x, y) in zip(drawn.curve.points, drawn.points, strict=True):
            card = view.layout.card_of[point.touchpoint]
            at = join_address(["stages", card.stage, "touchpoints", card.touchpoint])
            yield Target(
                "curve", at, Box(x - 7, y - 7, 14, 14), OnDemand(partial(curve_lines, view, drawn, point))
            )
    for row in view.layout.rows:
        for chip in row.chips:
            at = join_address(["stages", chip.stage, "touchpoints", chip.touchpoint])
            kind = _ROWS.get(row.kind, "touchpoint")
            if kind != "touchpoint":
                at = f"{at}/{join_address([row.kind, chip.item])}"
            yield Target(kind, at, chip.box, OnDemand(partial(chip_lines, view, row, chip)))


def _route_targets(view: View) -> Iterator[Target]:
    for route in view.layout.routes:
        if not route.label:
            continue
        first, last = route.label[0], route.label[-1]
        width = max(line.width for line in route.label)
        height = last.y - first.y + 1.3 * first.size
        box = route.label_box or Box(first.x, first.y - first.size, width, height)
        card = view.layout.card_of[route.source]
        at = join_address(["stages", card.stage, "touchpoints", card.touchpoint])
        yield Target("transition", at, box, OnDemand(partial(route_lines, view, route)))
