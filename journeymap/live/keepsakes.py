"""What a facilitator asks of a room beside edits: snapshots, replay, the closing page."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from journeymap.errors import JourneymapError
from journeymap.live.closing import Attendance, closing_page
from journeymap.live.filing import APP, FILE, without_positions
from journeymap.live.log import Checkpoint, utc
from journeymap.live.meeting import ROOM, Meeting
from journeymap.live.operation import Refused
from journeymap.live.replay import replayed
from journeymap.live.snapshots import END, keep, listed, restored, snapshot_of, start_of, take
from journeymap.live.visit import Act, Visit, cut_text, demand_lead
from journeymap.live.wire import entry_data, frame, keyed
from journeymap.mapfile import read
from journeymap.model import JourneyMap, to_data
from journeymap.words import _

__all__ = ["KEEPSAKES"]

_NOBODY = (APP.id, FILE.id, ROOM.id)
"""Authors of entries who are no people."""


async def _snapshot(visit: Visit, message: Mapping[str, Any]) -> None:
    await take(visit.meeting, cut_text(message.get("label"), 400))
    await _snapshots(visit, message)


async def _snapshots(visit: Visit, _message: Mapping[str, Any]) -> None:
    visit.guest.send(frame("snapshots", snapshots=await listed(visit.meeting)))


async def _preview(visit: Visit, message: Mapping[str, Any]) -> None:
    found = await snapshot_of(visit.meeting, message.get("number"))
    journey = (await asyncio.to_thread(read, found.text)).journey
    visit.guest.send(
        frame(
            "snapshot",
            number=found.number,
            revision=found.revision,
            text=found.text,
            map=keyed(to_data(journey)),
        )
    )


async def _restore(visit: Visit, message: Mapping[str, Any]) -> None:
    operation = cut_text(message.get("id"), 64) or secrets.token_hex(8)
    try:
        entry = await restored(visit.meeting, visit.guest, message.get("number"), operation)
    except JourneymapError as error:
        visit.guest.send(frame("refused", operation=operation, reason=str(error)))
        return
    if entry is None:
        visit.guest.send(frame("refused", operation=operation, reason=_("The map is as it was then.")))


async def _replay(visit: Visit, message: Mapping[str, Any]) -> None:
    """Entries with their moments; without ``after`` from the start of the session, with the map it found."""
    after, start = message.get("after"), await start_of(visit.meeting)
    found: JourneyMap | None = None
    if not isinstance(after, int) or isinstance(after, bool) or after < start.revision:
        after, found = start.revision, (await asyncio.to_thread(read, start.text)).journey
    rows, more = await replayed(visit.meeting, start, min(after, visit.meeting.room.revision))
    entries = [{"at": at, **entry_data(entry), "said": said} for at, entry, said in rows]
    told = frame(
        "replay",
        after=after,
        map=None if found is None else keyed(to_data(found)),
        entries=entries,
        more=more,
    )
    visit.guest.send(told)


async def _closing(visit: Visit, message: Mapping[str, Any]) -> None:
    """The closing page; with ``write`` beside the map, with ``commit`` (a message) in git as well."""
    meeting = visit.meeting
    start = await start_of(meeting)
    page = await _page(meeting, start)
    written, commits, said = "", list[str](), cut_text(message.get("commit"), 5000).strip()
    if message.get("write") is True or said:
        await keep(meeting, END, only_news=True)
        name = f".workshop-{utc(start.at).strftime('%Y-%m-%d-%H%M')}.md"
        path, commits = await visit.lobby.file_away(meeting, name, page, said)
        written = path.name
    told = frame("closing", text=page, file=written, commits=commits)
    if written:
        # It is everybody's: those who took part may read what came of it.
        meeting.audience.tell(told)
    else:
        visit.guest.send(told)


async def _page(meeting: Meeting, start: Checkpoint) -> str:
    before = without_positions(await asyncio.to_thread(read, start.text))
    after, session = meeting.room.document, meeting.session
    entries = await asyncio.to_thread(meeting.log.since, meeting.record.id, start.revision)
    people = meeting.audience.came | {entry.member for entry in entries if entry.member not in _NOBODY}
    for event in await asyncio.to_thread(meeting.log.events, meeting.record.id):
        if event["at"] >= utc(start.at).timestamp():
            people.add(event["member"])
    # Who wanted to be named at an earlier workshop did not take part in this one.
    named = tuple(name for member, name in session.named.items() if member in people)
    attendance = Attendance(utc(start.at), datetime.now(UTC), len(people), named)
    return await asyncio.to_thread(closing_page, before, after, session, attendance)


def _leads(act: Act) -> Act:
    async def checked(visit: Visit, message: Mapping[str, Any]) -> None:
        demand_lead(visit)
        try:
            await act(visit, message)
        except Refused:
            raise
        except JourneymapError as error:
            raise Refused(str(error)) from error

    return checked


KEEPSAKES: Mapping[str, Act] = {
    "snapshot": _leads(_snapshot),
    "snapshots": _leads(_snapshots),
    "preview": _leads(_preview),
    "restore": _leads(_restore),
    "replay": _leads(_replay),
    "closing": _leads(_closing),
}
"""The facilitator's messages by their type, and what is done upon them."""
