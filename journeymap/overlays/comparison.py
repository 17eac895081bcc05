"""Two versions of a map side by side: for every part of the picture, what became of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from journeymap.change import Move, Saying, compare, describe, follow, renames, union
from journeymap.graph import build
from journeymap.insights import study
from journeymap.insights.findings import Insights
from journeymap.model import JourneyMap, Touchpoint, split_address

__all__ = ["Comparison", "Fate", "Side", "Way", "compared"]

Fate = Literal["added", "removed", "changed", "moved"]
"""What became of an element between two versions."""

Side = Literal["both", "before", "after"]
"""What a picture shows: both versions as one map, or one of them."""

Item = tuple[str, str, str]
"""A pain, gain or idea: touchpoint, table, id."""

_TABLES = ("pains", "gains", "ideas", "backstage", "lanes")
SAME_SHARE = 0.005
"""A smaller difference is none: shares are shown in whole per cent."""


@dataclass(frozen=True, slots=True)
class Way:
    """A transition: how many take it, when, and which personas."""

    share: float
    when: str
    personas: tuple[str, ...]


@dataclass(frozen=True)
class Comparison:
    """What became of everything on the picture between two versions of a map.

    Attributes
    ----------
    origin
        The old version as it was.
    old, new
        The two versions; the old one with the ids of the new one where elements took another id.
    union
        Both as one map: the new one, with what is gone where it stood.
    before, after
        What the two versions say.
    moved_from
        For each touchpoint that went to another stage, the id of the stage it left.
    reordered
        Ids of touchpoints and stages that stand elsewhere among their neighbours.
    """

    origin: JourneyMap
    old: JourneyMap
    new: JourneyMap
    union: JourneyMap
    before: Insights
    after: Insights
    moved_from: Mapping[str, str]
    reordered: frozenset[str]

    @cached_property
    def sayings(self) -> tuple[Saying, ...]:
        """Every change in a sentence."""
        return describe(self.origin, self.new)

    @cached_property
    def sayings_about(self) -> Mapping[str, tuple[Saying, ...]]:
        """The same by id of the touchpoint, or ``stages/<id>`` for what concerns a stage itself."""
        found: dict[str, list[Saying]] = {}
        for saying in self.sayings:
            place = saying.touchpoint or f"stages/{saying.stage}"
            found.setdefault(place, []).append(saying)
        return {place: tuple(sayings) for place, sayings in found.items()}

    @cached_property
    def was(self) -> Mapping[str, Touchpoint]:
        """The touchpoints of the old version, by id."""
        return {key: part for _stage, key, part in self.old.touchpoints()}

    @cached_property
    def now(self) -> Mapping[str, Touchpoint]:
        """The touchpoints of the new version, by id."""
        return {key: part for _stage, key, part in self.new.touchpoints()}

    @cached_property
    def touchpoints(self) -> Mapping[str, tuple[Fate, ...]]:
        """What became of each touchpoint that is not as it was and where it was, the weightiest first."""
        return {key: fates for key in {**self.now, **self.was} if (fates := tuple(self._fates(key)))}

    @cached_property
    def stages(self) -> Mapping[str, Fate]:
        """What became of each stage itself; its touchpoints speak for themselves."""
        return {key: fate for key in self.union.stages if (fate := self._stage(key))}

    @cached_property
    def items(self) -> Mapping[Item, Fate]:
        """What became of the pains, gains, ideas and other texts of the touchpoints."""
        return {
            (key, table, item): fate
            for key in {**self.now, **self.was}
            if self.was.get(key) is not self.now.get(key)
            for table in _TABLES
            for item, fate in _fates_of(_table(self.was.get(key), table), _table(self.now.get(key), table))
        }

    @cached_property
    def ways(self) -> Mapping[tuple[str, str], Fate]:
        """What became of each transition that is not as it was."""
        before, after = self.ways_before, self.ways_after
        found: dict[tuple[str, str], Fate] = {}
        for step in {**after, **before}:
            if step not in before:
                found[step] = "added"
            elif step not in after:
                found[step] = "removed"
            elif abs(before[step].share - after[step].share) >= SAME_SHARE:
                found[step] = "changed"
        return found

    @cached_property
    def ways_before(self) -> Mapping[tuple[str, str], Way]:
        """The transitions of the old version, written or implied by order."""
        return _ways(self.old)

    @cached_property
    def ways_after(self) -> Mapping[tuple[str, str], Way]:
        """The transitions of the new version, written or implied by order."""
        return _ways(self.new)

    @cached_property
    def gone(self) -> frozenset[str]:
        """Ids of the touchpoints that the new version does not have any more."""
        return frozenset(self.was.keys() - self.now.keys())

    def shown(self, side: Side) -> JourneyMap:
        """The map a picture shows, without any signs."""
        return {"both": self.union, "before": self.old, "after": self.new}[side]

    def ways_shown(self, side: Side) -> Mapping[tuple[str, str], Way]:
        """The transitions on a picture."""
        if side == "both":
            return {**self.ways_before, **self.ways_after}
        return self.ways_before if side == "before" else self.ways_after

    def fields(self, touchpoint: str) -> tuple[str, ...]:
        """The fields of a touchpoint of both versions that differ, in the order of the file."""
        old, new = self.was[touchpoint], self.now[touchpoint]
        named = [name for name in type(new).model_fields if getattr(old, name) != getattr(new, name)]
        return (*named, *(("x-",) if old.extra != new.extra else ()))

    def _fates(self, key: str) -> Iterator[Fate]:
        if key not in self.was:
            yield "added"
            return
        if key not in self.now:
            yield "removed"
            return
        if key in self.moved_from or key in self.reordered:
            yield "moved"
        if self.was[key] != self.now[key]:
            yield "changed"

    def _stage(self, key: str) -> Fate | None:
        before, after = self.old.stages.get(key), self.new.stages.get(key)
        if before is None or after is None:
            return "added" if before is None else "removed"
        fields = (name for name in type(after).model_fields if name != "touchpoints")
        if any(getattr(before, name) != getattr(after, name) for name in fields):
            return "changed"
        return "moved" if key in self.reordered else None


def compared(old: JourneyMap, new: JourneyMap) -> Comparison:
    """The comparison of two versions, or of two maps such as the current and the future state.

    Whatever took another id is recognised as `journeymap.change.renames` does.
    """
    names = renames(old, new)
    followed = follow(old, names)
    moves = [change for change in compare(followed, new) if isinstance(change, Move)]
    reordered = {
        split_address(move.to)[-1]
        for move in moves
        if move.at == move.to and len(split_address(move.to)) in (2, 4) and move.to.startswith("stages/")
    }
    return Comparison(
        old,
        followed,
        new,
        union(old, new),
        study(followed),
        study(new),
        _moved_from(old, new, names),
        frozenset(reordered),
    )


def _moved_from(old: JourneyMap, new: JourneyMap, names: Mapping[str, str]) -> dict[str, str]:
    """The stage that each touchpoint left for another one, by ids of the new version."""
    stage_of = {key: stage for stage, key, _part in new.touchpoints()}
    moved = {}
    for stage, key, _part in old.touchpoints():
        at = f"stages/{stage}/touchpoints/{key}"
        now = split_address(names.get(at, at))[-1]
        home = split_address(names.get(f"stages/{stage}", f"stages/{stage}"))[-1]
        if stage_of.get(now, home) != home:
            moved[now] = home
    return moved


def _table(touchpoint: Touchpoint | None, table: str) -> Mapping[str, Any]:
    found: Mapping[str, Any] = {} if touchpoint is None else getattr(touchpoint, table)
    return found


def _fates_of(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[tuple[str, Fate]]:
    for key, value in {**old, **new}.items():
        if key not in old:
            yield key, "added"
        elif key not in new:
            yield key, "removed"
        elif old[key] != value:
            yield key, "changed"


def _ways(journey: JourneyMap) -> dict[tuple[str, str], Way]:
    written: dict[str, Touchpoint] = {}
    for _stage, key, part in journey.touchpoints():
        written.setdefault(key, part)
    ways = {}
    for source, target, edge in build(journey).edges(data=True):
        way = (written[source].next or {}).get(target)
        share = edge["share"] if way is None or way.share is None else way.share
        ways[source, target] = Way(share, edge["when"], edge["personas"])
    return ways
