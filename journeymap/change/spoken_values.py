"""Values of a map as a sentence about a change says them."""

from __future__ import annotations

import re
from datetime import date

from journeymap.model import KNOWN_METRICS, JourneyMap
from journeymap.model.metric_names import metric_name
from journeymap.words import _, decimals, listed

__all__ = [
    "channel_said",
    "day",
    "duration",
    "figure",
    "lane_said",
    "measured",
    "metric_said",
    "percentage",
    "persona_said",
    "quotes",
    "score",
    "short",
    "touchpoint_said",
]

LONGEST = 100
"""Characters of a text that are told; a sentence is to be read in one go."""

_AFTERTHOUGHT = re.compile(r"[,，、;；(（:：]|\s[-–—]")
_DURATION = re.compile(r"P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?")


def short(text: str, longest: int = LONGEST) -> str:
    """A text on one line, cut at a blank with … only when it is long.

    Examples
    --------
    >>> short("Pages take\\n9 seconds"), short("a long sentence", 8)
    ('Pages take 9 seconds', 'a long…')
    """
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    cut = line[: longest - 1]
    blank = cut.rfind(" ")
    return (cut[:blank] if blank > longest // 2 else cut).rstrip() + "…"


def quotes(texts: list[str] | tuple[str, ...]) -> str:
    """Texts in quotation marks, one after the other.

    Examples
    --------
    >>> quotes(["phone", "shop"])
    '“phone”, “shop”'
    """
    # Translators: a text of the map in quotation marks.
    return listed(_("“{text}”").format(text=short(text)) for text in texts)


def score(value: float) -> str:
    """An emotion with its sign and at most one decimal.

    Examples
    --------
    >>> score(-1.75), score(1), score(0.01)
    ('−1.8', '+1', '0')
    """
    number = f"{abs(value):.1f}".removesuffix(".0")
    if number == "0":
        return number
    return ("+" if value > 0 else "−") + decimals(number)


def percentage(share: float) -> str:
    """A share in per cent, with a decimal where whole per cent would hide something.

    Examples
    --------
    >>> percentage(0.4).replace(chr(160), " "), percentage(0.125).replace(chr(160), " ")
    ('40 %', '12.5 %')
    """
    return _("{number}\u00a0%").format(number=decimals(f"{share * 100:.3g}".replace("e+02", "00")))


def figure(value: float) -> str:
    """A number in its shortest form, with the minus sign of print."""
    return decimals(f"{value:.12g}").replace("-", "−")


def duration(text: str) -> str:
    """A duration of ISO 8601 in days, hours, minutes and seconds; others as they are written.

    Examples
    --------
    >>> duration("PT15M").replace(chr(160), " "), duration("P1Y")
    ('15 min', 'P1Y')
    """
    parts = _DURATION.fullmatch(text)
    if parts is None or not any(parts.groups()):
        return text
    units = (
        _("{number}\u00a0d"),
        _("{number}\u00a0h"),
        _("{number}\u00a0min"),
        _("{number}\u00a0s"),
    )
    said = zip(parts.groups(), units, strict=True)
    return " ".join(unit.format(number=decimals(number)) for number, unit in said if number)


def day(value: date) -> str:
    """A day, as the file writes it: it reads the same everywhere."""
    return value.isoformat()


def metric_said(name: str) -> str:
    """A metric's name as people say it.

    Examples
    --------
    >>> metric_said("nps"), metric_said("on_time_rate")
    ('NPS', 'on time rate')
    """
    return short(metric_name(name))


def measured(name: str, value: float) -> str:
    """A value with the unit the field agrees on for this metric."""
    unit = KNOWN_METRICS[name].unit if name in KNOWN_METRICS else ""
    if unit == "share":
        return percentage(value)
    if unit == "seconds":
        return _("{number}\u00a0s").format(number=figure(value))
    return figure(value)


def persona_said(journey: JourneyMap, other: JourneyMap, persona: str) -> str:
    """What a sentence calls a persona of either map: the name without an afterthought, else the id."""
    home = journey if persona in journey.personas else other
    if persona not in home.personas:
        return persona
    short_names = [_first(part.name) for part in home.personas.values()]
    name = _first(home.personas[persona].name)
    full = home.personas[persona].name
    return short(name if name and short_names.count(name) == 1 else full) or persona


def _first(name: str) -> str:
    return _AFTERTHOUGHT.split(name, maxsplit=1)[0].strip()


def channel_said(journey: JourneyMap, other: JourneyMap, channel: str) -> str:
    """The name of a channel of either map, else its id."""
    part = journey.channels.get(channel) or other.channels.get(channel)
    return short(part.name) or channel if part else channel


def lane_said(journey: JourneyMap, other: JourneyMap, lane: str) -> str:
    """The name of an own lane of either map, else its id."""
    return short(journey.lanes.get(lane) or other.lanes.get(lane) or "") or lane


def touchpoint_said(journey: JourneyMap, other: JourneyMap, touchpoint: str) -> str:
    """The name of a touchpoint of either map, else its id."""
    for each in (journey, other):
        for _stage, key, part in each.touchpoints():
            if key == touchpoint:
                return short(part.name) or touchpoint
    return touchpoint
