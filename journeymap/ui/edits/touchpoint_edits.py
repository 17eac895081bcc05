"""Adding, deleting, duplicating and moving touchpoints, references included."""

from __future__ import annotations

from typing import Any

from journeymap.change import Add, Change, Move, Remove, Set
from journeymap.errors import ChangeError
from journeymap.model import JourneyMap, Touchpoint, join_address, to_data
from journeymap.model.naming import fresh_id
from journeymap.ui.edits.transition_edits import forget
from journeymap.words import _

__all__ = [
    "add_touchpoint",
    "address_of",
    "delete_touchpoint",
    "duplicate_touchpoint",
    "find_touchpoint",
    "move_touchpoint",
    "shift_touchpoint",
]


def address_of(journey: JourneyMap, touchpoint: str) -> str:
    """The address of a touchpoint by its id; ChangeError where there is none."""
    stage, _ = find_touchpoint(journey, touchpoint)
    return join_address(("stages", stage, "touchpoints", touchpoint))


def find_touchpoint(journey: JourneyMap, touchpoint: str) -> tuple[str, Touchpoint]:
    """The stage id and the touchpoint of an id; ChangeError where there is none."""
    for stage, key, part in journey.touchpoints():
        if key == touchpoint:
            return stage, part
    raise ChangeError(_("there is no touchpoint “{id}”").format(id=touchpoint))


def add_touchpoint(
    journey: JourneyMap,
    name: str,
    *,
    stage: str | None = None,
    after: str | None = None,
    before: str | None = None,
) -> tuple[tuple[Change, ...], str]:
    """A new touchpoint, last in a stage or beside another one, and its id.

    After a touchpoint that leads to one written place, the new one takes over
    that way, so the route stays whole; where it branches, nobody but the
    author can say which branch is meant, and the ways stay as they are.
    """
    key = fresh_id(name, {touchpoint for _, touchpoint, _ in journey.touchpoints()}, "touchpoint")
    data: dict[str, Any] = {"name": name}
    reroute: tuple[Change, ...] = ()
    if after is not None:
        stage, neighbour = find_touchpoint(journey, after)
        before = _follower(journey, stage, after)
        if neighbour.next is not None and len(neighbour.next) == 1:
            data["next"] = to_data(neighbour.next)
            reroute = (Set(f"{address_of(journey, after)}/next", {key: {}}),)
        elif neighbour.ends is not None and not neighbour.next:
            data["ends"] = neighbour.ends
            reroute = (Set(f"{address_of(journey, after)}/ends", None),)
    elif before is not None:
        stage, _ = find_touchpoint(journey, before)
    if stage is None:
        raise ChangeError(_("a touchpoint stands in a stage"))
    at = join_address(("stages", stage, "touchpoints", key))
    return (Add(at, data, before), *reroute), key


def duplicate_touchpoint(journey: JourneyMap, touchpoint: str, name: str) -> tuple[tuple[Change, ...], str]:
    """A copy under a new name right behind the original, and its id."""
    stage, original = find_touchpoint(journey, touchpoint)
    key = fresh_id(name, {other for _, other, _ in journey.touchpoints()}, "touchpoint")
    at = join_address(("stages", stage, "touchpoints", key))
    return (Add(at, {**to_data(original), "name": name}, _follower(journey, stage, touchpoint)),), key


def delete_touchpoint(journey: JourneyMap, touchpoint: str) -> tuple[Change, ...]:
    """The touchpoint goes, and with it every way that led to it and every idea's claim on its pains."""
    return (*forget(journey, {touchpoint}), Remove(address_of(journey, touchpoint)))


def move_touchpoint(
    journey: JourneyMap, touchpoint: str, stage: str, before: str | None = None
) -> tuple[Change, ...]:
    """The touchpoint goes to a stage, before another one there or last."""
    at = address_of(journey, touchpoint)
    to = join_address(("stages", stage, "touchpoints", touchpoint))
    if before == touchpoint or (at == to and before == _follower(journey, stage, touchpoint)):
        return ()
    return (Move(at, to, before),)


def shift_touchpoint(journey: JourneyMap, touchpoint: str, step: int) -> tuple[Change, ...]:
    """One place up (−1) or down (+1); beyond the edge of its stage into the next stage."""
    stage, _ = find_touchpoint(journey, touchpoint)
    stages = list(journey.stages)
    order = list(journey.stages[stage].touchpoints)
    there = order.index(touchpoint) + step
    if 0 <= there < len(order):
        rest = [key for key in order if key != touchpoint]
        return move_touchpoint(journey, touchpoint, stage, rest[there] if there < len(rest) else None)
    column = stages.index(stage) + step
    if not 0 <= column < len(stages):
        return ()
    target = journey.stages[stages[column]].touchpoints
    first = next(iter(target), None)
    return move_touchpoint(journey, touchpoint, stages[column], first if step > 0 else None)


def _follower(journey: JourneyMap, stage: str, touchpoint: str) -> str | None:
    order = list(journey.stages[stage].touchpoints)
    behind = order.index(touchpoint) + 1
    return order[behind] if behind < len(order) else None
