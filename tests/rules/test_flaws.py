"""Flaws of the journey: found where they are, and not where they are not."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from journeymap.errors import Issue
from journeymap.model import Document, JourneyMap
from journeymap.rules import check

TODAY = date(2026, 11, 21)


def issues(touchpoints: dict[str, Any], today: date = TODAY, **more: Any) -> tuple[Issue, ...]:
    filled = {name: {"name": name, **fields} for name, fields in touchpoints.items()}
    stages = {"all": {"name": "All", "touchpoints": filled}}
    journey = JourneyMap.model_validate({"journeymap": 1, "title": "T", "stages": stages, **more})
    return check(Document(journey), today=today)


def found(touchpoints: dict[str, Any], **more: Any) -> list[tuple[str, str]]:
    return [(issue.code, issue.at.rpartition("/")[2]) for issue in issues(touchpoints, **more)]


PEOPLE = {"personas": {"mei": {"name": "Mei"}, "raj": {"name": "Raj"}}}


def test_flaws_are_warnings() -> None:
    assert {issue.severity for issue in issues({"a": {"next": []}, "b": {}})} == {"warning"}


def test_a_plain_map_is_clean() -> None:
    assert found({"a": {}, "b": {}}) == []


def test_what_only_one_persona_reaches_is_reached() -> None:
    touchpoints = {
        "a": {"next": {"b": {"personas": ["mei"]}, "c": {"personas": ["raj"]}}},
        "b": {"ends": "achieved"},
        "c": {},
    }
    assert found(touchpoints, **PEOPLE) == []


def test_what_follows_only_an_unreachable_touchpoint_is_unreachable() -> None:
    touchpoints = {"a": {"ends": "achieved"}, "b": {"next": ["c"]}, "c": {"next": ["b"]}}
    # The loop of b and c is no flaw of its own as long as nobody comes there.
    assert found(touchpoints) == [("JM301", "b"), ("JM301", "c")]


def test_an_end_beside_an_empty_next_is_no_open_end() -> None:
    assert found({"a": {"next": [], "ends": "achieved"}}) == []


def test_a_loop_is_told_once_with_all_its_places() -> None:
    found_here = issues({"a": {"next": ["b"]}, "b": {"next": ["c"]}, "c": {"next": ["a"]}}, **PEOPLE)
    (issue,) = [issue for issue in found_here if issue.code == "JM303"]
    assert issue.message == "nobody leaves this loop: `a` → `b` → `c` → `a`"


@pytest.mark.parametrize(
    "touchpoints",
    [
        {"a": {"next": {"b": 0.9, "c": 0.1}}, "b": {"next": ["a"]}, "c": {}},
        {"a": {"next": {"a": 0.9}}},
        {"a": {"next": {"a": 0.9}, "ends": "achieved"}},
    ],
)
def test_a_loop_with_a_way_out_is_none(touchpoints: dict[str, Any]) -> None:
    assert found(touchpoints) == []


def test_a_way_out_that_nobody_takes_is_none() -> None:
    assert ("JM303", "a") in found({"a": {"next": {"b": 0, "a": 1}}, "b": {}})


def test_a_touchpoint_that_leads_to_itself_for_ever() -> None:
    assert found({"a": {"next": ["a"]}}) == [("JM303", "a")]


@pytest.mark.parametrize(
    ("ways", "flawed"),
    [
        ({"b": 0.1, "c": 0.2, "d": 0.7}, False),
        ({"b": 0.5, "c": 0.6, "d": {}}, True),
        ({"b": {"share": 1, "personas": ["mei"]}, "c": {"share": 1, "personas": ["raj"]}, "d": 0}, False),
        ({"b": {"share": 1, "personas": ["mei"]}, "c": 0.5, "d": 0}, True),
    ],
)
def test_shares_above_one_for_any_persona(ways: dict[str, Any], flawed: bool) -> None:
    told = found({"a": {"next": ways}, "b": {}, "c": {}, "d": {}}, **PEOPLE)
    assert told == ([("JM304", "next")] if flawed else [])


@pytest.mark.parametrize(
    ("pain", "flawed"),
    [
        ({"severity": 4}, True),
        ({"severity": 5, "owner": "  "}, True),
        ({"severity": 5, "owner": "Payments"}, False),
        ({"severity": 5, "status": "fixed"}, False),
        ({"severity": 5, "status": "planned"}, True),
        ({"severity": 3}, False),
        ({}, False),
    ],
)
def test_severe_pains_have_an_owner(pain: dict[str, Any], flawed: bool) -> None:
    told = found({"a": {"pains": {"p": {"text": "P", **pain}}}})
    assert told == ([("JM307", "p")] if flawed else [])


@pytest.mark.parametrize(
    ("reviewed", "today", "flawed"),
    [
        ("2025-11-21", TODAY, False),
        ("2025-11-20", TODAY, True),
        ("2023-02-28", date(2024, 2, 29), False),
        ("2023-02-27", date(2024, 2, 29), True),
        ("2027-01-01", TODAY, False),
    ],
)
def test_a_review_holds_for_twelve_months(reviewed: str, today: date, flawed: bool) -> None:
    told = found({"a": {}}, today=today, reviewed=reviewed)
    assert told == ([("JM308", "reviewed")] if flawed else [])


@pytest.mark.parametrize(
    ("metric", "hint"),
    [
        ({"nps": -101}, "it runs from -100 to 100"),
        ({"csat": {"value": 3, "target": 6}}, "it runs from 1 to 5"),
        ({"clicks": -1}, "it is 0 or more"),
        ({"success_rate": {"baseline": 1.2}}, "it runs from 0 to 1"),
    ],
)
def test_known_metrics_stay_in_their_range(metric: dict[str, Any], hint: str) -> None:
    for told in (issues({"a": {"metrics": metric}}), issues({"a": {}}, metrics=metric)):
        assert [(issue.code, issue.hint) for issue in told] == [("JM309", hint)]


def test_metrics_of_ones_own_have_any_value() -> None:
    assert found({"a": {"metrics": {"smiles": -7, "clv": -100, "nps": 100, "csat": {"n": 3}}}}) == []


def test_personas_without_touchpoints() -> None:
    assert found({"a": {"personas": ["mei"]}}, **PEOPLE) == [("JM306", "raj")]
    assert found({}, **PEOPLE) == [("JM305", "all")]


def test_personas_are_no_more_than_all_customers() -> None:
    def shares(*parts: float | None) -> list[str]:
        personas = {f"p{n}": {"name": "P", "share": part} for n, part in enumerate(parts)}
        return [issue.at for issue in issues({"a": {}}, personas=personas) if issue.code == "JM312"]

    assert shares(0.7, 0.2, 0.1) == shares(1, 0) == shares(1, None) == shares(None) == []
    assert shares(0.1, 0.7, 0.3, None) == ["personas/p2/share"]


@pytest.mark.parametrize(
    ("touchpoint", "at"),
    [
        ({"personas": ["mei", "raj", "mei"]}, "personas/2"),
        ({"tags": ["x", "x"]}, "tags/1"),
        ({"pains": {"p": {"text": "P", "personas": ["mei", "mei"]}}}, "pains/p/personas/1"),
        ({"pains": {"p": "P"}, "ideas": {"i": {"text": "I", "solves": ["p", "p"]}}}, "ideas/i/solves/1"),
        ({"next": {"b": {"personas": ["raj", "raj"]}}}, "next/b/personas/1"),
    ],
)
def test_what_is_listed_twice_is_told_once(touchpoint: dict[str, Any], at: str) -> None:
    told = [issue.at for issue in issues({"a": touchpoint, "b": {}}, **PEOPLE) if issue.code == "JM313"]
    assert told == [f"stages/all/touchpoints/a/{at}"]


def test_texts_may_be_said_twice() -> None:
    assert found({"a": {"quotes": ["Hm.", "Hm."], "emotion": [1, 1]}}) == []
