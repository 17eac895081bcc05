"""Quotes: everybody adds at the same time and nothing is lost; one takes back only one's own."""

from __future__ import annotations

import pytest
from test_room import ANN, BEN, KIM, PAYS, VIC, does

from journeymap.change import Move, Remove, Set
from journeymap.live import Member, Role
from journeymap.live.operation import Refused
from journeymap.live.powers import Power
from journeymap.live.room import Room
from journeymap.mapfile import read

TEXT = """journeymap: 1
title: Buying tea
stages:
  find:
    name: Find
    touchpoints:
      sees: {name: Sees an advert}
  buy:
    name: Buy
    touchpoints:
      pays:
        name: Pays
        quotes: [It was fine]
"""
QUOTES = f"{PAYS}/quotes"
LEE = Member("lee", Role.CONTRIBUTOR)


@pytest.fixture
def room() -> Room:
    return Room(read(TEXT))


def quotes(room: Room, stage: str = "buy") -> list[str]:
    return list(room.document.journey.stages[stage].touchpoints["pays"].quotes)


def test_two_who_add_without_having_seen_each_other_add_both(room: Room) -> None:
    for member, said in ((KIM, "Too slow"), (LEE, "So kind"), (ANN, "Never again")):
        does(room, member, Set(QUOTES, ["It was fine", said]), seen=0)
    assert quotes(room) == ["It was fine", "Too slow", "So kind", "Never again"]


def test_one_who_adds_two_in_a_row_loses_neither_his_nor_the_others(room: Room) -> None:
    does(room, LEE, Set(QUOTES, ["It was fine", "So kind"]), seen=0)
    does(room, KIM, Set(QUOTES, ["It was fine", "One"]), seen=0)
    does(room, KIM, Set(QUOTES, ["It was fine", "One", "Two"]), seen=0)
    assert quotes(room) == ["It was fine", "So kind", "One", "Two"]


def test_a_contributor_takes_back_and_rewrites_his_own_also_where_it_was_moved_to(room: Room) -> None:
    does(room, KIM, Set(QUOTES, ["It was fine", "Too slow"]))
    does(room, KIM, Set(QUOTES, ["It was fine", "Much too slow"]))
    does(room, ANN, Move(PAYS, "stages/find/touchpoints/pays"))
    there = "stages/find/touchpoints/pays/quotes"
    with pytest.raises(Refused, match="somebody else's"):
        does(room, LEE, Set(there, ["It was fine"]))
    does(room, KIM, Set(there, ["It was fine"]))
    assert quotes(room, "find") == ["It was fine"]


@pytest.mark.parametrize(
    "value",
    [None, [], ["Mine"], ["Mine", "It was fine"], ["It was awful"], ["It was fine, I said", "Mine"]],
)
def test_a_contributor_cannot_touch_the_quotes_of_others(room: Room, value: object) -> None:
    with pytest.raises(Refused):
        does(room, KIM, Set(QUOTES, value))
    assert quotes(room) == ["It was fine"]


def test_quotes_can_be_closed_and_a_viewer_adds_none(room: Room) -> None:
    room.opened = frozenset(Power) - {Power.QUOTES}
    with pytest.raises(Refused, match="closed"):
        does(room, KIM, Set(QUOTES, ["It was fine", "Mine"]))
    does(room, BEN, Set(QUOTES, ["It was fine", "Ben's"]))
    with pytest.raises(Refused, match="to look"):
        does(room, VIC, Set(QUOTES, ["It was fine", "Ben's", "Vic's"]))


def test_who_leads_orders_rewrites_and_deletes_them(room: Room) -> None:
    does(room, KIM, Set(QUOTES, ["It was fine", "Too slow"]))
    does(room, ANN, Set(QUOTES, ["Too slow", "It was fine"]))
    assert quotes(room) == ["Too slow", "It was fine"]
    does(room, ANN, Set(QUOTES, None))
    assert quotes(room) == []


def test_a_restart_remembers_whose_they_are(room: Room) -> None:
    first = does(room, KIM, Set(QUOTES, ["It was fine", "Too slow"]))
    second = does(room, LEE, Set(QUOTES, ["It was fine", "Too slow", "So kind"]))
    again = Room(room.document, room.revision)
    for entry in (first, second):
        again.recall(entry)
    with pytest.raises(Refused):
        does(again, KIM, Set(QUOTES, ["It was fine", "Too slow"]))
    does(again, LEE, Set(QUOTES, ["It was fine", "Too slow"]))
    does(again, ANN, Remove(PAYS))
