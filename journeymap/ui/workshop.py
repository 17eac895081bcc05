"""The rooms of this server: opened with the first client, closed with the process."""

from __future__ import annotations

import os
from functools import cache

from journeymap.errors import StoreError
from journeymap.live import Lobby, Log, SoleWriter, TicketOffice, held_elsewhere
from journeymap.ui.shelf import library

__all__ = ["another_server", "close", "lobby", "office", "wrote"]

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


def wrote(map_id: str, digest: str) -> bool:
    """Whether a room of this server wrote the text with this digest into the map's file."""
    # Who only asks opens no lobby.
    return bool(lobby.cache_info().currsize) and lobby().wrote(map_id, digest)


async def close() -> None:
    """Writes what is not written yet; without rooms there is nothing to do."""
    if lobby.cache_info().currsize:
        await lobby().close()
        lobby.cache_clear()
