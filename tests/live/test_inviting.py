"""Links into a room: with a role and an end, listed while they open it, withdrawn; and what they never do."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from simulation import Line, as_socket
from test_connection import Door, heard, run

from journeymap.live import Role, talk
from journeymap.live.connection import BAD_TICKET, WRONG_ORIGIN
from journeymap.live.facilitation import Event, happen


async def says(line: Line, *messages: object) -> Sequence[dict[str, Any]]:
    """What a client hears upon messages."""
    before = len(line.to_peer)
    line.idle.clear()
    for each in messages:
        line.to_server.put_nowait(json.dumps(each))
    await asyncio.wait_for(line.idle.wait(), 20)
    await asyncio.sleep(0.02)
    return heard(line)[before:]


def told(messages: Sequence[dict[str, Any]]) -> dict[str, Any]:
    return next(each for each in messages if each["type"] == "invitations")


def invite(role: str = "contributor", hours: object = 1) -> dict[str, object]:
    return {"type": "invite", "role": role, "hours": hours}


@pytest.mark.parametrize("role", list(Role))
def test_a_link_opens_the_room_in_its_role_until_its_end(tmp_path: Path, role: Role) -> None:
    async def act(door: Door) -> None:
        ann = await door.comes(door.hello())
        answer = told(await says(ann, invite(role, 8)))
        (link,) = answer["links"]
        assert (answer["made"], link["role"], answer["hours"]) == (link["id"], role, 8)
        assert 7.9 * 3600 < link["ends"] - time.time() < 8.1 * 3600
        guest = await door.comes({"type": "hello", "ticket": link["ticket"], "client": "g", "name": "Kim"})
        you = heard(guest)[0]["you"]
        assert you["role"] == role
        # The personal ticket ends with the link, not a day later.
        assert door.office.check(you["ticket"]).ends == link["ends"]
        assert told(await says(ann, {"type": "invitations"}))["links"][0]["here"] == 1

    run(tmp_path, act)


def test_a_withdrawn_link_is_no_longer_listed_and_sends_its_guests_away(tmp_path: Path) -> None:
    async def act(door: Door) -> None:
        ann = await door.comes(door.hello())
        link = told(await says(ann, invite(), invite("viewer")))["links"][0]
        guest = await door.comes({"type": "hello", "ticket": link["ticket"], "client": "g"})
        left = told(await says(ann, {"type": "withdraw", "ticket": link["id"]}))["links"]
        assert link["id"] not in [each["id"] for each in left]
        await asyncio.sleep(0.05)
        assert guest.closed == BAD_TICKET
        again = await door.comes({"type": "hello", "ticket": link["ticket"], "client": "h"})
        assert again.closed == BAD_TICKET

    run(tmp_path, act)


def test_links_are_remembered_by_a_room_that_is_opened_again(tmp_path: Path) -> None:
    async def act(door: Door) -> None:
        ann = await door.comes(door.hello())
        before = told(await says(ann, invite(), invite("viewer", 24)))
        links = [each["id"] for each in told(await says(ann, {"type": "invitations"}))["links"]]
        await says(ann, {"type": "withdraw", "ticket": links[1]})
        door.lobby._open.clear()
        bo = await door.comes(door.hello(client="b"))
        after = told(await says(bo, {"type": "invitations"}))["links"]
        assert [each["id"] for each in after] == [links[0]]
        assert before["links"]

    run(tmp_path, act)


def test_a_link_that_ends_while_somebody_is_here_is_checked_on_his_next_message(tmp_path: Path) -> None:
    async def act(door: Door) -> None:
        soon = door.office.issue("tea", Role.FACILITATOR, ends=time.time() + 0.3)
        guest = await door.comes({"type": "hello", "ticket": soon, "client": "g"})
        assert heard(guest)[0]["type"] == "welcome"
        await asyncio.sleep(0.4)
        change = {"op": "set", "at": "title", "value": "Mine"}
        guest.to_server.put_nowait(json.dumps({"type": "edit", "id": "a", "seen": 0, "changes": [change]}))
        await asyncio.sleep(0.1)
        assert guest.closed == BAD_TICKET
        assert "expired" in heard(guest)[-1]["reason"]
        assert (await door.lobby.meeting("tea")).room.revision == 0
        late = await door.comes({"type": "hello", "ticket": soon, "client": "h"})
        assert late.closed == BAD_TICKET

    run(tmp_path, act)


@pytest.mark.parametrize("role", [Role.CONTRIBUTOR, Role.VIEWER])
@pytest.mark.parametrize(
    "message",
    [
        invite("viewer"),
        invite("facilitator"),
        {"type": "invitations"},
        {"type": "withdraw", "ticket": "x"},
        {
            "type": "event",
            "id": "e",
            "kind": "invite",
            "data": {"ticket": "x", "role": "viewer", "ends": 9e9},
        },
        {"type": "event", "id": "e", "kind": "revoke", "data": {"ticket": "x"}},
        {"type": "event", "id": "e", "kind": "promote", "data": {"who": "x", "role": "facilitator"}},
        {"type": "event", "id": "e", "kind": "demote", "data": {"who": "x"}},
    ],
    ids=["viewer", "facilitator", "list", "withdraw", "event", "revoke", "promote", "demote"],
)
def test_only_a_facilitator_invites_withdraws_and_promotes(
    tmp_path: Path, role: Role, message: dict[str, Any]
) -> None:
    async def act(door: Door) -> None:
        guest = await door.comes(door.hello(role, client="g"))
        answer = await says(guest, message)
        assert [each["type"] for each in answer] in (["sorry"], ["refused"])
        assert "Only the facilitator" in answer[0]["reason"]
        session = (await door.lobby.meeting("tea")).session
        assert (session.invited, session.revoked, session.promoted) == ((), frozenset(), {})

    run(tmp_path, act)


@pytest.mark.parametrize(
    "message",
    [
        {"type": "invite"},
        invite("boss"),
        invite(hours=0),
        invite(hours=-1),
        invite(hours=10**9),
        invite(hours="24"),
        invite(hours=1.5),
        {"type": "invite", "role": ["viewer"], "hours": 1},
        {"type": "event", "id": "e", "kind": "invite", "data": {"ticket": 5, "role": "viewer", "ends": 1}},
        {"type": "event", "id": "e", "kind": "invite", "data": {"ticket": "x", "role": "boss", "ends": 1}},
        {
            "type": "event",
            "id": "e",
            "kind": "invite",
            "data": {"ticket": "x", "role": "viewer", "ends": "1"},
        },
        {"type": "event", "id": "e", "kind": "promote", "data": {"who": "x", "role": "boss"}},
        {"type": "event", "id": "e", "kind": "promote", "data": {"who": "x", "role": {}}},
        {"type": "event", "id": "e", "kind": "promote", "data": {}},
    ],
)
def test_invitations_that_make_no_sense_are_refused(tmp_path: Path, message: dict[str, Any]) -> None:
    async def act(door: Door) -> None:
        ann = await door.comes(door.hello())
        assert [each["type"] for each in await says(ann, message)] in (["sorry"], ["refused"])
        session = (await door.lobby.meeting("tea")).session
        assert (session.invited, session.promoted) == ((), {})

    run(tmp_path, act)


def test_there_are_not_more_links_than_one_can_oversee(tmp_path: Path) -> None:
    async def act(door: Door) -> None:
        ann = await door.comes(door.hello())
        for number in range(201):
            end = {"ticket": f"t{number}", "role": "viewer", "ends": time.time() + 60}
            meeting = await door.lobby.meeting("tea")
            meeting.session = happen(meeting.session, Event("invite", "e", "ann", 0.0, end), Role.FACILITATOR)
        assert (await says(ann, invite()))[-1]["reason"].startswith("There are too many links")

    run(tmp_path, act)


@pytest.mark.parametrize(
    ("host", "let_in"),
    [
        ("tea.example", True),
        ("tea.example:8501", True),
        ("TEA.example", True),
        ("evil.example", False),
        ("tea.example.evil.example", False),
        ("", False),
        ("evil.example:tea.example", False),
    ],
)
def test_a_server_with_names_answers_to_no_other(tmp_path: Path, host: str, let_in: bool) -> None:
    async def act(door: Door) -> None:
        line = Line()
        line.headers = {"host": host, "origin": f"http://{host}"}
        line.to_server.put_nowait(json.dumps(door.hello()))
        names = frozenset({"tea.example"})
        line.task = asyncio.create_task(talk(as_socket(line), door.lobby, door.office, hosts=names))
        await asyncio.wait_for(line.idle.wait(), 20)
        await asyncio.sleep(0.02)
        assert (line.closed == WRONG_ORIGIN) is not let_in

    run(tmp_path, act)


def test_a_person_gets_another_role_and_all_see_it(tmp_path: Path) -> None:
    async def act(door: Door) -> None:
        ann = await door.comes(door.hello())
        kim = await door.comes(door.hello(Role.VIEWER, client="k", name="Kim"))
        member = heard(kim)[0]["you"]["member"]
        for role in ("contributor", "facilitator", "viewer"):
            promote = {"type": "event", "id": role, "kind": "promote", "data": {"who": member, "role": role}}
            await says(ann, promote)
            await asyncio.sleep(0.45)
            assert [each["role"] for each in heard(kim) if each["type"] == "session"][-1] == role
            people = [each for each in heard(ann) if each["type"] == "here"][-1]["people"]
            assert {each["client"]: each["role"] for each in people} == {"c": "facilitator", "k": role}
        # And back to what the link says.
        await says(ann, {"type": "event", "id": "back", "kind": "demote", "data": {"who": member}})
        assert (await door.lobby.meeting("tea")).session.promoted == {}

    run(tmp_path, act)
