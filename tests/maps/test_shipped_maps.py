"""The maps that ship are canonical, free of findings, and teach what they are there to teach."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from journeymap.graph import build, passage
from journeymap.insights import study
from journeymap.mapfile import fmt, read
from journeymap.model import Document, JourneyMap
from journeymap.rules import check

ROOT = Path(__file__).parents[2]
ENDING = ".journey.yaml"
NAMES = sorted(path.name.removesuffix(ENDING) for path in (ROOT / "maps").glob(f"*{ENDING}"))
TODAY = date(2026, 11, 21)
HAN, CYRILLIC = re.compile("[\u4e00-\u9fff]"), re.compile("[\u0400-\u04ff]")


def text_of(name: str) -> str:
    return (ROOT / "maps" / f"{name}{ENDING}").read_text(encoding="utf-8")


def document_of(name: str) -> Document:
    return read(text_of(name))


def journey_of(name: str) -> JourneyMap:
    return document_of(name).journey


def test_the_promised_maps_are_there() -> None:
    assert {"guitar-purchase", "software-onboarding", "five-minutes"} <= set(NAMES)
    assert {"zh-Hans", "ru"} <= {journey_of(name).locale for name in NAMES}


@pytest.mark.parametrize("name", NAMES)
def test_formatting_changes_nothing(name: str) -> None:
    assert fmt(text_of(name)) == text_of(name)


@pytest.mark.parametrize("name", NAMES)
def test_no_rule_finds_anything(name: str) -> None:
    issues = check(document_of(name), map_id=name, today=TODAY)
    assert [(issue.code, issue.at, issue.message) for issue in issues] == []


@pytest.mark.parametrize("name", NAMES)
def test_its_people_are_said_to_be_invented(name: str) -> None:
    opening = text_of(name).split("journeymap: 1")[0]
    assert re.search("Invented customers|虚构|вымышлены", opening)


@pytest.mark.parametrize("name", NAMES)
def test_every_persona_can_reach_the_goal(name: str) -> None:
    journey = journey_of(name)
    for persona in journey.personas:
        stopping = passage(build(journey, persona)).stopping.values()
        assert sum(stops.get("achieved", 0) for stops in stopping) > 0.1, persona


@pytest.mark.parametrize("name", NAMES)
def test_it_has_something_to_say(name: str) -> None:
    journey = journey_of(name)
    insights = study(journey)
    assert insights.headline
    assert [curve.persona for curve in insights.emotion] == list(journey.personas)
    assert all(curve.peak and curve.low and curve.end for curve in insights.emotion)


@pytest.mark.parametrize("name", NAMES)
def test_every_declared_channel_and_lane_is_used(name: str) -> None:
    journey = journey_of(name)
    touchpoints = [touchpoint for _, _, touchpoint in journey.touchpoints()]
    assert {touchpoint.channel for touchpoint in touchpoints} == set(journey.channels)
    assert {lane for touchpoint in touchpoints for lane in touchpoint.lanes} == set(journey.lanes)


def test_the_guitar_map_tells_the_story() -> None:
    journey = journey_of("guitar-purchase")
    names = [stage.name for stage in journey.stages.values()]
    assert names == ["Awareness", "Consideration", "Purchase", "Retention", "Advocacy"]
    assert list(journey.personas) == ["mei", "raj"]
    sizes = [len(stage.touchpoints) for stage in journey.stages.values()]
    assert sum(sizes) == 20
    # A column of more than six cards does not fit a laptop's screen together with the curves.
    assert max(sizes) <= 6
    refused = journey.stages["purchase"].touchpoints["pays-shop-a"]
    assert refused.pains["card-refused"].severity == 5
    assert refused.moment_of_truth
    worst = study(journey).pains[0]
    assert (worst.touchpoint, worst.pain, worst.persona) == ("pays-shop-a", "card-refused", "mei")


def test_the_guitar_map_uses_every_field() -> None:
    touchpoints = [touchpoint for _, _, touchpoint in journey_of("guitar-purchase").touchpoints()]
    used = {field for touchpoint in touchpoints for field in touchpoint.model_fields_set}
    assert set(type(touchpoints[0]).model_fields) == used


@pytest.mark.parametrize("name", NAMES)
def test_pictures_lie_beside_the_map(name: str) -> None:
    for _stage, _id, touchpoint in journey_of(name).touchpoints():
        for image in touchpoint.images:
            assert (ROOT / "maps" / image).read_bytes().startswith(b"\x89PNG")


def test_the_onboarding_map_measures_and_looks_backstage() -> None:
    journey = journey_of("software-onboarding")
    touchpoints = [touchpoint for _, _, touchpoint in journey.touchpoints()]
    parts = [journey, *journey.stages.values(), *touchpoints]
    measured = {name for part in parts for name in part.metrics}
    asked = {"nps", "csat", "ces", "churn_rate", "success_rate", "time_on_task", "clicks"}
    assert asked <= measured
    assert sum(bool(touchpoint.backstage) for touchpoint in touchpoints) >= 6
    assert len(journey.personas) == 3


@pytest.mark.parametrize("name", NAMES)
def test_counterparts_name_each_other(name: str) -> None:
    journey = journey_of(name)
    if journey.counterpart is not None:
        other = journey_of(journey.counterpart)
        assert (other.counterpart, other.state == journey.state) == (name, False)


@pytest.mark.parametrize(("name", "script"), [("milk-tea-membership", HAN), ("winter-overalls", CYRILLIC)])
def test_the_other_languages_are_written_in_their_script(name: str, script: re.Pattern[str]) -> None:
    journey = journey_of(name)
    spoken = [journey.title, journey.goal, journey.owner]
    for _, _, touchpoint in journey.touchpoints():
        spoken += [touchpoint.name, touchpoint.doing, touchpoint.thinking, touchpoint.feeling]
        spoken += [pain.text for pain in touchpoint.pains.values()]
    assert [text for text in spoken if not script.search(text)] == []


def test_the_readme_shows_the_small_map_as_it_is() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert f"```yaml\n{text_of('five-minutes')}```" in readme
