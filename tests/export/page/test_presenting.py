"""The steps of a presentation: where it stops, what it says there, and what the speaker reads."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hypothesis import given, settings

from journeymap.export.page.presenting import presentation
from journeymap.export.page.stops import stops
from journeymap.insights import study
from journeymap.mapfile import read
from journeymap.model import JourneyMap
from tests.strategies.journeys import journeys

GUITAR = read((Path(__file__).parents[3] / "maps/guitar-purchase.journey.yaml").read_bytes()).journey


def told(journey: JourneyMap) -> list[dict[str, Any]]:
    steps: list[dict[str, Any]] = presentation(journey, study(journey), None)["steps"]
    return steps


def test_it_opens_with_the_headline_and_ends_with_what_to_do_first() -> None:
    first, *_middle, last = told(GUITAR)
    insights = study(GUITAR)
    assert (first["title"], first["lead"]) == (GUITAR.title, insights.headline[0])
    best = insights.ideas[0]
    idea = GUITAR.stages[best.stage].touchpoints[best.touchpoint].ideas[best.idea]
    assert last["ideas"][0]["text"] == idea.text
    assert last["ideas"][0]["at"] == best.touchpoint


def test_it_goes_through_every_stage_in_order_and_stops_within_it() -> None:
    steps = told(GUITAR)
    assert [step["stage"] for step in steps if step["kind"] == "stage"] == list(GUITAR.stages)
    stage = None
    for step in steps:
        stage = step["stage"] if step["kind"] == "stage" else stage
        if step["kind"] == "stop":
            assert step["stage"] == stage
            assert step["at"] in GUITAR.stages[step["stage"]].touchpoints


def test_it_stops_at_everybodys_peak_low_and_end_and_at_the_worst_pains() -> None:
    insights = study(GUITAR)
    reasons = {stop.touchpoint: stop.reasons for stop in stops(GUITAR, insights)}
    for curve in insights.emotion:
        assert {curve.peak, curve.low, curve.end} <= set(reasons)
    assert "The worst pain" in reasons[insights.pains[0].touchpoint]
    for touchpoint in insights.moments:
        assert "Moment of truth" in reasons[touchpoint]


def test_a_stop_says_feeling_quote_pain_and_owner_and_the_notes_say_the_rest() -> None:
    step = next(step for step in told(GUITAR) if step.get("at") == "pays-shop-a")
    here = GUITAR.stages["purchase"].touchpoints["pays-shop-a"]
    assert step["feelings"][0]["score"].startswith("−")
    assert step["feelings"][0]["word"] == "angry"
    assert here.thinking in step["quote"] or here.quotes[0] in step["quote"]
    assert "severity 5" in step["pains"][0]["facts"]
    assert here.pains["card-refused"].owner in step["pains"][0]["facts"]
    notes = dict(step["notes"])
    assert notes["Doing"] == here.doing
    for idea in here.ideas.values():
        assert idea.text in notes["Ideas"]
    for text in here.backstage.values():
        assert text in notes["Backstage"]
    for metric in here.metrics.values():
        assert any((metric.source or "no source given") in text for text in notes.values())


def test_a_low_that_is_not_the_lowest_is_a_stop() -> None:
    feelings = [1, -1.5, 0, 1, -2, 0, 1, -1.2, 2]
    cards = {f"t{number}": {"name": "T", "emotion": mean} for number, mean in enumerate(feelings)}
    journey = JourneyMap.model_validate(
        {"journeymap": 1, "title": "T", "stages": {"a": {"name": "A", "touchpoints": cards}}}
    )
    found = {stop.touchpoint: stop.reasons[0] for stop in stops(journey, study(journey))}
    assert found == {"t1": "A low", "t4": "It feels worst here", "t7": "A low", "t8": "It feels best here"}


def test_a_long_journey_keeps_to_two_dozen_stops_and_the_peaks_among_them() -> None:
    cards = {
        f"t{number}": {
            "name": "T",
            "moment_of_truth": True,
            "emotion": {f"p{persona}": -2 if number == persona * 3 else 1 for persona in range(30)},
        }
        for number in range(100)
    }
    personas = {f"p{number}": {"name": f"P{number}"} for number in range(30)}
    journey = JourneyMap.model_validate(
        {
            "journeymap": 1,
            "title": "T",
            "personas": personas,
            "stages": {"a": {"name": "A", "touchpoints": cards}},
        }
    )
    found = stops(journey, study(journey))
    assert len(found) == 24
    assert [stop.touchpoint for stop in found] == sorted(
        (stop.touchpoint for stop in found), key=lambda t: int(t[1:])
    )


@settings(max_examples=40)
@given(journeys())
def test_every_map_can_be_presented(journey: JourneyMap) -> None:
    said = presentation(journey, study(journey), None)
    assert said["steps"][0]["kind"] == "opening"
    assert said["steps"][-1]["kind"] == "close"
    places = set(said["order"])
    for step in said["steps"]:
        assert step["title"].strip()
        assert step.get("at", next(iter(places), None)) in places or not places
        assert all(label.strip() and text.strip() for label, text in step["notes"])
