"""Many people in one room: each hears all that concerns him, and no more often than he must."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

from bad_messages import EDIT
from test_connection import Door, heard, run

from journeymap.live import Role


def test_of_very_many_people_only_those_who_do_something_are_listed(tmp_path: Path) -> None:
    async def act(door: Door) -> None:
        for number in range(41):
            last = await door.comes(door.hello(Role.VIEWER, client=f"v{number}"))
        assert last.task is not None
        assert (len(heard(last)[-1]["people"]), heard(last)[-1]["others"]) == (0, 41)
        editor = await door.comes(door.hello(client="e"))
        told = next(each for each in heard(editor) if each["type"] == "here")
        assert ([each["client"] for each in told["people"]], told["others"]) == (["e"], 41)

    run(tmp_path, act)


def test_news_in_a_flurry_are_told_in_few_messages_and_the_last_is_among_them(tmp_path: Path) -> None:
    async def act(door: Door) -> None:
        first = await door.comes(door.hello(), *({"type": "hold", "at": f"stages/{n}"} for n in range(15)))
        await asyncio.sleep(0.4)
        told = [each for each in heard(first) if each["type"] == "here"]
        assert len(told) <= 3
        assert told[-1]["people"][0]["holding"] == "stages/14"

    run(tmp_path, act)


def test_who_comes_after_some_edits_has_the_same_map_as_the_others(tmp_path: Path) -> None:
    async def act(door: Door) -> None:
        first = await door.comes(door.hello())
        for number in range(50):
            change = {"op": "set", "at": "title", "value": f"Tea {number}"}
            first.idle.clear()
            first.to_server.put_nowait(json.dumps({**EDIT, "id": f"o{number}", "changes": [change]}))
            await asyncio.wait_for(first.idle.wait(), 20)
            if first.closed is not None or number % 10 == 9:
                first = await door.comes(door.hello(client=f"c{number}"))
                told = heard(first)
                revisions = [each["revision"] for each in told if each["type"] in ("welcome", "entry")]
                assert revisions == list(range(revisions[0], number + 2))
                last = [each for each in told if each["type"] == "entry"]
                title = last[-1]["changes"][0]["value"] if last else told[0]["map"][":title"]
                assert title == f"Tea {number}"

    run(tmp_path, act)
