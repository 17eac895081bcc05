"""Texts that are longer than a cell can hold, continued on a sheet of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeymap.sheets import LONGEST, continued, escaped

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

    from journeymap.export.workbook.cell_styles import Styles

__all__ = ["LongTexts"]

_PART = LONGEST // 2 - 20
"""Characters of a part: none takes more than two units, and its mark has room."""


class LongTexts:
    """Collects what did not fit."""

    def __init__(self) -> None:
        self._parts: list[tuple[int, str]] = []
        self._count = 0

    def fitted(self, text: str) -> str:
        """The text as a cell holds it: whole, or its beginning with the number of its continuation."""
        whole = escaped(text)
        if len(whole) <= _PART and continued(whole) is None:
            return whole
        self._count += 1
        first, *rest = [text[at : at + _PART // 7] for at in range(0, len(text), _PART // 7)]
        self._parts += [(self._count, escaped(part)) for part in rest or [""]]
        return f"{escaped(first)}⟦{self._count}⟧"

    def write(self, book: Workbook, styles: Styles) -> None:
        """Adds the sheet, where there is anything to continue."""
        if not self._count:
            return
        sheet = book.create_sheet("Continued")
        sheet.append([styles.heading(sheet, "Number"), styles.heading(sheet, "Text")])
        for number, part in self._parts:
            sheet.append([styles.cell(sheet, number), styles.cell(sheet, part)])
