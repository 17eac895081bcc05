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
    pieces = _measured(text, width, size, bold)
    starts, used = _starts(pieces, width)
    if balanced and 1 < len(starts) < MOST_BALANCED:
        longest = max([word for _text, _wide, word in pieces])
        narrow, wide = min(max(width / 2, longest - 1e-6), width), width
        for _step in range(4):
            middle = (narrow + wide) / 2
            if middle >= used:
                # No line needs more than this: the same lines again.
                wide = middle
                continue
            trial, needed = _starts(pieces, middle)
            if len(trial) > len(starts):
                narrow = middle
            else:
                wide, starts, used = middle, trial, needed
    ends = [*starts[1:], len(pieces)]
    return tuple(
        "".join([part for part, _wide, _word in pieces[start:end]]).rstrip(" ")
        for start, end in zip(starts, ends, strict=True)
    )


_Piece = tuple[str, float, float]
"""What stays together on a line: its text, its width, and its width without the space behind it."""


def _measured(text: str, width: float, size: float, bold: bool) -> list[_Piece]:
    """The pieces of a text, those wider than the line already broken."""
    # Beside ideographs quotes are wider, wherever in the line these stand.
    beside = "\u4e00" if is_wide(text) else ""
    extra = text_width(beside, size, bold)
    space = text_width(" ", size, bold)
    found: list[_Piece] = []
    for piece in segments(text):
        bare = piece.rstrip(" ")
        word = text_width(beside + bare, size, bold) - extra
        if word <= width:
            found.append((piece, word + space if piece.endswith(" ") else word, word))
            continue
        for part in _broken(piece, width, size, bold, beside=beside):
            wide = text_width(beside + part.rstrip(" "), size, bold) - extra
            found.append((part, wide + space if part.endswith(" ") else wide, wide))
    return found


def _starts(pieces: list[_Piece], width: float) -> tuple[list[int], float]:
    """Number of the first piece of each line, where lines take as much as fits, and the width of the
    widest line without the space behind its last word."""
    starts, used, line, widest = [0], 0.0, 0.0, 0.0
    for number, (_text, wide, word) in enumerate(pieces):
        if used and used + word > width:
            starts.append(number)
            widest = max(widest, line)
            used = 0.0
        line = used + word
        used += wide
    return starts, max(line, widest)


def _one_line(text: str) -> str:
    """The text without line breaks and runs of spaces; spaces that do not break stay what they are."""
    return _SPACES.sub(" ", text).strip(" ")


def _broken(word: str, width: float, size: float, bold: bool, *, beside: str) -> list[str]:
    """A word in parts that fit, one character at least in each."""
    parts, part = [], ""
    room = width + text_width(beside, size, bold)
    for cluster in clusters(word):
        if part and text_width(beside + (part + cluster).rstrip(" "), size, bold) > room:
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
