"""Two versions of a map as one: the new one, with what is gone kept where it stood."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import TypeVar

from journeymap.change.references import follow
from journeymap.change.renames import renames
from journeymap.model import JourneyMap, Stage, Table, Touchpoint

__all__ = ["interleaved", "union"]

V = TypeVar("V")

_ITEMS = ("pains", "gains", "ideas", "backstage", "lanes")
"""Tables of a touchpoint whose entries stand on the picture."""


def union(old: JourneyMap, new: JourneyMap) -> JourneyMap:
    """The new map with stages, touchpoints and what hung on them put back where they stood.

    One layout of it places both versions. What is in the new map is as it is
    there; what was renamed is there once, by its new id. A touchpoint that moved
    stands where it is now only. Personas, channels and lanes that are gone come
    last, so that the others keep their colours. Transitions are left alone: what
    leads where is the matter of each version's own graph.

    No id can clash: what is put back is what has no id in the new map.
    """
    old = follow(old, renames(old, new))
    was = {key: part for _stage, key, part in old.touchpoints()}
    here = {key for _stage, key, _part in new.touchpoints()}
    stages = {key: _stage(key, old, new, was, here) for key in interleaved(old.stages, new.stages)}
    last = {
        name: Table({**getattr(new, name), **_gone(getattr(old, name), getattr(new, name))})
        for name in ("personas", "channels", "lanes")
    }
    return new.model_copy(update={"stages": Table(stages), **last})


def interleaved(old: Iterable[str], new: Iterable[str]) -> list[str]:
    """The new keys in their order, each gone one behind the last one before it that is still there.

    Examples
    --------
    >>> interleaved(["a", "b", "c", "d"], ["d", "a", "x"])
    ['d', 'a', 'b', 'c', 'x']
    """
    now = list(new)
    known = set(now)
    behind: dict[str, list[str]] = {}
    found: list[str] = []
    gone = found
    for key in old:
        if key in known:
            gone = behind.setdefault(key, [])
        else:
            gone.append(key)
    for key in now:
        found.append(key)
        found += behind.get(key, ())
    return found


def _stage(
    key: str, old: JourneyMap, new: JourneyMap, was: Mapping[str, Touchpoint], here: Collection[str]
) -> Stage:
    """One stage of both versions; what is in ``here`` is in the new map, wherever, and so not gone."""
    before, after = old.stages.get(key), new.stages.get(key)
    gone = {name: part for name, part in before.touchpoints.items() if name not in here} if before else {}
    if after is None:
        return old.stages[key].model_copy(update={"touchpoints": Table(gone)})
    order = (
        [name for name in before.touchpoints if name in gone or name in after.touchpoints] if before else []
    )
    both = {
        name: gone[name] if name in gone else _touchpoint(was.get(name), after.touchpoints[name])
        for name in interleaved(order, after.touchpoints)
    }
    return after.model_copy(update={"touchpoints": Table(both)})


def _touchpoint(old: Touchpoint | None, new: Touchpoint) -> Touchpoint:
    """A touchpoint with those of its items that are gone."""
    if old is None or old is new:
        return new
    kept = {
        name: Table({key: now[key] if key in now else was[key] for key in interleaved(was, now)})
        for name in _ITEMS
        for was, now in [(getattr(old, name), getattr(new, name))]
        if _gone(was, now)
    }
    return new.model_copy(update=kept) if kept else new


def _gone(old: Mapping[str, V], new: Mapping[str, V]) -> dict[str, V]:
    return {key: value for key, value in old.items() if key not in new}
