"""What a client may say to a room, and what happens to one that says something else."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from itsdangerous import URLSafeTimedSerializer
from own_loop import run_apart

from journeymap.live import Lobby, Log, Role, TicketOffice, talk
from journeymap.live.connection import BAD_TICKET, TOO_LARGE, TOO_MANY, WRONG_ORIGIN
from journeymap.live.wire import MAX_BYTES
from journeymap.store import Library

sys.path.insert(0, str(Path(__file__).parent))
from bad_messages import BAD, EDIT, NAME
from databases import url_for
from simulation import Line, as_socket

TEXT = """journeymap: 1
title: Buying tea
stages:
  buy:
    name: Buy
    touchpoints:
      pays: {name: Pays}
"""


class Door:
    """A server's rooms over one folder, with lines into them."""

    def __init__(self, folder: Path) -> None:
        (folder / "tea.journey.yaml").write_text(TEXT, "utf-8")
        self.lobby = Lobby(Library(folder), Log(url_for(folder)), None)
        self.office = TicketOffice("a secret")

    async def comes(self, *said: object, headers: dict[str, str] | None = None) -> Line:
        """A client that says these things and waits; texts as they are, anything else as JSON."""
        line = Line()
        line.headers = headers or {}
        for each in said:
            line.to_server.put_nowait(each if isinstance(each, str) else json.dumps(each))
        line.task = asyncio.create_task(talk(as_socket(line), self.lobby, self.office))
        await asyncio.wait_for(line.idle.wait(), 20)
        for _ in range(5):
            await asyncio.sleep(0)
        return line

    def hello(self, role: Role = Role.FACILITATOR, **more: object) -> dict[str, object]:
        return {
            "type": "hello",
            "ticket": self.office.issue("tea", role),
            "client": "c",
            "name": "Ann",
            **more,
        }

    async def name(self) -> str:
        meeting = await self.lobby.meeting("tea")
        return meeting.room.document.journey.stages["buy"].touchpoints["pays"].name


def heard(line: Line) -> list[dict[str, Any]]:
    return [json.loads(text) for text in line.to_peer]


def run(folder: Path, act: Callable[[Door], Awaitable[None]]) -> None:
    async def whole() -> None:
        await act(Door(folder))

    run_apart(whole())


def test_a_client_is_welcomed_with_the_map_and_its_edit_acknowledged(tmp_path: Path) -> None:
    async def act(door: Door) -> None:
        messages = heard(await door.comes(door.hello(), EDIT))
        assert [message["type"] for message in messages] == ["welcome", "session", "here", "entry"]
        assert messages[0]["map"][":title"] == "Buying tea"
        assert messages[3]["operation"] == "op"
        assert await door.name() == "Pays cash"

    run(tmp_path, act)


def test_a_client_that_knows_the_room_gets_what_it_missed(tmp_path: Path) -> None:
    async def act(door: Door) -> None:
        first = await door.comes(door.hello(), EDIT)
        room = heard(first)[0]["room"]
        again = heard(await door.comes(door.hello(client="d", room=room, revision=0)))
        assert again[0]["map"] is None
        assert [message["revision"] for message in again if message["type"] == "entry"] == [1]
        other = heard(await door.comes(door.hello(client="e", room="another", revision=0)))
        assert other[0]["map"] is not None

    run(tmp_path, act)


def test_a_repeated_edit_is_acknowledged_and_done_once(tmp_path: Path) -> None:
    async def act(door: Door) -> None:
        messages = heard(await door.comes(door.hello(), EDIT, EDIT, EDIT))
        entries = [message for message in messages if message["type"] == "entry"]
        assert [entry["revision"] for entry in entries] == [1, 1, 1]

    run(tmp_path, act)


def _stale(door: Door) -> str:
    old = URLSafeTimedSerializer("a secret", salt="journeymap.ticket")
    old.make_signer = _backdated(old.make_signer)  # type: ignore[method-assign]
    return old.dumps({"id": "t", "map_id": "tea", "role": "facilitator", "member": ""})


def _backdated(make: Callable[..., Any]) -> Callable[..., Any]:
    def signer(salt: Any = None) -> Any:
        made = make(salt)
        made.get_timestamp = lambda: 1_000_000_000
        return made

    return signer


TICKETS: dict[str, Callable[[Door], object]] = {
    "missing": lambda door: None,
    "empty": lambda door: "",
    "number": lambda door: 7,
    "list": lambda door: ["a"],
    "nonsense": lambda door: "nonsense",
    "signed by another": lambda door: TicketOffice("another secret").issue("tea", Role.FACILITATOR),
    "changed": lambda door: "x" + door.office.issue("tea", Role.VIEWER),
    "of no map": lambda door: door.office.issue("coffee", Role.FACILITATOR),
    "that climbs": lambda door: door.office.issue("../tea", Role.FACILITATOR),
    "expired": _stale,
    "endless": lambda door: "a" * 50_000,
}


@pytest.mark.parametrize("ticket", TICKETS)
def test_a_bad_ticket_opens_nothing(tmp_path: Path, ticket: str) -> None:
    async def act(door: Door) -> None:
        line = await door.comes({**door.hello(), "ticket": TICKETS[ticket](door)}, EDIT)
        assert line.closed == BAD_TICKET
        assert "welcome" not in [message["type"] for message in heard(line)]
        assert await door.name() == "Pays"

    run(tmp_path, act)


@pytest.mark.parametrize(
    "origin",
    ["https://evil.example", "http://localhost:1", "null", "http://tea.example.evil.example", "file://"],
)
def test_a_page_from_elsewhere_is_not_let_in(tmp_path: Path, origin: str) -> None:
    async def act(door: Door) -> None:
        line = await door.comes(door.hello(), EDIT, headers={"origin": origin, "host": "tea.example"})
        assert line.closed == WRONG_ORIGIN
        assert heard(line) == []
        assert await door.name() == "Pays"

    run(tmp_path, act)


def test_a_page_from_here_is_let_in(tmp_path: Path) -> None:
    async def act(door: Door) -> None:
        headers = {"origin": "https://tea.example", "host": "tea.example"}
        assert heard(await door.comes(door.hello(), headers=headers))[0]["type"] == "welcome"

    run(tmp_path, act)


@pytest.mark.parametrize("message", BAD)
def test_a_bad_message_changes_nothing_and_ends_nothing(tmp_path: Path, message: str) -> None:
    async def act(door: Door) -> None:
        line = await door.comes(door.hello(), BAD[message], {**EDIT, "id": "right"})
        kinds = [each["type"] for each in heard(line)]
        assert kinds[3] in ("sorry", "refused")
        assert kinds[4:] == ["entry"]
        assert (await door.lobby.meeting("tea")).room.revision == 1

    run(tmp_path, act)


@pytest.mark.parametrize(
    "hello", [{"type": "edit"}, "nonsense", "[]", {"type": "hello"}, {"type": "hello", "ticket": {"a": 1}}]
)
def test_who_does_not_greet_is_not_let_in(tmp_path: Path, hello: object) -> None:
    async def act(door: Door) -> None:
        line = await door.comes(hello, EDIT)
        assert line.closed == BAD_TICKET

    run(tmp_path, act)


def test_a_message_that_is_too_large_ends_the_connection(tmp_path: Path) -> None:
    async def act(door: Door) -> None:
        large = {**EDIT, "changes": [{"op": "set", "at": NAME, "value": "好" * (MAX_BYTES // 3)}]}
        line = await door.comes(door.hello(), large)
        assert line.closed == TOO_LARGE
        assert await door.name() == "Pays"

    run(tmp_path, act)


def test_a_flood_ends_the_connection(tmp_path: Path) -> None:
    async def act(door: Door) -> None:
        line = await door.comes(door.hello(), *({"type": "hold", "at": str(number)} for number in range(60)))
        assert line.closed == TOO_MANY

    run(tmp_path, act)


def test_an_invitation_that_was_withdrawn_sends_its_guests_away(tmp_path: Path) -> None:
    async def act(door: Door) -> None:
        invitation = door.office.issue("tea", Role.CONTRIBUTOR, ticket_id="i1")
        guest = await door.comes({"type": "hello", "ticket": invitation, "client": "g"})
        revoke = {"type": "event", "id": "e", "kind": "revoke", "data": {"ticket": "i1"}}
        await door.comes(door.hello(), revoke)
        await asyncio.sleep(0.05)
        assert guest.closed == BAD_TICKET
        own = heard(guest)[0]["you"]["ticket"]
        for ticket in (invitation, own):
            assert (await door.comes({"type": "hello", "ticket": ticket, "client": "h"})).closed == BAD_TICKET

    run(tmp_path, act)


def test_the_personal_ticket_brings_the_same_person_back(tmp_path: Path) -> None:
    async def act(door: Door) -> None:
        first = heard(await door.comes(door.hello(Role.CONTRIBUTOR)))[0]["you"]
        again = heard(await door.comes({"type": "hello", "ticket": first["ticket"], "client": "d"}))[0]["you"]
        assert again["member"] == first["member"]
        assert again["role"] == "contributor"

    run(tmp_path, act)


@pytest.mark.parametrize("role", [Role.CONTRIBUTOR, Role.VIEWER])
def test_a_role_is_what_the_ticket_says_whatever_the_client_claims(tmp_path: Path, role: Role) -> None:
    async def act(door: Door) -> None:
        line = await door.comes({**door.hello(role), "role": "facilitator", "member": "boss"}, EDIT)
        assert heard(line)[-1]["type"] == "refused"
        assert await door.name() == "Pays"

    run(tmp_path, act)


def test_who_is_made_a_facilitator_may_lead_and_edit(tmp_path: Path) -> None:
    async def act(door: Door) -> None:
        guest = await door.comes(door.hello(Role.CONTRIBUTOR, client="g"))
        member = heard(guest)[0]["you"]["member"]
        promote = {"type": "event", "id": "e", "kind": "promote", "data": {"who": member}}
        await door.comes(door.hello(), promote)
        guest.idle.clear()
        guest.to_server.put_nowait(json.dumps(EDIT))
        await asyncio.wait_for(guest.idle.wait(), 20)
        assert await door.name() == "Pays cash"

    run(tmp_path, act)
