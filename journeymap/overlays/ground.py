"""The ground of the picture: columns with their headers, cards, the ends of the journey."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from journeymap.layout.geometry import Box
from journeymap.layout.parts import Line
from journeymap.model import Ending
from journeymap.overlays.marks import Glyph, Label, Layer, Mark, Panel, Role
from journeymap.overlays.view import View

__all__ = ["end_sign", "labels", "labels_before", "labels_within", "paint_cards", "paint_columns"]


def labels(lines: Iterable[Line], color: Role, layer: Layer = "text") -> Iterator[Label]:
    """Placed lines of text as labels of one colour."""
    for line in lines:
        yield Label(layer, line.text, line.x, line.y, line.size, color, line.bold)


def labels_within(box: Box, lines: Iterable[Line], color: Role, layer: Layer = "text") -> Iterator[Label]:
    """The same in the middle of a box, however wide the reader's font sets them."""
    for label in labels(lines, color, layer):
        yield replace(label, x=box.center[0], anchor="middle")


def labels_before(lines: Iterable[Line], color: Role, layer: Layer = "text") -> Iterator[Label]:
    """The same, flush with the right end of the room of each line."""
    for line in lines:
        yield Label(layer, line.text, line.x + line.width, line.y, line.size, color, line.bold, "end")


def paint_columns(view: View) -> Iterator[Mark]:
    """A panel for each stage, and its name in a header."""
    for column in view.layout.columns:
        yield Panel("ground", column.box, "column", "column-line", 1, 8)
        yield Panel("column", column.header, "header", None, 0, 8)
        yield from labels(column.title, "text")


def paint_cards(view: View) -> Iterator[Mark]:
    """The cards with their names; the selected one in a ring, those out of view as hints."""
    for card in view.layout.cards:
        dim = view.dimmed(card)
        box = card.box
        if card.touchpoint == view.selected:
            ring = Box(box.x - 1, box.y - 1, box.width + 2, box.height + 2)
            yield Panel("card", ring, "accent", "accent", 2.5, 7)
        yield Panel("card", box, "card-dim" if dim else "card", "line", 1, 6)
        yield from labels(card.name, "muted" if dim else "text", "card")
        end = view.touchpoint(card).ends
        if card.end is not None and end is not None:
            yield from end_sign(end, card.end, dim)


def end_sign(end: Ending, box: Box, dim: bool = False) -> Iterator[Mark]:
    """A white check on green, or a white cross on red: told apart by shape."""
    role = {"achieved": "good", "abandoned": "bad"}[end]
    yield Glyph("badge", "circle", box.center, box.width, "muted" if dim else role)
    if end == "achieved":
        yield Glyph("badge", "check", box.center, box.width * 0.56, "on-color")
    else:
        yield Glyph("badge", "cross", box.center, box.width * 0.48, "on-color")
