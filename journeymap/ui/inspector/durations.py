"""How long something takes, as people write it: 15 min, 3 days, 1 h 30 min."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from gettext import NullTranslations
from typing import NamedTuple

import streamlit as st

from journeymap.change import Change
from journeymap.errors import ChangeError
from journeymap.ui.controlled import controlled
from journeymap.ui.desk import Desk
from journeymap.ui.edits import put
from journeymap.words import N_, _, decimals, ngettext, speaking

__all__ = ["duration", "read_duration", "show_duration"]


class _Unit(NamedTuple):
    """A unit of ISO 8601: its sign, how people write it, and how many of the next smaller one it holds."""

    sign: str
    words: Callable[[int], str]
    also: str
    smaller: int


# Translators: the last text of each line is a list of words and signs, with spaces between, that people
# may type for the unit; write those of your language. "m" means minutes; months are written out.
_UNITS = (
    _Unit("Y", lambda n: ngettext("{n} year", "{n} years", n), N_("y yr yrs"), 12),
    _Unit("M", lambda n: ngettext("{n} month", "{n} months", n), N_("mo mth mths"), 0),
    _Unit("W", lambda n: ngettext("{n} week", "{n} weeks", n), N_("w wk wks"), 7),
    _Unit("D", lambda n: ngettext("{n} day", "{n} days", n), N_("d"), 24),
    _Unit("TH", lambda n: ngettext("{n} hour", "{n} hours", n), N_("h hr hrs"), 60),
    _Unit("TM", lambda n: ngettext("{n} minute", "{n} minutes", n), N_("m min mins"), 60),
    _Unit("TS", lambda n: ngettext("{n} second", "{n} seconds", n), N_("s sec secs"), 1),
)
_PLACE = {unit.sign: number for number, unit in enumerate(_UNITS)}
_ISO = re.compile(r"(\d+(?:\.\d+)?)([YMWDHS])|(T)", re.ASCII)
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


def show_duration(value: str) -> str:
    """A duration of ISO 8601 in words.

    Examples
    --------
    >>> show_duration("P1DT2H"), show_duration("PT9.5S"), show_duration("")
    ('1 day 2 hours', '9.5 seconds', '')
    """
    return " ".join(_words(figure, _UNITS[_PLACE[sign]]) for figure, sign in _parts(value))


def _parts(value: str) -> Iterator[tuple[str, str]]:
    time = ""
    for figure, sign, begins in _ISO.findall(value):
        if begins:
            time = "T"
        else:
            yield figure, time + sign


def _words(figure: str, unit: _Unit) -> str:
    # A broken number stands with the form for two: 1.5 hours.
    number = int(figure) if figure.isdigit() else 2
    return unit.words(number).format(n=decimals(figure))


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
    for place, unit in enumerate(_UNITS):
        forms = [unit.words(n).replace("{n}", " ") for n in (1, 2, 5)]
        texts = (*forms, *_english(unit), unit.also, _(unit.also))
        words |= dict.fromkeys(" ".join(texts).casefold().split(), place)
    return words


def _english(unit: _Unit) -> list[str]:
    with speaking(NullTranslations()):
        return [unit.words(n).replace("{n}", " ") for n in (1, 2)]


def _broken_down(amounts: dict[int, Fraction]) -> dict[int, Fraction]:
    """The same in whole numbers: an hour and a half is an hour and thirty minutes."""
    whole = dict.fromkeys(range(len(_UNITS)), Fraction(0)) | amounts
    weeks = _PLACE["W"]
    if len(amounts) > 1:
        # ISO 8601 writes weeks alone or not at all.
        whole[weeks + 1] += whole[weeks] * _UNITS[weeks].smaller
        whole[weeks] = Fraction(0)
    for place, unit in enumerate(_UNITS[:-1]):
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
    parts = [f"{_figure(amounts[place])}{unit.sign}" for place, unit in enumerate(_UNITS) if place in amounts]
    day = "".join(part for part in parts if "T" not in part)
    time = "".join(part.replace("T", "") for part in parts if "T" in part)
    return f"P{day}T{time}" if time else f"P{day or '0D'}"


def _figure(amount: Fraction) -> str:
    return str(int(amount)) if amount.denominator == 1 else f"{float(amount):.6f}".rstrip("0")
