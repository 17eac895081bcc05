"""A table as it stands in a file: numbered rows of cells, without what is empty around them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from journeymap.errors import ExchangeError
from journeymap.sheets import Cell, text_of
from journeymap.words import _

__all__ = ["MAX_COLUMNS", "MAX_ROWS", "Grid", "Row", "cell_place", "grid_of", "row_place"]

MAX_ROWS: Final = 20_000
MAX_COLUMNS: Final = 500


@dataclass(frozen=True, slots=True)
class Row:
    """A row with something in it.

    Attributes
    ----------
    number
        Its row in a workbook, or the line of the file it begins on; from 1.
    cells
        Its cells up to the last that holds something.
    """

    number: int
    cells: tuple[Cell, ...]

    def text(self, column: int) -> str:
        """The text of a cell (from 0) without blanks around it; ``""`` where there is none."""
        return text_of(self.cells[column]).strip() if column < len(self.cells) else ""


@dataclass(frozen=True, slots=True)
class Grid:
    """One table.

    Attributes
    ----------
    name
        Name of its sheet, ``""`` where the file has none.
    rows
        The rows with something in them.
    blank
        Rows without anything between the first and the last of them.
    remarks
        What is to be said about how it was read, in sentences.
    """

    name: str
    rows: tuple[Row, ...]
    blank: int = 0
    remarks: tuple[str, ...] = ()

    @property
    def width(self) -> int:
        """Columns of the widest row."""
        return max((len(row.cells) for row in self.rows), default=0)


def grid_of(rows: Iterable[tuple[int, Sequence[Cell]]], name: str = "", remarks: Iterable[str] = ()) -> Grid:
    """The table of these numbered rows.

    Raises
    ------
    ExchangeError
        It has more than `MAX_ROWS` rows or `MAX_COLUMNS` columns.
    """
    kept: list[Row] = []
    blank = waiting = 0
    for number, cells in rows:
        row = Row(number, _trimmed(cells))
        if not row.cells:
            waiting += 1
            continue
        if len(row.cells) > MAX_COLUMNS:
            raise ExchangeError(
                _("there are more than {n} columns; leave out what is not about the journey").format(
                    n=MAX_COLUMNS
                ),
                row_place(number),
            )
        if kept:
            blank += waiting
        waiting = 0
        kept.append(row)
        if len(kept) > MAX_ROWS:
            raise ExchangeError(_("there are more than {n} rows; split the table").format(n=MAX_ROWS))
    return Grid(name, tuple(kept), blank, tuple(remarks))


def _trimmed(cells: Sequence[Cell]) -> tuple[Cell, ...]:
    end = len(cells)
    while end and (cells[end - 1] is None or not text_of(cells[end - 1]).strip()):
        end -= 1
    return tuple(cells[:end])


def row_place(number: int) -> str:
    """A row as people point at it."""
    return _("row {row}").format(row=number)


def cell_place(column: int, number: int) -> str:
    """A cell (column from 0) as spreadsheets name it.

    Examples
    --------
    >>> cell_place(27, 3)
    'cell AB3'
    """
    letters, rest = "", column + 1
    while rest:
        rest, letter = divmod(rest - 1, 26)
        letters = chr(65 + letter) + letters
    return _("cell {cell}").format(cell=f"{letters}{number}")
