"""What a rule looks at, and what it finds."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from journeymap.graph import JourneyGraph, build, weights
from journeymap.model import JourneyMap, Touchpoint
from journeymap.words import _

__all__ = ["Found", "Subject", "nearest", "subject_of"]


_FEW = 6


@dataclass(frozen=True, slots=True)
class Found:
    """A place where a map breaks a rule; ``also`` are addresses that belong to it."""

    at: str
    message: str
    hint: str = ""
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Subject:
    """A map with what its rules need to know besides.

    ``touchpoints`` are in map order, each with its address and its id; ``graphs``
    are those of the personas who travel (``""`` on a map without personas);
    ``known_maps`` is None where nobody knows which other maps there are.
    """

    journey: JourneyMap
    touchpoints: tuple[tuple[str, str, Touchpoint], ...]
    graphs: Mapping[str, JourneyGraph]
    map_id: str
    known_maps: Collection[str] | None
    today: date


def subject_of(
    journey: JourneyMap, *, map_id: str, known_maps: Collection[str] | None, today: date
) -> Subject:
    """The map made ready for the rules."""
    placed = tuple(
        (f"stages/{stage}/touchpoints/{name}", name, touchpoint)
        for stage, name, touchpoint in journey.touchpoints()
    )
    graphs = {persona: build(journey, persona or None) for persona in weights(journey)}
    return Subject(journey, placed, graphs, map_id, known_maps, today)


def nearest(word: str, known: Iterable[str]) -> str:
    """A hint at what may have been meant: the nearest known id, or the few there are.

    Examples
    --------
    >>> nearest("shpo-a", ["shop-a", "parcel"])
    'did you mean `shop-a`?'
    >>> nearest("letter", ["shop-a", "parcel"])
    'known here: `shop-a`, `parcel`'
    """
    names = list(dict.fromkeys(known))
    close = difflib.get_close_matches(word, names, n=1, cutoff=0.6)
    if close:
        return _("did you mean `{id}`?").format(id=close[0])
    if not names:
        return _("there are none here yet: add it first")
    if len(names) > _FEW:
        return _("correct the id, or add it first")
    return _("known here: {ids}").format(ids=", ".join(f"`{name}`" for name in names))
