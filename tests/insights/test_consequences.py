"""What a change does to the findings is said, and nothing is said where they stay as they were."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from journeymap.change import Add, Change, Move, Remove, Set, apply
from journeymap.insights import consequences
from journeymap.mapfile import read
from journeymap.model import JourneyMap
from tests.strategies.changed_maps import edited_maps
from tests.strategies.routed_maps import routed_maps

MAPS = Path(__file__).parents[2] / "maps"
AT = "stages/all/touchpoints"


@pytest.fixture
def shop(journey: Any, people: dict[str, Any]) -> JourneyMap:
    """Looks, pays, and one in five gives up."""
    touchpoints = {
        "looks": {"name": "Looks", "emotion": {"mei": 1, "raj": 0}, "next": ["pays"]},
        "pays": {
            "name": "Pays",
            "emotion": {"mei": -1, "raj": 1},
            "pains": {"slow": {"text": "Slow pages", "severity": 4}, "dear": {"text": "Dear", "severity": 2}},
            "next": {"thanks": 0.8, "gives-up": 0.2},
        },
        "gives-up": {"name": "Gives up", "ends": "abandoned"},
        "thanks": {"name": "Is thanked", "emotion": 2, "ends": "achieved"},
    }
    made: JourneyMap = journey(touchpoints, personas=people)
    return made


CASES: dict[str, tuple[list[Change], list[str]]] = {
    "another pain comes first": (
        [Set(f"{AT}/pays/pains/dear/severity", 5)],
        [
            "The headline is now: It hurts Mei most at “Pays”: “Dear”",
            "The headline was: It hurts Mei most at “Pays”: “Slow pages”",
            "Pains to look at first: now “Dear”, “Slow pages”; before “Slow pages”, “Dear”",
        ],
    ),
    "nothing hurts any more": (
        [Set(f"{AT}/pays/pains/dear/status", "fixed"), Set(f"{AT}/pays/pains/slow/status", "fixed")],
        [
            "The headline is now: The map tells of no open pains",
            "The headline was: It hurts Mei most",
            "Pains to look at first: none any more; before “Slow pages”, “Dear”",
        ],
    ),
    "more give up": (
        [Set(f"{AT}/pays/next", {"thanks": 0.7, "gives-up": 0.3})],
        [
            "The headline is now: ",
            "The headline was: ",
            "70 % reach the goal, before 80 %",
            "30 % leave for good, before 20 %",
            "At “Gives up” 30 % leave for good, before 20 %",
        ],
    ),
    "a lower low": (
        [Set(f"{AT}/pays/emotion/mei", -2)],
        ["Mei: the low, “Pays”, is now at −2, before at −1"],
    ),
    "another peak": (
        [Set(f"{AT}/thanks/emotion", 0), Set(f"{AT}/looks/emotion/raj", 2)],
        [
            "Mei: the peak is now “Looks” (+1), before “Is thanked” (+2)",
            "Mei: the end, “Is thanked”, is now at 0, before at +2",
            "Raj: the peak is now “Looks” (+2), before “Is thanked” (+2)",
            "Raj: the low is now “Is thanked” (0), before “Looks” (0)",
            "Raj: the end, “Is thanked”, is now at 0, before at +2",
        ],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_it_is_said(shop: JourneyMap, name: str) -> None:
    changes, expected = CASES[name]
    said = [text.replace("\u00a0", " ") for text in consequences(shop, apply(shop, changes))]
    assert len(said) == len(expected), said
    for text, start in zip(said, expected, strict=True):
        assert text.startswith(start)


@pytest.mark.parametrize(
    "changes",
    [
        [],
        [Set("owner", "Ann"), Set(f"{AT}/pays/doing", "Types"), Set(f"{AT}/pays/pains/slow/ticket", "X-1")],
        [Move(f"{AT}/pays/pains/slow", f"{AT}/pays/pains/too-slow", "dear")],
        [Add("channels/web", {"name": "Web"})],
    ],
    ids=["nothing", "words", "an id", "a channel"],
)
def test_what_moves_no_finding_is_not_said(shop: JourneyMap, changes: list[Change]) -> None:
    assert consequences(shop, apply(shop, changes)) == ()


def test_the_future_of_the_guitar_map_is_better() -> None:
    now, then = (
        read((MAPS / f"{name}.journey.yaml").read_bytes()).journey
        for name in ("guitar-purchase", "guitar-purchase-future")
    )
    said = consequences(now, then)
    assert said[0].startswith("The headline is now")
    assert any("reach the goal" in text for text in said)


SOME = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


@SOME
@given(edited_maps())
def test_it_never_fails_on_a_strange_map(pair: tuple[JourneyMap, JourneyMap]) -> None:
    assert all(consequences(*pair))
    assert consequences(pair[1], pair[1]) == ()


@SOME
@given(routed_maps())
def test_it_never_fails_when_a_stage_goes(journey: JourneyMap) -> None:
    for stage in list(journey.stages)[:2]:
        assert all(consequences(journey, apply(journey, [Remove(f"stages/{stage}")])))
