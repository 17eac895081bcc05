"""Figures and texts of a map as a sentence says them."""

from __future__ import annotations

import re

from journeymap.model import JourneyMap
from journeymap.words import _, decimals, ngettext

__all__ = ["called", "in_ten", "named", "percent", "shortened", "signed", "words_of"]

_LONGEST = 120
_BLANKS = re.compile(r"[ \t\r\n\f\v\x85\u2028\u2029]+")
_AFTERTHOUGHT = re.compile(r"[,，、;；(（:：]|\s[-–—]")


def percent(share: float) -> str:
    """A share as whole per cent, or "under 1 %" where somebody is left.

    Examples
    --------
    >>> percent(0.4), percent(0.004)
    ('40\\xa0%', 'under 1\\xa0%')
    """
    if 0 < share < 0.005:
        return _("under 1\u00a0%")
    return _("{number}\u00a0%").format(number=round(share * 100))


def in_ten(share: float) -> str:
    """A sentence about how many leave: "3 in 10 …" where that is close, else in per cent.

    Examples
    --------
    >>> in_ten(0.31), in_ten(0.26)
    ('3 in 10 leave here for good.', '26\\xa0% leave here for good.')
    """
    tenths = round(share * 10)
    if tenths == 10:
        return _("All who come here leave for good.")
    if tenths and abs(share * 10 - tenths) <= 0.2:
        text = ngettext("{n} in 10 leaves here for good.", "{n} in 10 leave here for good.", tenths)
        return text.format(n=tenths)
    return _("{share} leave here for good.").format(share=percent(share))


def shortened(text: str, longest: int = _LONGEST) -> str:
    """A text of the map on one line, cut at a blank if it is long; case and language untouched.

    Examples
    --------
    >>> shortened("Pages take\\n9 seconds")
    'Pages take 9 seconds'
    """
    line = " ".join(words_of(text))
    if len(line) <= longest:
        return line
    cut = line[: longest - 1]
    blank = cut.rfind(" ")
    return (cut[:blank] if blank > longest // 2 else cut).rstrip() + "…"


def words_of(text: str) -> list[str]:
    """The words of a text, parted at blanks and line breaks; a no-break space parts nothing.

    Examples
    --------
    >>> words_of("40\u00a0% of\\nthose")
    ['40\xa0%', 'of', 'those']
    """
    return [word for word in _BLANKS.split(text) if word]


def named(name: str, identity: str) -> str:
    """The name of an element, or its id where the name is empty."""
    return shortened(name) or identity


def called(journey: JourneyMap, persona: str) -> str:
    """What a sentence calls a persona: the name without what stands after a comma or bracket.

    The whole name where the short one would be empty or shared by two.

    Examples
    --------
    >>> people = {"mei": {"name": "Mei, the beginner"}, "lin": {"name": "小林（学生）"}}
    >>> journey = JourneyMap(journeymap=1, title="Buying", personas=people)
    >>> called(journey, "mei"), called(journey, "lin")
    ('Mei', '小林')
    """
    short = {
        other: _AFTERTHOUGHT.split(part.name, maxsplit=1)[0].strip()
        for other, part in journey.personas.items()
    }
    mine = short[persona]
    if mine and list(short.values()).count(mine) == 1:
        return shortened(mine)
    return named(journey.personas[persona].name, persona)


def signed(score: float) -> str:
    """An emotion score with its sign and at most one decimal.

    Examples
    --------
    >>> signed(-1.75), signed(1), signed(0.01)
    ('−1.8', '+1', '0')
    """
    figure = f"{abs(score):.1f}".removesuffix(".0")
    if figure == "0":
        return figure
    return ("+" if score > 0 else "−") + decimals(figure)
