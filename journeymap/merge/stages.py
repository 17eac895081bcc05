"""Merges stages and touchpoints: which of them stay, in which stage, in which order."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from journeymap.merge.double_edits import DoubleEdits, Path, Standing, order_of, place_of
from journeymap.merge.order import merged_order
from journeymap.merge.records import element, record
from journeymap.merge.same import ABSENT, same
from journeymap.merge.sides import Side, touchpoint_address
from journeymap.merge.three import Three
from journeymap.model import Stage, Table, Touchpoint

__all__ = ["Columns", "merged_stages"]


@dataclass(slots=True)
class Columns:
    """The stages of the merged map with their touchpoints.

    Attributes
    ----------
    stages
        By id, complete and in order.
    homes
        The stage of each touchpoint that stays; of one that stands in a
        conflict only, where their side has it.
    homeless
        Stages that touchpoints need and that both together took away.
    """

    stages: Table[str, Stage]
    homes: dict[str, str]
    homeless: list[str]


@dataclass(slots=True)
class _Meeting:
    """Three sides on their way to one.

    ``only_theirs`` are stages of theirs that stand in a conflict; ``only_ours``
    those of ours that theirs took away and that stay.
    """

    sides: Three[Side]
    edits: DoubleEdits
    only_theirs: dict[str, int] = field(default_factory=dict)
    only_ours: set[str] = field(default_factory=set)


def merged_stages(sides: Three[Side], edits: DoubleEdits) -> Columns:
    """The stages and touchpoints of both sides."""
    _base, ours, theirs = sides
    meeting = _Meeting(sides, edits)
    stages: dict[str, Any] = {}
    for id_ in {**ours.stages, **theirs.stages}:
        stage = _stage(meeting, id_)
        if stage is not ABSENT:
            stages[id_] = stage
    touchpoints: dict[str, Touchpoint] = {}
    homes: dict[str, str] = {}
    for key in {**ours.touchpoints, **theirs.touchpoints}:
        part = _touchpoint(meeting, key)
        if part is not ABSENT:
            touchpoints[key] = part
            homes[key] = _home(meeting, key)
    ids, clash = merged_order(sides.each(lambda side: list(side.stages)), stages)
    if clash:
        edits.note(("stages",), sides.each(lambda side: order_of(list(side.stages))))
    complete = Table((id_, _filled(meeting, id_, stages[id_], touchpoints, homes)) for id_ in ids)
    homeless = sorted({home for home in homes.values() if home not in stages})
    return Columns(complete, {**theirs.homes, **homes}, homeless)


def _stage(meeting: _Meeting, id_: str) -> Any:
    """A stage without its touchpoints, ABSENT where it goes; notes whole stages that nobody may decide."""
    (_base, ours, theirs), edits = meeting.sides, meeting.edits
    at: Path = ("stages", id_)
    three: Three[Any] = meeting.sides.each(lambda side: side.stages.get(id_, ABSENT))
    was, mine, yours = three
    if was is ABSENT:
        if mine is ABSENT or yours is ABSENT:
            return yours if mine is ABSENT else mine
        if not same(mine, yours):
            _note_stage(meeting, id_)
        return mine
    if mine is ABSENT:
        if _matters(at, was, yours, edits, edits.talked_theirs) or _lands(theirs, ours, meeting, id_):
            _note_stage(meeting, id_)
        return ABSENT
    if yours is ABSENT:
        if _matters(at, was, mine, edits, edits.talked_ours) or _lands(ours, theirs, meeting, id_):
            _note_stage(meeting, id_)
            return mine
        return ABSENT
    return record(at, three, edits)


def _matters(at: Path, was: Any, left: Any, edits: DoubleEdits, talked: Any) -> bool:
    return not same(left, was) or edits.must_not_go(at, talked=talked)


def _lands(side: Side, other: Side, meeting: _Meeting, stage: str) -> bool:
    """Whether a side put something into a stage, or changed there what the other took away with it."""
    base, edits = meeting.sides.base, meeting.edits
    talked = edits.talked_ours if side is meeting.sides.ours else edits.talked_theirs
    for key in side.keys[stage]:
        if base.homes.get(key) != stage:
            return True
        if key in other.touchpoints:
            continue
        if _matters(("*", key), base.touchpoints[key], side.touchpoints[key], edits, talked):
            return True
    return False


def _note_stage(meeting: _Meeting, id_: str) -> None:
    """Notes a stage as a whole, with the touchpoints of theirs that have no other place."""
    (_base, ours, theirs), edits = meeting.sides, meeting.edits
    whole: Three[Any] = meeting.sides.each(lambda side: side.document.journey.stages.get(id_, ABSENT))
    edits.note_whole(("stages", id_), whole)
    number = len(edits.found) - 1
    if id_ in ours.stages:
        if id_ not in theirs.stages:
            meeting.only_ours.add(id_)
        alone = (key for key in ours.keys[id_] if key not in theirs.touchpoints)
        edits.kept += [("*", key) for key in alone]
    if id_ in theirs.stages:
        meeting.only_theirs[id_] = number
        alone = (key for key in theirs.keys[id_] if key not in ours.touchpoints)
        edits.standing += [Standing(("*", key), number, ("stages", id_)) for key in alone]


def _touchpoint(meeting: _Meeting, key: str) -> Any:
    (base, ours, theirs), edits = meeting.sides, meeting.edits
    at: Path = ("*", key)
    three: Three[Any] = meeting.sides.each(lambda side: side.touchpoints.get(key, ABSENT))
    was, mine, yours = three
    if yours is not ABSENT and theirs.homes[key] in meeting.only_theirs:
        # The conflict about the stage holds theirs already.
        if mine is ABSENT or was is ABSENT:
            return mine
        return record(at, three, edits)
    if yours is ABSENT and mine is not ABSENT and ours.homes[key] in meeting.only_ours:
        return mine
    left = ours if yours is ABSENT else theirs
    moved = was is not ABSENT and key in left.homes and left.homes[key] != base.homes[key]
    return element(at, three, edits, moved=moved)


def _home(meeting: _Meeting, key: str) -> str:
    """The stage of a touchpoint that stays."""
    homes = meeting.sides.each(lambda side: side.homes.get(key))
    was, mine, yours = homes
    if mine is None or yours is None:
        return mine or yours or ""
    if mine in (was, yours) and yours not in meeting.only_theirs:
        return yours
    if was != yours and yours not in meeting.only_theirs:
        places = homes.each(lambda home: None if home is None else touchpoint_address(key, home))
        meeting.edits.note(("*", key), places.each(place_of))
    return mine


def _filled(
    meeting: _Meeting, id_: str, stage: Stage, touchpoints: dict[str, Touchpoint], homes: dict[str, str]
) -> Stage:
    """The stage with its touchpoints in order."""
    here = {key for key, home in homes.items() if home == id_}
    sides = meeting.sides.each(lambda side: list(side.keys.get(id_, ())))
    keys, clash = merged_order(sides, here)
    if clash:
        orders = sides.each(lambda keys: order_of([key.rpartition("/")[2] for key in keys]))
        meeting.edits.note(("stages", id_, "touchpoints"), orders)
    content = Table((key.rpartition("/")[2], touchpoints[key]) for key in keys)
    return stage.model_copy(update={"touchpoints": content})
