"""Writes the lines of a map as a workbook with one sheet for each kind of line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any, Final

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from journeymap.export.workbook.cell_styles import Styles
from journeymap.export.workbook.long_texts import LongTexts
from journeymap.model import Comment, JourneyMap
from journeymap.sheets import KINDS, Cell, Line, columns_of, escaped, lines_of

__all__ = ["xlsx"]

_ALWAYS: Final = frozenset(
    {"persona", "channel", "stage", "touchpoint", "emotion", "pain", "gain", "idea", "metric", "next"}
)
"""Sheets that are there although they are empty, so that people can fill them in."""

_WIDTHS: Final[Mapping[str, float]] = {
    **dict.fromkeys(("Text", "Doing", "Thinking", "Sensing", "Goal", "Summary", "Vision", "Value"), 44.0),
    **dict.fromkeys(("Name", "Title", "Feeling", "When", "Background", "Quote", "Quotes"), 28.0),
    **dict.fromkeys(("Score", "Person", "Votes", "Severity", "Impact", "Effort", "N", "Share"), 10.0),
}
_WIDTH: Final = 16.0
"""Characters that a column holds; what has its own width stands in the table."""
_UPRIGHT: Final = ("Field", "Value")
"""The one line about the map itself is read downwards."""


def xlsx(journey: JourneyMap, comments: Mapping[str, Sequence[Comment]] | None = None) -> bytes:
    """A map as an Excel workbook.

    Every text is a cell of text whatever it looks like, so that nothing in it is
    a formula. What a workbook cannot hold in a cell (control characters, long
    texts, numbers of 17 digits) it holds otherwise, and the import knows how.

    Parameters
    ----------
    comments
        The comments of the map's file, by address; they get a sheet of their own.
    """
    book = Workbook(write_only=True)
    book.properties.creator = "journeymap"
    book.properties.title = escaped(journey.title)[:250]
    long_texts, styles = LongTexts(), Styles(book)
    lines = lines_of(journey, comments)
    for name, kind in KINDS.items():
        of_kind = [line for line in lines if line.kind == name]
        if name == "map":
            _sheet(book.create_sheet(kind.sheet), _UPRIGHT, _upright(of_kind[0]), styles, long_texts)
        elif of_kind or name in _ALWAYS:
            header = _header(name, of_kind)
            rows = [[line.cells.get(heading) for heading in header] for line in of_kind]
            _sheet(book.create_sheet(kind.sheet), header, rows, styles, long_texts)
    long_texts.write(book, styles)
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def _header(kind: str, lines: Sequence[Line]) -> tuple[str, ...]:
    known = [column.heading for column in columns_of(kind)]
    return tuple(dict.fromkeys([*known, *(heading for line in lines for heading in line.cells)]))


def _upright(line: Line) -> list[list[Cell]]:
    return [[heading, line.cells.get(heading)] for heading in _header("map", [line])]


def _sheet(
    sheet: Any,
    header: Sequence[str],
    rows: Sequence[Sequence[Cell]],
    styles: Styles,
    long_texts: LongTexts,
) -> None:
    sheet.freeze_panes = "B2"
    for number, heading in enumerate(header, 1):
        sheet.column_dimensions[get_column_letter(number)].width = _WIDTHS.get(heading, _WIDTH)
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(header))}{len(rows) + 1}"
    sheet.append([styles.heading(sheet, long_texts.fitted(heading)) for heading in header])
    for row in rows:
        sheet.append(
            [
                styles.cell(sheet, long_texts.fitted(value) if isinstance(value, str) else value)
                for value in row
            ]
        )
