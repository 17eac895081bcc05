"""What a note is, by its tag, its first word or its colour: a touchpoint, a pain, an idea or a quote."""

from __future__ import annotations

import colorsys
import re
from collections.abc import Iterable
from typing import Final

from journeymap.exchange.sticky.notes_in_file import Note
from journeymap.exchange.tables.heading_words import field_of_heading

__all__ = ["hue_of", "kinds_of"]

_KINDS: Final = frozenset({"name", "pains", "gains", "ideas", "quotes", "backstage", "thinking", "doing"})
_HUES: Final = {
    "red": "pains",
    "orange": "pains",
    "green": "ideas",
    "blue": "quotes",
    "violet": "backstage",
}
"""The kind a colour stands for, where nobody says otherwise; yellow, white and grey are touchpoints."""
_WORDS: Final = (
    ("red", ("red", "pink", "magenta", "rose", "coral", "rot", "rosa", "красн", "розов", "红", "粉")),
    ("orange", ("orange", "оранж", "橙")),
    ("green", ("green", "lime", "teal", "grün", "зел", "绿")),
    ("blue", ("blue", "cyan", "aqua", "blau", "син", "голуб", "蓝")),
    ("violet", ("violet", "purple", "lila", "фиолет", "紫")),
    ("yellow", ("yellow", "gelb", "жёлт", "желт", "黄", "white", "gray", "grey", "black")),
)
_HEX: Final = re.compile(r"#?([0-9a-f]{6})(?:[0-9a-f]{2})?")
_PREFIX: Final = re.compile(r"([^:：\n]{2,20})[:：]\s*(.+)", re.DOTALL)


def hue_of(color: str) -> str:
    """The family a colour belongs to, ``""`` for none.

    Examples
    --------
    >>> hue_of("light_pink"), hue_of("#fff9b1"), hue_of("#d5f692"), hue_of("")
    ('red', 'yellow', 'green', '')
    """
    if match := _HEX.fullmatch(color):
        value = int(match.group(1), 16)
        hue, light, full = colorsys.rgb_to_hls(
            (value >> 16) / 255, (value >> 8 & 255) / 255, (value & 255) / 255
        )
        if full < 0.15 or light > 0.97:
            return "yellow"
        bounds = ((15, "red"), (42, "orange"), (68, "yellow"), (170, "green"), (255, "blue"), (300, "violet"))
        return next((name for bound, name in bounds if hue * 360 < bound), "red")
    return next((name for name, words in _WORDS if any(word in color for word in words)), "")


def kinds_of(notes: Iterable[Note]) -> list[tuple[str, str]]:
    """The kind of each note as a field, and its text without the word that said so.

    A board of one colour means nothing by it: then all are touchpoints.
    """
    notes = list(notes)
    colorful = len({hue_of(note.color) for note in notes}) > 1
    return [_kind(note, colorful) for note in notes]


def _kind(note: Note, colorful: bool) -> tuple[str, str]:
    for tag in re.split(r"[,;|]", note.tags):
        if (field := field_of_heading(tag)) in _KINDS:
            return field, note.text
    match = _PREFIX.fullmatch(note.text)
    if match and (field := field_of_heading(match.group(1))) in _KINDS:
        return field, match.group(2)
    return (_HUES.get(hue_of(note.color), "name") if colorful else "name"), note.text
