"""A room and its file: writes the file when the room is quiet, takes in what others write to it."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass

from journeymap.change import Change, compare
from journeymap.errors import MapFileError, StoreError
from journeymap.live.meeting import Meeting
from journeymap.live.powers import Member, Role
from journeymap.live.wire import frame
from journeymap.mapfile import read, write
from journeymap.merge import merge_maps
from journeymap.model import Document
from journeymap.store import ChangedOnDisk, Library, Loaded

__all__ = ["Filing", "without_positions"]

QUIET = 1.0
"""Seconds without a change after which the file is written."""

PATIENCE = 4.0
"""Seconds after which it is written even when nobody pauses."""

_FILE = Member("file", Role.FACILITATOR)


def without_positions(document: Document) -> Document:
    """The document apart from where its parts stood in a text that is gone."""
    return Document(document.journey, document.comments, own_keys=document.own_keys)


@dataclass(slots=True)
class Filing:
    """Keeps one file and one room the same.

    Attributes
    ----------
    base, digest
        What the file held when it was last written or taken in.
    written
        The revision of the room that the file holds.
    problem
        Why the file is neither read nor written at the moment; empty when all is well.
    """

    library: Library
    meeting: Meeting
    base: Document
    digest: str
    written: int
    problem: str = ""
    _changed: float = 0.0
    _noticed: int = 0

    async def step(self, now: float | None = None) -> None:
        """One look at both sides; called about twice a second."""
        now = time.monotonic() if now is None else now
        try:
            loaded = await asyncio.to_thread(self.library.load, self.meeting.record.map_id)
        except StoreError as error:
            return self._trouble(str(error))
        if loaded.digest != self.digest and not await self._take_in(loaded):
            return None
        if self._due(now):
            await self.save()
        return None

    async def save(self) -> None:
        """Writes the room's map, unless the file is not what it was."""
        revision, document = self.meeting.room.revision, self.meeting.room.document
        try:
            text = await asyncio.to_thread(write, document)
            saved = await asyncio.to_thread(
                self.library.save, self.meeting.record.map_id, text, expected=self.digest
            )
            await asyncio.to_thread(self.meeting.log.checkpoint, self.meeting.record.id, revision, text)
        except ChangedOnDisk:
            # The next look takes it in.
            return
        except StoreError as error:
            self._trouble(str(error))
            return
        self.base, self.digest, self.written = document, saved.digest, revision
        self._trouble("")
        self.meeting.tell(frame("saved", revision=revision))

    def _due(self, now: float) -> bool:
        revision = self.meeting.room.revision
        if revision == self.written:
            self._changed = now
            return False
        quiet = revision == self._noticed
        self._noticed = revision
        return (quiet and now - self._changed >= QUIET) or now - self._changed >= PATIENCE

    async def _take_in(self, loaded: Loaded) -> bool:
        """Brings an outside edit into the room; False where the file cannot be read as a map."""
        try:
            theirs = without_positions(await asyncio.to_thread(read, loaded.data))
        except MapFileError as error:
            self._trouble(str(error))
            return False

        def brought(ours: Document) -> Sequence[Change]:
            return compare(ours, merge_maps(self.base, ours, theirs).document)

        entry = await self.meeting.rework(brought, _FILE)
        self.base, self.digest = theirs, loaded.digest
        self._trouble("")
        if entry is not None:
            self.meeting.tell(frame("taken-in", revision=entry.revision))
        return True

    def _trouble(self, problem: str) -> None:
        if problem != self.problem:
            self.problem = problem
            self.meeting.tell(frame("file", problem=problem))
