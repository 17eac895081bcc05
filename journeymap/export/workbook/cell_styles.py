"""How the cells of a workbook look: the few styles there are, made once for a book."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill

from journeymap.sheets import Cell, defused, text_of

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

__all__ = ["Styles"]

_INK, _GROUND = "FFFFFF", "334155"
_FIRST_SAFE_DAY = date(1900, 3, 1)
"""Days before it are counted wrongly by spreadsheets, which believe in a 29 February 1900."""


class Styles:
    """Makes styled cells of one book; cells that look the same share one style."""

    def __init__(self, book: Workbook) -> None:
        sheet = book.create_sheet(_NAME)
        self._known = {name: _style(sheet, name) for name in ("head", "text", "formula", "number", "day")}
        book.remove(sheet)

    def heading(self, sheet: Any, text: str) -> WriteOnlyCell:
        """A cell of the first row."""
        return self._cell(sheet, text, "head")

    def cell(self, sheet: Any, value: Cell) -> WriteOnlyCell | None:
        """The cell for a value; None for an empty one."""
        if value is None or value == "":
            return None
        if isinstance(value, bool):
            return self._cell(sheet, value, "number")
        if isinstance(value, (int, float)):
            # A workbook keeps 16 digits; a number that has more is a text, so that none is lost.
            exact = float(f"{value:.16g}") == value
            return self._cell(sheet, value, "number") if exact else self._cell(sheet, text_of(value), "text")
        if isinstance(value, date):
            late = value >= _FIRST_SAFE_DAY
            return self._cell(sheet, value if late else value.isoformat(), "day" if late else "text")
        # The mark that keeps a program from reading a formula into it when somebody edits the cell.
        return self._cell(sheet, value, "text" if defused(value) == value else "formula")

    def _cell(self, sheet: Any, value: Cell, style: str) -> WriteOnlyCell:
        cell = WriteOnlyCell(sheet, value)
        if isinstance(value, str):
            # Never a formula, an error or a number, whatever it looks like.
            cell.data_type = "s"
        cell._style = self._known[style]
        return cell


_NAME = "Styles"


def _style(sheet: Any, name: str) -> Any:
    cell = WriteOnlyCell(sheet)
    cell.alignment = Alignment(wrap_text=name in ("text", "formula", "head"), vertical="top")
    if name == "head":
        cell.font = Font(bold=True, color=_INK)
        cell.fill = PatternFill("solid", fgColor=_GROUND)
    elif name == "formula":
        cell.quotePrefix = True
    elif name == "day":
        cell.number_format = "yyyy-mm-dd"
    return cell._style
