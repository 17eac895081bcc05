"""Tables in text files: separator and encoding found, rows numbered by their lines."""

from __future__ import annotations

from collections import Counter
from typing import Final

from journeymap.exchange.tables.grid import Grid, grid_of
from journeymap.exchange.tables.heading_words import field_of_heading
from journeymap.exchange.tables.text_encoding import text_in
from journeymap.sheets import armed, is_table_of_map, separated_rows
from journeymap.words import _

__all__ = ["SEPARATORS", "familiar", "separated_grid", "separator_of", "table_text"]

SEPARATORS: Final = (",", ";", "\t", "|")
_SAMPLE: Final = 20_000
_NAMES: Final = {",": "comma", ";": "semicolon", "\t": "tab", "|": "|"}


def table_text(data: bytes, encoding: str = "") -> tuple[str, str]:
    """The text of a table's file, and the name of its encoding."""
    return text_in(data, familiar, encoding)


def familiar(text: str) -> int:
    """How many headings of a text somebody knows: in its first rows and its first column."""
    sample = text[:_SAMPLE]
    rows = [cells for _n, cells in separated_rows(sample, separator_of(sample))[:40]]
    best = max((sum(bool(field_of_heading(cell)) for cell in cells) for cells in rows[:10]), default=0)
    return max(best, sum(bool(field_of_heading(cells[0])) for cells in rows if cells))


def separator_of(text: str) -> str:
    """The separator with which most rows have the same number of cells, and more than one.

    Examples
    --------
    >>> separator_of("a;b,c;d\\n1;2,5;3\\n"), separator_of("a,b\\n1,2\\n")
    (';', ',')
    """
    first = text[:_SAMPLE]
    if first[:4].casefold() == "sep=" and first[4:5] in SEPARATORS:
        return first[4]
    return max(SEPARATORS, key=lambda separator: _evenness(first, separator))


def _evenness(text: str, separator: str) -> tuple[float, int]:
    widths = [len(cells) for _n, cells in separated_rows(text, separator) if cells]
    # A sample ends in the middle of a row.
    widths = (widths[:-1] if len(text) >= _SAMPLE else widths)[:200]
    counts = Counter(width for width in widths if width > 1)
    if not counts:
        return 0.0, 0
    width, rows = counts.most_common(1)[0]
    # A few wide rows say more than many rows of two, which any comma in prose makes.
    return rows / len(widths) * min(width, 6), width


def separated_grid(data: bytes, encoding: str = "", separator: str = "") -> tuple[Grid, str, str]:
    """The table of a CSV or TSV file, its encoding and its separator."""
    text, encoding = table_text(data, encoding)
    text = text.removeprefix("\ufeff")
    separator = separator or separator_of(text)
    rows = separated_rows(text, separator)
    if rows and rows[0][1] and "".join(rows[0][1]).casefold().rstrip(separator) == "sep=":
        rows = rows[1:]
    remark = _("encoding {encoding}, cells parted by {separator}").format(
        encoding=encoding, separator=_NAMES.get(separator, separator)
    )
    if rows and is_table_of_map(rows[0][1]):
        # Our own tables alone have an apostrophe that no text of the map has.
        rows = [(number, [armed(cell) for cell in cells]) for number, cells in rows]
    grid = grid_of(rows, remarks=[remark])
    return grid, encoding, separator
