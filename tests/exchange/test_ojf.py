"""OpenJourney files: what they become, and that they go back as they came."""

from __future__ import annotations

import json
from typing import Any

import pytest

from journeymap.errors import ExchangeError
from journeymap.exchange import Imported, read_any, write_as
from journeymap.mapfile import read, write
from journeymap.model import Document, JourneyMap

# After the example of the specification and its samples, in words of our own.
BOOKING: dict[str, Any] = {
    "version": "1.0",
    "persona": "Weekend traveller",
    "pointOfView": "Books a train on the phone",
    "stages": [{"id": "s1", "name": "Search", "overrideEmotion": 3}, {"id": "s2", "name": "Pay"}],
    "swimlanes": [
        {"id": "sl1", "name": "User Action"},
        {"id": "sl2", "name": "Emotional State"},
        {"id": "sl3", "name": "Pain Points"},
    ],
    "nodes": [
        {
            "id": "n1",
            "stageId": "s1",
            "swimlaneId": "sl1",
            "title": "Looks for a train",
            "description": "Types the city twice.",
            "severity": "low",
            "score": 5,
            "isMomentOfTruth": True,
            "icon": "search",
            "iconColor": "#4f46e5",
            "tags": ["Search", "Desktop"],
        },
        {
            "id": "n2",
            "stageId": "s2",
            "swimlaneId": "sl2",
            "title": "Doubt",
            "description": "Is the page safe?",
            "severity": "medium",
            "score": -1,
            "sentiment": "anxious",
            "purpose": "touchpoint",
            "blueprint": {
                "evidence": [{"item": "Padlock", "type": "Digital"}],
                "onstage": [{"actor": "Chat", "action": "Greets"}],
                "backstage": [{"actor": "Bank", "action": "Checks the card"}],
                "support": [{"system": "Ledger", "description": "Books it"}],
            },
        },
        {
            "stageId": "s1",
            "swimlaneId": "sl3",
            "title": "Slow",
            "description": "Nine seconds",
            "severity": "high",
        },
        {"stageId": "s2", "swimlaneId": "sl1", "title": "A second way to pay", "purpose": "opportunity"},
    ],
}


def imported(data: Any, filename: str = "booking.ojf") -> Imported:
    return read_any(json.dumps(data).encode(), filename, format="ojf")


def exported(journey: JourneyMap) -> Any:
    return json.loads(write_as(journey, "ojf").data)


def said(value: Any) -> Any:
    """The value without members that say nothing; an export may add the title."""
    if isinstance(value, dict):
        return {
            key: said(item)
            for key, item in value.items()
            if item is not None and item is not False and (item or not isinstance(item, (str, list, dict)))
        }
    return [said(item) for item in value] if isinstance(value, list) else value


def without_title(data: dict[str, Any]) -> dict[str, Any]:
    metadata = {key: value for key, value in data.get("metadata", {}).items() if key != "title"}
    return said({**data, "metadata": metadata})


def texts_said(data: dict[str, Any]) -> Any:
    """The same with names where there are none, since nothing in a map may be without."""
    named = [{**one, "name": one.get("name") or "Untitled"} for one in data["stages"]]
    nodes = [{**one, "title": one.get("title") or "Untitled"} for one in data["nodes"]]
    return said({**data, "stages": named, "nodes": nodes})


def saved(journey: JourneyMap) -> JourneyMap:
    """The map after it was in a file."""
    return read(write(Document(journey))).journey


def test_what_an_openjourney_file_becomes() -> None:
    found = imported(BOOKING)
    assert (
        write(found.document)
        == (
            "journeymap: 1\n"
            "title: booking\n"
            "summary: Books a train on the phone\n"
            "personas:\n"
            "  weekend-traveller: {name: Weekend traveller}\n"
            "lanes:\n"
            "  emotional-state: Emotional State\n"
            "stages:\n"
            "  search:\n"
            "    name: Search\n"
            "    touchpoints:\n"
            "      looks-for-a-train:\n"
            "        name: Looks for a train\n"
            "        doing: Types the city twice.\n"
            "        emotion: 2\n"
            "        importance: 2\n"
            "        moment_of_truth: true\n"
            "        pains:\n"
            "          slow-nine-seconds:\n"
            '            text: "Slow: Nine seconds"\n'
            "            severity: 4\n"
            "            x-ojf:\n"
            "              swimlaneId: sl3\n"
            "              title: Slow\n"
            "              description: Nine seconds\n"
            "              without: [id, purpose]\n"
            "        tags: [Search, Desktop]\n"
            "        x-ojf:\n"
            "          swimlaneId: sl1\n"
            "          id: n1\n"
            "          icon: search\n"
            '          iconColor: "#4f46e5"\n'
            "          without: [purpose]\n"
            "    x-ojf: {id: s1, overrideEmotion: 3}\n"
            "  pay:\n"
            "    name: Pay\n"
            "    touchpoints:\n"
            "      doubt:\n"
            "        name: Doubt\n"
            "        feeling: anxious\n"
            "        emotion: -0.4\n"
            "        importance: 3\n"
            "        ideas:\n"
            "          a-second-way-to-pay:\n"
            "            text: A second way to pay\n"
            "            x-ojf:\n"
            "              swimlaneId: sl1\n"
            "              without: [id]\n"
            "        backstage:\n"
            '          bank-checks-the-card: "Bank: Checks the card"\n'
            '          ledger-books-it: "Ledger: Books it"\n'
            "        evidence: [Padlock]\n"
            "        lanes:\n"
            "          emotional-state: Is the page safe?\n"
            "        x-ojf:\n"
        )
        + write(found.document).partition("emotional-state: Is the page safe?\n        x-ojf:\n")[2]
    )
    assert found.left_out == ()
    assert found.understood == (
        "an OpenJourney file: 2 stages, 2 touchpoints, 1 persona, 1 pain, 1 idea",
        "kept for an export back, and not shown: blueprint, description, icon, iconColor, title",
    )


def test_it_goes_back_as_it_came() -> None:
    journey = saved(imported(BOOKING).document.journey)
    assert without_title(exported(journey)) == said(BOOKING)
    assert exported(journey)["metadata"] == {"title": "booking"}


def test_what_was_changed_in_the_map_wins_over_what_was_kept() -> None:
    text = write(imported(BOOKING).document)
    text = text.replace("emotion: 2", "emotion: 1").replace("Slow: Nine seconds", "Very slow")
    text = text.replace("name: Search", "name: Find").replace("evidence: [Padlock]", "evidence: [Seal]")
    again = exported(read(text).journey)
    first, slow = again["nodes"][0], again["nodes"][2]
    assert (first["score"], first["icon"]) == (2.5, "search")
    assert (slow["title"], slow.get("description")) == ("Very slow", None)
    assert again["stages"][0]["name"] == "Find"
    assert again["nodes"][1]["blueprint"]["evidence"] == [{"item": "Seal"}]


def test_metadata_of_the_samples() -> None:
    data = {
        "metadata": {
            "title": "Arrival",
            "persona": "Guest",
            "pov": "After a long flight",
            "version": "1.1.0",
        },
        "stages": [{"id": "s1", "name": "Door"}],
        "swimlanes": [{"id": "l1", "name": "Customer Actions"}],
        "nodes": [{"id": "n1", "stageId": "s1", "swimlaneId": "l1", "title": "Rings", "score": 2}],
    }
    journey = imported(data).document.journey
    assert (journey.title, journey.summary) == ("Arrival", "After a long flight")
    assert [persona.name for persona in journey.personas.values()] == ["Guest"]
    assert said({**exported(journey), "version": ""}) == said(data)


def test_a_node_of_no_stage_is_told_and_kept() -> None:
    data = {**BOOKING, "nodes": [{"stageId": "s9", "title": "Lost"}, *BOOKING["nodes"], "odd"]}
    found = imported(data)
    assert [(one.place, one.text) for one in found.left_out] == [("nodes[0]", "Lost"), ("nodes[5]", "odd")]
    assert found.rows == 6
    assert without_title(exported(saved(found.document.journey))) == said(data)


def test_a_score_outside_is_clamped_told_and_kept() -> None:
    data = {**BOOKING, "nodes": [{"stageId": "s1", "title": "A", "score": 8}]}
    found = imported(data)
    assert [card.emotion for *_place, card in found.document.journey.touchpoints()] == [2]
    assert found.left_out[0].why == "scores go from −5 to 5; it counts as 5"
    assert exported(found.document.journey)["nodes"][0]["score"] == 8


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{", "line 1, column 2: this is no JSON"),
        ("[]", "this is no OpenJourney file"),
        ('{"stages": {}}', "this is no OpenJourney file"),
        ('{"stages": [], "stages": []}', "“stages” stands twice"),
        ('{"stages": [NaN]}', "NaN is no number"),
        ("[" * 1_000_000, "more than 20 deep"),
        ('{"stages": [' + "9" * 5000 + "]}", "more than 300 digits"),
    ],
)
def test_what_is_no_openjourney_file_is_an_error_that_says_why(text: str, reason: str) -> None:
    with pytest.raises(ExchangeError, match=reason):
        read_any(text.encode(), "x.ojf", format="ojf")
