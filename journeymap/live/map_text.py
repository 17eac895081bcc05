"""The map of a room as the text newcomers get, made once for all who come at about the same time."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass, field

from journeymap.live.room import Room
from journeymap.live.wire import keyed
from journeymap.model import to_data

__all__ = ["MapText"]

_STALE = 40
"""Entries that a newcomer gets after the text before a new text is made; they are small, the map is not."""


@dataclass(slots=True)
class MapText:
    """The last text that was made, and the revision it is of."""

    room: Room
    revision: int = -1
    text: str = ""
    _making: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def current(self) -> tuple[int, str]:
        """A revision the room still knows all entries since, and the map as it was then, as JSON."""
        async with self._making:
            if (
                not 0 <= self.room.revision - self.revision <= _STALE
                or self.room.since(self.revision) is None
            ):
                revision, journey = self.room.revision, self.room.document.journey
                # A map of a thousand touchpoints takes a quarter of a second: others go on meanwhile.
                self.text = await asyncio.to_thread(lambda: _json(keyed(to_data(journey))))
                self.revision = revision
            return self.revision, self.text


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
