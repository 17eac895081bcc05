"""What happened between two maps, as the shortest list of changes we can tell."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Any

from journeymap.change.apply import apply
from journeymap.change.vocabulary import Add, Change, Move, Remove, Set
from journeymap.model import JourneyMap, Part, Table, join_address, to_data

__all__ = ["compare"]

Keys = tuple[str, ...]


def compare(old: JourneyMap, new: JourneyMap) -> tuple[Change, ...]:
    """The changes that make ``new`` of ``old``: ``apply(old, compare(old, new)) == new``.

    Elements are matched by id. A touchpoint whose id is found in another stage
    has moved there; within a table only those move that break the common order
    (all but a longest increasing subsequence).
    """
    moves = tuple(_between_stages(old, new))
    return (*moves, *_part((), apply(old, moves), new))


def _between_stages(old: JourneyMap, new: JourneyMap) -> Iterator[Change]:
    """New stages, emptied of what moves in, then the touchpoints that move between stages."""
    was, now = _homes(old), _homes(new)
    moving = {key for key, home in was.items() if key in now and now[key] != home}
    taken = {(home, key) for home, stage in old.stages.items() for key in stage.touchpoints}
    moving = {key for key in moving if (now[key], key) not in taken}
    for home in {now[key]: None for key in moving if now[key] not in old.stages}:
        stage = to_data(new.stages[home])
        stage["touchpoints"] = {
            key: value for key, value in stage["touchpoints"].items() if key not in moving
        }
        yield Add(join_address(("stages", home)), stage)
    for key, home in was.items():
        if key in moving:
            yield Move(
                join_address(("stages", home, "touchpoints", key)),
                join_address(("stages", now[key], "touchpoints", key)),
            )


def _homes(journey: JourneyMap) -> dict[str, str]:
    """The stage of each touchpoint whose id is the only one of its name."""
    homes: dict[str, str] = {}
    twice: set[str] = set()
    for stage, key, _ in journey.touchpoints():
        if key in homes:
            twice.add(key)
        homes[key] = stage
    return {key: home for key, home in homes.items() if key not in twice}


def _part(path: Keys, old: Part, new: Part) -> Iterator[Change]:
    if old == new:
        return
    for name in type(new).model_fields:
        yield from _value((*path, name), getattr(old, name), getattr(new, name))
    for name in {**old.extra, **new.extra}:
        at = join_address((*path, name))
        if name not in new.extra:
            yield Remove(at)
        elif name not in old.extra or _own(old.extra[name]) != _own(new.extra[name]):
            yield Set(at, new.extra[name])


def _own(value: Any) -> str:
    """A value under an ``x-`` key so that true, 1 and 1.0 are three things and order counts."""
    return repr(value)


def _value(path: Keys, old: Any, new: Any) -> Iterator[Change]:
    if isinstance(old, Table) and isinstance(new, Table):
        yield from _table(path, old, new)
    elif isinstance(old, Part) and type(old) is type(new):
        yield from _part(path, old, new)
    elif old != new:
        yield Set(join_address(path), to_data(new))


def _table(path: Keys, old: Table[str, Any], new: Table[str, Any]) -> Iterator[Change]:
    if old == new:
        return
    for key in old:
        if key not in new:
            yield Remove(join_address((*path, key)))
    for key in new:
        if key in old:
            yield from _value((*path, key), old[key], new[key])
    stay = _common_order([key for key in old if key in new], list(new))
    follower: str | None = None
    # From the back: what an element stands before is already in its place.
    for key in reversed(new):
        at = join_address((*path, key))
        if key not in old:
            yield Add(at, to_data(new[key]), follower)
        elif key not in stay:
            yield Move(at, at, follower)
        follower = key


def _common_order(old: Sequence[str], new: Sequence[str]) -> set[str]:
    """The most keys that stand in the same order on both sides.

    A longest increasing subsequence by patience sorting, O(n log n): M. L.
    Fredman, "On computing the length of longest increasing subsequences",
    Discrete Mathematics 11(1), 1975.
    """
    rank = {key: number for number, key in enumerate(new)}
    heap_tops: list[int] = []
    top_keys: list[str] = []
    behind: dict[str, str | None] = {}
    for key in old:
        place = bisect_left(heap_tops, rank[key])
        behind[key] = top_keys[place - 1] if place else None
        heap_tops[place : place + 1] = [rank[key]]
        top_keys[place : place + 1] = [key]
    stay: set[str] = set()
    key_or_none = top_keys[-1] if top_keys else None
    while key_or_none is not None:
        stay.add(key_or_none)
        key_or_none = behind[key_or_none]
    return stay
