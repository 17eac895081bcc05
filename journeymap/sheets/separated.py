"""Tables as text with separators between the cells (RFC 4180), to and from rows of cells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

__all__ = ["separated_rows", "separated_text"]

# A cell in quotes, the stray rest of one, or a bare cell; then what ends it. The
# quantifiers are possessive, so that an open quote costs no second look.
_CELL = r'(?:"((?:[^"]++|"")*+)(?:"|\Z))?+([^{sep}\r\n]*+)({sep}|\r\n|\r|\n|\Z)'
_NEEDS_QUOTES = re.compile(r'[",;\t\r\n]|^\s|\s$')


def separated_text(rows: Iterable[Sequence[str]], separator: str = ",") -> str:
    """Rows as CSV: lines end in CR LF, a quote within quotes is doubled.

    Examples
    --------
    >>> separated_text([["a", 'b"c'], ["d,e", ""]])
    'a,"b""c"\\r\\n"d,e",\\r\\n'

    References
    ----------
    .. [1] RFC 4180, Common Format and MIME Type for Comma-Separated Values (CSV) Files, section 2.
    """
    # A row of one empty cell needs quotes, for without them it is no row.
    return "".join((separator.join(map(_written, row)) or '""') + "\r\n" for row in rows)


def _written(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if cell and _NEEDS_QUOTES.search(cell) else cell


def separated_rows(text: str, separator: str = ",") -> list[tuple[int, list[str]]]:
    """The rows of a text: number of the line each begins on (from 1), and its cells.

    A line without anything is a row without cells. What stands behind a closing
    quote belongs to the cell; a quote that never closes reaches to the end.

    Examples
    --------
    >>> separated_rows('a,"b""c"\\n\\nd')
    [(1, ['a', 'b"c']), (2, []), (3, ['d'])]
    """
    cell_pattern = re.compile(_CELL.replace("{sep}", re.escape(separator)))
    rows: list[tuple[int, list[str]]] = []
    cells: list[str] = []
    at, line, begun = 0, 1, 1
    while True:
        match = cell_pattern.match(text, at)
        assert match is not None, "every part of the pattern may be empty"
        quoted, bare, end = match.groups()
        cells.append(bare if quoted is None else quoted.replace('""', '"') + bare)
        at = match.end()
        line += _breaks(match.group())
        if end == separator:
            continue
        empty = cells == [""] and quoted is None
        if not (empty and not end):
            rows.append((begun, [] if empty else cells))
        if not end:
            return rows
        cells, begun = [], line


def _breaks(text: str) -> int:
    if "\n" not in text and "\r" not in text:
        return 0
    return text.count("\n") + text.count("\r") - text.count("\r\n")
