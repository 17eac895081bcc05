"""The words of WordprocessingML as elements: paragraphs and tables (ECMA-376, part 1, 17).

python-docx looks through a whole table with every cell it fills, so a thousand
touchpoints take it a quarter of a minute; elements of our own take a second.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any, Final

from lxml import etree

from journeymap.export.printable import printable

__all__ = ["paragraph", "table"]

_SPACE: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RIGHT_TO_LEFT: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_LETTER: Final = re.compile(r"[^\W\d_]")
_HEAD: Final = "E9EDF3"
_PRESERVED: Final = {"{http://www.w3.org/XML/1998/namespace}space": "preserve"}


@cache
def _qualified(name: str) -> str:
    return f"{{{_SPACE}}}{name}"


def _element(parent: Any, name: str, **attributes: object) -> Any:
    spelled = {_qualified(key): printable(str(value)) for key, value in attributes.items()}
    if parent is None:
        return etree.Element(_qualified(name), spelled, nsmap={"w": _SPACE})
    return etree.SubElement(parent, _qualified(name), spelled)


def paragraph(
    runs: Iterable[tuple[str, bool]], *, style: str = "", size: float = 0.0, flush_right: bool = False
) -> Any:
    """A paragraph of texts, each bold or not; line breaks in them are kept.

    ``style`` is the id of a style, ``size`` the height of the letters in points (0: as the style says).
    """
    texts = list(runs)
    whole = _element(None, "p")
    properties = _element(whole, "pPr")
    if style:
        _element(properties, "pStyle", val=style)
    first = _LETTER.search("".join(text for text, _bold in texts))
    if first and _RIGHT_TO_LEFT.match(first.group()):
        _element(properties, "bidi")
    if size:
        _element(properties, "spacing", before=0, after=0)
    if flush_right:
        _element(properties, "jc", val="right")
    for text, bold in texts:
        for number, line in enumerate(printable(text).replace("\r", "").split("\n")):
            run = _element(whole, "r")
            look = _element(run, "rPr")
            if bold:
                _element(look, "b")
                _element(look, "bCs")
            if size:
                _element(look, "sz", val=round(size * 2))
                _element(look, "szCs", val=round(size * 2))
            if number:
                _element(run, "br")
            etree.SubElement(run, _qualified("t"), _PRESERVED).text = line
    return whole


def table(
    rows: Iterable[Sequence[str]], widths: Sequence[float], *, size: float, figures: frozenset[int]
) -> Any:
    """A table whose first row is its head, repeated on every page; no row is torn apart.

    Parameters
    ----------
    rows
        Texts of the cells.
    widths
        Of the columns, in points.
    size
        Of the letters, in points.
    figures
        Columns that are set flush right.
    """
    whole = _element(None, "tbl")
    properties = _element(whole, "tblPr")
    _element(properties, "tblStyle", val="TableGrid")
    _element(properties, "tblW", w=round(sum(widths) * 20), type="dxa")
    _element(properties, "tblLayout", type="fixed")
    _element(properties, "tblLook", firstRow=1)
    grid = _element(whole, "tblGrid")
    for width in widths:
        _element(grid, "gridCol", w=round(width * 20))
    for number, cells in enumerate(rows):
        row = _element(whole, "tr")
        kept = _element(row, "trPr")
        _element(kept, "cantSplit")
        if number == 0:
            _element(kept, "tblHeader")
        for column, (text, width) in enumerate(zip(cells, widths, strict=True)):
            cell = _element(row, "tc")
            look = _element(cell, "tcPr")
            _element(look, "tcW", w=round(width * 20), type="dxa")
            if number == 0:
                _element(look, "shd", val="clear", color="auto", fill=_HEAD)
            runs = [(text, number == 0)]
            cell.append(paragraph(runs, size=size, flush_right=column in figures))
    return whole
