"""Edits of the hand: what they change, and that no reference is left hanging."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.change import apply, invert
from journeymap.errors import ChangeError
from journeymap.model import JourneyMap, to_data
from journeymap.ui.edits import (
    add_entry,
    add_stage,
    add_touchpoint,
    address_of,
    delete_channel,
    delete_lane,
    delete_pain,
    delete_persona,
    delete_stage,
    delete_touchpoint,
    duplicate_touchpoint,
    lead_to,
    move_entry,
    put,
    scores_of,
    set_emotion,
    shift_stage,
    shift_touchpoint,
    stop_leading,
)
from journeymap.ui.edits.touchpoint_edits import find_touchpoint

DATA: dict[str, Any] = {
    "journeymap": 1,
    "title": "A guitar",
    "personas": {"mei": {"name": "Mei"}, "raj": {"name": "Raj"}},
    "channels": {"web": {"name": "Web"}, "mail": {"name": "Mail"}},
    "lanes": {"legal": "Legal"},
    "stages": {
        "want": {
            "name": "Want",
            "touchpoints": {
                "sees": {"name": "Sees", "channel": "web", "emotion": 1, "lanes": {"legal": "Consent"}},
                "reads": {
                    "name": "Reads",
                    "next": {"pays": 0.7, "leaves": {"share": 0.3, "personas": ["mei"]}},
                },
            },
        },
        "buy": {
            "name": "Buy",
            "touchpoints": {
                "pays": {
                    "name": "Pays",
                    "personas": ["mei"],
                    "emotion": {"mei": [-2, -1], "raj": 1},
                    "pains": {"slow": {"text": "Slow", "personas": ["mei"]}, "refused": "Refused"},
                    "ideas": {"fast": {"text": "Faster", "solves": ["slow", "refused"]}},
                },
                "unpacks": {
                    "name": "Unpacks",
                    "ideas": {"warn": {"text": "Warn", "solves": ["pays/slow"]}},
                    "ends": "achieved",
                },
                "leaves": {"name": "Leaves", "ends": "abandoned"},
            },
        },
    },
}


@pytest.fixture
def journey() -> JourneyMap:
    return JourneyMap.model_validate(DATA)


def order(journey: JourneyMap) -> list[str]:
    return [f"{stage}/{key}" for stage, key, _ in journey.touchpoints()]


def hanging(journey: JourneyMap) -> list[str]:
    """Every reference of the map that leads nowhere."""
    points = {key: part for _, key, part in journey.touchpoints()}
    found = []
    for key, part in points.items():
        found += [target for target in part.next or () if target not in points]
        found += [name for name in part.personas if name not in journey.personas]
        found += [
            name
            for way in (part.next or {}).values()
            for name in way.personas
            if name not in journey.personas
        ]
        found += [
            name
            for name in (part.emotion if isinstance(part.emotion, dict) else ())
            if name not in journey.personas
        ]
        found += [lane for lane in part.lanes if lane not in journey.lanes]
        found += [part.channel] if part.channel and part.channel not in journey.channels else []
        found += [
            name for pain in part.pains.values() for name in pain.personas if name not in journey.personas
        ]
        for idea in part.ideas.values():
            for solved in idea.solves:
                owner, _, pain = solved.rpartition("/")
                home = points.get(owner or key)
                found += [] if home and pain in home.pains else [solved]
    return found


class TestTouchpoints:
    def test_added_after_takes_over_the_only_way(self, journey: JourneyMap) -> None:
        journey = apply(
            journey, lead_to(address_of(journey, "sees"), find_touchpoint(journey, "sees")[1], "pays")
        )
        changes, key = add_touchpoint(journey, "Compares", after="sees")
        after = apply(journey, changes)
        assert order(after)[:3] == ["want/sees", f"want/{key}", "want/reads"]
        assert list(find_touchpoint(after, "sees")[1].next or ()) == [key]
        assert list(find_touchpoint(after, key)[1].next or ()) == ["pays"]

    def test_added_after_a_branch_leaves_the_ways(self, journey: JourneyMap) -> None:
        changes, key = add_touchpoint(journey, "Asks", after="reads")
        after = apply(journey, changes)
        assert find_touchpoint(after, "reads")[1].next == find_touchpoint(journey, "reads")[1].next
        assert find_touchpoint(after, key)[1].next is None

    def test_added_after_an_end_is_the_end(self, journey: JourneyMap) -> None:
        changes, key = add_touchpoint(journey, "Plays", after="unpacks")
        after = apply(journey, changes)
        assert find_touchpoint(after, key)[1].ends == "achieved"
        assert find_touchpoint(after, "unpacks")[1].ends is None

    def test_added_before_and_into_a_stage(self, journey: JourneyMap) -> None:
        changes, first = add_touchpoint(journey, "Hears", before="sees")
        after = apply(journey, changes)
        changes, last = add_touchpoint(after, "Waits", stage="buy")
        assert order(apply(after, changes))[0] == f"want/{first}"
        assert order(apply(after, changes))[-1] == f"buy/{last}"

    def test_deleted_with_all_that_led_there(self, journey: JourneyMap) -> None:
        for touchpoint in ("pays", "leaves", "unpacks", "sees"):
            journey = apply(journey, delete_touchpoint(journey, touchpoint))
            assert hanging(journey) == []
        assert order(journey) == ["want/reads"]
        assert find_touchpoint(journey, "reads")[1].next is None

    def test_duplicate_stands_behind_and_differs_in_name_only(self, journey: JourneyMap) -> None:
        changes, key = duplicate_touchpoint(journey, "pays", "Pays again")
        after = apply(journey, changes)
        assert order(after)[3] == f"buy/{key}"
        copy = to_data(find_touchpoint(after, key)[1])
        assert copy == {**to_data(find_touchpoint(after, "pays")[1]), "name": "Pays again"}

    @pytest.mark.parametrize(
        ("touchpoint", "step", "place"),
        [
            ("unpacks", -1, ("buy", 0)),
            ("unpacks", 1, ("buy", 2)),
            ("pays", -1, ("want", 2)),
            ("reads", 1, ("buy", 0)),
            ("sees", -1, ("want", 0)),
            ("leaves", 1, ("buy", 2)),
        ],
    )
    def test_shift(self, journey: JourneyMap, touchpoint: str, step: int, place: tuple[str, int]) -> None:
        after = apply(journey, shift_touchpoint(journey, touchpoint, step))
        stage, _ = find_touchpoint(after, touchpoint)
        assert (stage, list(after.stages[stage].touchpoints).index(touchpoint)) == place

    def test_unknown_touchpoint(self, journey: JourneyMap) -> None:
        with pytest.raises(ChangeError):
            delete_touchpoint(journey, "nowhere")


class TestWays:
    def test_lead_and_stop(self, journey: JourneyMap) -> None:
        at, sees = address_of(journey, "sees"), find_touchpoint(journey, "sees")[1]
        after = apply(journey, lead_to(at, sees, "pays"))
        stopped = apply(after, stop_leading(at, find_touchpoint(after, "sees")[1], "pays"))
        assert stopped == journey

    def test_one_of_two_ways_goes(self, journey: JourneyMap) -> None:
        at, reads = address_of(journey, "reads"), find_touchpoint(journey, "reads")[1]
        after = find_touchpoint(apply(journey, stop_leading(at, reads, "leaves")), "reads")[1]
        assert list(after.next or ()) == ["pays"]


class TestEmotion:
    def scored(self, journey: JourneyMap, key: str, persona: str | None, *scores: float) -> JourneyMap:
        part = find_touchpoint(journey, key)[1]
        return apply(journey, set_emotion(journey, address_of(journey, key), part, persona, scores))

    def test_one_persona_of_two_keeps_the_others_score(self, journey: JourneyMap) -> None:
        part = find_touchpoint(self.scored(journey, "sees", "mei", -1), "sees")[1]
        assert (scores_of(part, "mei"), scores_of(part, "raj")) == ((-1,), (1,))

    def test_everybody(self, journey: JourneyMap) -> None:
        assert find_touchpoint(self.scored(journey, "sees", None, 1, 2), "sees")[1].emotion == (1, 2)

    def test_clearing_the_last_score_clears_the_emotion(self, journey: JourneyMap) -> None:
        journey = self.scored(self.scored(journey, "pays", "mei"), "pays", "raj")
        assert find_touchpoint(journey, "pays")[1].emotion is None

    def test_outside_the_scale_is_refused(self, journey: JourneyMap) -> None:
        with pytest.raises(ChangeError):
            self.scored(journey, "sees", None, 3)


class TestReferences:
    def test_nothing_hangs_after_a_deletion(self, journey: JourneyMap) -> None:
        for changes in (
            delete_persona(journey, "mei"),
            delete_persona(journey, "raj"),
            delete_channel(journey, "web"),
            delete_lane(journey, "legal"),
            delete_pain(journey, "pays", "slow"),
            delete_stage(journey, "buy"),
        ):
            assert hanging(apply(journey, changes)) == []

    def test_a_way_only_the_deleted_persona_took_goes(self, journey: JourneyMap) -> None:
        after = apply(journey, delete_persona(journey, "mei"))
        assert list(find_touchpoint(after, "reads")[1].next or ()) == ["pays"]

    def test_what_others_solve_stays(self, journey: JourneyMap) -> None:
        after = apply(journey, delete_pain(journey, "pays", "slow"))
        assert find_touchpoint(after, "pays")[1].ideas["fast"].solves == ("refused",)


class TestStagesAndFields:
    def test_stage_added_and_shifted(self, journey: JourneyMap) -> None:
        changes, key = add_stage(journey, "Play", before="buy")
        after = apply(journey, changes)
        assert list(after.stages) == ["want", key, "buy"]
        assert list(apply(after, shift_stage(after, key, 1)).stages) == ["want", "buy", key]
        assert shift_stage(after, "want", -1) == ()

    def test_entries(self, journey: JourneyMap) -> None:
        changes, key = add_entry(journey, "channels", "Web", {"name": "Web"})
        after = apply(journey, changes)
        assert list(after.channels) == ["web", "mail", key]
        assert list(apply(after, move_entry(after, f"channels/{key}", -1)).channels) == ["web", key, "mail"]

    def test_empty_is_the_default(self, journey: JourneyMap) -> None:
        after = apply(apply(journey, put("goal", "Play")), put("goal", ""))
        assert after == journey


@given(st.data())
def test_every_edit_can_be_undone(data: st.DataObject) -> None:
    journey = JourneyMap.model_validate(DATA)
    for _ in range(3):
        keys = [key for _, key, _ in journey.touchpoints()]
        if not keys:
            break
        key = data.draw(st.sampled_from(keys))
        edit = data.draw(
            st.sampled_from(
                [
                    lambda j, k: add_touchpoint(j, "New", after=k)[0],
                    lambda j, k: add_touchpoint(j, "New", before=k)[0],
                    lambda j, k: duplicate_touchpoint(j, k, "Copy")[0],
                    delete_touchpoint,
                    lambda j, k: shift_touchpoint(j, k, 1),
                    lambda j, k: shift_touchpoint(j, k, -1),
                ]
            )
        )
        changes = edit(journey, key)
        after = apply(journey, changes)
        assert apply(after, invert(journey, changes)) == journey
        assert hanging(after) == []
        journey = after
