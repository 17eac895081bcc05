"""The rooms of this server: opened with the first client, closed with the process."""

from __future__ import annotations

import os
from functools import cache

from journeymap.live import Lobby, Log, TicketOffice
from journeymap.ui.shelf import library

__all__ = ["close", "lobby", "office"]

# One of each per process, as there is one folder; what is shared by all visitors is shared on purpose.


@cache
def lobby() -> Lobby:
    """The rooms; the log is where $JOURNEYMAP_DATABASE says, else beside the maps."""
    shelf = library()
    url = os.environ.get("JOURNEYMAP_DATABASE", "")
    return Lobby(shelf, Log(url) if url else Log.in_folder(shelf.folder.resolve()))


@cache
def office() -> TicketOffice:
    """Who issues the tickets and reads them."""
    return TicketOffice.in_folder(library().folder.resolve())


async def close() -> None:
    """Writes what is not written yet; without rooms there is nothing to do."""
    if lobby.cache_info().currsize:
        await lobby().close()
        lobby.cache_clear()
