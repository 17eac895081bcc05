"""What is left loose is found without looking at what did not change."""

from __future__ import annotations

import time

from hypothesis import given, settings

from benchmarks.sample_sizes import journey_text
from journeymap.change import Remove
from journeymap.change.loose_ends import dangling
from journeymap.live import Member, Role
from journeymap.live.operation import Operation
from journeymap.live.room import Room
from journeymap.live.ties import Ties
from journeymap.mapfile import read
from journeymap.model import JourneyMap
from tests.strategies.changed_maps import edited_maps

ANN = Member("ann", Role.FACILITATOR)


@settings(max_examples=100, deadline=None)
@given(maps=edited_maps())
def test_it_is_what_a_look_at_everything_finds(maps: tuple[JourneyMap, JourneyMap]) -> None:
    ties = Ties()
    for journey in (*maps, *reversed(maps)):
        assert ties.loose(journey) == dangling(journey)


def test_taking_one_of_a_thousand_touchpoints_away_is_quick() -> None:
    room = Room(read(journey_text(1000)))
    places = [
        f"stages/{stage}/touchpoints/{key}" for stage, key, _part in room.document.journey.touchpoints()
    ]
    took = []
    for number, at in enumerate(places[10:40]):
        begin = time.perf_counter()
        operation = Operation(f"o{number}", "c", "ann", room.revision, (Remove(at),))
        entry = room.consider(operation, ANN)
        took.append(time.perf_counter() - begin)
        room.admit(entry)
    assert dangling(room.document.journey) == ()
    # A walk over the whole map took 100 ms; the machine may be busy.
    assert sorted(took)[len(took) // 2] < 0.05
