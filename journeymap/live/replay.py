"""A session played again: what happened one after the other, each with its moment and in sentences."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence

from journeymap.change import Change, Move, apply, describe
from journeymap.live.log import Checkpoint
from journeymap.live.meeting import Meeting
from journeymap.live.operation import Entry
from journeymap.mapfile import read
from journeymap.model import JourneyMap, split_address

__all__ = ["replayed", "told"]

_PAGE = 100
"""Entries in one message of a replay."""


async def replayed(
    meeting: Meeting, start: Checkpoint, after: int
) -> tuple[list[tuple[float, Entry, list[str]]], bool]:
    """Entries after a revision, and whether there are more.

    Each with its moment (seconds since 1970, UTC) and what it did in sentences.

    Parameters
    ----------
    start
        The map at that revision or before it.
    """
    log, room = meeting.log, meeting.record.id
    rows = await asyncio.to_thread(log.history, room, after, _PAGE + 1)
    before = await asyncio.to_thread(log.history, room, start.revision, max(0, after - start.revision))

    def sentences() -> list[list[str]]:
        journey = read(start.text).journey
        for _at, entry in before:
            journey = apply(journey, _of_the_map(entry.changes))
        return list(told(journey, [entry.changes for _at, entry in rows[:_PAGE]]))

    said = await asyncio.to_thread(sentences)
    both = zip(rows[:_PAGE], said, strict=True)
    return [(at.timestamp(), entry, texts) for (at, entry), texts in both], len(rows) > _PAGE


def told(journey: JourneyMap, steps: Sequence[Sequence[Change]]) -> Iterator[list[str]]:
    """What each step did to the map that the steps before it left: ``Purchase › Pays: Renamed …``."""
    for step in steps:
        changes = _of_the_map(step)
        after = apply(journey, changes)
        old, new = (_near(each, changes) for each in (journey, after))
        yield [f"{saying.heading}: {saying.text}" for saying in describe(old, new, changes)]
        journey = after


def _of_the_map(changes: Sequence[Change]) -> list[Change]:
    """Comments stand beside the map: nobody sees them on the board."""
    return [change for change in changes if not change.at.startswith("#")]


def _near(journey: JourneyMap, changes: Sequence[Change]) -> JourneyMap:
    """The map with the stages the changes are about: to tell one change takes a walk over the whole map."""
    addresses = [at for change in changes for at in (change.at, *_further(change))]
    keys = [split_address(at) for at in addresses]
    # A way on names touchpoints of other stages, and elsewhere than in a stage everything may count.
    if any(key[:1] != ("stages",) or len(key) < 3 for key in keys) or "next" in repr(changes):
        return journey
    touched = {key[1] for key in keys}
    stages = {key: stage for key, stage in journey.stages.items() if key in touched}
    return journey.model_copy(update={"stages": type(journey.stages)(stages)})


def _further(change: Change) -> tuple[str, ...]:
    return (change.to,) if isinstance(change, Move) else ()
