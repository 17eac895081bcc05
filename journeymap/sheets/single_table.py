"""Lines of a map as one table of texts, as a CSV file has them, and back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from journeymap.sheets.cell_values import text_of
from journeymap.sheets.columns_of_lines import KINDS, columns_of
from journeymap.sheets.defused import armed, defused
from journeymap.sheets.line import Cell, Line
from journeymap.sheets.separated import separated_rows, separated_text
from journeymap.words import _

__all__ = ["csv_of", "is_table_of_map", "known_heading", "lines_in_rows", "lines_of_csv"]

_ROW = "Row"
"""What a line is about; no field has this name."""
_FIRST = (_ROW, "Stage", "Touchpoint", "Persona", "Id", "To", "Lane")
"""What says where a line belongs stands to the left of what it says."""


def csv_of(lines: Sequence[Line]) -> str:
    """The table as CSV, formulas defused; columns that would be empty everywhere are left out."""
    used = {heading for line in lines for heading in line.cells}
    known = dict.fromkeys((*_FIRST, *(column.heading for kind in KINDS for column in columns_of(kind))))
    header = [heading for heading in known if heading == _ROW or heading in used]
    header += dict.fromkeys(heading for line in lines for heading in line.cells if heading not in known)
    places = {heading: number for number, heading in enumerate(header)}
    return separated_text([[defused(heading) for heading in header], *(_row(line, places) for line in lines)])


def _row(line: Line, places: Mapping[str, int]) -> list[str]:
    row = [""] * len(places)
    row[0] = line.kind
    for heading, cell in line.cells.items():
        row[places[heading]] = _text(cell)
    return row


def _text(cell: Cell) -> str:
    return defused(cell) if isinstance(cell, str) else text_of(cell)


def is_table_of_map(header: Sequence[Cell]) -> bool:
    """Whether a first row is that of a table this program wrote.

    Examples
    --------
    >>> is_table_of_map(["row", "Id", "Journeymap"]), is_table_of_map(["Row", "Name"])
    (True, False)
    """
    names = [text_of(cell).strip().casefold() for cell in header]
    return names[:1] == [_ROW.casefold()] and "journeymap" in names


def lines_of_csv(text: str, separator: str = ",") -> Iterator[Line]:
    """The lines of a CSV text that this program wrote, formulas armed again."""
    rows = separated_rows(text, separator)
    armed_rows = [(number, [armed(cell) for cell in cells]) for number, cells in rows]
    return lines_in_rows(armed_rows)


def lines_in_rows(rows: Iterable[tuple[int, Sequence[Cell]]], kind: str = "") -> Iterator[Line]:
    """The lines of numbered rows, the first of which is the header; ``kind`` where all are of one.

    Rows of a kind nobody knows are taken as they are; what becomes of them, their reader decides.
    """
    header: list[str] | None = None
    for number, cells in rows:
        if header is None:
            header = [known_heading(text_of(cell)) for cell in cells]
            continue
        named = {
            name: cell for name, cell in zip(header, cells, strict=False) if name and cell not in ("", None)
        }
        about = kind or text_of(named.pop(_ROW, "")).strip().casefold()
        if about and (named or not kind):
            yield Line(about, named, _("row {row}").format(row=number))
        elif named:
            yield Line("", named, _("row {row}").format(row=number))


def known_heading(text: str) -> str:
    """The heading as this program writes it, however it is spelled; keys of the team's own as they are."""
    if text.startswith("x-"):
        return text
    return _HEADINGS.get(text.strip().casefold(), text.strip())


_HEADINGS = {
    heading.casefold(): heading
    for heading in (*_FIRST, *(column.heading for kind in KINDS for column in columns_of(kind)))
}
