"""Clients of a room as the load test needs them: a page fetched, a socket opened, entries timed."""

from __future__ import annotations

import asyncio
import gzip
import json
import re
import time
from dataclasses import dataclass, field

from websockets.asyncio.client import ClientConnection, connect

__all__ = ["Client", "fetched", "linked"]

_LINKED = re.compile(rb'(?:href|src)="\.\./(board-assets/[\w.-]+)"')


@dataclass(slots=True)
class Client:
    """One person at a board; ``seen`` is when each operation reached him (seconds of perf_counter)."""

    name: str
    ticket: str
    port: int
    seen: dict[str, float] = field(default_factory=dict)
    refused: set[str] = field(default_factory=set)
    revision: int = 0
    _socket: ClientConnection | None = None
    _task: asyncio.Task[None] | None = None

    async def join(self, pages: tuple[str, ...] = ()) -> float:
        """Fetches the page and what belongs to it, and comes in; seconds until the map is there."""
        begin = time.perf_counter()
        if pages:
            await fetched(self.port, (f"join/{self.ticket}", *pages))
        self._socket = await connect(
            f"ws://127.0.0.1:{self.port}/live", max_size=None, compression=None, open_timeout=60
        )
        hello = {"type": "hello", "ticket": self.ticket, "client": self.name, "name": self.name}
        await self._socket.send(json.dumps(hello))
        welcome = json.loads(await self._socket.recv())
        if welcome["type"] != "welcome":
            raise RuntimeError(f"not let in: {welcome}")
        self.revision = welcome["revision"]
        self._task = asyncio.create_task(self._listen())
        return time.perf_counter() - begin

    async def edit(self, operation: str, at: str, value: str) -> float:
        """Sends one edit; when that was."""
        if self._socket is None:
            raise RuntimeError("an edit before coming in")
        changes = [{"op": "set", "at": at, "value": value}]
        text = json.dumps({"type": "edit", "id": operation, "seen": self.revision, "changes": changes})
        now = time.perf_counter()
        await self._socket.send(text)
        return now

    async def leave(self) -> None:
        """Goes."""
        if self._socket is not None:
            await self._socket.close()
        if self._task is not None:
            await self._task

    async def _listen(self) -> None:
        if self._socket is None:
            return
        async for text in self._socket:
            now = time.perf_counter()
            # Only what is looked for is parsed: 230 clients share one process here.
            if isinstance(text, str) and text.startswith('{"type":"entry"'):
                entry = json.loads(text)
                self.revision = entry["revision"]
                self.seen[entry["operation"]] = now
            elif isinstance(text, str) and text.startswith('{"type":"refused"'):
                self.refused.add(json.loads(text)["operation"])


async def fetched(port: int, paths: tuple[str, ...]) -> list[bytes]:
    """The bodies of these pages, one after the other over one connection, as they come compressed or not."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    bodies = []
    for path in paths:
        asked = f"GET /{path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept-Encoding: gzip, br\r\n\r\n"
        writer.write(asked.encode("ascii"))
        answer = await reader.readuntil(b"\r\n\r\n")
        if b" 200 " not in answer.split(b"\r\n")[0]:
            raise RuntimeError(f"{path}: {answer[:80]!r}")
        length = re.search(rb"(?i)content-length: (\d+)", answer)
        if length is None:
            raise RuntimeError(f"{path}: no length in {answer!r}")
        body = await reader.readexactly(int(length[1]))
        bodies.append(gzip.decompress(body) if b"content-encoding: gzip" in answer.lower() else body)
    writer.close()
    return bodies


def linked(page: bytes) -> tuple[str, ...]:
    """What a browser fetches besides the page of a participant: its script and its sheet."""
    return tuple(name.decode() for name in _LINKED.findall(page))
