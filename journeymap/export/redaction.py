"""A map without what is not meant for everybody: what is left out is not in anything made from it.

======== =============================================================================================
choice   what goes when it is not given
======== =============================================================================================
numbers  metrics with their names, sources and targets; shares of personas and of ways; the reach of
         pains; votes; how many were asked and how far they differ: several scores become their mean
backstage what the organisation does out of sight; who takes care of pains and ideas, and their tickets
lanes    the rows the team added for itself
======== =============================================================================================

The curve stays, and so do judgements from 1 to 5 and how long things take: they
are the story, not its measurement. As soon as anything goes, the team's own
``x-`` keys and the open conflicts of a merge go, too: nobody can tell what is
in them. What somebody wrote into a sentence is not found.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from journeymap.model import JourneyMap, to_data

__all__ = ["CHOICES", "redact"]

_STAGE: Final = ("stages", "*")
_CARD: Final = (*_STAGE, "touchpoints", "*")

CHOICES: Final[Mapping[str, tuple[tuple[str, ...], ...]]] = {
    "numbers": (
        ("metrics",),
        (*_STAGE, "metrics"),
        (*_CARD, "metrics"),
        ("personas", "*", "share"),
        (*_CARD, "next", "*", "share"),
        (*_CARD, "pains", "*", "reach"),
        *((*_CARD, kind, "*", "votes") for kind in ("pains", "gains", "ideas")),
    ),
    "backstage": (
        (*_CARD, "backstage"),
        *((*_CARD, kind, "*", field) for kind in ("pains", "ideas") for field in ("owner", "ticket")),
    ),
    "lanes": (("lanes",), (*_CARD, "lanes")),
}
"""Paths of the fields that go with each choice; ``*`` stands for every id."""


def redact(journey: JourneyMap, *, numbers: bool, backstage: bool, lanes: bool) -> JourneyMap:
    """The map with only the parts that are given.

    Parameters
    ----------
    numbers, backstage, lanes
        False leaves out what the table of this module says.

    Examples
    --------
    >>> shop = {"name": "Shop", "touchpoints": {"pays": {"name": "Pays", "emotion": [-2, -1, -1]}}}
    >>> told = JourneyMap.model_validate({"journeymap": 1, "title": "Tea", "stages": {"shop": shop}})
    >>> redact(told, numbers=False, backstage=True, lanes=True).stages["shop"].touchpoints["pays"].emotion
    -1.3
    """
    given = {"numbers": numbers, "backstage": backstage, "lanes": lanes}
    if all(given.values()):
        return journey
    data = _without_own_keys(to_data(journey))
    data.pop("conflicts", None)
    for choice, paths in CHOICES.items():
        for path in paths if not given[choice] else ():
            for parent in _parents(data, path):
                parent.pop(path[-1], None)
    if not numbers:
        for touchpoint in _parents(data, (*_CARD, "emotion")):
            if "emotion" in touchpoint:
                touchpoint["emotion"] = _voices(touchpoint["emotion"], _mean)
    return JourneyMap.model_validate(data)


def _parents(node: Any, path: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    """The records that may have the field at the end of a path."""
    if not isinstance(node, dict):
        return
    key, *rest = path
    if not rest:
        yield node
        return
    for inner in list(node.values()) if key == "*" else [node.get(key)]:
        yield from _parents(inner, tuple(rest))


def _without_own_keys(node: Any, *, fields: bool = True) -> Any:
    """Plain data without the keys of teams: these stand among fields, and below each field stand ids."""
    if not isinstance(node, dict):
        return node
    return {
        key: _without_own_keys(value, fields=not fields)
        for key, value in node.items()
        if not (fields and key.startswith("x-"))
    }


def _voices(emotion: Any, change: Callable[[Any], float]) -> Any:
    return (
        {key: change(one) for key, one in emotion.items()} if isinstance(emotion, dict) else change(emotion)
    )


def _mean(scores: Any) -> float:
    """In tenths, so that nobody works out how many there were."""
    if not isinstance(scores, list | tuple):
        return float(scores)
    return round(sum(scores) / len(scores), 1)
