"""A server in a process of its own that is killed and comes back, and people who edit meanwhile."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from journeymap.live import Role, TicketOffice

ROOT = Path(__file__).parent.parent.parent
PLACE = "stages/buy/touchpoints/pays/pains"
TEXT = """journeymap: 1
title: Buying tea
stages:
  buy:
    name: Buy
    touchpoints:
      pays: {name: Pays}
"""


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


class FallibleServer:
    """One server over a folder; ``environment`` may name a database."""

    def __init__(self, folder: Path, **environment: str) -> None:
        self.folder, self.port = folder, free_port()
        self._environment = {**os.environ, "PYTHONPATH": str(ROOT), **environment}

    def start(self) -> None:
        command = [sys.executable, str(Path(__file__).parent / "room_server.py")]
        self.process = subprocess.Popen([*command, str(self.folder), str(self.port)], env=self._environment)

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(10)

    def end(self) -> None:
        self.process.send_signal(signal.SIGINT)
        self.process.wait(20)


class Person:
    """Somebody who adds pains one after the other and notes which were acknowledged."""

    def __init__(self, server: FallibleServer, name: str) -> None:
        self.server, self.name = server, name
        self.socket: ClientConnection | None = None
        self.acknowledged: set[str] = set()
        self.refused: dict[str, str] = {}
        self.made = 0
        self.welcome: dict[str, Any] = {}
        self.role = ""

    async def comes(self, patience: float = 30.0) -> None:
        """Comes in, as soon as the server answers."""
        ticket = TicketOffice.in_folder(self.server.folder).issue("tea", Role.FACILITATOR)
        until = asyncio.get_running_loop().time() + patience
        while True:
            try:
                self.socket = await connect(f"ws://127.0.0.1:{self.server.port}/live", max_size=None)
                await self.socket.send(json.dumps({"type": "hello", "ticket": ticket, "client": self.name}))
                self.welcome = json.loads(await self.socket.recv())
                self.role = self.welcome["you"]["role"]
                return
            except (OSError, ConnectionClosed):
                if asyncio.get_running_loop().time() > until:
                    raise
                await asyncio.sleep(0.05)

    async def adds(self) -> str:
        """One pain more; waits for the answer."""
        assert self.socket is not None
        self.made += 1
        pain = f"{self.name}-{self.made}"
        changes = [{"op": "add", "at": f"{PLACE}/{pain}", "value": {":text": pain}}]
        await self.socket.send(json.dumps({"type": "edit", "id": pain, "seen": 0, "changes": changes}))
        async for text in self.socket:
            message = json.loads(text)
            if message["type"] == "session":
                self.role = message["role"]
            elif message.get("operation") == pain:
                if message["type"] == "entry":
                    self.acknowledged.add(pain)
                else:
                    self.refused[pain] = message["reason"]
                return pain
        raise ConnectionClosed(None, None)

    async def adds_until_cut_off(self) -> None:
        """Pains as fast as they are acknowledged, until the server is gone."""
        try:
            while True:
                await self.adds()
        except (OSError, ConnectionClosed):
            return

    def sees(self) -> set[str]:
        """The pains in the map he was welcomed with."""
        touchpoint = self.welcome["map"][":stages"][":buy"][":touchpoints"][":pays"]
        return {key[1:] for key in touchpoint.get(":pains", {})}
