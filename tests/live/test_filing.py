"""A room and its file: written when quiet, outside edits taken in, nothing overwritten unread."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from databases import url_for
from own_loop import run_apart

from journeymap.change import Add, Set
from journeymap.live import Lobby, Log, Member, Role
from journeymap.live.facilitation import Event
from journeymap.live.guests import Guest
from journeymap.live.meeting import Meeting
from journeymap.live.operation import Operation
from journeymap.mapfile import read
from journeymap.store import Library

TEXT = """# what we know about tea
journeymap: 1
title: Buying tea
stages:
  buy:
    name: Buy   # in the shop
    touchpoints:
      pays: {name: Pays}
      leaves: {name: Leaves, ends: achieved}
"""
NAME = "stages/buy/touchpoints/pays/name"
ANN = Member("ann", Role.FACILITATOR)


class Place:
    """A folder with one map, and the rooms over it as a server has them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path = folder / "tea.journey.yaml"
        self.path.write_text(TEXT, "utf-8")
        self.now = 100.0
        self.heard: list[str] = []
        self.made = 0

    async def open(self) -> Meeting:
        self.lobby = Lobby(Library(self.folder), Log(url_for(self.folder)), None)
        self.meeting = await self.lobby.meeting("tea")
        self.meeting.audience.enter(Guest("c", ANN, self.heard.append, lambda: None))
        return self.meeting

    async def sets(self, at: str, value: object) -> None:
        self.made += 1
        revision = self.meeting.room.revision
        await self.meeting.submit(
            Operation(f"o{self.made}-{revision}", "c", "ann", revision, (Set(at, value),)), ANN
        )

    async def look(self, seconds: float = 0.4) -> None:
        self.now += seconds
        await self.lobby.look(self.now)

    @property
    def text(self) -> str:
        return self.path.read_text("utf-8")


def run(place: Place, act: Callable[[], Awaitable[None]]) -> None:
    async def whole() -> None:
        await place.open()
        await act()

    run_apart(whole())


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


def test_the_file_is_written_when_the_room_is_quiet_with_its_comments(place: Place) -> None:
    async def act() -> None:
        await place.look()
        assert place.text == TEXT
        await place.sets(NAME, "Pays cash")
        await place.look()
        assert place.text == TEXT
        await place.look(2)
        await place.look(2)
        assert "Pays cash" in place.text
        assert "# what we know about tea" in place.text
        assert "# in the shop" in place.text
        assert any('"saved"' in text for text in place.heard)

    run(place, act)


def test_a_lobby_knows_which_texts_its_room_wrote_and_which_came_from_outside(place: Place) -> None:
    async def act() -> None:
        library = Library(place.folder)
        given = library.load("tea").digest
        await place.look()
        await place.sets(NAME, "Pays cash")
        await place.look(2)
        await place.look(2)
        written = library.load("tea").digest
        place.path.write_text(place.text.replace("Pays cash", "Pays by card"), "utf-8")
        await place.look(5)
        outside = library.load("tea").digest
        await place.sets("goal", "A good tea")
        await place.look(2)
        await place.look(2)
        both = library.load("tea").digest
        wrote = [
            place.lobby.wrote("tea", digest, since)
            for digest, since in (
                (given, given),
                (written, given),
                (outside, written),
                # The room wrote this text, yet not all that is new in it.
                (both, written),
                (both, outside),
            )
        ]
        assert wrote == [False, True, False, False, True]
        assert not place.lobby.wrote("coffee", written, given)

    run(place, act)


def test_the_file_is_written_in_time_though_nobody_pauses(place: Place) -> None:
    async def act() -> None:
        await place.look()
        for number in range(14):
            await place.sets(NAME, f"Pays {number}")
            await place.look()
        assert "Pays" in place.text
        assert "name: Pays}" not in place.text

    run(place, act)


def test_an_outside_edit_comes_into_the_room_beside_what_the_room_did(place: Place) -> None:
    async def act() -> None:
        await place.sets(NAME, "Pays cash")
        place.path.write_text(
            TEXT.replace("Leaves", "Goes home").replace("what we know", "all we know"), "utf-8"
        )
        await place.look()
        await place.look(5)
        touchpoints = place.meeting.room.document.journey.stages["buy"].touchpoints
        assert [touchpoints[key].name for key in touchpoints] == ["Pays cash", "Goes home"]
        assert "Pays cash" in place.text
        assert "Goes home" in place.text
        assert "# all we know about tea" in place.text
        assert any('"taken-in"' in text for text in place.heard)

    run(place, act)


def test_a_double_edit_stands_as_a_conflict_and_loses_neither_side(place: Place) -> None:
    async def act() -> None:
        await place.sets(NAME, "Pays cash")
        place.path.write_text(TEXT.replace("Pays", "Pays by card"), "utf-8")
        await place.look()
        await place.look(5)
        journey = read(place.text).journey
        assert journey.stages["buy"].touchpoints["pays"].name == "Pays cash"
        assert [(conflict.ours, conflict.theirs) for conflict in journey.conflicts] == [
            ("Pays cash", "Pays by card")
        ]

    run(place, act)


def test_a_file_that_became_invalid_is_neither_loaded_nor_overwritten(place: Place) -> None:
    async def act() -> None:
        await place.sets(NAME, "Pays cash")
        place.path.write_text("title: [", "utf-8")
        for _ in range(5):
            await place.look(3)
        assert place.text == "title: ["
        assert any('"problem":"' in text for text in place.heard)
        assert place.meeting.room.document.journey.title == "Buying tea"
        place.path.write_text(TEXT, "utf-8")
        for _ in range(3):
            await place.look(3)
        assert "Pays cash" in place.text

    run(place, act)


def test_a_file_that_is_gone_or_a_folder_stops_nobody(place: Place) -> None:
    async def act() -> None:
        place.path.unlink()
        place.path.mkdir()
        await place.sets(NAME, "Pays cash")
        await place.look(5)
        place.path.rmdir()
        await place.look(5)
        place.path.write_text(TEXT, "utf-8")
        for _ in range(3):
            await place.look(3)
        assert "Pays cash" in place.text

    run(place, act)


def test_after_a_crash_the_room_is_as_it_was(place: Place) -> None:
    async def act() -> None:
        await place.sets(NAME, "Pays cash")
        await place.look(5)
        await place.look(5)
        await place.sets("title", "Buying green tea")
        event = Event("start-round", "r1", "ann", 1.0, {"touchpoints": ["pays"], "personas": []})
        await place.meeting.let_happen(event, ANN)
        # Nothing is closed or saved: a new server opens the same folder.
        before = place.meeting
        after = await place.open()
        assert after is not before
        assert after.room.revision == before.room.revision
        assert after.room.document == before.room.document
        assert after.session == before.session
        assert "green" not in place.text
        await place.look(5)
        await place.look(5)
        assert "Buying green tea" in place.text

    run(place, act)


def test_what_was_edited_while_no_server_ran_is_taken_in(place: Place) -> None:
    async def act() -> None:
        await place.sets("title", "Buying green tea")
        place.path.write_text(TEXT.replace("Leaves", "Goes home"), "utf-8")
        await place.open()
        await place.look()
        await place.look(5)
        await place.look(5)
        assert "Buying green tea" in place.text
        assert "Goes home" in place.text

    run(place, act)


def test_results_that_were_revealed_reach_the_map_once_though_the_server_dies(place: Place) -> None:
    async def act() -> None:
        pain = "stages/buy/touchpoints/pays/pains/slow"
        await place.meeting.submit(
            Operation("p", "c", "ann", 0, (Add(pain, {"text": "Slow", "votes": 1}),)), ANN
        )
        for number, (kind, data) in enumerate(
            (
                ("start-ballot", {"about": "pains", "dots": 3}),
                ("vote", {"at": pain, "dots": 2}),
                ("reveal-ballot", {}),
            )
        ):
            await place.meeting.let_happen(Event(kind, f"b{number}", "ann", 1.0, data), ANN)
        for _ in range(2):
            meeting = await place.open()
            assert meeting.room.document.journey.stages["buy"].touchpoints["pays"].pains["slow"].votes == 3

    run(place, act)
