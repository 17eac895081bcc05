"""Scoring, voting, notes, timer: what is secret stays so until it is revealed, and results reach the map."""

from __future__ import annotations

import json
from typing import Any

import pytest

from journeymap.change import Set, apply
from journeymap.live.facilitation import (
    Event,
    Session,
    changes_of_ballot,
    changes_of_round,
    happen,
    seen_by,
)
from journeymap.live.operation import Refused
from journeymap.live.powers import Member, Power, Role
from journeymap.mapfile import read

JOURNEY = read(
    """journeymap: 1
title: Buying tea
personas:
  mei: {name: Mei}
  raj: {name: Raj}
stages:
  buy:
    name: Buy
    touchpoints:
      pays:
        name: Pays
        emotion: 1
        pains:
          slow: {text: Slow pages, votes: 2}
          rude: Rude staff
"""
).journey
PAINS = "stages/buy/touchpoints/pays/pains"
ANN, KIM, LEE = (Member(name, Role.CONTRIBUTOR) for name in ("ann", "kim", "lee"))


def after(session: Session, *events: tuple[str, str, dict[str, Any]]) -> Session:
    for number, (member, kind, data) in enumerate(events):
        role = Role.FACILITATOR if member == "boss" else Role.CONTRIBUTOR
        session = happen(session, Event(kind, f"e{number}", member, 1000.0 + number, data), role)
    return session


def score(member: str, value: float | None, persona: str = "mei") -> tuple[str, str, dict[str, Any]]:
    return member, "score", {"touchpoint": "pays", "persona": persona, "value": value}


def vote(member: str, pain: str, dots: int) -> tuple[str, str, dict[str, Any]]:
    return member, "vote", {"at": f"{PAINS}/{pain}", "dots": dots}


START = ("boss", "start-round", {"touchpoints": ["pays"], "personas": ["mei"]})
BALLOT = ("boss", "start-ballot", {"about": "pains", "dots": 3})


def test_nobody_sees_the_scores_of_others_before_they_are_revealed() -> None:
    session = after(Session(), START, score("ann", -2), score("kim", 1.5))
    seen = seen_by(session, KIM)
    assert "-2" not in json.dumps(seen)
    assert seen["round"]["own"] == [{"touchpoint": "pays", "persona": "mei", "value": 1.5}]
    assert seen["round"]["answers"] == 2
    result = seen_by(after(session, ("boss", "reveal-round", {})), LEE)["round"]["results"]
    assert result == [
        {
            "touchpoint": "pays",
            "persona": "mei",
            "scores": [-2, 1.5],
            "mean": -0.25,
            "spread": 1.75,
            "widest": True,
        }
    ]


def test_scores_become_the_list_the_file_has_for_them() -> None:
    session = after(Session(), START, score("ann", -2), score("kim", 1.5), score("ann", -1))
    assert session.round is not None
    scored = apply(JOURNEY, changes_of_round(JOURNEY, session.round))
    feeling = scored.stages["buy"].touchpoints["pays"].emotion
    assert isinstance(feeling, dict)
    # Raj was not asked about; what held for everybody still holds for him.
    assert {key: feeling[key] for key in feeling} == {"mei": (-1, 1.5), "raj": 1}


def test_scores_of_an_earlier_round_are_kept() -> None:
    earlier = apply(JOURNEY, [Set("stages/buy/touchpoints/pays/emotion", {"mei": [0, 1], "raj": [2, 2]})])
    session = after(Session(), START, score("ann", -2))
    assert session.round is not None
    feeling = (
        apply(earlier, changes_of_round(earlier, session.round)).stages["buy"].touchpoints["pays"].emotion
    )
    assert isinstance(feeling, dict)
    assert (feeling["mei"], feeling["raj"]) == ((-2, 0, 1), (2, 2))


@pytest.mark.parametrize("value", [2.5, -3, True, "1", float("nan")])
def test_a_score_off_the_scale_is_refused(value: Any) -> None:
    with pytest.raises(Refused):
        after(Session(), START, score("ann", value))


def test_a_round_that_is_over_takes_no_scores() -> None:
    with pytest.raises(Refused):
        after(Session(), START, ("boss", "reveal-round", {}), score("ann", 1))


def test_dots_are_limited_secret_and_added_to_the_votes_of_the_map() -> None:
    session = after(Session(), BALLOT, vote("ann", "slow", 2), vote("kim", "slow", 1), vote("kim", "rude", 2))
    with pytest.raises(Refused, match="3 dots"):
        after(session, vote("kim", "rude", 3))
    assert seen_by(session, ANN)["ballot"]["own"] == {f"{PAINS}/slow": 2}
    assert "rude" not in json.dumps(seen_by(session, ANN))
    session = after(session, vote("kim", "slow", 0), ("boss", "reveal-ballot", {}))
    assert session.ballot is not None
    pains = apply(JOURNEY, changes_of_ballot(JOURNEY, session.ballot)).stages["buy"].touchpoints["pays"].pains
    assert (pains["slow"].votes, pains["rude"].votes) == (4, 2)


def test_notes_are_private_until_they_are_shown_and_never_name_their_author() -> None:
    session = after(
        Session(),
        ("boss", "start-storm", {"question": "Why?"}),
        ("ann", "note", {"note": "n1", "text": "Too dear"}),
        ("kim", "note", {"note": "n2", "text": "Too slow"}),
    )
    assert [note["text"] for note in seen_by(session, KIM)["storm"]["notes"]] == ["Too slow"]
    with pytest.raises(Refused):
        after(session, ("kim", "note", {"note": "n1", "text": "mine now"}))
    session = after(
        session, ("boss", "reveal-storm", {}), ("boss", "group", {"note": "n1", "group": "Price"})
    )
    shown = json.dumps(seen_by(session, LEE)["storm"])
    assert "Too dear" in shown
    assert "Price" in shown
    assert "ann" not in shown


def test_an_extension_of_a_timer_that_ran_out_starts_now() -> None:
    session = after(Session(), ("boss", "start-timer", {"seconds": 60}))
    later = happen(session, Event("extend-timer", "x", "boss", 5000.0, {"seconds": 30}), Role.FACILITATOR)
    assert later.timer is not None
    assert later.timer.ends == 5030.0


@pytest.mark.parametrize(
    "kind",
    [
        "open",
        "close",
        "promote",
        "revoke",
        "step",
        "start-timer",
        "start-round",
        "reveal-round",
        "start-ballot",
    ],
)
@pytest.mark.parametrize("role", [Role.CONTRIBUTOR, Role.VIEWER])
def test_only_the_facilitator_leads(kind: str, role: Role) -> None:
    data = {
        "power": "pains",
        "who": "kim",
        "ticket": "t",
        "step": "map",
        "seconds": 5,
        "about": "pains",
        "dots": 3,
    }
    with pytest.raises(Refused):
        happen(Session(), Event(kind, "e", "kim", 0.0, data), role)


@pytest.mark.parametrize("kind", ["score", "vote", "note", "park"])
def test_a_viewer_takes_no_part(kind: str) -> None:
    with pytest.raises(Refused):
        happen(Session(), Event(kind, "e", "vic", 0.0, {"text": "x"}), Role.VIEWER)


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("nonsense", {}),
        ("open", {}),
        ("open", {"power": "everything"}),
        ("step", {"step": "party"}),
        ("start-timer", {"seconds": -1}),
        ("start-timer", {"seconds": "60"}),
        ("start-round", {"touchpoints": [], "personas": []}),
        ("start-round", {"touchpoints": "pays", "personas": []}),
        ("start-ballot", {"about": "people", "dots": 3}),
        ("park", {"text": "  "}),
    ],
)
def test_a_message_that_makes_no_sense_is_refused(kind: str, data: dict[str, Any]) -> None:
    with pytest.raises(Refused):
        happen(Session(), Event(kind, "e", "boss", 0.0, data), Role.FACILITATOR)


def test_what_is_closed_is_closed_and_can_be_opened_again() -> None:
    closed = after(Session(), ("boss", "close", {"power": "pains"}))
    assert Power.PAINS not in closed.opened
    assert Power.PAINS in after(closed, ("boss", "open", {"power": "pains"})).opened


@pytest.mark.parametrize(
    ("power", "start", "act"),
    [
        ("scores", START, score("kim", 1)),
        ("votes", ("boss", "start-ballot", {"about": "pains", "dots": 2}), vote("kim", "slow", 1)),
        ("notes", ("boss", "start-storm", {"question": "Why?"}), ("kim", "note", {"note": "n", "text": "A"})),
    ],
)
def test_scoring_voting_and_notes_can_be_closed_for_contributors(
    power: str, start: tuple[str, str, dict[str, Any]], act: tuple[str, str, dict[str, Any]]
) -> None:
    closed = after(Session(), start, ("boss", "close", {"power": power}))
    with pytest.raises(Refused, match="closed at the moment"):
        after(closed, act)
    # Who leads still may, and what is opened again is open.
    after(closed, ("boss", *act[1:]))
    after(closed, ("boss", "open", {"power": power}), act)
