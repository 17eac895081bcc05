"""A room and its filing as they were when the last server of the folder ended, however it ended."""

from __future__ import annotations

from contextlib import suppress

from journeymap.errors import MapFileError
from journeymap.live.filing import Filing, without_positions
from journeymap.live.log import Log
from journeymap.live.meeting import Meeting
from journeymap.live.room import Room
from journeymap.mapfile import read
from journeymap.store import Library, digest_of

__all__ = ["filing_of", "meeting_of"]


def meeting_of(library: Library, log: Log, map_id: str) -> Meeting:
    """The room of a map as the log has it; a new one as the file has it.

    Raises
    ------
    NoSuchMap, MapFileError, StoreError
        There is no such map; the file of a room that is new cannot be read; the log says no.
    """
    text = library.load(map_id).text
    record = log.find(map_id)
    if record is None:
        read(text)
        record = log.room(map_id, text)
    start = log.last_checkpoint(record.id)
    room = Room(without_positions(read(start.text)), start.revision)
    for entry in log.since(record.id, 0):
        if entry.revision <= start.revision:
            room.recall(entry)
        else:
            room.admit(entry)
    meeting = Meeting(record, room, log)
    meeting.recall(log.events(record.id))
    return meeting


def filing_of(library: Library, log: Log, meeting: Meeting) -> Filing:
    """What the file held when it was written last, so that an edit made since then is noticed.

    A server that died between writing the file and saying so in the log left
    a file that is one of the room's own later states: that is no edit from outside.
    """
    start = log.last_checkpoint(meeting.record.id)
    base = without_positions(read(start.text))
    digest, written = digest_of(start.text.encode("utf-8")), start.revision
    loaded = library.load(meeting.record.map_id)
    if loaded.digest != digest:
        with suppress(MapFileError):
            found = without_positions(read(loaded.data))
            room = Room(base, start.revision)
            for entry in log.since(meeting.record.id, start.revision):
                room.admit(entry)
                if room.document == found:
                    base, digest, written = found, loaded.digest, room.revision
    return Filing(library, meeting, base, digest, written)
