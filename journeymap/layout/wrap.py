"""Breaks a text into lines that fit; nothing is ever cut off."""

from __future__ import annotations

import re
from functools import lru_cache

from journeymap.layout.breaks import clusters, segments
from journeymap.layout.measure import is_wide, text_width

__all__ = ["shortened", "wrap"]

_SPACES = re.compile("[ \t\n\r\x0b\x0c\x1c-\x1f\x85\u2028\u2029]+")
MOST_BALANCED = 4
"""Longer texts are read as blocks, where even lines do not matter."""


@lru_cache(maxsize=16384)
def wrap(text: str, width: float, size: float, bold: bool = False, balanced: bool = False) -> tuple[str, ...]:
    """Lines of the text, none wider than ``width`` pixels; at least one, maybe empty.

    Lines end where UAX #14 allows it; a word longer than the line is broken
    between two characters as a reader sees them. Balanced lines are about
    equally long, in as few lines.

    Examples
    --------
    >>> wrap("Reads ten reviews", 60, 12)
    ('Reads ten', 'reviews')
    >>> wrap("Tries to pay at shop A", 118, 12, balanced=True)
    ('Tries to pay', 'at shop A')
    """
    text = _one_line(text)
    if text_width(text, size, bold) <= width:
        return (text,)
    pieces = segments(text)
    # Quotes are wider beside ideographs, wherever in the line these stand: measure such lines whole.
    whole = is_wide(text)
    lines = _filled(pieces, width, size, bold, whole=whole)
    if balanced and len(lines) < MOST_BALANCED:
        longest = max(text_width(piece.rstrip(" "), size, bold) for piece in pieces)
        narrow, wide = min(max(width / 2, longest - 1e-6), width), width
        for _step in range(4):
            middle = (narrow + wide) / 2
            trial = _filled(pieces, middle, size, bold, whole=whole)
            if len(trial) > len(lines) or any(
                text_width(piece.rstrip(" "), size, bold) > middle for piece in pieces
            ):
                narrow = middle
            else:
                wide, lines = middle, trial
    return lines


def _one_line(text: str) -> str:
    """The text without line breaks and runs of spaces; spaces that do not break stay what they are."""
    return _SPACES.sub(" ", text).strip(" ")


def _filled(pieces: list[str], width: float, size: float, bold: bool, *, whole: bool) -> tuple[str, ...]:
    space = text_width(" ", size, bold)
    lines: list[str] = []
    line, used = "", 0.0
    for piece in pieces:
        word = piece.rstrip(" ")
        wide = text_width(word, size, bold)
        if line and (text_width(line + word, size, bold) if whole else used + wide) > width:
            lines.append(line.rstrip(" "))
            line, used = "", 0.0
        if wide > width:
            *full, rest = _broken(piece, width, size, bold)
            lines += full
            wide = text_width(rest.rstrip(" "), size, bold)
        else:
            rest = piece
        line += rest
        used += wide + (space if rest.endswith(" ") else 0.0)
    return (*lines, line.rstrip(" "))


def _broken(word: str, width: float, size: float, bold: bool) -> list[str]:
    """A word in parts that fit, one character at least in each."""
    parts, part = [], ""
    for cluster in clusters(word):
        if part and text_width((part + cluster).rstrip(" "), size, bold) > width:
            parts.append(part)
            part = ""
        part += cluster
    return [*parts, part]


def shortened(text: str, width: float, size: float, bold: bool = False) -> str:
    """The text, or its beginning and an ellipsis where it is wider than ``width``.

    Only for flags on a curve and the like, whose whole text stands elsewhere.
    """
    text = _one_line(text)
    if text_width(text, size, bold) <= width:
        return text
    kept = ""
    for cluster in clusters(text):
        if text_width(kept + cluster + "…", size, bold) > width:
            break
        kept += cluster
    words = kept.rpartition(" ")[0]
    # A whole word less reads better than half a word, unless that costs too much.
    kept = words if len(words) * 3 > len(kept) * 2 and not text.startswith(f"{kept} ") else kept
    return kept.rstrip(" ,.;:–—-，。、") + "…"
