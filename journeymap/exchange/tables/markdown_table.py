"""Tables in Markdown: rows between bars, with a line of dashes below the first [1]_.

References
----------
.. [1] GitHub Flavored Markdown Spec, section 4.10, Tables (extension).
"""

from __future__ import annotations

import re
from typing import Final

from journeymap.exchange.tables.grid import Grid, grid_of

__all__ = ["has_markdown_table", "markdown_grid"]

_DASHES: Final = re.compile(r" {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
_BAR: Final = re.compile(r"(?<!\\)\|")
_BREAK: Final = re.compile(r"<br\s*/?>", re.IGNORECASE)
_MARKS: Final = re.compile(r"(\*\*|__|(?<!`)`(?!`))(?=\S)(.+?)(?<=\S)\1")
_HEADING: Final = re.compile(r"#{1,6}\s+(.+?)\s*#*\s*")


def has_markdown_table(text: str) -> bool:
    """Whether there is a line of dashes between bars below a line with a bar."""
    return _head_of(text.splitlines()) is not None


def _head_of(lines: list[str]) -> int | None:
    for number, line in enumerate(lines[1:], 1):
        if "|" in line and "-" in line and "|" in lines[number - 1] and _DASHES.fullmatch(line):
            return number - 1
    return None


def markdown_grid(text: str) -> Grid | None:
    """The first table of a text; its name is the heading above it. None where there is none."""
    lines = text.splitlines()
    head = _head_of(lines)
    if head is None:
        return None
    rows = [(head + 1, _cells(lines[head]))]
    for number in range(head + 2, len(lines)):
        if "|" not in lines[number] or not lines[number].strip():
            break
        rows.append((number + 1, _cells(lines[number])))
    title = next(
        (match.group(1) for line in reversed(lines[:head]) if (match := _HEADING.fullmatch(line))), ""
    )
    return grid_of(rows, title)


def _cells(line: str) -> list[str]:
    return [_text(cell) for cell in _BAR.split(line.strip().removeprefix("|").removesuffix("|"))]


def _text(cell: str) -> str:
    text = _BREAK.sub("\n", cell.replace("\\|", "|"))
    return _MARKS.sub(r"\2", text).strip()
