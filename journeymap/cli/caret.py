"""The line of a file that an issue is about, with a mark under the place."""

from __future__ import annotations

import unicodedata

__all__ = ["caret_lines", "harmless", "width_of"]

_WIDEST = 100
"""Columns of the source line that are shown; of a longer one, the part around the place."""

# Letters that reorder what is around them: a terminal would show another text than the file holds.
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def harmless(text: str) -> str:
    """The text with every character that could steer a terminal replaced by one that cannot.

    Examples
    --------
    >>> harmless("a\\tb\\x1b[2J")
    'a b�[2J'
    """
    return "".join(
        " " if letter == "\t" else "�" if unicodedata.category(letter) == "Cc" or letter in _BIDI else letter
        for letter in text
    )


def width_of(text: str) -> int:
    """Columns the text takes on a terminal: two for a wide letter, none for a combining one.

    Examples
    --------
    >>> width_of("价格 ok")
    7

    References
    ----------
    .. [1] Unicode Standard Annex #11, East Asian Width.
    """
    return sum(_columns(letter) for letter in text)


def _columns(letter: str) -> int:
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in ("W", "F") else 1


def caret_lines(text: str, line: int, column: int) -> tuple[str, str]:
    """The source line with its number, and the line below it with the mark.

    Parameters
    ----------
    text
        The line itself.
    line, column
        The place, from 1; the column in code points.
    """
    start = max(0, min(column - 1, len(text)) - _WIDEST // 2)
    before = harmless(text[start : column - 1])
    after = harmless(text[column - 1 : start + _WIDEST].rstrip("\r"))
    lead = "…" if start else ""
    tail = "…" if len(text) > start + _WIDEST else ""
    number = f"{line:>5}"
    return (
        f"{number} | {lead}{before}{after}{tail}".rstrip(),
        f"{' ' * len(number)} | {' ' * (width_of(lead) + width_of(before))}^",
    )
