"""Snapshots of a room's map: at the start, at the end and on demand; looked at, and brought back."""

from __future__ import annotations

import asyncio
from typing import Any

from journeymap.change import Change, compare
from journeymap.live.filing import without_positions
from journeymap.live.guests import Guest
from journeymap.live.log import Checkpoint, utc
from journeymap.live.meeting import Meeting, held_elsewhere
from journeymap.live.operation import Entry, Refused
from journeymap.mapfile import read, write
from journeymap.model import Document
from journeymap.words import _

__all__ = [
    "END",
    "START",
    "begin",
    "keep",
    "listed",
    "rest",
    "restored",
    "snapshot_of",
    "start_of",
    "take",
]

START, END, BEFORE = "#start", "#end", "#before"
"""Labels the room gives itself; those of people never begin with ``#``."""

EMPTY = 60.0
"""Seconds without anybody after which a session is over; a lost connection is back sooner."""


async def begin(meeting: Meeting) -> None:
    """The first guest of a session is about to come in: the map as he finds it is kept."""
    if not meeting.under_way:
        # At once: whoever comes in while this is written must not begin again.
        meeting.under_way = True
        await keep(meeting, START, only_news=True)


async def rest(meeting: Meeting, now: float) -> None:
    """Keeps the map once everybody has gone; ``now`` in seconds of the monotonic clock."""
    if meeting.audience.guests or not meeting.under_way:
        meeting.empty_since = None
    elif meeting.empty_since is None:
        meeting.empty_since = now
    elif now - meeting.empty_since >= EMPTY:
        meeting.under_way, meeting.empty_since = False, None
        await keep(meeting, END, only_news=True)


async def take(meeting: Meeting, label: str) -> None:
    """Keeps the map as it is, under a label of the facilitator's.

    Raises
    ------
    Refused
        There is no label, or another server keeps this room.
    """
    if meeting.held_by is not None:
        raise Refused(held_elsewhere(meeting.held_by))
    label = " ".join(label.split()).lstrip("#").strip()[:200]
    if not label:
        raise Refused(_("Give the snapshot a name."))
    await keep(meeting, label)


async def listed(meeting: Meeting) -> list[dict[str, Any]]:
    """All snapshots, oldest first, as data for a client; ``kind`` is asked, start, end or before."""
    return [_as_seen(each) for each in await asyncio.to_thread(meeting.log.snapshots, meeting.record.id)]


async def snapshot_of(meeting: Meeting, number: object) -> Checkpoint:
    """The snapshot of this number.

    Raises
    ------
    Refused
        There is none.
    """
    for each in await asyncio.to_thread(meeting.log.snapshots, meeting.record.id):
        if each.number == number and not isinstance(number, bool):
            return each
    raise Refused(_("There is no such snapshot."))


async def restored(meeting: Meeting, guest: Guest, number: object, operation: str) -> Entry | None:
    """Makes the map what a snapshot holds, as an edit of this guest that he can take back.

    The map as it was before is kept as a snapshot of its own. None when nothing is different.
    """
    wanted = without_positions(await asyncio.to_thread(read, (await snapshot_of(meeting, number)).text))

    def back(ours: Document) -> tuple[Change, ...]:
        return compare(ours, wanted)

    await keep(meeting, BEFORE, only_news=True)
    return await meeting.rework(back, guest.member, client=guest.client, operation_id=operation)


async def start_of(meeting: Meeting) -> Checkpoint:
    """The map as the session under way found it; of a room without one, as the room began."""
    log, room = meeting.log, meeting.record.id
    starts = [each for each in await asyncio.to_thread(log.snapshots, room) if each.label == START]
    return starts[-1] if starts else await asyncio.to_thread(log.first_checkpoint, room)


async def keep(meeting: Meeting, label: str, *, only_news: bool = False) -> None:
    """Keeps the map under a label; with ``only_news`` not where the last snapshot holds the same."""
    revision, document = meeting.room.revision, meeting.room.document
    log, room = meeting.log, meeting.record.id
    if meeting.held_by is not None:
        return
    if only_news:
        known = await asyncio.to_thread(log.snapshots, room)
        # The start of a session counts even where nothing happened since the last one.
        if known and known[-1].revision == revision and (label != START or known[-1].label == START):
            return
    await asyncio.to_thread(log.checkpoint, room, revision, await asyncio.to_thread(write, document), label)


def _as_seen(each: Checkpoint) -> dict[str, Any]:
    own = each.label in (START, END, BEFORE)
    return {
        "number": each.number,
        "revision": each.revision,
        "at": utc(each.at).timestamp(),
        "kind": (each.label or "")[1:] if own else "asked",
        "label": "" if own else each.label,
    }
