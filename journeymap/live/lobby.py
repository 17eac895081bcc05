"""The rooms of a folder of maps: opened when somebody comes, as they were when the last one left."""

from __future__ import annotations

import asyncio
import time
from contextlib import suppress
from pathlib import Path

from journeymap.errors import JourneymapError, StoreError
from journeymap.live.filing import Filing, Landed
from journeymap.live.log import Log
from journeymap.live.meeting import Meeting, held_elsewhere
from journeymap.live.operation import Refused
from journeymap.live.reopening import filing_of, meeting_of
from journeymap.live.snapshots import rest
from journeymap.live.sole_writer import SoleWriter
from journeymap.live.told_by_database import listen
from journeymap.model import Document
from journeymap.store import Library, Repository, map_id_of, write_out
from journeymap.words import _

__all__ = ["Lobby"]

_LOOK = 0.4
"""Seconds between two looks at the files."""


class Lobby:
    """All open rooms of one folder; belongs to one event loop."""

    def __init__(
        self,
        library: Library,
        log: Log,
        look_every: float | None = _LOOK,
        writer: SoleWriter | None = None,
    ) -> None:
        """``look_every`` in seconds, None for an owner who calls ``look``; no ``writer`` for no other server.

        Where another server is the folder's writer, the rooms are read-only
        until it ends; where servers share a log that tells them of each other,
        only the files are left to it.
        """
        self._library = library
        self._look_every = look_every
        self._log = log
        self._writer = writer
        # A room whose file is another server's has no filing.
        self._open: dict[str, tuple[Meeting, Filing | None]] = {}
        self._opening = asyncio.Lock()
        self.loop: asyncio.AbstractEventLoop | None = None
        """Where the rooms live, once one is open; for those who come from another thread."""
        self._keeper: asyncio.Task[None] | None = None
        self._listener: asyncio.Task[None] | None = None

    async def meeting(self, map_id: str) -> Meeting:
        """The room of a map, opened if it is not.

        Raises
        ------
        NoSuchMap, MapFileError, StoreError
            There is no such map, its file cannot be read, the log says no.
        """
        self.loop = asyncio.get_running_loop()
        async with self._opening:
            if map_id not in self._open:
                await self._ask_to_write()
                meeting = await asyncio.to_thread(meeting_of, self._library, self._log, map_id)
                self._open[map_id] = (meeting, None)
                if self._writes:
                    await self._inherit(map_id, meeting)
                else:
                    await self._follow(meeting)
            if self._keeper is None and self._look_every is not None:
                self._keeper = asyncio.create_task(self._keep(self._look_every))
                if self._log.shared:
                    self._listener = asyncio.create_task(listen(self._log.engine.url, self._heard))
        return self._open[map_id][0]

    async def look(self, now: float | None = None) -> None:
        """Looks at every room's log and file once; ``now`` in seconds of the monotonic clock."""
        await self._ask_to_write()
        for map_id, (meeting, filing) in tuple(self._open.items()):
            # A database that says no now says yes later; what it did not take was not acknowledged.
            with suppress(JourneymapError):
                if not self._writes:
                    await self._follow(meeting)
                elif filing is None:
                    await self._inherit(map_id, meeting)
                else:
                    if self._log.shared:
                        await meeting.catch_up()
                    await filing.step(now)
                await rest(meeting, time.monotonic() if now is None else now)

    async def file_away(
        self, meeting: Meeting, ending: str, text: str, message: str
    ) -> tuple[Path, list[str]]:
        """Writes a text beside a room's map, under the map's id and this ending.

        With a message the map and that file are committed to git, each of them by itself.

        Returns
        -------
        The file, and the names of the commits.

        Raises
        ------
        StoreError, Refused
            The disk, git or the rooms of another server say no.
        """
        _known, filing = self._open[meeting.record.map_id]
        if filing is None:
            raise Refused(held_elsewhere(meeting.held_by or ""))
        if filing.written != meeting.room.revision:
            await filing.save()
        return await asyncio.to_thread(self._filed, meeting.record.map_id, ending, text, message)

    def _filed(self, map_id: str, ending: str, text: str, message: str) -> tuple[Path, list[str]]:
        journey = self._library.path(map_id)
        page = journey.with_name(f"{map_id_of(journey)}{ending}")
        write_out(page, text.encode("utf-8"))
        if not message:
            return page, []
        repository = Repository.of(journey)
        if repository is None:
            raise StoreError(_("The folder of the maps is in no git repository."))
        changed = [path for path in (journey, page) if repository.state(path).condition != "clean"]
        return page, [repository.commit(path, message) for path in changed]

    async def take_from_page(
        self, map_id: str, given: Document, digest: str, made: Document
    ) -> Landed | None:
        """What a page of the app did to a map, done in its room; None where no room is open for it here.

        Raises
        ------
        Refused, StoreError
            Nothing of it took effect.
        """
        _meeting, filing = self._open.get(map_id, (None, None))
        return None if filing is None else await filing.take_from_page(given, digest, made)

    async def settle(self, map_id: str) -> None:
        """Writes what the map's room holds now, where one is open here."""
        meeting, filing = self._open.get(map_id, (None, None))
        if filing is not None and meeting is not None and filing.written != meeting.room.revision:
            await filing.settle()

    def wrote(self, map_id: str, digest: str, since: str) -> bool:
        """Whether a text of the map's file holds, beside an earlier one, only what its room here did.

        Both are named by their digests.
        """
        _meeting, filing = self._open.get(map_id, (None, None))
        return filing is not None and filing.wrote(digest, since)

    async def close(self) -> None:
        """Writes every file and ends the watch."""
        for task in (self._keeper, self._listener):
            if task is not None:
                task.cancel()
                with suppress(asyncio.CancelledError):
                    await task
        for meeting, filing in self._open.values():
            if filing is not None and filing.written != meeting.room.revision and not meeting.problem:
                # What cannot be written now is in the log.
                with suppress(JourneymapError):
                    await filing.save()
        self._log.close()
        if self._writer is not None:
            self._writer.release()

    @property
    def _writes(self) -> bool:
        return self._writer is None or self._writer.is_ours

    async def _ask_to_write(self) -> None:
        if self._writer is not None and not self._writer.is_ours:
            # A folder that takes no lock is one we do not write.
            with suppress(JourneymapError):
                await asyncio.to_thread(self._writer.take)

    async def _follow(self, meeting: Meeting) -> None:
        """Shows what the folder's writer does; only a shared log lets this server change the map, too."""
        if self._writer is not None and not self._log.shared:
            meeting.held(self._writer.holder())
        await meeting.catch_up()

    async def _heard(self, room: str) -> None:
        """Another server, or this one, wrote to the log of a room."""
        for meeting, _filing in tuple(self._open.values()):
            if meeting.record.id == room:
                with suppress(JourneymapError):
                    await meeting.catch_up()

    async def _inherit(self, map_id: str, meeting: Meeting) -> None:
        """The room's file is this server's from now on."""
        await meeting.catch_up()
        filing = await asyncio.to_thread(filing_of, self._library, self._log, meeting)
        self._open[map_id] = (meeting, filing)
        meeting.held(None)
        await meeting.write_results()

    async def _keep(self, seconds: float) -> None:
        while True:
            await asyncio.sleep(seconds)
            await self.look()
