"""What imports and exports say alike: places, counts, and what a format has no room for."""

from __future__ import annotations

from typing import Final

from journeymap.model import JourneyMap
from journeymap.words import _, listed, ngettext

__all__ = ["counted", "cut", "line_place"]

_LONGEST: Final = 80


def line_place(number: int) -> str:
    """A line of a text, counted from 1, as people point at it."""
    return _("line {line}").format(line=number)


def cut(text: str) -> str:
    """A text in one line, shortened where it is long."""
    line = " ".join(text[: 4 * _LONGEST].split())
    return line if len(line) <= _LONGEST and len(text) <= 4 * _LONGEST else line[: _LONGEST - 1] + "…"


def counted(journey: JourneyMap) -> str:
    """How many stages, touchpoints, personas, channels, pains and ideas a map has; no noughts."""
    cards = [touchpoint for _stage, _id, touchpoint in journey.touchpoints()]
    counts = (
        (len(journey.stages), ngettext("{n} stage", "{n} stages", len(journey.stages))),
        (len(cards), ngettext("{n} touchpoint", "{n} touchpoints", len(cards))),
        (len(journey.personas), ngettext("{n} persona", "{n} personas", len(journey.personas))),
        (len(journey.channels), ngettext("{n} channel", "{n} channels", len(journey.channels))),
        (pains := sum(len(card.pains) for card in cards), ngettext("{n} pain", "{n} pains", pains)),
        (ideas := sum(len(card.ideas) for card in cards), ngettext("{n} idea", "{n} ideas", ideas)),
    )
    return listed(sentence.format(n=n) for n, sentence in counts if n)
