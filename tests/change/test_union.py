"""Two versions as one map: nothing of either is lost, and everything stands where it stood."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings

from journeymap.change import follow, renames, union
from journeymap.model import JourneyMap
from tests.strategies.journeys import journeys
from tests.strategies.routed_maps import routed_maps


def shop(**stages: list[str]) -> JourneyMap:
    """A map of stages with touchpoints of these ids."""
    content: dict[str, Any] = {
        stage: {
            "name": stage,
            "touchpoints": {name: {"name": f"Does {name} at the counter"} for name in names},
        }
        for stage, names in stages.items()
    }
    return JourneyMap.model_validate({"journeymap": 1, "title": "Shop", "stages": content})


def order(journey: JourneyMap) -> dict[str, list[str]]:
    return {key: list(stage.touchpoints) for key, stage in journey.stages.items()}


def test_what_is_gone_stands_where_it_stood() -> None:
    old = shop(find=["ad", "web"], buy=["cart", "card", "thanks"], use=["opens"])
    new = shop(buy=["cart", "wallet", "thanks"], use=["opens", "plays"], tell=["friend"])
    assert order(union(old, new)) == {
        "find": ["ad", "web"],
        "buy": ["cart", "card", "wallet", "thanks"],
        "use": ["opens", "plays"],
        "tell": ["friend"],
    }


def test_a_touchpoint_that_moved_is_not_gone() -> None:
    old, new = shop(find=["ad", "web"], buy=["cart"]), shop(find=["ad"], buy=["cart", "web"])
    assert order(union(old, new)) == {"find": ["ad"], "buy": ["cart", "web"]}


def test_pains_that_are_gone_are_kept_also_where_the_touchpoint_moved() -> None:
    def journey(stage: str, pains: dict[str, str]) -> JourneyMap:
        touchpoints = {"pays": {"name": "Pays at the counter", "pains": pains}}
        stages = {name: {"name": name, "touchpoints": touchpoints if name == stage else {}} for name in "ab"}
        return JourneyMap.model_validate({"journeymap": 1, "title": "Pays", "stages": stages})

    both = union(
        journey("a", {"slow": "It is slow", "queue": "The queue"}), journey("b", {"queue": "The queue"})
    )
    assert list(both.stages["b"].touchpoints["pays"].pains) == ["slow", "queue"]


def test_personas_that_are_gone_come_last_so_that_the_others_keep_their_colors() -> None:
    def journey(*names: str) -> JourneyMap:
        return JourneyMap.model_validate(
            {"journeymap": 1, "title": "M", "personas": {name: {"name": name} for name in names}}
        )

    assert list(union(journey("ann", "bob", "cem"), journey("bob", "dee")).personas) == [
        "bob",
        "dee",
        "ann",
        "cem",
    ]


@settings(max_examples=60, deadline=None)
@given(journeys(), journeys())
def test_both_versions_are_in_the_union(old: JourneyMap, new: JourneyMap) -> None:
    both = union(old, new)
    was = follow(old, renames(old, new))
    ids = {key for _stage, key, _part in both.touchpoints()}
    assert ids == {key for journey in (was, new) for _stage, key, _part in journey.touchpoints()}
    assert {*both.stages} == {*was.stages, *new.stages}
    for stage, key, part in new.touchpoints():
        kept = both.stages[stage].touchpoints[key]
        assert all(kept.pains[name] == pain for name, pain in part.pains.items())
    # What is in the new map stands there in its own order.
    for key, stage in new.stages.items():
        assert [name for name in both.stages[key].touchpoints if name in stage.touchpoints] == [
            *stage.touchpoints
        ]


@settings(max_examples=30, deadline=None)
@given(routed_maps())
def test_a_map_with_itself_is_itself(journey: JourneyMap) -> None:
    assert union(journey, journey) == journey
