"""Tables of slides: native ones, cut into pages by the measured height of their rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from journeymap.export.report.blocks import Grid
from journeymap.export.report.column_widths import column_widths
from journeymap.export.slides.drawing_ml import EMU, Align, Paragraph, Run, Text, element, fill, txbody
from journeymap.export.slides.text_blocks import LEADING
from journeymap.layout.geometry import Box
from journeymap.layout.wrap import shortened, wrap
from journeymap.overlays.theme import Theme

__all__ = ["TableLook", "TablePage", "pages_of"]

_PAD: Final = 4.0
"""Around the text of a cell, in points."""
_TABLE: Final = "http://schemas.openxmlformats.org/drawingml/2006/table"
_SMALLEST: Final = 6.0
"""Points to which the texts of a row are made smaller that is higher than a slide."""


@dataclass(frozen=True, slots=True)
class TableLook:
    """Sizes in points, and the colours of columns that mean something."""

    size: float = 10.0
    colors: Mapping[int, str] | None = None
    bold: frozenset[int] = frozenset()

    def color(self, column: int) -> str:
        """The role of a column's texts."""
        return (self.colors or {}).get(column, "text")


@dataclass(frozen=True, slots=True)
class _Row:
    cells: tuple[str, ...]
    size: float
    height: float


def _widths(grid: Grid, width: float, size: float) -> list[float]:
    return column_widths(grid, width, size, 2 * _PAD + 1)


def _row(cells: Sequence[str], widths: Sequence[float], size: float, bold: bool = True) -> _Row:
    lines = [
        sum(len(wrap(part, width - 2 * _PAD, size, bold)) for part in (cell.splitlines() or [""]))
        for cell, width in zip(cells, widths, strict=True)
    ]
    return _Row(tuple(cells), size, max(lines) * size * LEADING + 2 * _PAD)


def pages_of(grid: Grid, box: Box, look: TableLook) -> Iterator[TablePage]:
    """The rows of each page, its header first, as many as the height of the box has room for.

    A row that is higher than a page is set smaller, and cut as a last resort;
    the notes of the slide have the whole text.
    """
    if not grid.rows or not grid.header:
        return
    widths = _widths(grid, box.width, look.size)
    header = _row(grid.header, widths, look.size)
    room = box.height - header.height
    page: list[_Row] = []
    for cells in grid.rows:
        row = _fitting(cells, widths, look, room)
        if page and sum(other.height for other in page) + row.height > room:
            yield TablePage(box, (header, *page), widths, grid, look)
            page = []
        page.append(row)
    if page:
        yield TablePage(box, (header, *page), widths, grid, look)


def _fitting(cells: Sequence[str], widths: Sequence[float], look: TableLook, room: float) -> _Row:
    size = look.size
    row = _row(cells, widths, size)
    while row.height > room and size > _SMALLEST:
        size = max(_SMALLEST, size * 0.9)
        row = _row(cells, widths, size)
    if row.height <= room:
        return row
    lines = int((room - 2 * _PAD) / (size * LEADING)) - 1
    cut = [
        shortened(cell, lines * (width - 2 * _PAD) * 0.8, size, True)
        if _row([cell], [width], size).height > room
        else cell
        for cell, width in zip(cells, widths, strict=True)
    ]
    return replace(_row(cut, widths, size), height=room)


@dataclass(frozen=True, slots=True)
class TablePage:
    """A page of a table: where it begins and how wide it is, its rows, how it looks."""

    box: Box
    rows: Sequence[_Row]
    widths: Sequence[float]
    grid: Grid
    look: TableLook

    @property
    def count(self) -> int:
        """How many rows it has beside its head."""
        return len(self.rows) - 1

    def frame(self, number: int, name: str, theme: Theme, language: str = "") -> Any:
        """The page as the frame that goes on a slide, with this id and name."""
        frame = element(None, "p:graphicFrame")
        names = element(frame, "p:nvGraphicFramePr")
        element(names, "p:cNvPr", id=number, name=name, descr=name)
        element(element(names, "p:cNvGraphicFramePr"), "a:graphicFrameLocks", noGrp=1)
        element(names, "p:nvPr")
        place = element(frame, "p:xfrm")
        element(place, "a:off", x=round(self.box.x * EMU), y=round(self.box.y * EMU))
        height = sum(row.height for row in self.rows)
        element(place, "a:ext", cx=round(self.box.width * EMU), cy=round(height * EMU))
        data = element(element(frame, "a:graphic"), "a:graphicData", uri=_TABLE)
        whole = element(data, "a:tbl")
        element(whole, "a:tblPr", firstRow=1)
        columns = element(whole, "a:tblGrid")
        for width in self.widths:
            element(columns, "a:gridCol", w=round(width * EMU))
        for at, row in enumerate(self.rows):
            line = element(whole, "a:tr", h=round(row.height * EMU))
            for column, cell in enumerate(row.cells):
                _cell(line, self._inside(row, cell, column, head=at == 0), theme, language)
        return frame

    def _inside(self, row: _Row, text: str, column: int, *, head: bool) -> _Cell:
        bold = head or column in self.look.bold
        color = "muted" if head else self.look.color(column)
        return _Cell(text, row.size, color, bold, column in self.grid.figures, head)


@dataclass(frozen=True, slots=True)
class _Cell:
    text: str
    size: float
    color: str
    bold: bool
    figure: bool
    head: bool


def _cell(parent: Any, cell: _Cell, theme: Theme, language: str) -> None:
    whole = element(parent, "a:tc")
    align: Align = "r" if cell.figure else "l"
    paragraphs = tuple(
        Paragraph((Run(part, cell.size, cell.color, cell.bold),), cell.size * LEADING, align=align)
        for part in cell.text.splitlines() or [""]
    )
    txbody(whole, Text(paragraphs, language=language), theme, "a:txBody")
    pad = round(_PAD * EMU)
    properties = element(whole, "a:tcPr", marL=pad, marR=pad, marT=pad, marB=pad, anchor="t")
    fill(element(properties, "a:lnB", w=round(0.75 * EMU)), "line", theme)
    if cell.head:
        fill(properties, "header", theme)
