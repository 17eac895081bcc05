"""The rooms of this server: opened with the first client, closed with the process."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Coroutine
from concurrent.futures import CancelledError
from functools import cache
from typing import Any, TypeVar

from journeymap.errors import StoreError
from journeymap.live import Landed, Lobby, Log, SoleWriter, TicketOffice, held_elsewhere
from journeymap.model import Document
from journeymap.ui.shelf import library
from journeymap.words import _

__all__ = ["another_server", "close", "into_room", "lobby", "office", "settle", "wrote"]

T = TypeVar("T")

_PATIENCE = 10.0
"""Seconds that a page waits for a room."""

# One of each per process, as there is one folder; what is shared by all visitors is shared on purpose.


@cache
def lobby() -> Lobby:
    """The rooms; the log is where $JOURNEYMAP_DATABASE says, else beside the maps."""
    shelf = library()
    url = os.environ.get("JOURNEYMAP_DATABASE", "")
    folder = shelf.folder.resolve()
    return Lobby(shelf, Log(url) if url else Log.in_folder(folder), writer=SoleWriter(folder))


@cache
def office() -> TicketOffice:
    """Who issues the tickets and reads them."""
    return TicketOffice.in_folder(library().folder.resolve())


def another_server() -> str:
    """A sentence where another process keeps the rooms of this folder already; else ``""``."""
    folder = library().folder.resolve()
    # Only where there were rooms before: to ask makes the folder they are kept in.
    if not (folder / ".journeymap").is_dir():
        return ""
    writer = SoleWriter(folder)
    try:
        return "" if writer.take() else held_elsewhere(writer.holder())
    except StoreError as error:
        return str(error)
    finally:
        writer.release()


def wrote(map_id: str, digest: str, since: str) -> bool:
    """Whether the map's file holds, beside the text that a page knows, only what a room here did."""
    # Who only asks opens no lobby.
    return bool(lobby.cache_info().currsize) and lobby().wrote(map_id, digest, since)


def into_room(map_id: str, given: Document, digest: str, made: Document) -> Landed | None:
    """Lets people in the map's room see at once what a page did; None where no room is open here.

    Raises
    ------
    Refused, StoreError
        Nothing of it took effect.
    """
    return _in_rooms(lambda rooms: rooms.take_from_page(map_id, given, digest, made))


def settle(map_id: str) -> None:
    """Has the map's room, if one is open here, write what it holds: the pages read the file."""
    _in_rooms(lambda rooms: rooms.settle(map_id))


def _in_rooms(act: Callable[[Lobby], Coroutine[Any, Any, T]]) -> T | None:
    """Does something where the rooms live; pages run in threads of their own."""
    loop = lobby().loop if lobby.cache_info().currsize else None
    if loop is None or not loop.is_running():
        return None
    asked = asyncio.run_coroutine_threadsafe(act(lobby()), loop)
    try:
        return asked.result(_PATIENCE)
    except (TimeoutError, CancelledError):
        # Too busy, or about to end.
        asked.cancel()
        raise StoreError(_("The board of this map does not answer; try again.")) from None


async def close() -> None:
    """Writes what is not written yet; without rooms there is nothing to do."""
    if lobby.cache_info().currsize:
        await lobby().close()
        lobby.cache_clear()
