"""What the graph of a map holds: transitions written and implied, shares filled in, personas apart."""

from __future__ import annotations

from typing import Any

import pytest

from journeymap.graph import build, weights
from journeymap.model import JourneyMap


def journey(touchpoints: dict[str, Any], **more: Any) -> JourneyMap:
    filled = {name: {"name": name.title(), **fields} for name, fields in touchpoints.items()}
    stages = {"all": {"name": "All", "touchpoints": filled}}
    return JourneyMap.model_validate({"journeymap": 1, "title": "Buying", "stages": stages, **more})


PEOPLE = {"personas": {"mei": {"name": "Mei"}, "raj": {"name": "Raj"}}}


def shares(graph: Any) -> dict[tuple[str, str], float]:
    return {(a, b): round(share, 6) for a, b, share in graph.edges(data="share")}


def stops(graph: Any, name: str) -> dict[str, float]:
    return {how: round(share, 6) for how, share in graph.nodes[name]["stops"].items()}


def test_without_next_the_journey_goes_on_below_and_across_stages() -> None:
    stages = {
        "first": {"name": "F", "touchpoints": {"a": {"name": "A"}, "b": {"name": "B"}}},
        "empty": {"name": "E"},
        "second": {"name": "S", "touchpoints": {"c": {"name": "C"}}},
    }
    graph = build(JourneyMap.model_validate({"journeymap": 1, "title": "T", "stages": stages}))
    assert shares(graph) == {("a", "b"): 1, ("b", "c"): 1}
    assert all(implied for _, _, implied in graph.edges(data="implied"))
    assert [graph.nodes[name]["stage"] for name in graph] == ["first", "first", "second"]
    assert stops(graph, "c") == {"last": 1}
    assert graph.graph["start"] == {"a": 1}


def test_each_persona_goes_on_to_the_next_touchpoint_that_concerns_her() -> None:
    told = journey({"a": {}, "b": {"personas": ["mei"]}, "c": {"personas": ["raj"]}, "d": {}}, **PEOPLE)
    assert shares(build(told, "mei")) == {("a", "b"): 1, ("b", "d"): 1}
    assert shares(build(told, "raj")) == {("a", "c"): 1, ("c", "d"): 1}
    assert list(build(told, "mei")) == ["a", "b", "d"]
    together = build(told)
    assert shares(together) == {("a", "b"): 0.5, ("a", "c"): 0.5, ("b", "d"): 1, ("c", "d"): 1}
    assert together.edges["a", "b"]["personas"] == ("mei",)


def test_shares_that_are_not_written_divide_the_rest() -> None:
    graph = build(journey({"a": {"next": {"b": 0.4, "c": {}, "d": {}}}, "b": {}, "c": {}, "d": {}}))
    assert [shares(graph)["a", name] for name in "bcd"] == [0.4, 0.3, 0.3]
    assert stops(graph, "a") == {}


def test_what_written_shares_leave_of_one_leaves() -> None:
    graph = build(journey({"a": {"next": {"b": 0.7}}, "b": {}}))
    assert stops(graph, "a") == {"leaves": 0.3}


def test_three_written_tenths_do_not_leak_by_rounding() -> None:
    graph = build(journey({"a": {"next": {"b": 0.1, "c": 0.2, "d": 0.7}}, "b": {}, "c": {}, "d": {}}))
    assert stops(graph, "a") == {}


def test_shares_above_one_are_scaled_down() -> None:
    graph = build(journey({"a": {"next": {"b": 1, "c": 1}}, "b": {}, "c": {}}))
    assert shares(graph)["a", "b"] == shares(graph)["a", "c"] == 0.5


@pytest.mark.parametrize(
    ("fields", "how"),
    [
        ({"ends": "achieved"}, "achieved"),
        ({"ends": "abandoned"}, "abandoned"),
        ({"next": []}, "leaves"),
        ({"next": [], "ends": "achieved"}, "achieved"),
        ({"next": ["ghost"]}, "leaves"),
    ],
)
def test_where_a_journey_stops(fields: dict[str, Any], how: str) -> None:
    graph = build(journey({"a": fields, "b": {}}))
    assert stops(graph, "a") == {how: 1}
    assert not graph.out_edges("a")


def test_an_end_takes_what_the_shares_leave() -> None:
    graph = build(journey({"a": {"ends": "achieved", "next": {"b": 0.2}}, "b": {}}))
    assert stops(graph, "a") == {"achieved": 0.8}


def test_a_way_closed_to_a_persona_is_shared_among_her_open_ones_and_the_leavers_stay() -> None:
    told = journey(
        {"a": {"next": {"b": 0.6, "c": 0.2}}, "b": {"personas": ["mei"]}, "c": {}},
        **PEOPLE,
    )
    assert shares(build(told, "raj"))["a", "c"] == 0.8
    assert stops(build(told, "raj"), "a") == {"leaves": 0.2}
    assert shares(build(told, "mei"))["a", "b"] == 0.6


def test_a_transition_of_one_persona_leaves_the_other_on_the_way_below() -> None:
    told = journey({"a": {"next": {"c": {"share": 1, "personas": ["mei"]}}}, "b": {}, "c": {}}, **PEOPLE)
    assert shares(build(told, "mei")) == {("a", "c"): 1, ("b", "c"): 1}
    assert shares(build(told, "raj")) == {("a", "b"): 1, ("b", "c"): 1}


def test_the_union_weighs_personas_by_their_share() -> None:
    people = {"mei": {"name": "Mei", "share": 0.8}, "raj": {"name": "Raj"}}
    told = journey({"a": {}, "b": {"personas": ["mei"]}, "c": {}}, personas=people)
    assert weights(told) == pytest.approx({"mei": 0.8, "raj": 0.2})
    assert shares(build(told)) == {("a", "b"): 0.8, ("a", "c"): 0.2, ("b", "c"): 1}


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ({"mei": None, "raj": None}, {"mei": 0.5, "raj": 0.5}),
        ({"mei": 0.3, "raj": 0.3}, {"mei": 0.5, "raj": 0.5}),
        ({"mei": 0, "raj": 0}, {"mei": 0.5, "raj": 0.5}),
        ({"mei": 1, "raj": None}, {"mei": 1, "raj": 0}),
    ],
)
def test_weights_sum_to_one(written: dict[str, float | None], expected: dict[str, float]) -> None:
    people = {
        name: {"name": name} | ({} if share is None else {"share": share}) for name, share in written.items()
    }
    assert weights(journey({"a": {}}, personas=people)) == pytest.approx(expected)


def test_a_persona_without_touchpoints_does_not_travel() -> None:
    assert weights(journey({"a": {"personas": ["mei"]}}, **PEOPLE)) == {"mei": 1}


def test_a_persona_of_a_second_touchpoint_with_the_same_id_does_not_travel() -> None:
    people = {"personas": {"mei": {"name": "Mei"}, "raj": {"name": "Raj"}}}
    stages = {
        "first": {"name": "F", "touchpoints": {"a": {"name": "A", "personas": ["mei"]}}},
        "second": {"name": "S", "touchpoints": {"a": {"name": "A"}}},
    }
    doubled = JourneyMap.model_validate({"journeymap": 1, "title": "T", "stages": stages, **people})
    assert weights(doubled) == {"mei": 1}


def test_of_two_touchpoints_with_one_id_the_first_counts() -> None:
    stages = {
        "first": {"name": "F", "touchpoints": {"a": {"name": "A", "ends": "achieved"}}},
        "second": {"name": "S", "touchpoints": {"a": {"name": "Other", "next": ["b"]}, "b": {"name": "B"}}},
    }
    graph = build(JourneyMap.model_validate({"journeymap": 1, "title": "T", "stages": stages}))
    assert list(graph) == ["a", "b"]
    assert graph.nodes["a"]["stage"] == "first"
    assert not graph.edges


def test_an_unknown_persona_is_refused() -> None:
    with pytest.raises(KeyError):
        build(journey({"a": {}}), "ghost")


def test_the_reason_of_a_transition_is_kept() -> None:
    told = journey({"a": {"next": {"b": {"when": "the card is refused"}}}, "b": {}})
    assert build(told).edges["a", "b"]["when"] == "the card is refused"
    assert not build(told).edges["a", "b"]["implied"]
