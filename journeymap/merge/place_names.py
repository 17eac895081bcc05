"""What people call the place a conflict is about: by the names of the map, not by its address."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from types import MappingProxyType
from typing import Any

from journeymap.change.spoken_values import metric_said, short
from journeymap.model import Conflict, JourneyMap, Part, split_address
from journeymap.words import _

__all__ = ["address_said", "place_said", "touchpoint_names"]

_UNSPOKEN = frozenset({"stages", "touchpoints", "pains", "gains", "ideas"})
"""Tables whose elements speak for themselves; of others the reader wants to know what they are."""

_POINTING: Mapping[str, str] = MappingProxyType(
    {"next": "touchpoints", "emotion": "personas", "lanes": "lanes"}
)
"""Tables of a touchpoint whose keys are ids of something else in the map."""


def place_said(journey: JourneyMap, conflict: Conflict) -> str:
    """The place of a conflict, with the name of what is no longer in the map from its sides.

    Examples
    --------
    >>> buys = {"name": "Buys", "touchpoints": {"pays": {"name": "Pays"}}}
    >>> journey = JourneyMap(journeymap=1, title="Tea", stages={"buys": buys})
    >>> place_said(journey, Conflict(at="stages/buys/touchpoints/pays/importance", ours=1, theirs=2))
    'Buys › Pays › importance'
    >>> place_said(journey, Conflict(at="stages/buys/touchpoints/asks", base={"name": "Asks the clerk"}))
    'Buys › Asks the clerk'
    """
    sides = (conflict.ours, conflict.base, conflict.theirs)
    names = (_own_name(side) for side in sides)
    return address_said(journey, conflict.at, next((name for name in names if name), ""))


def address_said(journey: JourneyMap, address: str, last: str = "") -> str:
    """An address in names; ids and fields stand as the file writes them where there is no name.

    Parameters
    ----------
    last
        What to call the place itself where the map has no such element.
    """
    keys = split_address(address)
    words = list(_words(journey, keys, last))
    return " › ".join(words) or _("The map")


def touchpoint_names(journey: JourneyMap) -> dict[str, str]:
    """The name of each touchpoint by id, also of one that stands in a conflict only, else the id."""
    names = {key: _own_name(part) for key, part in _in_conflicts(journey)}
    names |= {key: short(part.name) for _stage, key, part in journey.touchpoints()}
    return {key: name or key for key, name in names.items()}


def _in_conflicts(journey: JourneyMap) -> Iterator[tuple[str, Any]]:
    for conflict in journey.conflicts:
        keys = split_address(conflict.at)
        for side in (conflict.base, conflict.theirs, conflict.ours):
            if not isinstance(side, dict) or keys[:1] != ("stages",):
                continue
            if len(keys) == 4 and "at" not in side:
                yield keys[3], side
            elif len(keys) == 2:
                yield from side.get("touchpoints", {}).items()


def _words(journey: JourneyMap, keys: tuple[str, ...], last: str) -> Iterator[str]:
    node: Any = journey
    for number, (table, key) in enumerate(pairwise(("", *keys))):
        holder, node = node, _child(node, key)
        if not table or isinstance(holder, Part) or table.startswith("x-"):
            if key not in _UNSPOKEN or number == len(keys) - 1:
                yield key
        else:
            is_last = number == len(keys) - 1
            yield _own_name(node) or _named(journey, table, key) or (last if is_last else "") or key


def _child(node: Any, key: str) -> Any:
    if isinstance(node, Part):
        return getattr(node, key, None) if key in type(node).model_fields else None
    return node.get(key) if isinstance(node, dict) else None


def _own_name(value: Any) -> str:
    """What an element or its plain data calls itself."""
    if isinstance(value, Part):
        value = {"name": getattr(value, "name", None), "text": getattr(value, "text", None)}
    if not isinstance(value, dict):
        return ""
    name = value.get("name") or value.get("text")
    return short(name) if isinstance(name, str) else ""


def _named(journey: JourneyMap, table: str, key: str) -> str:
    """The name of what an id stands for, wherever in the map that is."""
    if table == "metrics":
        return metric_said(key)
    kind = _POINTING.get(table, table)
    if kind == "touchpoints":
        return touchpoint_names(journey).get(key, "")
    if kind == "lanes":
        return short(journey.lanes.get(key) or "")
    return _own_name(journey.personas.get(key)) if kind == "personas" else ""
