"""Pills on the upper edge of cards."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from journeymap.layout.geometry import Box
from journeymap.layout.type_scale import CAPTION
from journeymap.overlays.marks import Glyph, Label, Mark, Panel, Role
from journeymap.overlays.view import View

__all__ = ["paint_badges", "pill", "star"]


def paint_badges(view: View, kind: Literal["truth", "ideas", "pains"], role: Role) -> Iterator[Mark]:
    """The badges of one kind on all cards in view."""
    for card in view.layout.cards:
        if view.dimmed(card):
            continue
        for badge in card.badges:
            if badge.kind == kind:
                yield from star(badge.box) if kind == "truth" else pill(badge.box, badge.text, role)


def pill(box: Box, text: str, role: Role) -> Iterator[Mark]:
    """A text on a pill of a colour."""
    yield Panel("badge", box, role, "card", 1.5, box.height / 2)
    y = box.center[1] + CAPTION.size * 0.36
    yield Label("badge", text, box.center[0], y, CAPTION.size, "on-color", True, "middle")


def star(box: Box) -> Iterator[Mark]:
    """The sign of a moment of truth."""
    yield Glyph("badge", "star", box.center, box.height * 1.1, "truth", "card", 1.5)
