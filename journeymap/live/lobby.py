"""The rooms of a folder of maps: opened when somebody comes, as they were when the last one left."""

from __future__ import annotations

import asyncio
from contextlib import suppress

from journeymap.live.filing import Filing, without_positions
from journeymap.live.log import Log
from journeymap.live.meeting import Meeting
from journeymap.live.room import Room
from journeymap.mapfile import read
from journeymap.store import Library, digest_of

__all__ = ["Lobby"]

_LOOK = 0.4
"""Seconds between two looks at the files."""


class Lobby:
    """All open rooms of one folder; belongs to one event loop."""

    def __init__(self, library: Library, log: Log, look_every: float | None = _LOOK) -> None:
        """``look_every`` in seconds; None for a lobby whose owner calls ``look`` himself."""
        self._library = library
        self._look_every = look_every
        self._log = log
        self._open: dict[str, tuple[Meeting, Filing]] = {}
        self._opening = asyncio.Lock()
        self._keeper: asyncio.Task[None] | None = None

    async def meeting(self, map_id: str) -> Meeting:
        """The room of a map, opened if it is not.

        Raises
        ------
        NoSuchMap, MapFileError, StoreError
            There is no such map, its file cannot be read, the log says no.
        """
        async with self._opening:
            if map_id not in self._open:
                self._open[map_id] = await asyncio.to_thread(self._opened, map_id)
                await self._open[map_id][0].write_results()
            if self._keeper is None and self._look_every is not None:
                self._keeper = asyncio.create_task(self._keep(self._look_every))
        return self._open[map_id][0]

    async def look(self, now: float | None = None) -> None:
        """Looks at the file of every room once; ``now`` in seconds of the monotonic clock."""
        for _meeting, filing in tuple(self._open.values()):
            await filing.step(now)

    async def close(self) -> None:
        """Writes every file and ends the watch."""
        if self._keeper is not None:
            self._keeper.cancel()
            with suppress(asyncio.CancelledError):
                await self._keeper
        for meeting, filing in self._open.values():
            if filing.written != meeting.room.revision and not filing.problem:
                await filing.save()
        self._log.close()

    def _opened(self, map_id: str) -> tuple[Meeting, Filing]:
        loaded = self._library.load(map_id)
        text = loaded.text
        read(text)
        record = self._log.room(map_id, text)
        start = self._log.last_checkpoint(record.id)
        base = without_positions(read(start.text))
        room = Room(base, start.revision)
        for entry in self._log.since(record.id, 0):
            if entry.revision <= start.revision:
                room.recall(entry)
            else:
                room.admit(entry)
        meeting = Meeting(record, room, self._log)
        meeting.recall(self._log.events(record.id))
        # The digest of what was written last, so that an edit made since then is noticed.
        digest = digest_of(start.text.encode("utf-8"))
        return meeting, Filing(self._library, meeting, base, digest, start.revision)

    async def _keep(self, seconds: float) -> None:
        while True:
            await asyncio.sleep(seconds)
            await self.look()
