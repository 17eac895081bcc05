"""Curves, disagreements, seams, routes and drop-off, on maps small enough to reckon by hand."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from journeymap.insights import study
from journeymap.model import JourneyMap

Make = Callable[..., JourneyMap]

SHOP = {
    "sees-ad": {"channel": "web", "emotion": 1},
    "pays": {"channel": "web", "emotion": -2, "next": {"pays": 0.2, "unpacks": 0.6, "gives-up": 0.1}},
    "gives-up": {"channel": "home", "emotion": -1, "ends": "abandoned"},
    "unpacks": {"channel": "parcel", "emotion": 2, "confidence": "assumed"},
    "plays": {"channel": "home", "emotion": 0, "ends": "achieved"},
}
CHANNELS = {
    "web": {"name": "Web"},
    "parcel": {"name": "Parcel", "kind": "physical", "owner": "partner"},
    "home": {"name": "At home", "kind": "mixed", "owner": "customer"},
}


def test_peak_low_and_end_are_of_the_expected_route(journey: Make) -> None:
    (curve,) = study(journey(SHOP, channels=CHANNELS)).emotion
    assert curve.route == ("sees-ad", "pays", "unpacks", "plays")
    assert (curve.persona, curve.peak, curve.low, curve.end) == ("", "unpacks", "pays", "plays")
    assert [point.touchpoint for point in curve.points] == list(SHOP)
    assert [point.touchpoint for point in curve.points if point.assumed] == ["unpacks"]


def test_a_low_off_the_expected_route_is_no_low(journey: Make) -> None:
    told = {**SHOP, "pays": {**SHOP["pays"], "emotion": 1}, "gives-up": {**SHOP["gives-up"], "emotion": -2}}
    assert study(journey(told)).emotion[0].low == "plays"


def test_a_curve_of_a_persona_passes_what_concerns_her(journey: Make, people: dict[str, Any]) -> None:
    told = journey(
        {"a": {"emotion": {"mei": 1}}, "b": {"personas": ["raj"], "emotion": 2}, "c": {"emotion": [0, 1]}},
        personas=people,
    )
    mei, raj = study(told).emotion
    assert [point.touchpoint for point in mei.points] == ["a", "c"]
    assert [point.touchpoint for point in raj.points] == ["b", "c"]
    assert (mei.points[1].feeling.low, mei.points[1].feeling.high) == (0, 1)


def test_a_map_without_scores_has_flat_curves_and_no_extremes(journey: Make) -> None:
    (curve,) = study(journey({"a": {}, "b": {}})).emotion
    assert (curve.points, curve.peak, curve.low, curve.end) == ((), None, None, None)


def test_disagreements_widest_first_and_only_where_there_is_a_gap(
    journey: Make, people: dict[str, Any]
) -> None:
    told = journey(
        {
            "agree": {"emotion": {"mei": 1, "raj": 1}},
            "some": {"emotion": {"mei": 0, "raj": 1}},
            "most": {"emotion": {"mei": [2, 1], "raj": -1}},
            "alone": {"emotion": {"mei": -2}},
        },
        personas=people,
    )
    found = study(told).disagreements
    assert [(item.touchpoint, item.happier, item.unhappier, item.gap) for item in found] == [
        ("most", "mei", "raj", 2.5),
        ("some", "raj", "mei", 1.0),
    ]


def test_unavoidable_on_the_way_to_the_goal(journey: Make) -> None:
    assert study(journey(SHOP)).unavoidable == ("sees-ad", "pays", "unpacks", "plays")


def test_unavoidable_asks_everybody_whom_it_concerns(journey: Make, people: dict[str, Any]) -> None:
    told = journey(
        {
            "start": {"next": ["short", "long"]},
            "short": {"personas": ["mei"], "next": ["goal"]},
            "long": {},
            "goal": {"ends": "achieved"},
        },
        personas=people,
    )
    # Raj has the long way only; but Mei need not take it.
    assert study(told).unavoidable == ("start", "goal")


def test_unavoidable_for_her_alone_whom_it_concerns(journey: Make, people: dict[str, Any]) -> None:
    told = journey({"a": {}, "b": {"personas": ["mei"]}, "c": {}}, personas=people)
    assert study(told).unavoidable == ("a", "b", "c")


def test_unavoidable_is_empty_where_the_goal_is_out_of_reach(journey: Make) -> None:
    assert study(journey({"a": {"ends": "abandoned"}, "b": {"ends": "achieved"}})).unavoidable == ()


def test_channel_switches(journey: Make) -> None:
    found = study(journey(SHOP, channels=CHANNELS)).channel_switches
    told = [(item.source, item.target, item.kind, item.before, item.after) for item in found]
    assert told == [
        ("pays", "unpacks", "medium", "digital", "physical"),
        ("pays", "unpacks", "owner", "brand", "partner"),
        ("unpacks", "plays", "owner", "partner", "customer"),
        ("pays", "gives-up", "owner", "brand", "customer"),
    ]
    assert [round(item.share, 6) for item in found] == [0.75, 0.75, 0.75, 0.125]


def test_routes_with_retries_folded_in(journey: Make) -> None:
    found = study(journey(SHOP)).routes
    assert [(route.touchpoints[-1], route.ends, round(route.probability, 6)) for route in found] == [
        ("plays", "achieved", 0.75),
        ("gives-up", "abandoned", 0.125),
        ("pays", None, 0.125),
    ]


def test_routes_are_capped_and_likeliest_first(journey: Make) -> None:
    forks: dict[str, Any] = {
        f"f{index}": {"next": {f"l{index}": 0.7, f"f{index + 1}": 0.3}} for index in range(14)
    }
    sides = {f"l{index}": {"ends": "achieved"} for index in range(14)}
    routes = study(journey({**forks, "f14": {"ends": "achieved"}, **sides})).routes
    odds = [route.probability for route in routes]
    assert len(odds) == 12
    assert odds == sorted(odds, reverse=True)
    assert odds[0] == pytest.approx(0.7)


def test_a_route_two_personas_take_counts_for_both(journey: Make, people: dict[str, Any]) -> None:
    told = journey(
        {"a": {"next": {"b": 0.5, "c": 0.5}}, "b": {"personas": ["mei"]}, "c": {}}, personas=people
    )
    found = {route.touchpoints: route.probability for route in study(told).routes}
    assert found == pytest.approx({("a", "c"): 0.75, ("a", "b", "c"): 0.25})


def test_drop_off_and_outcome(journey: Make) -> None:
    found = study(journey(SHOP))
    assert {item.touchpoint: round(item.share, 6) for item in found.dropoff} == {
        "pays": 0.125,
        "gives-up": 0.125,
    }
    assert found.outcome == pytest.approx({"achieved": 0.75, "last": 0, "abandoned": 0.125, "leaves": 0.125})


def test_an_open_end_is_drop_off_and_the_bottom_of_the_map_is_not(journey: Make) -> None:
    found = study(journey({"a": {"next": ["b", "c"]}, "b": {"next": []}, "c": {}}))
    assert [(item.touchpoint, item.share) for item in found.dropoff] == [("b", 0.5)]
    assert found.outcome["last"] == 0.5
