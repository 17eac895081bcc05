"""What happened between two maps, as the shortest list of changes we can tell."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Any, overload

from journeymap.change.apply import apply
from journeymap.change.beside import carried, comment_address
from journeymap.change.references import following
from journeymap.change.renames import renames
from journeymap.change.vocabulary import Add, Change, Move, Remove, Set
from journeymap.model import Document, JourneyMap, Part, Table, join_address, to_data

__all__ = ["common_order", "compare"]

Keys = tuple[str, ...]


@overload
def compare(old: JourneyMap, new: JourneyMap) -> tuple[Change, ...]: ...
@overload
def compare(old: Document, new: Document) -> tuple[Change, ...]: ...
def compare(old: JourneyMap | Document, new: JourneyMap | Document) -> tuple[Change, ...]:
    """The changes that make ``new`` of ``old``: ``apply(old, compare(old, new)) == new``.

    Elements are matched by id; where an id vanished and a like one appeared, the
    element took another id (`journeymap.change.renames`). A touchpoint whose id
    is found in another stage has moved there; within a table only those move that
    break the common order (all but a longest increasing subsequence).

    Of two documents the comments are compared as well. Those that went along with
    an element that moved or went are no change. Where the team's own keys stand
    among the others is a matter of layout, and no change either.
    """
    if isinstance(old, Document) and isinstance(new, Document):
        changes = tuple(_maps(old.journey, new.journey))
        return (*changes, *_comments(old, changes, new))
    assert isinstance(old, JourneyMap), "two of a kind are compared"
    assert isinstance(new, JourneyMap), "two of a kind are compared"
    return tuple(_maps(old, new))


def _maps(old: JourneyMap, new: JourneyMap) -> Iterator[Change]:
    followed = following(old, renames(old, new))
    yield from followed
    middle = apply(old, followed)
    moves = tuple(_between_stages(middle, new))
    yield from moves
    yield from _part((), apply(middle, moves), new)


def _comments(old: Document, changes: Sequence[Change], new: Document) -> Iterator[Change]:
    was = carried(old, changes).comments
    for at in {**new.comments, **was}:
        said = new.comments.get(at, ())
        if said != was.get(at, ()):
            value = [{"text": comment.text, "place": comment.place} for comment in said]
            yield Set(comment_address(at), value or None)


def _between_stages(old: JourneyMap, new: JourneyMap) -> Iterator[Change]:
    """New stages, emptied of what moves in, then the touchpoints that move between stages."""
    was, now = _homes(old), _homes(new)
    taken = {(home, key) for home, stage in old.stages.items() for key in stage.touchpoints}
    moving = {key for key, home in was.items() if now.get(key, home) != home}
    moving = {key for key in moving if (now[key], key) not in taken}
    homes = {now[key] for key in moving}
    follower: str | None = None
    # From the back: what a stage or touchpoint stands before is already there.
    for home, part in reversed(new.stages.items()):
        if home not in old.stages and home in homes:
            stage = to_data(part)
            stage["touchpoints"] = {
                key: item for key, item in stage["touchpoints"].items() if key not in moving
            }
            yield Add(join_address(("stages", home)), stage, follower)
        if home in old.stages or home in homes:
            follower = home
    for home in (stage for stage in new.stages if stage in homes):
        there = old.stages[home].touchpoints if home in old.stages else new.stages[home].touchpoints
        staying = {key for key in there if key not in moving}
        before: str | None = None
        for key in reversed(new.stages[home].touchpoints):
            if key in moving:
                source, target = (("stages", stage, "touchpoints", key) for stage in (was[key], home))
                yield Move(join_address(source), join_address(target), before)
            if key in moving or key in staying:
                before = key


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
    stay = common_order([key for key in old if key in new], list(new))
    follower: str | None = None
    # From the back: what an element stands before is already in its place.
    for key in reversed(new):
        at = join_address((*path, key))
        if key not in old:
            yield Add(at, to_data(new[key]), follower)
        elif key not in stay:
            yield Move(at, at, follower)
        follower = key


def common_order(old: Sequence[str], new: Sequence[str]) -> set[str]:
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
