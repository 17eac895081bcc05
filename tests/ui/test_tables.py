"""The tables of the outline: what their rows say, and what an edited table does to the map."""

from __future__ import annotations

from typing import Any

import pytest

from journeymap.change import Set, apply
from journeymap.errors import ChangeError
from journeymap.model import JourneyMap, Persona, Touchpoint
from journeymap.ui.bulk_table import Diff
from journeymap.ui.map_in_words import map_in_words
from journeymap.ui.pains_table import PAINS
from journeymap.ui.persona_form import read_facts
from journeymap.ui.touchpoints_table import TOUCHPOINTS

DATA: dict[str, Any] = {
    "journeymap": 1,
    "title": "A guitar",
    "personas": {"mei": {"name": "Mei"}},
    "channels": {"web": {"name": "Web"}, "mail": {"name": "Mail"}},
    "stages": {
        "want": {
            "name": "Want",
            "touchpoints": {
                "sees": {"name": "Sees", "channel": "web", "emotion": 1, "next": {"pays": {}}},
                "waits": {"name": "Waits", "emotion": [1, 2], "confidence": "assumed"},
            },
        },
        "buy": {
            "name": "Buy",
            "touchpoints": {
                "pays": {
                    "name": "Pays",
                    "pains": {"slow": {"text": "Slow", "reach": 0.4}, "refused": "Refused"},
                    "ideas": {"fast": {"text": "Faster", "solves": ["slow"]}},
                    "ends": "achieved",
                },
            },
        },
    },
}


@pytest.fixture
def journey() -> JourneyMap:
    return JourneyMap.model_validate(DATA)


def points(journey: JourneyMap) -> dict[str, Touchpoint]:
    return {key: part for _stage, key, part in journey.touchpoints()}


def diff(edited: Any = None, added: Any = (), deleted: Any = ()) -> Diff:
    return Diff.of({"edited_rows": edited or {}, "added_rows": list(added), "deleted_rows": list(deleted)})


class TestTouchpoints:
    def test_rows_say_what_the_map_says(self, journey: JourneyMap) -> None:
        rows = TOUCHPOINTS.rows(journey)
        assert [row["name"] for row in rows] == ["Sees", "Waits", "Pays"]
        assert rows[0] | {"stage": "Want", "channel": "Web", "emotion": "+1"} == rows[0]
        assert (rows[1]["emotion"], rows[1]["confidence"], rows[2]["ends"]) == (
            "+1 +2",
            "assumed",
            "goal achieved",
        )
        assert set(TOUCHPOINTS.columns(journey)) == set(rows[0])

    def test_cells(self, journey: JourneyMap) -> None:
        change = diff(
            {0: {"doing": "Scrolls", "channel": "Mail", "emotion": "−1.5"}, 1: {"confidence": None}}
        )
        after = points(apply(journey, TOUCHPOINTS.changes(journey, change)))
        assert (after["sees"].doing, after["sees"].channel, after["sees"].emotion) == (
            "Scrolls",
            "mail",
            -1.5,
        )
        assert after["waits"].confidence is None
        assert after["waits"].emotion == (1, 2)

    def test_personas_scored_apart_have_a_column_each(self, journey: JourneyMap) -> None:
        people = {"mei": Persona(name="Mei, the beginner"), "raj": Persona(name="Raj")}
        apart = journey.model_copy(update={"personas": people})
        apart = apply(apart, [Set("stages/want/touchpoints/sees/emotion", {"mei": [-2, -1], "raj": 1})])
        apart = apply(apart, [Set("stages/buy/touchpoints/pays/personas", ["mei"])])
        rows = TOUCHPOINTS.rows(apart)
        assert [(row["emotion/mei"], row["emotion/raj"]) for row in rows] == [
            ("−2 −1", "+1"),
            ("+1 +2", "+1 +2"),
            (None, None),
        ]
        change = diff({0: {"emotion/mei": "angry", "emotion/raj": None}, 1: {"emotion/raj": "−1"}})
        after = points(apply(apart, TOUCHPOINTS.changes(apart, change)))
        assert after["sees"].emotion == {"mei": -2}
        assert after["waits"].emotion == {"mei": (1, 2), "raj": -1}
        with pytest.raises(ChangeError, match="does not concern Raj"):
            TOUCHPOINTS.changes(apart, diff({2: {"emotion/raj": "1"}}))

    def test_another_stage_moves_the_touchpoint(self, journey: JourneyMap) -> None:
        after = apply(journey, TOUCHPOINTS.changes(journey, diff({0: {"stage": "Buy", "name": "Sees it"}})))
        assert list(after.stages["buy"].touchpoints) == ["pays", "sees"]
        assert points(after)["sees"].name == "Sees it"

    def test_rows_come_and_go(self, journey: JourneyMap) -> None:
        new = {"stage": "Buy", "name": "Waits", "channel": "Mail", "moment_of_truth": True, "importance": 4}
        after = apply(journey, TOUCHPOINTS.changes(journey, diff(added=[new, {"name": None}], deleted=[2])))
        assert [key for _stage, key, _part in after.touchpoints()] == ["sees", "waits", "waits-2"]
        assert points(after)["sees"].next is None
        added = points(after)["waits-2"]
        assert (added.channel, added.moment_of_truth, added.importance) == ("mail", True, 4)

    @pytest.mark.parametrize(
        "change",
        [diff(added=[{"name": "No stage"}]), diff({0: {"name": ""}}), diff({0: {"emotion": "9"}})],
        ids=["no stage", "no name", "off the scale"],
    )
    def test_what_does_not_fit_is_refused(self, journey: JourneyMap, change: Diff) -> None:
        with pytest.raises(ChangeError):
            apply(journey, TOUCHPOINTS.changes(journey, change))


class TestPains:
    def test_cells_rows_and_references(self, journey: JourneyMap) -> None:
        assert [(row["touchpoint"], row["text"], row["reach"]) for row in PAINS.rows(journey)] == [
            ("Pays", "Slow", 40),
            ("Pays", "Refused", None),
        ]
        new = {"touchpoint": "Waits", "text": "Too long", "severity": 5, "status": "planned"}
        change = diff({1: {"severity": 5, "reach": 25, "owner": "Payments"}}, added=[new], deleted=[0])
        after = points(apply(journey, PAINS.changes(journey, change)))
        refused = after["pays"].pains["refused"]
        assert (refused.severity, refused.reach, refused.owner) == (5, 0.25, "Payments")
        assert list(after["pays"].pains) == ["refused"]
        assert after["pays"].ideas["fast"].solves == ()
        assert after["waits"].pains["too-long"].status == "planned"

    def test_a_pain_cannot_change_its_touchpoint(self, journey: JourneyMap) -> None:
        with pytest.raises(ChangeError, match="stays at its touchpoint"):
            PAINS.changes(journey, diff({0: {"touchpoint": "Waits"}}))


def test_the_text_says_everything(journey: JourneyMap) -> None:
    words = "\n".join(map_in_words(journey))
    for said in (
        "A guitar",
        "Mei",
        "Want",
        "Sees",
        "Web",
        "pleased",
        "severity 3 of 5",
        "40 %",
        "Leads to",
        "Pays",
    ):
        assert said in words.replace("\\", "")
    assert words.index("Stage: Want") < words.index("Stage: Buy")


def test_facts_of_a_persona() -> None:
    assert read_facts(" age : 24\n\ncity：台北") == {"age": "24", "city": "台北"}
    for wrong in ("no colon", "age: 1\nage: 2", ": x"):
        with pytest.raises(ChangeError):
            read_facts(wrong)
