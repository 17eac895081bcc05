"""A room and its file: writes the file when the room is quiet, takes in what others write to it."""

from __future__ import annotations

import asyncio
import secrets
import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from journeymap.change import Change, compare
from journeymap.errors import JourneymapError
from journeymap.live.meeting import Meeting
from journeymap.live.operation import Operation, Refused
from journeymap.live.powers import Member, Role
from journeymap.live.wire import frame
from journeymap.mapfile import read, write
from journeymap.merge import merge_maps
from journeymap.model import Document
from journeymap.store import ChangedOnDisk, Library, Loaded

__all__ = ["APP", "FILE", "Filing", "Landed", "without_positions"]

QUIET = 1.0
"""Seconds without a change after which the file is written."""

PATIENCE = 4.0
"""Seconds after which it is written even when nobody pauses."""

_REMEMBERED = 64
"""So many of the texts that were written are known again."""

_SETTLED = 2.0
"""Seconds after which a file's time of change tells whether it changed since."""

_Stamp = tuple[int, int, int, int] | None

FILE = Member("file", Role.FACILITATOR)
"""Whoever wrote the file from outside."""

APP = Member("app", Role.FACILITATOR)
"""Whoever works on the other pages of the app."""

_TRIES = 3


def without_positions(document: Document) -> Document:
    """The document apart from where its parts stood in a text that is gone."""
    return Document(document.journey, document.comments, own_keys=document.own_keys)


@dataclass(frozen=True, slots=True)
class Landed:
    """What became of an edit that a page of the app made: the room's map, and the file that holds it.

    Attributes
    ----------
    trouble
        Why the file cannot be written at the moment; the edit is in the room and its log all the same.
    from_outside
        Whether the file brought in, since the text that the page had read, what nobody in the room did.
    """

    document: Document
    text: str
    digest: str
    trouble: str = ""
    from_outside: bool = False


@dataclass(slots=True)
class Filing:
    """Keeps one file and one room the same.

    Attributes
    ----------
    base, digest
        What the file held when it was last written or taken in.
    written
        The revision of the room that the file holds.
    saved
        Digests of the texts that were written last, apart from those taken in.
    """

    library: Library
    meeting: Meeting
    base: Document
    digest: str
    written: int
    saved: tuple[str, ...] = ()
    _changed: float = 0.0
    _noticed: int = 0
    _looked: _Stamp = None
    _path: Path | None = None
    _seen_by_pages: dict[str, int] = field(default_factory=dict)
    """The revision of the room that each of the last texts of the file held."""
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    def __post_init__(self) -> None:
        self._remember(self.written)

    async def step(self, now: float | None = None) -> None:
        """One look at both sides; called about twice a second."""
        async with self._turn:
            await self._step(time.monotonic() if now is None else now)

    async def save(self) -> None:
        """Writes the room's map, unless the file is not what it was.

        Raises
        ------
        StoreError
            The disk or the log says no.
        """
        async with self._turn:
            await self._save()

    async def take_from_page(self, given: Document, digest: str, made: Document) -> Landed:
        """Brings into the room, as an operation, what a page of the app made of a text of the file.

        Where something it is about is gone, or the map no longer fits, both are merged as git would, so
        that nothing is lost. The file is written at once: the page goes on from there.

        Parameters
        ----------
        given, digest
            The map the page had read, and which text that was.

        Raises
        ------
        Refused, StoreError
            Nothing of it took effect.
        """
        room = self.meeting.room
        seen = self._seen_by_pages.get(digest, self.written if digest == self.digest else room.revision)
        changes = compare(given, made)
        if changes and self._came_from_outside(seen):
            # To nobody could a value of the file be offered back: what both set is left to be settled.
            await self.meeting.rework(lambda ours: compare(ours, merge_maps(given, made, ours).document), APP)
        elif changes:
            await self._submit(given, made, Operation(secrets.token_hex(8), APP.id, APP.id, seen, changes))
        return replace(await self.settle(), from_outside=self._came_from_outside(seen))

    async def _submit(self, given: Document, made: Document, asked: Operation) -> None:
        try:
            await self.meeting.submit(asked, APP)
        except Refused:
            await self.meeting.rework(lambda ours: compare(ours, merge_maps(given, ours, made).document), APP)

    def wrote(self, digest: str, since: str) -> bool:
        """Whether all that sets the text with this digest apart from an earlier one was done in the room."""
        now = self.meeting.room.revision
        seen, held = (self._seen_by_pages.get(each, now) for each in (since, digest))
        return digest in self.saved and not self._came_from_outside(seen, held)

    async def settle(self) -> Landed:
        """Writes what the room holds, once it holds what others wrote into the file."""
        async with self._turn:
            for _attempt in range(_TRIES):
                await self._step(time.monotonic(), due=True)
                if self.meeting.problem or self.written == self.meeting.room.revision:
                    break
            # What the file holds: the room may be further by now.
            base, digest, trouble = self.base, self.digest, self.meeting.problem
            document = self.meeting.room.document if trouble else base
            return Landed(document, await asyncio.to_thread(write, base), digest, trouble)

    async def _step(self, now: float, *, due: bool = False) -> None:
        try:
            loaded = await asyncio.to_thread(self._changed_file)
            if loaded is not None and loaded.digest != self.digest:
                await self._take_in(loaded)
            if self._due(now) or (due and self.meeting.room.revision != self.written):
                await self._save()
            self.meeting.trouble("")
        except JourneymapError as error:
            # Whatever it is, the room goes on, and the next look reads the file again.
            self._looked = None
            self.meeting.trouble(str(error))

    async def _save(self) -> None:
        revision, document = self.meeting.room.revision, self.meeting.room.document
        try:
            text = await asyncio.to_thread(write, document)
            saved = await asyncio.to_thread(
                self.library.save, self.meeting.record.map_id, text, expected=self.digest
            )
        except ChangedOnDisk:
            # The next look takes it in.
            self._looked = None
            return
        if saved.digest != self.digest:
            # What was taken in is written again as it was. A new tuple: visitors' threads read it meanwhile.
            self.saved = (*self.saved[1 - _REMEMBERED :], saved.digest)
        self.base, self.digest, self.written = document, saved.digest, revision
        self._remember(revision)
        await asyncio.to_thread(self.meeting.log.checkpoint, self.meeting.record.id, revision, text)
        self.meeting.audience.tell(frame("saved", revision=revision))

    def _due(self, now: float) -> bool:
        revision = self.meeting.room.revision
        if revision == self.written:
            self._changed = now
            return False
        quiet = revision == self._noticed
        self._noticed = revision
        return (quiet and now - self._changed >= QUIET) or now - self._changed >= PATIENCE

    async def _take_in(self, loaded: Loaded) -> None:
        """Brings an outside edit into the room; the file must read as a map."""
        theirs = without_positions(await asyncio.to_thread(read, loaded.data))

        def brought(ours: Document) -> Sequence[Change]:
            return compare(ours, merge_maps(self.base, ours, theirs).document)

        entry = await self.meeting.rework(brought, FILE)
        self.base, self.digest = theirs, loaded.digest
        self._remember(self.meeting.room.revision)
        if entry is not None:
            self.meeting.audience.tell(frame("taken-in", revision=entry.revision))

    def _came_from_outside(self, since: int, until: int | None = None) -> bool:
        entries = self.meeting.room.since(since)
        # What the room no longer knows may have been brought in by the file.
        return entries is None or any(
            entry.member == FILE.id for entry in entries if until is None or entry.revision <= until
        )

    def _remember(self, revision: int) -> None:
        self._seen_by_pages[self.digest] = revision
        while len(self._seen_by_pages) > _REMEMBERED:
            del self._seen_by_pages[next(iter(self._seen_by_pages))]

    def _changed_file(self) -> Loaded | None:
        """The file, unless it is for certain the one of the last look: then it is not read again."""
        seen = _stamp(self._path)
        if seen is not None and seen == self._looked:
            return None
        now = time.time()
        loaded = self.library.load(self.meeting.record.map_id)
        self._path, self._looked = loaded.path, None
        # As git does: of a file written in these seconds, a second edit may leave the same times behind.
        settled = seen is not None and now - max(seen[:2]) / 1e9 > _SETTLED
        if settled and seen == _stamp(loaded.path) and loaded.digest == self.digest:
            self._looked = seen
        return loaded


def _stamp(path: Path | None) -> _Stamp:
    """What the disk says of a file without its being read: times, size, number."""
    if path is None:
        return None
    try:
        status = path.stat()
    except OSError:
        return None
    return (status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino)
