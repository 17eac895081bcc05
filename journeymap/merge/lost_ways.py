"""Ways to a touchpoint in a conflict: they went with it on one side, so they stay with it on the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any, NamedTuple

from journeymap.merge.double_edits import DoubleEdits, Path
from journeymap.merge.order import merged_order
from journeymap.merge.records import ROUNDING, highest_sum
from journeymap.merge.same import ABSENT
from journeymap.merge.sides import Side
from journeymap.merge.three import Three
from journeymap.model import Next, Stage, Table, Touchpoint

__all__ = ["with_ways"]

Stages = Table[str, Stage]


def with_ways(stages: Stages, sides: Three[Side], edits: DoubleEdits) -> Stages:
    """The stages in which every way that went together with a touchpoint in a conflict is one too.

    Where ours has the touchpoint, the way leads there as before; else both
    stand in conflicts. Otherwise the touchpoint would come back, or stay, with
    no way leading to it.
    """
    parts = {key: part for stage in stages.values() for key, part in stage.touchpoints.items()}
    changed: dict[str, Touchpoint] = {}
    for lost in _lost(parts, sides, edits):
        before = changed.get(lost.start, parts[lost.start])
        changed[lost.start] = lost.settled(before, sides, edits)
    if not changed:
        return stages
    return Table(
        (id_, stage.model_copy(update={"touchpoints": _with(stage.touchpoints, changed)}))
        for id_, stage in stages.items()
    )


def _with(parts: Table[str, Touchpoint], changed: Mapping[str, Touchpoint]) -> Table[str, Touchpoint]:
    return Table((key, changed.get(key, part)) for key, part in parts.items())


class _Way(NamedTuple):
    """A way that is in the base and on one side: from where, to where, and the field that takes it away."""

    start: str
    to: str
    field: str

    def settled(self, part: Touchpoint, sides: Three[Side], edits: DoubleEdits) -> Touchpoint:
        """The touchpoint it starts from, with what ours says about the way; notes that theirs differs."""
        at: Path = ("*", self.start, self.field)
        noted = {edit.at for edit in edits.found}
        if noted & {at[:2], at, (*at, self.to)}:
            return part
        whole: Three[Any] = sides.each(lambda side: getattr(side.touchpoints[self.start], self.field))
        if self.field == "next" and all(value is not None for value in whole):
            merged = self._among(part.next or Table(), whole)
            if highest_sum(merged) <= max(1 + ROUNDING, highest_sum(whole.ours), highest_sum(whole.theirs)):
                edits.note_whole((*at, self.to), whole.each(lambda ways: ways.get(self.to, ABSENT)))
                return part.model_copy(update={"next": merged})
        edits.note_over(at, whole)
        return part.model_copy(update={self.field: whole.ours})

    def _among(self, ways: Table[str, Next], whole: Three[Table[str, Next]]) -> Table[str, Next]:
        if self.to not in whole.ours:
            return ways
        present = {**ways, self.to: whole.ours[self.to]}
        keys, _clash = merged_order(whole.each(list), present)
        return Table((key, present[key]) for key in keys)


def _lost(parts: Mapping[str, Touchpoint], sides: Three[Side], edits: DoubleEdits) -> Iterator[_Way]:
    base, ours, theirs = sides
    standing = {stands.at for stands in edits.standing}
    gone = {
        key: (ours, theirs) if key in ours.touchpoints else (theirs, ours)
        for key in base.touchpoints
        if (key in ours.touchpoints) != (key in theirs.touchpoints)
        and (key in parts if key in ours.touchpoints else ("*", key) in standing)
    }
    if not gone:
        return
    on = sides.each(_followers)
    for start, was in base.touchpoints.items():
        if not (start in parts and start in ours.touchpoints and start in theirs.touchpoints):
            continue
        for to, (keeper, deleter) in gone.items():
            kept, left = keeper.touchpoints[start], deleter.touchpoints[start]
            if _explicit(was, to) and _explicit(kept, to):
                if not _explicit(left, to):
                    yield _Way(start, to, "next")
            elif _goes_on(was) and _goes_on(kept) and on.base.get(start) == to:
                followers = on.ours if keeper is ours else on.theirs
                if followers.get(start) == to and not _goes_on(left):
                    yield _Way(start, to, "next" if left.next is not None else "ends")


def _explicit(part: Touchpoint, to: str) -> bool:
    return part.next is not None and to in part.next


def _goes_on(part: Touchpoint) -> bool:
    """Whether the journey goes on to the touchpoint below."""
    return part.next is None and part.ends is None


def _followers(side: Side) -> dict[str, str]:
    """The touchpoint below each, across stages."""
    keys = [key for stage in side.stages for key in side.keys[stage]]
    return dict(pairwise(keys))
