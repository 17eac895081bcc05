"""Maps in which every text that the format knows is a payload, and each field meets each payload."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from math import ceil
from typing import Any

from journeymap.model import JourneyMap
from tests.injection.payload_list import PAYLOADS, harmless

__all__ = ["CARDS", "Say", "hostile_maps", "plain_maps"]

Say = Callable[[str], str]
"""Gives the next text for a field, by the path of the field."""

CARDS = 12
"""Touchpoints of a map; two in a stage, so that there is more than one of anything."""
_PER_STAGE = 4
_FORBIDDEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")


def hostile_maps(maps: int) -> Iterator[JourneyMap]:
    """So many maps; together they show every payload in every field.

    Where there are fewer places than payloads, several stand in one text.
    """
    return _maps(maps, PAYLOADS)


def plain_maps(maps: int) -> Iterator[JourneyMap]:
    """The same maps with harmless texts of the same length."""
    return _maps(maps, tuple(map(harmless, PAYLOADS)))


def _maps(maps: int, payloads: tuple[str, ...]) -> Iterator[JourneyMap]:
    places: Counter[str] = Counter()
    full_map(lambda field: places.update([field]) or "x")
    told: Counter[str] = Counter()

    def say(field: str) -> str:
        several = ceil(len(payloads) / (maps * places[field]))
        # Each field starts elsewhere, so that a map does not say one thing everywhere.
        first = sum(map(ord, field)) + told[field]
        told[field] += several
        return " ".join(payloads[(first + number) % len(payloads)] for number in range(several))

    for _number in range(maps):
        yield full_map(say)


def as_name(text: str) -> str:
    """As much of a text as the name of a metric or of a fact may be."""
    line = unicodedata.normalize("NFC", _FORBIDDEN.sub(" ", text))[:100]
    return line if unicodedata.is_normalized("NFC", line) and line else "name"


def full_map(say: Say) -> JourneyMap:
    """A map that uses every field of the format."""
    cards = [(f"card-{number}", _touchpoint(say, number)) for number in range(CARDS)]
    stages = {
        f"stage-{first}": {
            **{field: say(f"stage/{field}") for field in ("name", "goal", "summary")},
            "phase": "during",
            "metrics": _metrics(say, "stage"),
            "touchpoints": dict(cards[first : first + _PER_STAGE]),
            "x-team": _own(say, "stage"),
        }
        for first in range(0, CARDS, _PER_STAGE)
    }
    return JourneyMap.model_validate(
        {
            "journeymap": 1,
            **{
                field: say(f"map/{field}")
                for field in ("title", "summary", "goal", "vision", "owner", "locale")
            },
            "counterpart": "other",
            "tags": [say("map/tags"), say("map/tags")],
            "personas": {key: _persona(say, key) for key in ("mei", "raj")},
            "channels": {
                key: {
                    "name": say("channel/name"),
                    "icon": say("channel/icon"),
                    "x-team": _own(say, "channel"),
                }
                for key in ("web", "shop")
            },
            "lanes": {"legal": say("map/lanes"), "law": say("map/lanes")},
            "metrics": _metrics(say, "map"),
            "stages": stages,
            "conflicts": [
                {"at": say("conflict/at"), **{side: say(f"conflict/{side}") for side in ("ours", "theirs")}},
                {"at": "stages/stage-0/name", "base": say("conflict/base"), "ours": "a", "theirs": "b"},
            ],
            "x-team": _own(say, "map"),
        }
    )


def _own(say: Say, place: str) -> dict[str, Any]:
    return {as_name(say(f"{place}/x- key")): [say(f"{place}/x-"), {as_name(say(f"{place}/x- key")): 1}]}


def _persona(say: Say, key: str) -> dict[str, Any]:
    texts = ("name", "role", "background", "quote", "image")
    lists = ("identifiers", "goals", "motivations", "challenges", "solutions")
    return {
        **{field: say(f"persona/{field}") for field in texts},
        **{field: [say(f"persona/{field}"), say(f"persona/{field}")] for field in lists},
        "demographics": {
            as_name(say("persona/demographics key")): say("persona/demographics"),
            "age": say("persona/demographics"),
        },
        "color": "#4f46c8" if key == "mei" else "#b45309",
        "share": 0.5,
        "x-team": _own(say, "persona"),
    }


def _metrics(say: Say, place: str) -> dict[str, Any]:
    whole = {"value": 3, "baseline": 2, "target": 4, "n": 12, "source": say(f"{place} metric/source")}
    return {
        "csat": {**whole, "date": "2026-09-30", "x-team": _own(say, f"{place} metric")},
        as_name(say(f"{place} metric key")): {"value": 1, "source": say(f"{place} metric/source")},
    }


def _touchpoint(say: Say, number: int) -> dict[str, Any]:
    lists = ("exchanged", "evidence", "quotes", "images", "links", "tags")
    work = ("text", "owner", "ticket")
    onward = {} if number == CARDS - 1 else {f"card-{number + 1}": _next(say)}
    end = {"ends": "achieved"} if number == CARDS - 1 else {}
    return {
        **{field: say(f"card/{field}") for field in ("name", "doing", "thinking", "feeling", "sensing")},
        **{field: [say(f"card/{field}"), say(f"card/{field}")] for field in lists},
        "channel": ("web", "shop")[number % 2],
        "emotion": {"mei": [(number % 5) - 2, -1], "raj": 1},
        "confidence": ("assumed", "observed", "measured")[number % 3],
        "importance": 4,
        "effort": 2,
        "duration": "PT9S",
        "moment_of_truth": number % 4 == 0,
        "pains": {
            "pain": {**{field: say(f"pain/{field}") for field in work}, "severity": 5, "votes": 2}
            | {"reach": 0.4, "personas": ["mei"], "x-team": _own(say, "pain")}
        },
        "gains": {"gain": {"text": say("gain/text"), "votes": 1, "x-team": _own(say, "gain")}},
        "ideas": {
            "idea": {**{field: say(f"idea/{field}") for field in work}, "impact": 4, "effort": 2}
            | {"solves": ["pain", say("idea/solves")], "x-team": _own(say, "idea")}
        },
        "backstage": {"desk": say("card/backstage")},
        "lanes": {"legal": say("card/lanes")},
        "metrics": _metrics(say, "card"),
        "next": onward,
        **end,
        "x-team": _own(say, "card"),
    }


def _next(say: Say) -> dict[str, Any]:
    return {"share": 0.5, "when": say("next/when"), "personas": ["mei"], "x-team": _own(say, "next")}
