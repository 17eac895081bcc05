"""Shared pages as they go over the wire: made and compressed once, sent to all who ask."""

from __future__ import annotations

import asyncio
import hashlib
from collections import OrderedDict
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from itertools import islice
from threading import RLock, Timer
from typing import Final

from journeymap.errors import JourneymapError
from journeymap.export import render_map
from journeymap.export.redaction import redact
from journeymap.live.sharing import ShareLink, Shown
from journeymap.model import JourneyMap
from journeymap.store import Loaded
from journeymap.ui.compress import encoded
from journeymap.ui.documents_read import document_of
from journeymap.ui.languages import translations
from journeymap.ui.shelf import library
from journeymap.words import speaking

__all__ = ["SharedPage", "SharedPages", "shared_page_of", "shared_pages"]

_Key = tuple[str, Shown, str]
_PREPARED: Final = 4
"""Pages of one map that are made before somebody asks for them."""
_QUIET: Final = 4.0
"""Seconds without a change after which they are made anew; in a workshop changes come every second."""


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
    """Keeps pages by what is in them, so that none is ever old; the ones unused the longest go first.

    Pages are made in two threads of their own: the loop that answers everybody never waits for one,
    and however many links there are, no more than two pages are made at once.
    """

    def __init__(self, room: int = 96 * 1024 * 1024) -> None:
        """``room`` in bytes."""
        self._room = room
        self._kept: OrderedDict[_Key, Future[SharedPage]] = OrderedDict()
        self._wanted: dict[str, dict[tuple[Shown, str], None]] = {}
        self._waiting: dict[str, Timer] = {}
        self._lock = RLock()
        self._makers = ThreadPoolExecutor(2, thread_name_prefix="shared-pages")

    @property
    def taken(self) -> int:
        """Bytes of all pages that are kept."""
        with self._lock:
            return sum(each.result().size for each in self._kept.values() if _is_made(each))

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
        self._remember(map_id, shown, language)
        making = self._making(loaded, shown, language)
        # Shielded: a browser that goes away must not cancel it for the others.
        return await asyncio.shield(asyncio.wrap_future(making))

    def prepare(self, links: Iterable[ShareLink], language: str) -> None:
        """Makes the pages of the first of these links behind the back of who asks, before anybody looks."""
        first = list(islice(links, _PREPARED))
        for link in first:
            self._remember(link.map_id, link.shown, language)
        for map_id in {link.map_id for link in first}:
            self.refresh(map_id, after=0.0)

    def refresh(self, map_id: str, after: float = _QUIET) -> None:
        """Makes the pages of a map again that somebody wanted, once it was left alone for some seconds."""
        with self._lock:
            if map_id not in self._wanted:
                return
            if map_id in self._waiting:
                self._waiting[map_id].cancel()
            timer = self._waiting[map_id] = Timer(after, self._make_again, (map_id,))
            timer.daemon = True
            timer.start()

    def _remember(self, map_id: str, shown: Shown, language: str) -> None:
        """Notes who looks at what, the latest last."""
        with self._lock:
            wanted = self._wanted.setdefault(map_id, {})
            wanted.pop((shown, language), None)
            wanted[shown, language] = None
            while len(wanted) > _PREPARED:
                del wanted[next(iter(wanted))]

    def _make_again(self, map_id: str) -> None:
        with self._lock:
            wanted = list(self._wanted.get(map_id, ()))
        try:
            loaded = library().load(map_id)
        except JourneymapError:
            # Gone, or not readable now: nobody asked, so nobody need be told.
            with self._lock:
                self._wanted.pop(map_id, None)
            return
        for shown, language in wanted:
            self._making(loaded, shown, language)

    def _making(self, loaded: Loaded, shown: Shown, language: str) -> Future[SharedPage]:
        """The page of this text, made or being made; one that could not be made is tried again."""
        key = (loaded.digest, shown, language)
        with self._lock:
            kept = self._kept.get(key)
            if kept is None or (kept.done() and not _is_made(kept)):
                kept = self._kept[key] = self._makers.submit(_made, loaded.data, shown, language)
                kept.add_done_callback(self._make_room)
            self._kept.move_to_end(key)
            return kept

    def _make_room(self, _made_now: Future[SharedPage]) -> None:
        with self._lock:
            done = [(key, each.result().size) for key, each in self._kept.items() if _is_made(each)]
            over = self.taken - self._room
            # The last one stays, however large it is.
            for key, size in done[:-1]:
                if over <= 0:
                    return
                del self._kept[key]
                over -= size


def _is_made(page: Future[SharedPage]) -> bool:
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
