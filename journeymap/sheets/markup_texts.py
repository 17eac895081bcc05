"""Texts of a workbook's cells: characters that its XML cannot hold, and texts longer than a cell."""

from __future__ import annotations

import re

__all__ = ["LONGEST", "continued", "escaped", "unescaped"]

LONGEST = 32_767
"""What a cell of a workbook holds at most, in UTF-16 units."""

# XML 1.0 has no control characters, turns a carriage return into a line break, and ends at U+FFFE.
_UNHOLDABLE = re.compile("[\x00-\x08\x0b\x0c\x0d\x0e-\x1f\ufffe\uffff\ud800-\udfff]|_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_CONTINUED = re.compile(r"⟦([0-9]{1,9})⟧\Z")


def escaped(text: str) -> str:
    """The text with ``_x000D_`` for a character that cannot stand in XML [1]_.

    Examples
    --------
    >>> escaped("a\\rb_x0041_")
    'a_x000D_b_x005F_x0041_'

    References
    ----------
    .. [1] ECMA-376, Office Open XML File Formats, Part 1, 22.9.2.19 (ST_Xstring).
    """
    return _UNHOLDABLE.sub(lambda match: f"_x{ord(match.group()):04X}_", text)


def unescaped(text: str) -> str:
    """The text that was escaped.

    Examples
    --------
    >>> unescaped("a_x000D_b_x005F_x0041_")
    'a\\rb_x0041_'
    """
    if "_x" not in text:
        return text
    return _ESCAPED.sub(lambda match: chr(int(match.group(1), 16)), text)


def continued(text: str) -> tuple[str, int] | None:
    """The beginning of a text that goes on elsewhere, and under which number; None for a whole one.

    Examples
    --------
    >>> continued("It was a dark⟦3⟧"), continued("whole")
    (('It was a dark', 3), None)
    """
    match = _CONTINUED.search(text) if text.endswith("⟧") else None
    return None if match is None else (text[: match.start()], int(match.group(1)))
