"""Snapshots, replay and the closing page, asked for by a facilitator over his line."""

from __future__ import annotations

import asyncio
import json
import subprocess
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from bad_messages import EDIT, NAME
from simulation import Line
from test_connection import Door, heard, run

from journeymap.change import apply, from_json
from journeymap.live import Role
from journeymap.live.snapshots import EMPTY
from journeymap.mapfile import read
from journeymap.model import JourneyMap

PAIN = "stages/buy/touchpoints/pays/pains/slow"


def with_door(folder: Path, act: Callable[[Door, Line], Awaitable[None]]) -> None:
    async def whole(door: Door) -> None:
        await act(door, await door.comes(door.hello()))

    run(folder, whole)


async def says(line: Line, *messages: dict[str, Any]) -> list[dict[str, Any]]:
    """What the line hears while it says these."""
    known = len(line.to_peer)
    line.idle.clear()
    for message in messages:
        line.to_server.put_nowait(json.dumps(message))
    await asyncio.wait_for(line.idle.wait(), 20)
    for _ in range(5):
        await asyncio.sleep(0)
    return heard(line)[known:]


def event(kind: str, **data: object) -> dict[str, Any]:
    return {"type": "event", "id": f"{kind}{len(data)}", "kind": kind, "data": data}


def plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key.removeprefix(":"): plain(item) for key, item in value.items()}
    return [plain(item) for item in value] if isinstance(value, list) else value


def test_the_map_is_kept_at_the_start_on_demand_and_when_all_have_gone(tmp_path: Path) -> None:
    async def act(door: Door, line: Line) -> None:
        await says(line, EDIT)
        listed = (await says(line, {"type": "snapshot", "label": "  before\nthe break "}))[-1]["snapshots"]
        assert [(each["kind"], each["label"], each["revision"]) for each in listed] == [
            ("start", "", 0),
            ("asked", "before the break", 1),
        ]
        await says(line, {**EDIT, "id": "second", "seen": 1, "changes": [set_name("Pays by card")]})
        line.to_server.put_nowait(None)
        assert line.task is not None
        await line.task
        await door.lobby.look(1000)
        await door.lobby.look(1000 + EMPTY - 1)
        back = await door.comes(door.hello(client="back"))
        assert len((await says(back, {"type": "snapshots"}))[-1]["snapshots"]) == 2
        back.to_server.put_nowait(None)
        assert back.task is not None
        await back.task
        await door.lobby.look(2000)
        await door.lobby.look(2000 + EMPTY)
        later = await door.comes(door.hello(client="later"))
        kinds = [each["kind"] for each in (await says(later, {"type": "snapshots"}))[-1]["snapshots"]]
        assert kinds == ["start", "asked", "end", "start"]

    with_door(tmp_path, act)


def set_name(name: str) -> dict[str, Any]:
    return {"op": "set", "at": NAME, "value": name}


def test_a_snapshot_is_looked_at_and_brought_back_as_an_edit_that_can_be_undone(tmp_path: Path) -> None:
    async def act(door: Door, line: Line) -> None:
        number = (await says(line, {"type": "snapshot", "label": "first"}))[-1]["snapshots"][-1]["number"]
        await says(line, EDIT)
        seen = (await says(line, {"type": "preview", "number": number}))[-1]
        assert read(seen["text"]).journey.stages["buy"].touchpoints["pays"].name == "Pays"
        assert plain(seen["map"])["stages"]["buy"]["touchpoints"]["pays"]["name"] == "Pays"
        entry = (await says(line, {"type": "restore", "number": number, "id": "r"}))[-1]
        assert (entry["type"], entry["operation"], entry["client"]) == ("entry", "r", "c")
        assert await door.name() == "Pays"
        listed = (await says(line, {"type": "snapshots"}))[-1]["snapshots"]
        assert (listed[-1]["kind"], listed[-1]["revision"]) == ("before", 1)
        assert (await says(line, {"type": "restore", "number": number, "id": "s"}))[-1]["type"] == "refused"
        again = (await says(line, {"type": "restore", "number": listed[-1]["number"], "id": "t"}))[-1]
        assert again["type"] == "entry"
        assert await door.name() == "Pays cash"

    with_door(tmp_path, act)


def test_a_replay_leads_from_the_map_at_the_start_to_the_map_now(tmp_path: Path) -> None:
    async def act(door: Door, line: Line) -> None:
        for number in range(3):
            await says(
                line, {**EDIT, "id": f"o{number}", "seen": number, "changes": [set_name(f"N{number}")]}
            )
        told = (await says(line, {"type": "replay"}))[-1]
        journey = JourneyMap.model_validate(plain(told["map"]))
        moments = [entry["at"] for entry in told["entries"]]
        assert moments == sorted(moments)
        for entry in told["entries"]:
            journey = apply(journey, from_json([plain(row) for row in entry["changes"]]))
        assert journey == (await door.lobby.meeting("tea")).room.document.journey
        rest = (await says(line, {"type": "replay", "after": 2}))[-1]
        assert [entry["revision"] for entry in rest["entries"]] == [3]
        assert (rest["map"], rest["more"]) == (None, False)

    with_door(tmp_path, act)


def test_the_closing_page_tells_what_was_decided_and_goes_to_git_with_the_map_alone(tmp_path: Path) -> None:
    async def act(door: Door, line: Line) -> None:
        git = ["git", "-C", str(tmp_path)]
        for words in (
            ["init", "-q"],
            ["config", "user.name", "Ann"],
            ["config", "user.email", "a@b.example"],
        ):
            subprocess.run([*git, *words], check=True)
        (tmp_path / "other.txt").write_text("not ours", "utf-8")
        pain = {":text": "Slow | <b>", ":votes": 2, ":owner": "Shop"}
        await says(
            line,
            {**EDIT, "changes": [{"op": "add", "at": PAIN, "value": pain}]},
            event("park", text="Ask the bank"),
            event("be-named", name="Ann *"),
        )
        guest = await door.comes(door.hello(Role.VIEWER, client="v"))
        assert heard(guest)[-1]["type"] == "here"
        page = (await says(line, {"type": "closing"}))[-1]
        assert page["file"] == ""
        assert "2 people took part: Ann \\*." in page["text"]
        assert "- Slow \\| \\<b\\>: open, Shop takes care of it" in page["text"]
        assert "| 1 | Slow \\| \\<b\\> | Pays | 2 | Shop | open |" in page["text"]
        assert "- Ask the bank" in page["text"]
        done = (await says(line, {"type": "closing", "commit": "The workshop on tea"}))[-1]
        assert len(done["commits"]) == 2
        files = subprocess.run([*git, "ls-files"], capture_output=True, text=True, check=True).stdout.split()
        assert files == ["tea.journey.yaml", done["file"]]
        assert (tmp_path / done["file"]).read_text("utf-8").startswith("# Buying tea\n")
        assert "Slow" in (tmp_path / "tea.journey.yaml").read_text("utf-8")

    with_door(tmp_path, act)


def test_without_git_the_page_is_written_and_the_reason_told(tmp_path: Path) -> None:
    async def act(_door: Door, line: Line) -> None:
        answer = (await says(line, {"type": "closing", "commit": "x"}))[-1]
        assert (answer["type"], answer["reason"]) == (
            "sorry",
            "The folder of the maps is in no git repository.",
        )
        assert len(list(tmp_path.glob("tea.workshop-*.md"))) == 1

    with_door(tmp_path, act)


def test_only_a_facilitator_asks_for_these(tmp_path: Path) -> None:
    async def act(door: Door, _line: Line) -> None:
        for role in (Role.CONTRIBUTOR, Role.VIEWER):
            guest = await door.comes(door.hello(role, client=role))
            for kind in ("snapshot", "snapshots", "preview", "restore", "replay", "closing"):
                answer = (await says(guest, {"type": kind, "label": "x", "number": 1, "write": True}))[-1]
                assert (answer["type"], answer["reason"]) == ("sorry", "Only the facilitator can do this.")
        assert list(tmp_path.glob("*.md")) == []

    with_door(tmp_path, act)


def test_requests_that_make_no_sense_are_refused(tmp_path: Path) -> None:
    async def act(_door: Door, line: Line) -> None:
        for message in (
            {"type": "snapshot"},
            {"type": "snapshot", "label": " ### "},
            {"type": "snapshot", "label": 7},
            {"type": "preview"},
            {"type": "preview", "number": "1"},
            {"type": "preview", "number": True},
            {"type": "restore", "number": 10**30},
        ):
            assert (await says(line, message))[-1]["type"] in ("sorry", "refused"), message
        assert (await says(line, {"type": "replay", "after": 10**30}))[-1]["entries"] == []

    with_door(tmp_path, act)


def test_a_replay_says_what_each_change_did_and_nothing_of_who(tmp_path: Path) -> None:
    async def act(_door: Door, line: Line) -> None:
        steps = [
            {"op": "set", "at": "stages/buy/touchpoints/pays/name", "value": "Pays cash"},
            {"op": "add", "at": PAIN, "value": {":text": "Slow"}},
            {"op": "add", "at": "stages/use", "value": {":name": "Use"}},
            {"op": "move", "at": "stages/buy/touchpoints/pays", "to": "stages/use/touchpoints/pays"},
            {"op": "remove", "at": "stages/use/touchpoints/pays"},
        ]
        for number, step in enumerate(steps):
            await says(line, {**EDIT, "id": f"s{number}", "changes": [step]})
        replay = (await says(line, {"type": "replay"}))[-1]
        said = [" ".join(entry["said"]) for entry in replay["entries"]]
        assert said[0] == "Buy › Pays cash: Renamed, before “Pays”"
        for words, text in zip(("Slow", "Use", "Use", "Pays cash"), said[1:], strict=True):
            assert words in text
        rest = (await says(line, {"type": "replay", "after": replay["entries"][2]["revision"]}))[-1]
        assert [" ".join(entry["said"]) for entry in rest["entries"]] == said[3:]

    with_door(tmp_path, act)


def test_a_closing_page_that_was_written_is_everybodys(tmp_path: Path) -> None:
    async def act(door: Door, line: Line) -> None:
        guest = await door.comes(door.hello(Role.VIEWER, client="v"))
        await says(line, {"type": "closing"})
        assert "closing" not in [each["type"] for each in heard(guest)]
        await says(line, {"type": "closing", "write": True})
        told = [each for each in heard(guest) if each["type"] == "closing"]
        assert [each["text"].splitlines()[0] for each in told] == ["# Buying tea"]

    with_door(tmp_path, act)
