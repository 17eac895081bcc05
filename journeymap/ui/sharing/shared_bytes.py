"""Shared pages as they go over the wire: made and compressed once, sent to all who ask."""

from __future__ import annotations

import asyncio
import hashlib
from collections import OrderedDict
from dataclasses import dataclass
from functools import cache

from journeymap.export import render_map
from journeymap.export.redaction import redact
from journeymap.live.sharing import ShareLink, Shown
from journeymap.model import JourneyMap
from journeymap.ui.compress import encoded
from journeymap.ui.documents_read import document_of
from journeymap.ui.languages import translations
from journeymap.ui.shelf import library
from journeymap.words import speaking

__all__ = ["SharedPage", "SharedPages", "shared_page_of", "shared_pages"]

_Key = tuple[str, Shown, str]


@dataclass(frozen=True, slots=True)
class SharedPage:
    """A page in each encoding a browser may ask for; ``""`` is none."""

    tag: str
    bodies: dict[str, bytes]

    @property
    def size(self) -> int:
        """Bytes that it takes to keep."""
        return sum(map(len, self.bodies.values()))


def shared_page_of(journey: JourneyMap, shown: Shown) -> bytes:
    """The page of a map with what a link shows: what ``journeymap render -o map.html`` makes of it."""
    left = redact(journey, numbers=shown.numbers, backstage=shown.backstage, lanes=shown.lanes)
    persona = shown.persona if shown.persona in left.personas else None
    return render_map(left, "html", persona=persona, overlays=shown.overlays)


class SharedPages:
    """Keeps pages by what is in them, so that none is ever old; the ones unused the longest go first."""

    def __init__(self, room: int = 96 * 1024 * 1024) -> None:
        """``room`` in bytes."""
        self._room = room
        self._kept: OrderedDict[_Key, asyncio.Future[SharedPage]] = OrderedDict()

    async def page(self, link: ShareLink, language: str) -> SharedPage:
        """The page of a link as its map is now; raises as `of_map` does."""
        return await self.of_map(link.map_id, link.shown, language)

    async def of_map(self, map_id: str, shown: Shown, language: str) -> SharedPage:
        """A page of a map as it is now; made by the first who asks, for all who ask meanwhile.

        Raises
        ------
        JourneymapError
            The map is gone, or does not read.
        """
        loaded = await asyncio.to_thread(library().load, map_id)
        key = (loaded.digest, shown, language)
        if key not in self._kept:
            making = asyncio.to_thread(_made, loaded.data, shown, language)
            self._kept[key] = asyncio.ensure_future(making)
        self._kept.move_to_end(key)
        try:
            # Shielded: a browser that goes away must not cancel it for the others.
            page = await asyncio.shield(self._kept[key])
        except asyncio.CancelledError:
            raise
        except BaseException:
            self._kept.pop(key, None)
            raise
        self._make_room()
        return page

    def _make_room(self) -> None:
        done = [(key, each.result().size) for key, each in self._kept.items() if _is_made(each)]
        over = sum(size for _key, size in done) - self._room
        # The last one stays, however large it is.
        for key, size in done[:-1]:
            if over <= 0:
                return
            del self._kept[key]
            over -= size


def _is_made(page: asyncio.Future[SharedPage]) -> bool:
    return page.done() and not page.cancelled() and page.exception() is None


def _made(data: str | bytes, shown: Shown, language: str) -> SharedPage:
    with speaking(translations(language)):
        body = shared_page_of(document_of(data).journey, shown)
    tag = hashlib.sha256(body).hexdigest()[:20]
    return SharedPage(tag, {"": body, **{name: encoded(body, name) for name in ("gzip", "br")}})


@cache
def shared_pages() -> SharedPages:
    """The pages of this process."""
    return SharedPages()
