"""The sheets of a workbook that this program wrote, as the lines they hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from journeymap.sheets.cell_values import text_of
from journeymap.sheets.columns_of_lines import KINDS
from journeymap.sheets.line import Cell, Line
from journeymap.sheets.single_table import known_heading, lines_in_rows
from journeymap.words import _

__all__ = ["is_workbook_of_map", "lines_of_sheets"]

Rows: TypeAlias = Sequence[tuple[int, Sequence[Cell]]]
_MAP = KINDS["map"].sheet


def is_workbook_of_map(sheets: Mapping[str, Rows]) -> bool:
    """Whether there is the sheet about the map itself, as this program writes it."""
    rows = sheets.get(_MAP, ())
    first = {text_of(cells[0]).strip().casefold() for _n, cells in rows if cells}
    return {"field", "journeymap"} <= first


def lines_of_sheets(sheets: Mapping[str, Rows]) -> Iterator[Line]:
    """The lines of the sheets that are known, each with its sheet and row as its place."""
    for name, kind in KINDS.items():
        rows = sheets.get(kind.sheet, ())
        if name == "map":
            fields = {known_heading(text_of(cells[0])): cells[1] for _n, cells in rows[1:] if len(cells) > 1}
            yield Line(name, fields, _("sheet {sheet}").format(sheet=kind.sheet))
        elif rows:
            for line in lines_in_rows(rows, name):
                yield Line(
                    name, line.cells, _("sheet {sheet}, {place}").format(sheet=kind.sheet, place=line.place)
                )
