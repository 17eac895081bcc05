"""Overlay: how much a touchpoint matters to the customer, 1 to 5."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.layout.geometry import Box
from journeymap.overlays.ground import labels
from journeymap.overlays.marks import Mark, Panel
from journeymap.overlays.view import View

__all__ = ["bars", "paint"]


def paint(view: View) -> Iterator[Mark]:
    """Rising bars, as many of them full as it matters, and the number in words."""
    for card in view.layout.cards:
        for kind, line in card.facts:
            if kind == "importance":
                level = view.touchpoint(card).importance or 0
                dim = view.dimmed(card)
                yield from bars(level, line.x - 16, line.y, "muted" if dim else "accent")
                yield from labels([line], "muted" if dim else "text", "card")


def bars(level: int, x: float, base: float, role: str) -> Iterator[Mark]:
    """Five bars on a baseline, the first ``level`` of them full."""
    for number in range(5):
        height = 2.5 + 1.5 * number
        box = Box(x + number * 2.6, base - height, 1.8, height)
        yield Panel("card", box, role if number < level else "line", None, 0, 0.5)
