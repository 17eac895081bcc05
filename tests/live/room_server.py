"""`room_server.py DIR PORT`: a server of rooms without the app, for tests to start, kill and start again."""

from __future__ import annotations

import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.routing import WebSocketRoute
from starlette.websockets import WebSocket

from journeymap.live import Lobby, Log, SoleWriter, TicketOffice, talk
from journeymap.store import Library


def main(folder: Path, port: int) -> None:
    url = os.environ.get("JOURNEYMAP_DATABASE", "")
    log = Log(url) if url else Log.in_folder(folder)
    lobby = Lobby(Library(folder), log, 0.05, SoleWriter(folder))
    office = TicketOffice.in_folder(folder)

    async def live(socket: WebSocket) -> None:
        await talk(socket, lobby, office, rate=1e9)

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        yield
        await lobby.close()

    app = Starlette(routes=[WebSocketRoute("/live", live)], lifespan=lifespan)
    uvicorn.run(app, host="127.0.0.1", port=port, log_level="error", timeout_graceful_shutdown=1)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
