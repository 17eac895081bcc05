"""Settling a conflict: the changes that put one of its sides, or something else, in place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, Literal

from journeymap.change import Add, Change, Move, Remove, Set, apply, get
from journeymap.change.loose_ends import cut, dangling
from journeymap.change.references import Pointer, identity
from journeymap.errors import ChangeError
from journeymap.model import Conflict, JourneyMap, join_address, split_address, to_data
from journeymap.words import _

__all__ = ["SIDES", "Side", "settle"]

Side = Literal["ours", "theirs", "base"]
SIDES: tuple[Side, ...] = ("ours", "theirs", "base")


def settle(journey: JourneyMap, number: int, value: Any) -> tuple[Change, ...]:
    """The changes that settle the conflict of this number with a value, and take it off the list.

    Parameters
    ----------
    value
        One of the sides of the conflict, or anything else that may stand at its
        address: the value of a field, a whole element, None for nothing,
        ``{"at": address}`` for a place, ``{"order": [ids]}`` for an order.

    Raises
    ------
    ChangeError
        There is no such conflict, the value does not fit the map any more, or
        it is a way to what stands in another conflict only.
    """
    try:
        conflict = journey.conflicts[number]
    except IndexError:
        raise ChangeError(_("This conflict is settled already.")) from None
    changes = list(_put(journey, conflict.at, value))
    after = apply(journey, changes)
    before = {pointer.to for pointer in dangling(journey)}
    loose = tuple(pointer for pointer in dangling(after) if pointer.to not in before)
    if any(_waits(journey, number, pointer) for pointer in loose):
        raise ChangeError(_("What this leads to stands in a conflict of its own; settle that one first."))
    changes += cut(after, loose)
    rest = [conflict for place, conflict in enumerate(journey.conflicts) if place != number]
    moves = [change for change in changes if isinstance(change, Move)]
    changes.append(Set("conflicts", [to_data(_readdressed(conflict, moves)) for conflict in rest] or None))
    return tuple(changes)


def _waits(journey: JourneyMap, number: int, pointer: Pointer) -> bool:
    """Whether it is a way that the conflict is about, to a touchpoint that another conflict holds."""
    keys = split_address(journey.conflicts[number].at)
    if keys[4:5] != ("next",) or split_address(pointer.at)[: len(keys)] != keys:
        return False
    others = (other for place, other in enumerate(journey.conflicts) if place != number)
    return any(_holds(other, pointer.to) for other in others)


def _holds(conflict: Conflict, element: tuple[str, ...]) -> bool:
    keys = split_address(conflict.at)
    if len(keys) != 2 or keys[0] != "stages":
        return identity(keys) == element
    sides = (conflict.base, conflict.ours, conflict.theirs)
    return any(isinstance(side, dict) and element[1] in side.get("touchpoints", {}) for side in sides)


def _put(journey: JourneyMap, at: str, value: Any) -> Iterator[Change]:
    own = any(key.startswith("x-") for key in split_address(at))
    if isinstance(value, dict) and not own and set(value) == {"at"}:
        yield from _place(journey, at, value["at"])
    elif isinstance(value, dict) and not own and set(value) == {"order"}:
        yield from _order(journey, at, value["order"])
    else:
        yield from _value(journey, at, value)


def _place(journey: JourneyMap, at: str, to: str) -> Iterator[Change]:
    if at == to:
        return
    get(journey, at)
    yield Move(at, to)


def _order(journey: JourneyMap, at: str, wanted: Sequence[str]) -> Iterator[Change]:
    """Moves that bring a table into an order; ids it does not name keep their follower."""
    keys = [key for key in wanted if key in get(journey, at)]
    for key, follower in reversed(list(pairwise(keys))):
        place = join_address([*split_address(at), key])
        yield Move(place, place, follower)


def _value(journey: JourneyMap, at: str, value: Any) -> Iterator[Change]:
    *path, key = split_address(at)
    parent = get(journey, join_address(path))
    if parent is None:
        # The table went when its last entry was cut; an entry alone makes it again.
        if value is not None:
            yield Set(join_address(path), {key: value})
    elif not isinstance(parent, dict):
        if value is None and key.startswith("x-"):
            if key in parent.extra:
                yield Remove(at)
        else:
            yield Set(at, value)
    elif value is None:
        if key in parent:
            yield Remove(at)
    elif key in parent:
        yield from _whole(journey, at, value)
    else:
        yield Add(at, _housed(journey, path, value))


def _whole(journey: JourneyMap, at: str, value: Any) -> Iterator[Change]:
    """An element in place of the one that is there."""
    present = to_data(get(journey, at))
    if value != present:
        path = list(split_address(at))[:-1]
        yield Set(at, _housed(journey, path, value, but=at))


def _housed(journey: JourneyMap, path: list[str], value: Any, but: str = "") -> Any:
    """A stage without the touchpoints that stand in another stage: an id is unique in the map."""
    if path != ["stages"] or not isinstance(value, dict) or "touchpoints" not in value:
        return value
    here = split_address(but)[-1] if but else ""
    elsewhere = {key for stage, key, _part in journey.touchpoints() if stage != here}
    kept = {key: part for key, part in value["touchpoints"].items() if key not in elsewhere}
    return {**value, "touchpoints": kept}


def _readdressed(conflict: Conflict, moves: Sequence[Move]) -> Conflict:
    at = conflict.at
    for move in moves:
        if at == move.at or at.startswith(move.at + "/"):
            at = move.to + at.removeprefix(move.at)
    return conflict.model_copy(update={"at": at})
