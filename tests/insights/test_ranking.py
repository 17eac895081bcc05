"""What comes first: pains, ideas, moments."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from journeymap.insights import study
from journeymap.model import JourneyMap

Make = Callable[..., JourneyMap]


def pains(journey: JourneyMap) -> list[str]:
    return [pain.pain for pain in study(journey).pains]


def pain(**fields: Any) -> dict[str, Any]:
    return {"text": "It hurts", **fields}


@pytest.mark.parametrize(
    ("worse", "better"),
    [
        ({"severity": 4}, {"severity": 3}),
        ({"reach": 0.8}, {"reach": 0.7}),
        ({"reach": 0.6}, {}),
        ({}, {"reach": 0.4}),
    ],
)
def test_more_severity_or_reach_hurts_more(
    journey: Make, worse: dict[str, Any], better: dict[str, Any]
) -> None:
    assert pains(journey({"a": {"pains": {"one": pain(**better), "two": pain(**worse)}}})) == ["two", "one"]


@pytest.mark.parametrize(
    ("worse", "better"),
    [
        ({"importance": 4}, {"importance": 3}),
        ({"importance": 4}, {}),
        ({"moment_of_truth": True}, {"importance": 4}),
        ({"emotion": -2}, {"emotion": -1}),
        ({"emotion": [-2, -1]}, {"emotion": -1}),
        ({}, {"emotion": 0.5}),
    ],
)
def test_a_pain_hurts_more_where_it_matters_and_feels_bad(
    journey: Make, worse: dict[str, Any], better: dict[str, Any]
) -> None:
    told = journey({"a": {**better, "pains": {"one": pain()}}, "b": {**worse, "pains": {"two": pain()}}})
    assert pains(told) == ["two", "one"]


def test_a_pain_hurts_less_where_few_pass(journey: Make) -> None:
    told = journey(
        {
            "a": {"next": {"b": 0.3, "c": 0.7}},
            "b": {"ends": "abandoned", "pains": {"rare": pain()}},
            "c": {"pains": {"common": pain()}},
        }
    )
    found = {item.pain: item for item in study(told).pains}
    assert pains(told) == ["common", "rare"]
    assert found["rare"].travellers == pytest.approx(0.3)
    assert found["common"].score / found["rare"].score == pytest.approx(7 / 3)


def test_the_score_is_the_documented_product(journey: Make) -> None:
    told = journey(
        {"a": {"importance": 4, "emotion": -1, "pains": {"p": pain(severity=5, reach=0.4)}}},
    )
    (found,) = study(told).pains
    assert found.score == pytest.approx(5 / 5 * 0.4 * 4 / 5 * (1 - 1 / 8))


def test_a_pain_nobody_passes_counts_nothing_and_stays_in_the_list(journey: Make) -> None:
    told = journey({"a": {"ends": "achieved"}, "b": {"pains": {"hidden": pain(severity=5)}}})
    (found,) = study(told).pains
    assert found.score == found.travellers == 0


def test_votes_decide_only_among_equals(journey: Make) -> None:
    told = {"one": pain(), "two": pain(votes=3), "worse": pain(severity=4)}
    assert pains(journey({"a": {"pains": told}})) == ["worse", "two", "one"]


def test_fixed_pains_come_last(journey: Make) -> None:
    told = journey({"a": {"pains": {"fixed": pain(severity=5, status="fixed"), "open": pain(severity=1)}}})
    assert pains(told) == ["open", "fixed"]
    assert study(told).pains[-1].score == 0


def test_whom_it_hurts_most(journey: Make, people: dict[str, Any]) -> None:
    told = journey(
        {
            "same": {"pains": {"both": pain()}},
            "feels": {"emotion": {"mei": -2, "raj": 1}, "pains": {"sad": pain()}},
            "only": {"pains": {"his": pain(personas=["raj"])}},
        },
        personas=people,
    )
    found = {item.pain: item.persona for item in study(told).pains}
    assert found == {"both": None, "sad": "mei", "his": "raj"}


def test_a_pain_of_one_persona_counts_her_share_only(journey: Make) -> None:
    shares = {"mei": {"name": "Mei", "share": 0.2}, "raj": {"name": "Raj", "share": 0.8}}
    told = journey({"a": {"pains": {"hers": pain(personas=["mei"]), "all": pain()}}}, personas=shares)
    found = {item.pain: item.score for item in study(told).pains}
    assert found["hers"] == pytest.approx(0.2 * found["all"])


def test_ideas_rank_by_impact_effort_and_the_pain_they_solve(journey: Make) -> None:
    ideas = {
        "huge": {"text": "H", "impact": 5, "effort": 5, "solves": ["p"]},
        "handy": {"text": "S", "impact": 4, "effort": 2, "solves": ["p"]},
        "idle": {"text": "I", "impact": 4, "effort": 2},
        "done": {"text": "D", "impact": 5, "effort": 1, "solves": ["p"], "status": "fixed"},
    }
    told = journey({"a": {"pains": {"p": pain()}, "ideas": ideas}})
    assert [idea.idea for idea in study(told).ideas] == ["handy", "idle", "huge", "done"]
    assert study(told).ideas[0].solves == (("a", "p"),)
    assert [round(idea.score, 3) for idea in study(told).ideas] == [0.64, 0.32, 0.2, 0]


def test_an_idea_may_solve_pains_elsewhere(journey: Make) -> None:
    told = journey(
        {
            "a": {"pains": {"p": pain()}},
            "b": {"ideas": {"i": {"text": "I", "solves": ["a/p", "ghost", "a/ghost"]}}},
        }
    )
    assert study(told).ideas[0].solves == (("a", "p"),)


def test_moments_of_truth_by_weight(journey: Make) -> None:
    told = journey(
        {
            "first": {"moment_of_truth": True, "importance": 3},
            "plain": {"importance": 5},
            "second": {"moment_of_truth": True, "importance": 4},
        }
    )
    assert study(told).moments == ("second", "first")
