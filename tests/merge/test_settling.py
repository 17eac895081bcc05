"""Settling conflicts one by one: each side can be put in place, and the map stays right."""

from __future__ import annotations

import sys
from pathlib import Path
from random import Random
from typing import Any

import pytest

from journeymap.change import Set, apply, apply_to_document
from journeymap.errors import ChangeError
from journeymap.mapfile import read
from journeymap.merge import SIDES, merge_maps, settle

sys.path.insert(0, str(Path(__file__).parent.parent / "strategies"))
from two_sides import edited, errors_of, start

BASE = """journeymap: 1
title: Buying tea
owner: Ann
stages:
  find:
    name: Find
    touchpoints:
      sees: {name: Sees}
      asks: {name: Asks, next: [pays]}
  buy:
    name: Buy
    touchpoints:
      pays: {name: Pays}
      leaves: {name: Leaves}
"""


def merged(ours: tuple[str, str], theirs: tuple[str, str]) -> Any:
    texts = (BASE, BASE.replace(*ours), BASE.replace(*theirs))
    return merge_maps(*(read(text) for text in texts)).document.journey


def test_a_field_takes_the_side_that_is_chosen() -> None:
    journey = merged(("Ann", "Bob"), ("Ann", "Cy"))
    chosen = {side: apply(journey, settle(journey, 0, getattr(journey.conflicts[0], side))) for side in SIDES}
    assert [chosen[side].owner for side in SIDES] == ["Bob", "Cy", "Ann"]
    assert all(settled.conflicts == () for settled in chosen.values())


def test_something_else_can_be_written_instead() -> None:
    journey = merged(("Ann", "Bob"), ("Ann", "Cy"))
    assert apply(journey, settle(journey, 0, "Dee")).owner == "Dee"


def test_what_was_deleted_goes_with_the_references_to_it() -> None:
    journey = merged(("name: Pays", "name: Pays cash"), ("      pays: {name: Pays}\n", ""))
    deleted = next(number for number, conflict in enumerate(journey.conflicts) if conflict.theirs is None)
    settled = apply(journey, settle(journey, deleted, None))
    assert "pays" not in settled.stages["buy"].touchpoints
    assert "pays" not in (settled.stages["find"].touchpoints["asks"].next or {})


def test_a_way_waits_for_the_touchpoint_it_leads_to() -> None:
    """Else it would be taken off the list with nothing to show for it."""
    ours = BASE.replace("      pays: {name: Pays}\n", "").replace(", next: [pays]", "")
    theirs = BASE.replace("name: Pays", "name: Pays cash")
    journey = merge_maps(read(BASE), read(ours), read(theirs)).document.journey
    way = next(number for number, one in enumerate(journey.conflicts) if one.at.endswith("/next"))
    touchpoint = next(number for number, one in enumerate(journey.conflicts) if one.at.endswith("s/pays"))
    with pytest.raises(ChangeError, match="settle that one first"):
        settle(journey, way, journey.conflicts[way].theirs)
    journey = apply(journey, settle(journey, touchpoint, journey.conflicts[touchpoint].theirs))
    (left,) = journey.conflicts
    journey = apply(journey, settle(journey, 0, left.theirs))
    assert "pays" in (journey.stages["find"].touchpoints["asks"].next or {})


def test_a_way_can_come_back_where_no_other_way_is_left() -> None:
    ours = BASE.replace("name: Pays", "name: Pays cash")
    theirs = BASE.replace("      pays: {name: Pays}\n", "").replace("next: [pays]", "next: [leaves]")
    journey = merge_maps(read(BASE), read(ours), read(theirs)).document.journey
    way = next(number for number, one in enumerate(journey.conflicts) if one.at.endswith("/next/pays"))
    journey = apply(journey, (Set("stages/find/touchpoints/asks/next", None),))
    settled = apply(journey, settle(journey, way, {"share": 0.5}))
    ways = settled.stages["find"].touchpoints["asks"].next
    assert ways is not None
    assert ways["pays"].share == 0.5
    gone = apply(journey, settle(journey, way, None))
    assert gone.stages["find"].touchpoints["asks"].next is None


def test_a_place_and_an_order_can_be_chosen() -> None:
    line = "      sees: {name: Sees}\n"
    away = BASE.replace(line, "")
    ours = away.replace("      pays:", line + "      pays:")
    theirs = away + "  use:\n    name: Use\n    touchpoints:\n" + line
    journey = merge_maps(read(BASE), read(ours), read(theirs)).document.journey
    (conflict,) = journey.conflicts
    settled = apply(journey, settle(journey, 0, conflict.theirs))
    assert list(settled.stages["use"].touchpoints) == ["sees"]
    assert "sees" not in settled.stages["buy"].touchpoints


def test_a_conflict_that_is_gone_says_so() -> None:
    with pytest.raises(ChangeError, match="settled already"):
        settle(read(BASE).journey, 0, "x")


@pytest.mark.parametrize("seed", range(150))
def test_any_choices_end_with_a_right_map_without_conflicts(seed: int) -> None:
    random = Random(seed)
    base = start()
    ours, theirs = (edited(base, random, 6) for _ in range(2))
    document = merge_maps(base, ours, theirs).document
    while document.journey.conflicts:
        before = len(document.journey.conflicts)
        number = random.randrange(before)
        side = random.choice(SIDES)
        value = getattr(document.journey.conflicts[number], side)
        try:
            changes = settle(document.journey, number, value)
        except ChangeError as error:
            if "settle that one first" not in str(error):
                raise
            continue
        document = apply_to_document(document, changes)
        assert len(document.journey.conflicts) == before - 1
        assert [error for error in errors_of(document) if "JM209" not in error] == []
