"""What the other pages of the app do to a map whose room is open: seen in the room, and never lost."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from own_loop import run_apart
from test_filing import ANN, NAME, Place

from journeymap.change import Add, Change, Remove, Set, apply_to_document
from journeymap.live import Landed
from journeymap.mapfile import read
from journeymap.store import digest_of

GOAL = "goal"


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


async def page(place: Place, text: str, *changes: Change) -> Landed:
    """What a page does that had read this text."""
    given = read(text)
    made = apply_to_document(given, changes)
    landed = await place.lobby.take_from_page("tea", given, digest_of(text.encode()), made)
    assert landed is not None
    return landed


def entries(place: Place) -> Sequence[dict[str, object]]:
    return [each for each in map(json.loads, place.heard) if each["type"] == "entry"]


def test_everybody_in_the_room_hears_of_it_at_once_and_the_file_has_it(place: Place) -> None:
    async def act() -> None:
        await place.open()
        landed = await page(place, place.text, Set(NAME, "Pays cash"))
        assert [each["client"] for each in entries(place)] == ["app"]
        assert landed.text == place.text
        assert landed.digest == digest_of(place.text.encode())
        assert "Pays cash" in place.text
        assert "# in the shop" in place.text
        # It was the room that wrote: nothing comes back as an edit from outside.
        await place.look(5)
        assert len(entries(place)) == 1

    run_apart(act())


def test_what_the_page_had_not_seen_stays_and_what_both_set_is_the_pages(place: Place) -> None:
    async def act() -> None:
        await place.open()
        text = place.text
        await place.sets(NAME, "Pays by card")
        await place.sets(GOAL, "A good tea")
        landed = await page(place, text, Set(NAME, "Pays cash"))
        assert landed.document.journey.stages["buy"].touchpoints["pays"].name == "Pays cash"
        assert landed.document.journey.goal == "A good tea"
        assert not landed.document.journey.conflicts
        assert not landed.from_outside
        last = place.meeting.room.since(2)
        assert last is not None
        # Kept for the one who was overwritten, and offered back to him.
        assert [(each.value, each.member) for each in last[0].overwritten] == [("Pays by card", "ann")]

    run_apart(act())


def test_what_is_gone_meanwhile_is_merged_and_nothing_is_lost(place: Place) -> None:
    async def act() -> None:
        await place.open()
        text = place.text
        await place.meeting.rework(lambda _ours: [Remove("stages/buy/touchpoints/pays")], ANN)
        landed = await page(place, text, Set(NAME, "Pays cash"), Set(GOAL, "A good tea"))
        assert landed.document.journey.goal == "A good tea"
        assert "Pays cash" in landed.text
        assert landed.document.journey.conflicts

    run_apart(act())


def test_a_file_changed_outside_at_the_same_time_keeps_both(place: Place) -> None:
    async def act() -> None:
        await place.open()
        text = place.text
        place.path.write_text(text.replace("title: Buying tea", "title: Buying green tea"), "utf-8")
        landed = await page(place, text, Set(NAME, "Pays cash"))
        assert landed.document.journey.title == "Buying green tea"
        assert landed.trouble == ""
        assert landed.from_outside
        for part in ("Buying green tea", "Pays cash"):
            assert part in place.text

    run_apart(act())


@pytest.mark.parametrize("looked", [False, True], ids=["at-once", "after-the-room-looked"])
def test_what_the_file_and_the_page_both_set_is_left_to_be_settled(place: Place, looked: bool) -> None:
    async def act() -> None:
        await place.open()
        text = place.text
        place.path.write_text(text.replace("name: Pays", "name: Pays by card"), "utf-8")
        if looked:
            await place.look(3)
        landed = await page(place, text, Set(NAME, "Pays cash"))
        assert landed.from_outside
        assert landed.document.journey.stages["buy"].touchpoints["pays"].name == "Pays cash"
        [conflict] = landed.document.journey.conflicts
        assert (conflict.ours, conflict.theirs) == ("Pays cash", "Pays by card")
        assert "conflicts:" in place.text

    run_apart(act())


def test_a_file_that_cannot_be_written_says_so_and_the_edit_stands_in_the_room(place: Place) -> None:
    async def act() -> None:
        await place.open()
        text = place.text
        place.path.unlink()
        place.path.mkdir()
        landed = await page(place, text, Set(NAME, "Pays cash"))
        assert landed.trouble
        assert len(entries(place)) == 1

    run_apart(act())


def test_pages_and_people_at_once_lose_nothing(place: Place) -> None:
    async def act() -> None:
        await place.open()
        text = place.text
        pain = "stages/buy/touchpoints/pays/pains"
        from_pages = [page(place, text, Add(f"{pain}/p{n}", f"Pain {n}")) for n in range(10)]
        from_people = [
            place.meeting.rework(lambda _ours, n=n: [Add(f"{pain}/q{n}", {"text": f"Hurt {n}"})], ANN)
            for n in range(10)
        ]
        await asyncio.gather(*from_pages, *from_people)
        await place.lobby.settle("tea")
        pains = read(place.text).journey.stages["buy"].touchpoints["pays"].pains
        assert sorted(pains) == sorted([f"p{n}" for n in range(10)] + [f"q{n}" for n in range(10)])

    run_apart(act())


def test_without_a_room_a_page_writes_the_file_itself(place: Place) -> None:
    async def act() -> None:
        await place.open()
        text = place.text
        assert await place.lobby.take_from_page("coffee", read(text), "x", read(text)) is None

    run_apart(act())
