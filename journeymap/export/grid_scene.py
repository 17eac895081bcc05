"""A table and a set of cards as scenes of marks, for pages that are pictures: rankings and personas."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from journeymap.export.report.blocks import Grid
from journeymap.export.report.column_widths import column_widths
from journeymap.layout.geometry import Box
from journeymap.layout.type_scale import CHIP, GOAL, STRONG, TITLE, Face
from journeymap.overlays.marks import Label, Mark, Panel, Role, Scene, Stroke

__all__ = ["Sheet", "cards_scene", "grid_scene"]

_MARGIN: Final = 28.0
_PAD: Final = 8.0
_GAP: Final = 18.0
_NAME: Final = Face(16, 20, True)

Sheet = tuple[str, Role, Sequence[tuple[str, str]]]
"""A card: its title, the colour of its edge, and names with what they are."""


def _head(title: str, about: str, width: float) -> tuple[list[Mark], float]:
    """Title and sentence on top of a page, and the y below them."""
    marks: list[Mark] = []
    y = _MARGIN
    for text, face, color in ((title, TITLE, "text"), (about, GOAL, "muted")):
        lines = face.lines(text, _MARGIN, y, width - 2 * _MARGIN)
        marks += (Label("text", one.text, one.x, one.y, one.size, color, one.bold) for one in lines)
        y += face.leading * len(lines)
    return marks, y + _GAP


def _written(text: str, face: Face, room: Box, color: Role) -> tuple[list[Mark], float]:
    """A text of several lines from the top of a room downwards, and how high it is."""
    marks: list[Mark] = []
    top = room.y
    for part in text.splitlines() or [""]:
        lines = face.lines(part, room.x, top, room.width)
        marks += (Label("text", one.text, one.x, one.y, one.size, color, one.bold) for one in lines)
        top += face.leading * max(1, len(lines))
    return marks, top - room.y


def grid_scene(title: str, about: str, grid: Grid, width: float) -> Scene:
    """A table on a page of its own, as high as it needs."""
    marks, y = _head(title, about, width)
    grid = grid.without_empty()
    widths = column_widths(grid, width - 2 * _MARGIN, CHIP.size, 2 * _PAD + 2)
    for number, cells in enumerate((grid.header, *grid.rows)):
        high, x = 0.0, _MARGIN
        row: list[Mark] = []
        for column, (text, wide) in enumerate(zip(cells, widths, strict=True)):
            face = STRONG if number == 0 or column == 1 else CHIP
            color = "muted" if number == 0 else "text"
            drawn, needs = _written(text, face, Box(x + _PAD, y + _PAD, wide - 2 * _PAD, 0), color)
            row += drawn
            high, x = max(high, needs), x + wide
        high += 2 * _PAD
        if number == 0:
            marks.append(Panel("column", Box(_MARGIN, y, width - 2 * _MARGIN, high), "header", None, 0, 4))
        marks += row
        y += high
        marks.append(Stroke("column", ((_MARGIN, y), (width - _MARGIN, y)), "grid", 1))
    return Scene(width, y + _MARGIN, tuple(marks), (), title, about)


def cards_scene(title: str, about: str, sheets: Sequence[Sheet], width: float, across: int = 3) -> Scene:
    """Cards side by side on a page, row below row."""
    marks, y = _head(title, about, width)
    across = max(1, min(across, len(sheets)))
    wide = (width - 2 * _MARGIN - _GAP * (across - 1)) / across
    for start in range(0, len(sheets), across):
        drawn = [
            _card(sheet, _MARGIN + place * (wide + _GAP), y, wide)
            for place, sheet in enumerate(sheets[start : start + across])
        ]
        high = max(needs for _marks, needs in drawn)
        for place, (inside, _needs) in enumerate(drawn):
            marks += _frame(Box(_MARGIN + place * (wide + _GAP), y, wide, high), sheets[start + place][1])
            marks += inside
        y += high + _GAP
    return Scene(width, y + _MARGIN - _GAP, tuple(marks), (), title, about)


def _frame(box: Box, role: Role) -> Iterator[Mark]:
    yield Panel("column", box, "card", "line", 1, 8)
    yield Panel("card", Box(box.x + _PAD, box.y, box.width - 2 * _PAD, 4), role)


def _card(sheet: Sheet, x: float, y: float, width: float) -> tuple[list[Mark], float]:
    title, role, pairs = sheet
    left, inner = x + 2 * _PAD, width - 4 * _PAD
    top = y + 2 * _PAD
    marks, needs = _written(title, _NAME, Box(left, top, inner, 0), role)
    top += needs + _PAD
    for name, text in pairs:
        for part, face, color in ((name, STRONG, "muted"), (text, CHIP, "text")):
            if part.strip():
                drawn, needs = _written(part, face, Box(left, top, inner, 0), color)
                marks += drawn
                top += needs
        top += _PAD / 2
    return marks, top + _PAD - y
