"""Overlay: how well founded each touchpoint is."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.layout.geometry import Box, Point
from journeymap.overlays.marks import Mark, Panel, Stroke
from journeymap.overlays.view import View

__all__ = ["dashed_outline", "paint"]


def paint(view: View) -> Iterator[Mark]:
    """A dashed outline around cards that are only assumed; the curve there is dashed as well."""
    for card in view.layout.cards:
        if view.touchpoint(card).confidence == "assumed":
            fill = "card-dim" if view.dimmed(card) else "card"
            # Covers the plain outline of the card first.
            yield Panel("card", card.box, None, fill, 1.6, 6)
            yield dashed_outline(card.box)


def dashed_outline(box: Box, radius: float = 6) -> Stroke:
    """A round-cornered rectangle of dashes."""
    left, top, right, bottom, r = box.x, box.y, box.right, box.bottom, radius
    corners: tuple[tuple[Point, Point, Point], ...] = (
        ((right - r, top), (right, top), (right, top + r)),
        ((right, bottom - r), (right, bottom), (right - r, bottom)),
        ((left + r, bottom), (left, bottom), (left, bottom - r)),
        ((left, top + r), (left, top), (left + r, top)),
    )
    chain: list[Point] = [(left + r, top)]
    for start, corner, end in corners:
        chain += [chain[-1], start, start, corner, corner, end]
    return Stroke("card", tuple(chain), "muted", 1.1, dash=True, curved=True)
