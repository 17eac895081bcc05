"""How wide a text is, without any font: the widest of the usual fonts, by table."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from journeymap.layout.advances import BOLD, FIRST, REGULAR, UNIT

__all__ = ["is_wide", "text_width"]

WIDE = 1.0
EMOJI = 1.3
HALFWIDTH = 0.6
OTHER_SCRIPT = 0.95
"""Arabic, Devanagari, Thai and others: wider than their letters are on average."""
QUOTES_OF_WIDE_TEXT = frozenset("“”‘’…—·")
"""Drawn as wide as an ideograph where the font is a Chinese or Japanese one."""


def _widths(table: Mapping[int, str]) -> dict[str, float]:
    return {
        chr(first + step): (ord(code) - FIRST) * UNIT
        for first, codes in table.items()
        for step, code in enumerate(codes)
        if ord(code) > FIRST
    }


_KNOWN = {False: _widths(REGULAR), True: _widths(BOLD)}
_ASCII = {bold: [known.get(chr(code), 0.0) for code in range(128)] for bold, known in _KNOWN.items()}


@lru_cache(maxsize=8192)
def _unlisted(char: str) -> float:
    if unicodedata.category(char) in ("Mn", "Me", "Cf", "Cc", "Zl", "Zp"):
        return 0.0
    width = unicodedata.east_asian_width(char)
    if ord(char) >= 0x1F000 or unicodedata.category(char) == "So":
        return EMOJI
    return WIDE if width in "WF" else HALFWIDTH if width == "H" else OTHER_SCRIPT


def is_wide(text: str) -> bool:
    """Whether the text has ideographs, kana or Hangul in it."""
    return not text.isascii() and any(char > "\u1100" and _is_wide_char(char) for char in text)


@lru_cache(maxsize=8192)
def _is_wide_char(char: str) -> bool:
    return unicodedata.east_asian_width(char) in "WF" and unicodedata.category(char) != "So"


@lru_cache(maxsize=32768)
def text_width(text: str, size: float, bold: bool = False) -> float:
    """Width of one line of text in pixels, rather too wide than too narrow.

    Parameters
    ----------
    text
        One line.
    size
        Of the font, in pixels.
    bold
        Whether it is set in a bold or semibold face.

    Examples
    --------
    >>> text_width("购买", 10)
    20.0
    >>> text_width("Buy", 10) < text_width("Buy", 10, bold=True)
    True
    """
    if text.isascii():
        return size * sum(map(_ASCII[bold].__getitem__, text.encode("ascii")))
    known = _KNOWN[bold]
    quotes = QUOTES_OF_WIDE_TEXT if is_wide(text) else frozenset()
    return size * sum(
        WIDE if char in quotes else known[char] if char in known else _unlisted(char) for char in text
    )
