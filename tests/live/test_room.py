"""What a room does with operations: their order, what they overwrite, what is refused."""

from __future__ import annotations

import pytest

from journeymap.change import Add, Move, Remove, Set
from journeymap.live.operation import Entry, Operation, Overwritten, Refused, entry_from_data, entry_to_data
from journeymap.live.powers import Member, Power, Role
from journeymap.live.room import Room
from journeymap.mapfile import read

MAP = """journeymap: 1
title: Buying tea
personas:
  mei: {name: Mei}
channels:
  shop: {name: Shop}
stages:
  find:
    name: Find
    touchpoints:
      sees: {name: Sees, channel: shop}
      asks: {name: Asks}
  buy:
    name: Buy
    touchpoints:
      pays:
        name: Pays
        pains:
          slow: Slow pages
        ideas:
          quick: {text: Quick pages, solves: [slow]}
        next: {sees: 0.5}
"""
SEES = "stages/find/touchpoints/sees"
PAYS = "stages/buy/touchpoints/pays"
ANN = Member("ann", Role.FACILITATOR)
BEN = Member("ben", Role.FACILITATOR)
KIM = Member("kim", Role.CONTRIBUTOR)
VIC = Member("vic", Role.VIEWER)


@pytest.fixture
def room() -> Room:
    return Room(read(MAP))


def does(room: Room, member: Member, *changes: object, seen: int | None = None) -> Entry:
    operation = Operation(
        f"{member.id}-{room.revision}-{len(changes)}-{changes!r}"[:64],
        member.id,
        member.id,
        room.revision if seen is None else seen,
        changes,  # type: ignore[arg-type]
    )
    entry = room.consider(operation, member)
    room.admit(entry)
    return entry


def test_an_entry_holds_values_as_the_map_keeps_them(room: Room) -> None:
    entry = does(
        room, ANN, Set(f"{SEES}/importance", 3), Set(f"{SEES}/emotion", 1.0), Set(f"{SEES}/channel", None)
    )
    assert entry.changes == (
        Set(f"{SEES}/importance", room.document.journey.stages["find"].touchpoints["sees"].importance),
        Set(f"{SEES}/emotion", 1),
        Set(f"{SEES}/channel", None),
    )


def test_the_later_of_two_values_stands_and_the_earlier_is_kept(room: Room) -> None:
    seen = room.revision
    does(room, ANN, Set(f"{SEES}/name", "Sees an ad"))
    entry = does(room, BEN, Set(f"{SEES}/name", "Sees a poster"), seen=seen)
    assert room.document.journey.stages["find"].touchpoints["sees"].name == "Sees a poster"
    assert entry.overwritten == (Overwritten(f"{SEES}/name", "Sees an ad", "ann", 1),)


def test_who_has_seen_a_value_does_not_overwrite_it_unawares(room: Room) -> None:
    does(room, ANN, Set(f"{SEES}/name", "Sees an ad"))
    assert does(room, BEN, Set(f"{SEES}/name", "Sees a poster")).overwritten == ()


def test_two_people_may_choose_the_same_new_id(room: Room) -> None:
    at = f"{PAYS}/pains/rude"
    does(room, ANN, Add(at, {"text": "Rude staff"}))
    entry = does(room, BEN, Add(at, {"text": "Rude letter"}), seen=0)
    assert entry.renamed == {at: f"{at}-2"}
    pains = room.document.journey.stages["buy"].touchpoints["pays"].pains
    assert [(key, pain.text) for key, pain in pains.items()][1:] == [
        ("rude", "Rude staff"),
        ("rude-2", "Rude letter"),
    ]


def test_what_was_sent_before_the_new_id_was_told_means_the_own_element(room: Room) -> None:
    at = f"{PAYS}/pains/rude"
    does(room, ANN, Add(at, {"text": "Rude staff"}))
    does(room, BEN, Add(at, {"text": "Rude letter"}), seen=0)
    does(room, BEN, Set(f"{at}/severity", 5), seen=0)
    does(room, BEN, Set(f"{at}/severity", 1))
    pains = room.document.journey.stages["buy"].touchpoints["pays"].pains
    assert (pains["rude"].severity, pains["rude-2"].severity) == (1, 5)


def test_an_edit_follows_a_touchpoint_that_was_moved(room: Room) -> None:
    does(room, ANN, Move(SEES, "stages/buy/touchpoints/sees"))
    entry = does(room, BEN, Set(f"{SEES}/name", "Sees it"), seen=0)
    assert entry.changes == (Set("stages/buy/touchpoints/sees/name", "Sees it"),)


def test_what_stood_before_a_sibling_that_is_gone_stands_last(room: Room) -> None:
    does(room, ANN, Remove("stages/find/touchpoints/asks"))
    does(room, BEN, Add("stages/find/touchpoints/new", {"name": "New"}, before="asks"), seen=0)
    assert list(room.document.journey.stages["find"].touchpoints) == ["sees", "new"]


def test_an_edit_of_what_is_gone_is_refused_with_a_reason(room: Room) -> None:
    does(room, ANN, Remove(SEES))
    with pytest.raises(Refused, match="sees"):
        does(room, BEN, Set(f"{SEES}/name", "Sees it"), seen=0)
    assert room.revision == 1


def test_references_go_with_what_they_name(room: Room) -> None:
    entry = does(room, ANN, Remove("channels/shop"))
    assert entry.changes == (Remove("channels/shop"), Set(f"{SEES}/channel", None))
    entry = does(room, ANN, Remove(f"{PAYS}/pains/slow"))
    assert entry.changes[1:] == (Set(f"{PAYS}/ideas/quick/solves", None),)
    entry = does(room, ANN, Remove(SEES))
    assert entry.changes[1:] == (Set(f"{PAYS}/next", None),)


def test_a_reference_to_what_somebody_took_away_is_refused(room: Room) -> None:
    does(room, ANN, Remove("channels/shop"))
    with pytest.raises(Refused, match="shop"):
        does(room, BEN, Set(f"{PAYS}/channel", "shop"), seen=0)


def test_an_operation_is_done_whole_or_not_at_all(room: Room) -> None:
    before = room.document
    with pytest.raises(Refused):
        does(room, ANN, Set(f"{SEES}/name", "Sees it"), Remove("stages/nowhere"))
    assert room.document is before


def test_an_entry_survives_being_written_down(room: Room) -> None:
    does(room, ANN, Set(f"{SEES}/name", "Sees an ad"))
    entry = does(room, BEN, Set(f"{SEES}/name", "Sees"), Add("stages/buy", {"name": "Buy too"}), seen=0)
    assert entry_from_data(entry_to_data(entry)) == entry


@pytest.mark.parametrize(
    "change",
    [
        Set("title", "Mine"),
        Add("stages/more", {"name": "More"}),
        Add("personas/more", {"name": "More"}),
        Remove(SEES),
        Remove("stages/find"),
        Set(f"{SEES}/name", "Mine"),
        Move(SEES, SEES, "asks"),
        Move(SEES, "stages/buy/touchpoints/sees"),
        Set(f"{PAYS}/pains/slow/severity", 5),
        Remove(f"{PAYS}/pains/slow"),
        Set("#/stages/find", [{"text": "mine", "place": "before"}]),
    ],
)
def test_a_contributor_cannot_touch_what_is_not_his(room: Room, change: object) -> None:
    with pytest.raises(Refused):
        does(room, KIM, change)
    assert room.revision == 0


def test_a_contributor_owns_what_he_adds(room: Room) -> None:
    at = "stages/find/touchpoints/tries"
    does(room, KIM, Add(at, {"name": "Tries"}))
    does(room, KIM, Set(f"{at}/name", "Tries it"), Add(f"{at}/pains/heavy", {"text": "Heavy"}))
    does(room, ANN, Move(at, "stages/buy/touchpoints/tries"))
    does(room, KIM, Set("stages/buy/touchpoints/tries/pains/heavy/severity", 4))
    with pytest.raises(Refused):
        does(room, Member("lee", Role.CONTRIBUTOR), Remove("stages/buy/touchpoints/tries"))
    does(room, KIM, Remove("stages/buy/touchpoints/tries"))
    assert "tries" not in room.document.journey.stages["buy"].touchpoints


def test_a_facilitator_closes_what_contributors_may_add(room: Room) -> None:
    room.opened = frozenset({Power.PAINS})
    does(room, KIM, Add(f"{PAYS}/pains/rude", {"text": "Rude"}))
    with pytest.raises(Refused, match="closed"):
        does(room, KIM, Add("stages/find/touchpoints/tries", {"name": "Tries"}))
    with pytest.raises(Refused, match="closed"):
        does(room, KIM, Add(f"{PAYS}/ideas/gift", {"text": "A gift"}))


def test_a_viewer_only_looks(room: Room) -> None:
    with pytest.raises(Refused):
        does(room, VIC, Add(f"{PAYS}/pains/rude", {"text": "Rude"}))


def test_a_move_by_who_did_not_know_that_the_id_was_taken_keeps_the_id_the_room_gave(room: Room) -> None:
    new = "stages/{}/touchpoints/new"
    does(room, ANN, Add(new.format("buy"), {"name": "Ann's"}))
    seen = room.revision
    assert does(room, BEN, Add(new.format("find"), {"name": "Ben's"})).renamed
    does(room, BEN, Move(new.format("find"), new.format("buy")), seen=seen)
    assert [key for _stage, key, _part in room.document.journey.touchpoints()] == [
        "sees",
        "asks",
        "pays",
        "new",
        "new-2",
    ]


def test_a_new_id_that_a_touchpoint_elsewhere_has_is_made_free(room: Room) -> None:
    does(room, ANN, Move("stages/find/touchpoints/asks", "stages/find/touchpoints/pays"))
    keys = [key for _stage, key, _part in room.document.journey.touchpoints()]
    assert keys == ["sees", "pays-2", "pays"]
