"""Several servers with one PostgreSQL serve one room; with SQLite only one of them may change it."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

import pytest
from databases import ON, url_for
from fallible_server import TEXT, FallibleServer, Person
from own_loop import run_apart

from journeymap.change import Set
from journeymap.errors import StoreError
from journeymap.live import Lobby, Log, Member, Role, SoleWriter
from journeymap.live.meeting import Meeting
from journeymap.live.operation import Operation
from journeymap.mapfile import read
from journeymap.store import Library


def test_two_servers_over_one_database_converge_and_one_of_them_may_die(tmp_path: Path) -> None:
    if not os.environ.get(ON):
        # On SQLite the second server only shows what the first does: held by test_sole_writer.
        assert not Log(url_for(tmp_path)).shared
        return
    (tmp_path / "tea.journey.yaml").write_text(TEXT, "utf-8")
    url = url_for(tmp_path)
    one, two = (FallibleServer(tmp_path, JOURNEYMAP_DATABASE=url) for _ in range(2))

    async def act() -> set[str]:
        one.start()
        two.start()
        people = [Person(server, f"p{n}") for n, server in enumerate((one, two, one, two))]
        for person in people:
            await person.comes()
            assert person.role == "facilitator"
        at_work = [asyncio.create_task(person.adds_until_cut_off()) for person in people]
        await asyncio.sleep(2)
        await asyncio.to_thread(one.kill)
        await asyncio.sleep(1)
        for task in at_work:
            task.cancel()
        await asyncio.gather(*at_work, return_exceptions=True)
        late = Person(two, "late")
        await late.comes()
        await late.adds()
        promised = set[str]().union(*(person.acknowledged for person in (*people, late)))
        await asyncio.to_thread(two.end)
        assert min(len(person.acknowledged) for person in people) > 1
        return promised

    promised = run_apart(asyncio.wait_for(act(), 90))
    journey = read((tmp_path / "tea.journey.yaml").read_text("utf-8")).journey
    assert promised <= set(journey.stages["buy"].touchpoints["pays"].pains)
    assert journey.conflicts == ()


def test_what_one_server_writes_the_other_hears_before_it_looks(tmp_path: Path) -> None:
    if not os.environ.get(ON):
        assert not Log(url_for(tmp_path)).shared
        return
    (tmp_path / "tea.journey.yaml").write_text(TEXT, "utf-8")

    async def act() -> None:
        # They look at their rooms once an hour.
        one, two = (
            Lobby(Library(tmp_path), Log(url_for(tmp_path)), 3600.0, SoleWriter(tmp_path)) for _ in range(2)
        )
        first, second = await one.meeting("tea"), await two.meeting("tea")
        await asyncio.sleep(0.5)
        await _titled(first, "By the first")
        await _until(second, "By the first")
        await _titled(second, "By the second")
        await _until(first, "By the second")
        assert first.room.document == second.room.document
        await two.close()
        await one.close()

    run_apart(act())


async def _titled(meeting: Meeting, title: str) -> None:
    ann = Member("ann", Role.FACILITATOR)
    await meeting.submit(Operation(title, "c", "ann", meeting.room.revision, (Set("title", title),)), ann)


async def _until(meeting: Meeting, title: str) -> None:
    for _ in range(200):
        if meeting.room.document.journey.title == title:
            return
        await asyncio.sleep(0.02)
    raise AssertionError(f"{title} was not heard of")


def test_an_address_that_is_none_is_told() -> None:
    with pytest.raises(StoreError, match="no address of a database"):
        Log("nonsense")
