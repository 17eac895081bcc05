"""Servers killed under load, full disks, deleted logs, clocks set back: nothing acknowledged is lost."""

from __future__ import annotations

import asyncio
import os
import random
from pathlib import Path

import pytest
from fallible_server import TEXT, FallibleServer, Person
from itsdangerous import URLSafeTimedSerializer
from own_loop import run_apart
from sqlalchemy import event
from test_connection import Door, heard, run

from journeymap.live import Lobby, Log
from journeymap.mapfile import read
from journeymap.store import Library

# `make fuzz` kills many more, ten times in each folder.
KILLS = int(os.environ.get("KILLS", "3"))
EACH = min(10, KILLS)


def pains_in(folder: Path) -> set[str]:
    journey = read((folder / "tea.journey.yaml").read_text("utf-8")).journey
    return set(journey.stages["buy"].touchpoints["pays"].pains)


@pytest.mark.parametrize("seed", range(KILLS // EACH))
def test_a_server_killed_at_any_moment_has_lost_nothing_it_acknowledged(seed: int, tmp_path: Path) -> None:
    (tmp_path / "tea.journey.yaml").write_text(TEXT, "utf-8")
    server, chance = FallibleServer(tmp_path), random.Random(seed)
    promised: set[str] = set()

    async def kills() -> None:
        for kill in range(EACH):
            server.start()
            people = [Person(server, f"k{kill}p{number}") for number in range(4)]
            for person in people:
                await person.comes()
            assert promised <= people[0].sees(), f"lost after kill {kill} of seed {seed}"
            at_work = [asyncio.create_task(person.adds_until_cut_off()) for person in people]
            # Also while the file is written, which here is every second.
            await asyncio.sleep(chance.uniform(0.05, 2.0))
            await asyncio.to_thread(server.kill)
            await asyncio.gather(*at_work)
            promised.update(*(person.acknowledged for person in people))
            pains_in(tmp_path)
        server.start()
        last = Person(server, "last")
        await last.comes()
        assert promised <= last.sees(), f"lost after the last kill of seed {seed}"
        await asyncio.to_thread(server.end)

    run_apart(kills())
    assert len(promised) > EACH
    assert promised <= pains_in(tmp_path)
    assert read((tmp_path / "tea.journey.yaml").read_text("utf-8")).journey.conflicts == ()


def test_when_the_writer_is_killed_the_second_server_has_all_and_goes_on(tmp_path: Path) -> None:
    (tmp_path / "tea.journey.yaml").write_text(TEXT, "utf-8")
    first, second = FallibleServer(tmp_path), FallibleServer(tmp_path)

    async def act() -> None:
        first.start()
        ann, kim = Person(first, "ann"), Person(second, "kim")
        await ann.comes()
        await ann.adds()
        second.start()
        await kim.comes()
        assert kim.role == "viewer"
        assert kim.sees() == {"ann-1"}
        await kim.adds()
        assert "Another journeymap server" in kim.refused["kim-1"]
        await ann.adds()
        await asyncio.to_thread(first.kill)
        while "kim-2" not in kim.acknowledged:
            kim.made = 1
            await asyncio.sleep(0.1)
            await kim.adds()
        await asyncio.to_thread(second.end)

    run_apart(asyncio.wait_for(act(), 60))
    assert pains_in(tmp_path) == {"ann-1", "ann-2", "kim-2"}


def test_a_full_disk_refuses_with_a_sentence_and_goes_on_when_there_is_room(tmp_path: Path) -> None:
    (tmp_path / "tea.journey.yaml").write_text(TEXT, "utf-8")
    most = {"pages": 1}

    def limited(connection: object, _record: object, _proxy: object) -> None:
        connection.execute(f"PRAGMA max_page_count={most['pages']}")  # type: ignore[attr-defined]

    async def act() -> None:
        log = Log(f"sqlite:///{tmp_path / 'rooms.sqlite'}")
        door = Door(tmp_path)
        (tmp_path / "tea.journey.yaml").write_text(TEXT, "utf-8")
        door.lobby = Lobby(Library(tmp_path), log, None)
        await door.lobby.meeting("tea")
        event.listen(log.engine, "checkout", limited)
        large = [{"op": "set", "at": "goal", "value": "x" * 60_000}]
        answers = heard(
            await door.comes(
                door.hello(),
                *({"type": "edit", "id": f"o{n}", "seen": 0, "changes": large} for n in range(3)),
            )
        )
        assert [each["type"] for each in answers[-3:]] == ["refused"] * 3
        assert "full" in answers[-1]["reason"]
        assert (await door.lobby.meeting("tea")).room.revision == 0
        most["pages"] = 1_000_000
        edit = {"type": "edit", "id": "later", "seen": 0, "changes": large}
        assert heard(await door.comes(door.hello(client="d"), edit))[-1]["type"] == "entry"

    run_apart(act())


def test_a_log_that_was_deleted_takes_no_more_edits_in_silence(tmp_path: Path) -> None:
    async def act(door: Door) -> None:
        await door.comes(door.hello())
        (tmp_path / "rooms.sqlite").unlink()
        edit = {"type": "edit", "id": "o", "seen": 0, "changes": [{"op": "set", "at": "title", "value": "x"}]}
        answer = heard(await door.comes(door.hello(client="d"), edit))[-1]
        assert answer["type"] == "refused"
        assert "was deleted while the boards used it" in answer["reason"]

    run(tmp_path, act)


def test_a_clock_set_back_shuts_nobody_out(tmp_path: Path) -> None:
    async def act(door: Door) -> None:
        ahead = URLSafeTimedSerializer("a secret", salt="journeymap.ticket")
        make = ahead.make_signer

        def signer(salt: object = None) -> object:
            made = make(salt)
            now = made.get_timestamp()
            made.get_timestamp = lambda: now + 3600
            return made

        ahead.make_signer = signer  # type: ignore[method-assign, assignment]
        ticket = ahead.dumps({"id": "t", "map_id": "tea", "role": "viewer", "member": "m"})
        assert heard(await door.comes({"type": "hello", "ticket": ticket}))[0]["type"] == "welcome"

    run(tmp_path, act)


def test_a_file_replaced_by_a_directory_is_told_and_nothing_acknowledged_is_lost(tmp_path: Path) -> None:
    async def act(door: Door) -> None:
        file = tmp_path / "tea.journey.yaml"
        line = await door.comes(door.hello())
        file.unlink()
        file.mkdir()
        edit = {
            "type": "edit",
            "id": "o",
            "seen": 0,
            "changes": [{"op": "set", "at": "title", "value": "Tea"}],
        }
        other = await door.comes(door.hello(client="d"), edit)
        assert heard(other)[-1]["type"] == "entry"
        await door.lobby.look(1e6)
        await door.lobby.look(1e6 + 10)
        told = [each["problem"] for each in heard(line) if each["type"] == "file"]
        assert told
        assert "tea" in told[-1]
        assert file.is_dir()
        # Whoever has put the file back finds in it what was done meanwhile.
        file.rmdir()
        file.write_text(TEXT, "utf-8")
        for second in range(20, 40, 5):
            await door.lobby.look(1e6 + second)
        assert read(file.read_text("utf-8")).journey.title == "Tea"
        assert [each["problem"] for each in heard(line) if each["type"] == "file"][-1] == ""

    run(tmp_path, act)
