"""References to what is not there, and the changes that cut them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from journeymap.change.references import Pointer, pointers
from journeymap.change.tree import get
from journeymap.change.vocabulary import Change, Remove, Set
from journeymap.model import JourneyMap, Table, Touchpoint, join_address, split_address, to_data

__all__ = ["cut", "dangling"]

Keys = tuple[str, ...]


def dangling(journey: JourneyMap) -> tuple[Pointer, ...]:
    """The references of a map whose target is not there."""
    present = _targets(journey)
    return tuple(pointer for pointer in pointers(journey) if pointer.to not in present)


def cut(journey: JourneyMap, loose: tuple[Pointer, ...]) -> Iterator[Change]:
    """The changes that take these references out of the map.

    A way on that was the only one goes with its list: the journey then goes on
    to the touchpoint below, as one without ``next`` does.
    """
    lists: dict[str, set[str]] = {}
    for pointer in loose:
        *path, key = split_address(pointer.at)
        lists.setdefault(join_address(path), set()).add(key)
    for at, keys in lists.items():
        holder = get(journey, at)
        if isinstance(holder, Touchpoint):
            yield from (Set(f"{at}/{key}", None) for key in keys)
        elif isinstance(holder, Table):
            yield from _without(at, holder, keys)
        else:
            yield Set(
                at, [to_data(item) for number, item in enumerate(holder) if str(number) not in keys] or None
            )


def _without(at: str, table: Mapping[str, object], keys: set[str]) -> Iterator[Change]:
    if keys >= set(table):
        yield Set(at, None)
    else:
        yield from (Remove(f"{at}/{join_address([key])}") for key in table if key in keys)


def _targets(journey: JourneyMap) -> set[Keys]:
    found: set[Keys] = set()
    for kind in ("personas", "channels", "lanes"):
        found |= {(kind, key) for key in getattr(journey, kind)}
    for _stage, key, touchpoint in journey.touchpoints():
        found.add(("touchpoints", key))
        found |= {("touchpoints", key, "pains", pain) for pain in touchpoint.pains}
    return found
