"""A picture of two versions: every kind of change has its word, its sign and its outline."""

from __future__ import annotations

from typing import Any

import pytest

from journeymap.model import JourneyMap
from journeymap.overlays import Scene, compare_picture, compared, summary
from journeymap.overlays.marks import Area, Label, Panel, Stroke
from tests.overlays.two_shops import LEAVES, OLD, OPENS, THANKS, drawn, pays, shop, texts


def test_nothing_changed_is_drawn_as_nothing_changed() -> None:
    both = compared(OLD, OLD)
    assert (both.touchpoints, both.stages, both.items, both.ways, summary(both)) == ({}, {}, {}, {}, "")
    scene = compare_picture(both)
    assert not any(word in texts(scene) for word in ("new", "gone", "changed", "moved"))
    assert not any(isinstance(mark, Area) and mark.fill in ("better", "worse") for mark in scene.marks)


def test_a_new_touchpoint_says_so() -> None:
    both = compared(
        OLD, shop({"opens": OPENS, "pays": pays(), "waits": {"name": "Waits for the code"}, "thanks": THANKS})
    )
    assert both.touchpoints == {"waits": ("added",)}
    scene = compare_picture(both)
    assert "new" in texts(scene).splitlines()
    assert any(isinstance(mark, Panel) and mark.line == "added" and mark.width == 2 for mark in scene.marks)


def test_a_touchpoint_that_is_gone_stays_crossed_out_in_dashes() -> None:
    scene = drawn(OLD, shop({"opens": OPENS, "thanks": THANKS}))
    assert {"Pays by card", "gone"} <= set(texts(scene).splitlines())
    lines = [mark for mark in scene.marks if isinstance(mark, Stroke) and mark.color == "removed"]
    assert any(mark.dash and mark.layer == "card" for mark in lines)
    assert any(not mark.dash and mark.layer == "badge" for mark in lines)
    name = next(mark for mark in scene.marks if isinstance(mark, Label) and mark.text == "Pays by card")
    assert name.color == "muted"


def test_a_touchpoint_that_moved_says_from_where() -> None:
    new = shop({"opens": OPENS, "pays": pays()}, {"thanks": THANKS})
    both = compared(OLD, new)
    assert both.touchpoints == {"thanks": ("moved",)}
    assert "moved from “Buy”" in " ".join(texts(compare_picture(both)).split("\n"))


def test_another_order_within_a_stage_is_a_move() -> None:
    old = shop({"opens": OPENS, "pays": pays(next={"thanks": 1}), "thanks": THANKS})
    new = shop({"pays": pays(next={"thanks": 1}), "thanks": THANKS, "opens": OPENS})
    assert [fates[0] for fates in compared(old, new).touchpoints.values()] == ["moved"]


def test_a_changed_emotion_is_named_with_both_scores() -> None:
    new = shop({"opens": OPENS, "pays": pays(emotion={"mei": -2, "raj": 1}), "thanks": THANKS})
    assert "changed: emotion +0.5 → −0.5" in " ".join(texts(drawn(OLD, new)).split("\n"))


def test_only_the_weightiest_fields_are_named_on_a_card() -> None:
    new = shop(
        {
            "opens": OPENS,
            "pays": pays(
                doing="Waits", thinking="Hm", quotes=["Ah"], tags=["a"], pains={"slow": "Slow pages"}
            ),
            "thanks": THANKS,
        }
    )
    told = " ".join(texts(drawn(OLD, new)).split("\n"))
    assert "changed: pains, doing, thinking and 2 more" in told


def test_better_and_worse_differ_by_word_and_pattern() -> None:
    def scene(score: float) -> Scene:
        emotion = {"mei": score, "raj": 1}
        return drawn(OLD, shop({"opens": OPENS, "pays": pays(emotion=emotion), "thanks": THANKS}))

    def hatches(scene: Scene) -> int:
        return sum(isinstance(mark, Stroke) and mark.color == "worse" for mark in scene.marks)

    worse, better = scene(-2), scene(2)
    assert "▼ Mei: worse −2" in texts(worse)
    assert "▲ Mei: better +2" in texts(better)
    assert hatches(worse) > 3
    assert hatches(better) == 0
    assert {mark.fill for mark in worse.marks if isinstance(mark, Area)} == {"worse"}
    assert {mark.fill for mark in better.marks if isinstance(mark, Area)} == {"better"}


def test_the_old_curve_is_thin_and_dashed_the_new_one_solid() -> None:
    new = shop(
        {"opens": OPENS, "pays": pays(emotion={"mei": -2, "raj": 1}, confidence="assumed"), "thanks": THANKS}
    )
    curves = [
        mark
        for mark in drawn(OLD, new).marks
        if isinstance(mark, Stroke) and mark.curved and mark.color == "persona-0"
    ]
    assert sorted((mark.dash, mark.width) for mark in curves) == [(False, 2.4), (True, 1.3)]


@pytest.mark.parametrize(
    ("before", "after", "word", "badge"),
    [
        (None, {"severity": 4}, "+ new: Slow pages", "! 4"),
        ({"severity": 4}, None, "× gone: Slow pages", None),
        ({"severity": 2}, {"severity": 5}, "▲ worse, 2 → 5: Slow pages", "! 2 → 5"),
        ({"severity": 5}, {"severity": 2}, "▼ milder, 5 → 2: Slow pages", "! 5 → 2"),
        ({"severity": 5}, {"severity": 5, "status": "fixed"}, "✓ fixed: Slow pages", None),
        ({"severity": 3}, {"severity": 3, "owner": "Web"}, "• changed: Slow pages", "! 3"),
    ],
)
def test_what_became_of_a_pain(before: Any, after: Any, word: str, badge: str | None) -> None:
    def version(pain: Any) -> JourneyMap:
        pains = {} if pain is None else {"slow": {"text": "Slow pages", **pain}}
        return shop({"opens": OPENS, "pays": pays(pains=pains), "thanks": THANKS})

    told = texts(drawn(version(before), version(after))).replace("\u00a0", " ").replace("\u2009", " ")
    assert word in " ".join(told.split("\n"))
    assert [line for line in told.split("\n") if line.startswith("!")] == ([badge] if badge else [])


def test_transitions_that_came_went_or_have_another_share() -> None:
    old = shop(
        {
            "opens": OPENS,
            "pays": pays(next={"thanks": 0.7, "leaves": 0.3}),
            "thanks": THANKS,
            "leaves": LEAVES,
        }
    )
    new = shop(
        {
            "opens": {**OPENS, "next": {"pays": 0.5, "thanks": 0.5}},
            "pays": pays(next={"thanks": 0.9}),
            "thanks": THANKS,
            "leaves": LEAVES,
        }
    )
    both = compared(old, new)
    assert both.ways == {
        ("opens", "pays"): "changed",
        ("opens", "thanks"): "added",
        ("pays", "thanks"): "changed",
        ("pays", "leaves"): "removed",
    }
    scene = compare_picture(both)
    arrows = [mark for mark in scene.marks if isinstance(mark, Stroke) and mark.arrow]
    assert [mark.color for mark in arrows if mark.dash] == ["removed"]
    assert {"added", "changed"} <= {mark.color for mark in arrows}
    assert "gone" in texts(scene)


def test_another_id_is_not_another_touchpoint() -> None:
    card = pays(doing="Types the number of the card twice", thinking="Is it me or the shop?")
    old = shop({"opens": OPENS, "pays": card, "thanks": THANKS})
    new = shop({"opens": OPENS, "pays-online": card, "thanks": THANKS})
    assert compared(old, new).touchpoints == {}


def test_a_renamed_touchpoint_that_moved_is_told_as_moved() -> None:
    card = {
        "name": "Reads the thank-you note",
        "doing": "Opens the box and reads the card",
        "ends": "achieved",
    }
    old, new = shop({"opens": OPENS, "thanks": card}), shop({"opens": OPENS}, {"note": card})
    assert compared(old, new).touchpoints == {"note": ("moved",)}
