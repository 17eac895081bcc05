"""Where people point: told to those who want it, from those who want it, and never written down."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest
from simulation import Line
from test_connection import Door, heard, run
from test_inviting import says

from journeymap.live import Role

CARD = "stages/buy/touchpoints/pays"
HERE = {"type": "point", "at": CARD, "x": 0.25, "y": 0.5}
ON = {"type": "pointers", "on": True}


def pointing(line: Line) -> list[dict[str, Any]]:
    return [each["people"] for each in heard(line) if each["type"] == "pointing"]


def test_only_those_who_want_it_show_and_see_pointers(tmp_path: Path) -> None:
    async def act(door: Door) -> None:
        ann, bo, kim = [await door.comes(door.hello(client=name)) for name in ("a", "b", "k")]
        await says(ann, HERE)
        await says(ann, ON)
        await says(bo, ON)
        await says(ann, HERE)
        await asyncio.sleep(0.15)
        assert pointing(bo)[-1] == {"a": [CARD, 0.25, 0.5]}
        assert pointing(kim) == []
        await says(kim, HERE)
        await asyncio.sleep(0.15)
        assert "k" not in pointing(bo)[-1]
        # Off again: gone from the others' screens, too.
        await says(ann, {"type": "pointers", "on": False})
        await asyncio.sleep(0.15)
        assert pointing(bo)[-1] == {}

    run(tmp_path, act)


def test_who_goes_takes_his_pointer_along_and_nothing_is_kept(tmp_path: Path) -> None:
    async def act(door: Door) -> None:
        ann, bo = await door.comes(door.hello(client="a")), await door.comes(door.hello(client="b"))
        for line in (ann, bo):
            await says(line, ON)
        await says(ann, HERE)
        meeting = await door.lobby.meeting("tea")
        meeting.audience.leave(meeting.audience.guests["a"])
        await asyncio.sleep(0.15)
        assert pointing(bo)[-1] == {}
        assert (meeting.room.revision, meeting.happened) == (0, 0)
        assert meeting.log.events(meeting.record.id) == ()

    run(tmp_path, act)


def test_pointing_is_told_no_more_often_than_the_eye_needs(tmp_path: Path) -> None:
    async def act(door: Door) -> None:
        ann = await door.comes(door.hello(client="a"))
        await says(ann, ON, *({**HERE, "x": number / 20} for number in range(12)))
        await asyncio.sleep(0.3)
        told = pointing(ann)
        assert len(told) <= 4
        assert told[-1] == {"a": [CARD, 0.55, 0.5]}

    run(tmp_path, act)


@pytest.mark.parametrize(
    "message",
    [
        {"type": "point"},
        {**HERE, "at": 5},
        {**HERE, "x": "0.5"},
        {**HERE, "x": 2},
        {**HERE, "y": -1},
        {**HERE, "y": True},
        {**HERE, "y": None},
    ],
)
def test_pointing_nowhere_is_pointing_nowhere(tmp_path: Path, message: dict[str, Any]) -> None:
    async def act(door: Door) -> None:
        ann = await door.comes(door.hello(Role.VIEWER, client="a"))
        await says(ann, ON, HERE)
        await asyncio.sleep(0.15)
        await says(ann, message)
        await asyncio.sleep(0.15)
        assert pointing(ann)[-1] == {}

    run(tmp_path, act)
