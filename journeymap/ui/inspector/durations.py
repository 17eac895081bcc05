"""How long something takes, as people write it: 15 min, 3 days, 1 h 30 min."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from gettext import NullTranslations

import streamlit as st

from journeymap.change import Change
from journeymap.errors import ChangeError
from journeymap.layout.duration_words import UNITS, Unit, show_duration
from journeymap.ui.controlled import controlled
from journeymap.ui.desk import Desk
from journeymap.ui.edits import put
from journeymap.words import _, speaking

__all__ = ["duration", "read_duration"]


_PLACE = {unit.sign: number for number, unit in enumerate(UNITS)}
_PART = re.compile(r"(\d{1,9}(?:[.,]\d{1,6})?)\s*([^\W\d_]+)\.?[\s,;]*")


def duration(desk: Desk, at: str, label: str, value: str) -> None:
    """A field for a duration, in words; ISO 8601 is understood too."""

    def make(given: str | None) -> Sequence[Change]:
        return put(at, read_duration(given or ""))

    controlled(
        desk,
        st.text_input,
        label,
        key=at,
        shown=show_duration(value),
        make=make,
        sentence=label,
        placeholder=show_duration("PT15M"),
    )


def read_duration(given: str) -> str:
    """What somebody typed as a duration of ISO 8601; ``""`` for nothing.

    Examples
    --------
    >>> read_duration("15 min"), read_duration("3 days"), read_duration("1.5 h"), read_duration("PT9S")
    ('PT15M', 'P3D', 'PT1H30M', 'PT9S')

    Raises
    ------
    ChangeError
        It cannot be understood.
    """
    written = given.strip()
    if not written or written.startswith("P"):
        return written
    amounts: dict[int, Fraction] = {}
    end = 0
    known = _known()
    while found := _PART.match(written, end):
        place = known.get(found[2].casefold())
        if place is None or place in amounts:
            break
        amounts[place] = Fraction(found[1].replace(",", "."))
        end = found.end()
    if end < len(written):
        raise ChangeError(_("write a number and a unit, such as 15 min, 3 days or 1 h 30 min"))
    return _iso(_broken_down(amounts))


def _known() -> dict[str, int]:
    """The words for units, in English and in the language of this context, with their places."""
    words: dict[str, int] = {}
    for place, unit in enumerate(UNITS):
        forms = [unit.words(n).replace("{n}", " ") for n in (1, 2, 5)]
        texts = (*forms, *_english(unit), unit.also, _(unit.also))
        words |= dict.fromkeys(" ".join(texts).casefold().split(), place)
    return words


def _english(unit: Unit) -> list[str]:
    with speaking(NullTranslations()):
        return [unit.words(n).replace("{n}", " ") for n in (1, 2)]


def _broken_down(amounts: dict[int, Fraction]) -> dict[int, Fraction]:
    """The same in whole numbers: an hour and a half is an hour and thirty minutes."""
    whole = dict.fromkeys(range(len(UNITS)), Fraction(0)) | amounts
    weeks = _PLACE["W"]
    if len(amounts) > 1:
        # ISO 8601 writes weeks alone or not at all.
        whole[weeks + 1] += whole[weeks] * UNITS[weeks].smaller
        whole[weeks] = Fraction(0)
    for place, unit in enumerate(UNITS[:-1]):
        rest = whole[place] % 1
        if rest and not unit.smaller:
            raise ChangeError(_("write parts of a month in days"))
        whole[place] -= rest
        whole[place + 1] += rest * unit.smaller
        if place == weeks and rest and whole[place]:
            whole[place + 1] += whole[place] * unit.smaller
            whole[place] = Fraction(0)
    return {place: amount for place, amount in whole.items() if amount}


def _iso(amounts: dict[int, Fraction]) -> str:
    parts = [f"{_figure(amounts[place])}{unit.sign}" for place, unit in enumerate(UNITS) if place in amounts]
    day = "".join(part for part in parts if "T" not in part)
    time = "".join(part.replace("T", "") for part in parts if "T" in part)
    return f"P{day}T{time}" if time else f"P{day or '0D'}"


def _figure(amount: Fraction) -> str:
    return str(int(amount)) if amount.denominator == 1 else f"{float(amount):.6f}".rstrip("0")
