"""Several things in one cell: line breaks, bullets, numbers and semicolons part them."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["names_in", "several_in"]

_BULLET: Final = re.compile(r"^\s*(?:[-–—*•·‣▪◦●○►➤✓]\s+|[•·‣▪◦●►➤]|\(?\d{1,2}[.)、]\s*(?=\D))")
_INLINE: Final = re.compile(r"\s*[•‣▪◦●]\s*")
_SEMICOLON: Final = re.compile(r"\s*[;；]\s*")


def several_in(text: str) -> list[str]:
    """The things a cell names, in order.

    A line that follows a bullet without one of its own goes on with what stood
    above; without bullets each line is one.

    Examples
    --------
    >>> several_in("- slow pages\\n- card refused")
    ['slow pages', 'card refused']
    >>> several_in("slow; dear; rude"), several_in("1. a\\n2. b")
    (['slow', 'dear', 'rude'], ['a', 'b'])
    """
    lines = [line for line in re.split(r"\r\n|[\r\n\u2028\u000b]", text) if line.strip()]
    bulleted = sum(bool(_BULLET.match(line)) for line in lines) >= max(1, len(lines) // 3)
    items: list[str] = []
    for line in lines:
        bare = _BULLET.sub("", line, count=1).strip() if bulleted else line.strip()
        if bulleted and items and not _BULLET.match(line):
            items[-1] = f"{items[-1]} {bare}"
        elif bare:
            items.append(bare)
    parts = [part.strip() for item in items for part in _parted(item)]
    return [part for part in parts if part]


def _parted(item: str) -> list[str]:
    inline = [part for part in _INLINE.split(item) if part.strip()]
    return [part for piece in inline for part in _SEMICOLON.split(piece)]


def names_in(text: str) -> list[str]:
    """Short names in a cell, parted by commas and slashes as well.

    Examples
    --------
    >>> names_in("Mei, Raj / everyone else")
    ['Mei', 'Raj', 'everyone else']
    """
    return [
        name.strip()
        for item in several_in(text)
        for name in re.split(r"[,，、/]|\s&\s", item)
        if name.strip()
    ]
