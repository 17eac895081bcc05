"""How long something takes, in words: 15 minutes, 3 days."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from journeymap.words import N_, decimals, ngettext

__all__ = ["UNITS", "Unit", "show_duration"]


class Unit(NamedTuple):
    """A unit of ISO 8601: its sign, how people write it, and how many of the next smaller one it holds."""

    sign: str
    words: Callable[[int], str]
    also: str
    smaller: int


# Translators: the last text of each line is a list of words and signs, with spaces between, that people
# may type for the unit; write those of your language. "m" means minutes; months are written out.
UNITS = (
    Unit("Y", lambda n: ngettext("{n} year", "{n} years", n), N_("y yr yrs"), 12),
    Unit("M", lambda n: ngettext("{n} month", "{n} months", n), N_("mo mth mths"), 0),
    Unit("W", lambda n: ngettext("{n} week", "{n} weeks", n), N_("w wk wks"), 7),
    Unit("D", lambda n: ngettext("{n} day", "{n} days", n), N_("d"), 24),
    Unit("TH", lambda n: ngettext("{n} hour", "{n} hours", n), N_("h hr hrs"), 60),
    Unit("TM", lambda n: ngettext("{n} minute", "{n} minutes", n), N_("m min mins"), 60),
    Unit("TS", lambda n: ngettext("{n} second", "{n} seconds", n), N_("s sec secs"), 1),
)
_PLACE = {unit.sign: number for number, unit in enumerate(UNITS)}
_ISO = re.compile(r"(\d+(?:\.\d+)?)([YMWDHS])|(T)", re.ASCII)


def show_duration(value: str) -> str:
    """A duration of ISO 8601 in words.

    Examples
    --------
    >>> show_duration("P1DT2H"), show_duration("PT9.5S"), show_duration("")
    ('1 day 2 hours', '9.5 seconds', '')
    """
    return " ".join(_words(figure, UNITS[_PLACE[sign]]) for figure, sign in _parts(value))


def _parts(value: str) -> Iterator[tuple[str, str]]:
    time = ""
    for figure, sign, begins in _ISO.findall(value):
        if begins:
            time = "T"
        else:
            yield figure, time + sign


def _words(figure: str, unit: Unit) -> str:
    # A broken number stands with the form for two: 1.5 hours.
    number = int(figure) if figure.isdigit() else 2
    return unit.words(number).format(n=decimals(figure))
