"""Lines of a plain page: broken to its width in any script, with a hanging indent."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from uniseg.linebreak import line_break_units

from journeymap.insights.sayings import words_of

__all__ = ["WIDTH", "columns", "entry", "heading", "paragraph"]

WIDTH = 88
"""Of the page, in columns of a terminal."""


def columns(text: str) -> int:
    """How many columns a terminal gives a text: two for a wide letter, none for a mark on one.

    Examples
    --------
    >>> columns("Пара"), columns("排队"), columns("e\\u0301")
    (4, 4, 1)
    """
    return sum(
        0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        for letter in text
    )


def paragraph(text: str, first: str = "", rest: str | None = None) -> list[str]:
    """The lines of a text; ``first`` stands before the first of them, ``rest`` before the others.

    Lines break at blanks, and within wide scripts where these allow it (UAX #14);
    only a word wider than the whole page runs over its edge, for in a terminal
    nothing is lost by that.

    Examples
    --------
    >>> paragraph("one two", first="1. ", rest="   ")
    ['1. one two']
    """
    rest = " " * columns(first) if rest is None else rest
    lines: list[str] = []
    line, used = first, columns(first)
    begun = False
    for unit in (unit for word in words_of(text) for unit in _units(word)):
        wide = columns(unit.rstrip())
        if begun and used + wide > WIDTH:
            lines.append(line.rstrip())
            line, used = rest, columns(rest)
        line += unit
        used += columns(unit)
        begun = True
    return [*lines, line.rstrip()]


@lru_cache(maxsize=4096)
def _units(word: str) -> tuple[str, ...]:
    """What must stay together of a word and the blank after it; a narrow word stays whole."""
    if columns(word) == len(word):
        return (f"{word} ",)
    return tuple(line_break_units(f"{word} "))


def heading(text: str) -> list[str]:
    """A blank line, a text, and a rule as wide as the text."""
    return ["", text, "-" * columns(text)]


def entry(figure: str, text: str, facts: Iterable[str] = ()) -> Iterator[str]:
    """A figure, a text beside it, and beneath the text what else is known of it."""
    lead = f"{figure:>7}  "
    yield from paragraph(text, first=lead)
    known = " · ".join(fact for fact in facts if fact)
    if known:
        yield from paragraph(known, first=" " * len(lead))
