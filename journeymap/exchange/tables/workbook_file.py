"""The sheets of a workbook (XLSX): cells as they were stored, no formula run, no link followed."""

from __future__ import annotations

import warnings
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import Any, Final

from journeymap.errors import ExchangeError, MissingExtra
from journeymap.exchange.tables.grid import MAX_COLUMNS, Grid, grid_of
from journeymap.exchange.tables.workbook_limits import check_archive
from journeymap.sheets import Cell, continued, unescaped
from journeymap.words import _

__all__ = ["grids_of", "workbook_sheets"]

_CONTINUED: Final = "Continued"
# What openpyxl and zipfile raise for files that are broken in one way or another; a way of packing that
# zipfile does not know is a RuntimeError.
_BROKEN: Final = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    RecursionError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    zipfile.BadZipFile,
    zlib.error,
)
_FAR: Final = 4 * MAX_COLUMNS


def workbook_sheets(data: bytes) -> dict[str, list[tuple[int, list[Cell]]]]:
    """The numbered rows of each sheet of a workbook that have something in them, visible sheets first.

    Raises
    ------
    ExchangeError
        The file is no whole workbook, or larger than a map can be.
    MissingExtra
        openpyxl or defusedxml is not installed.
    """
    check_archive(data)
    try:
        import defusedxml  # noqa: F401  # only to know that it is there: openpyxl parses with it by itself
        from openpyxl import load_workbook
    except ImportError as error:
        raise MissingExtra("openpyxl", "exchange") from error
    try:
        with warnings.catch_warnings():
            # They speak of pictures and styles that nobody reads here.
            warnings.simplefilter("ignore")
            book = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
            sheets = [sheet for sheet in book.worksheets if hasattr(sheet, "reset_dimensions")]
            sheets.sort(key=lambda sheet: sheet.sheet_state != "visible")
            raw = {sheet.title: list(_rows(sheet)) for sheet in sheets}
            book.close()
    except ExchangeError:
        raise
    except _BROKEN as error:
        raise ExchangeError(_("the workbook cannot be read; save it again as .xlsx")) from error
    rest = _continuations(raw)
    return {
        title: [(number, [_whole(cell, rest) for cell in cells]) for number, cells in rows]
        for title, rows in raw.items()
        if not (title == _CONTINUED and rest)
    }


def grids_of(sheets: Mapping[str, Sequence[tuple[int, Sequence[Cell]]]]) -> list[Grid]:
    """The sheets that hold anything, as tables."""
    grids = [grid_of(_with_gaps(rows), title) for title, rows in sheets.items()]
    return [grid for grid in grids if grid.rows]


def _with_gaps(rows: Sequence[tuple[int, Sequence[Cell]]]) -> Iterator[tuple[int, Sequence[Cell]]]:
    last = None
    for number, cells in rows:
        # Blank rows between others are counted; a gap of thousands is as good as one of a few.
        for blank in range(last + 1 if last else number, min(number, (last or 0) + 1000)):
            yield blank, ()
        last = number
        yield number, cells


def _rows(sheet: Any) -> Iterator[tuple[int, list[Cell]]]:
    # What the file says about its own size may be wrong, and too large.
    sheet.reset_dimensions()
    for number, cells in enumerate(sheet.iter_rows(max_col=_FAR, values_only=True), 1):
        if any(cell is not None for cell in cells):
            last = max(place for place, cell in enumerate(cells) if cell is not None)
            yield number, [_stored(cell) for cell in cells[: last + 1]]


def _stored(value: Any) -> Cell:
    if value is None or isinstance(value, (str, bool, int, float, datetime, date)):
        return value
    if isinstance(value, time):
        return value.isoformat("minutes")
    return f"PT{int(value.total_seconds())}S" if isinstance(value, timedelta) else str(value)


def _continuations(sheets: dict[str, list[tuple[int, list[Cell]]]]) -> dict[int, list[str]]:
    """The later parts of texts that were too long for a cell, by their number."""
    parts: dict[int, list[str]] = {}
    for _n, cells in sheets.get(_CONTINUED, ())[1:]:
        if cells and isinstance(cells[0], int):
            parts.setdefault(cells[0], []).extend(
                unescaped(part) for part in cells[1:] if isinstance(part, str)
            )
    return parts


def _whole(cell: Cell, rest: dict[int, list[str]]) -> Cell:
    if not isinstance(cell, str):
        return cell
    mark = continued(cell) if rest or cell.endswith("⟧") else None
    if mark is None or mark[1] not in rest:
        return unescaped(cell)
    return unescaped(mark[0]) + "".join(rest[mark[1]])
