"""A picture of two versions as a whole: headers, hovers, legend, both sides, any two maps."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.export import svg
from journeymap.layout.geometry import Box
from journeymap.mapfile import read
from journeymap.model import JourneyMap, Table
from journeymap.overlays import CATALOGUE, LIGHT, Scene, compare_picture, compared, side_by_side
from journeymap.overlays.marks import Glyph, Label, Panel, Stroke
from tests.overlays.two_shops import OLD, OPENS, THANKS, drawn, pays, shop, texts
from tests.strategies.journeys import journeys
from tests.strategies.routed_maps import routed_maps

MAPS = Path(__file__).parents[2] / "maps"


def test_stages_that_came_and_went_are_marked_in_their_headers() -> None:
    def journey(*names: str) -> JourneyMap:
        return JourneyMap.model_validate(
            {"journeymap": 1, "title": "M", "stages": {name: {"name": name.title()} for name in names}}
        )

    told = texts(drawn(journey("find", "buy"), journey("buy", "share")))
    assert "× gone: Find" in told
    assert "+ new: Share" in told


def test_a_hover_tells_the_change_in_sentences_before_the_rest() -> None:
    new = shop({"opens": OPENS, "pays": pays(emotion={"mei": -2, "raj": 1}), "thanks": THANKS})
    targets = {(target.kind, target.at): target for target in drawn(OLD, new).targets}
    lines = targets["touchpoint", "stages/buy/touchpoints/pays"].hover
    assert lines[0] == "Pays by card"
    assert lines[1] == "● Mei's emotion falls from 0 to −2"
    assert "Mei, the beginner: −2.0 angry" in lines
    assert not any(
        line.startswith("●") for line in targets["touchpoint", "stages/buy/touchpoints/opens"].hover
    )


def test_a_hover_of_much_change_counts_the_rest() -> None:
    told = {"doing": "a", "thinking": "b", "sensing": "c", "tags": ["d"], "quotes": ["e"], "effort": 4}
    new = shop(
        {"opens": OPENS, "pays": pays(**told, duration="PT9S", importance=5, links=["f"]), "thanks": THANKS}
    )
    targets = {(target.kind, target.at): target for target in drawn(OLD, new).targets}
    lines = targets["touchpoint", "stages/buy/touchpoints/pays"].hover
    assert "● and 1 more change" in lines


def test_a_persona_who_is_gone_is_named_at_the_old_curve() -> None:
    new = shop(
        {"opens": {**OPENS, "emotion": 1}, "pays": pays(emotion=0), "thanks": {**THANKS, "emotion": 1}}
    )
    new = new.model_copy(update={"personas": Table({"mei": new.personas["mei"]})})
    told = texts(drawn(OLD, new)).splitlines()
    assert "× gone: Raj" in told
    assert "× gone: Mei" not in told


def test_a_lane_that_is_gone_is_crossed_out_too() -> None:
    lanes = {"lanes": {"legal": "Legal check"}}
    law = {**THANKS, "lanes": {"legal": "Fourteen days to send it back"}}
    old, new = (shop({"opens": OPENS, "thanks": thanks}, **lanes) for thanks in (law, THANKS))
    scene = drawn(old, new)
    label = next(mark for mark in scene.marks if isinstance(mark, Label) and "× gone: Fourteen" in mark.text)
    strikes = [mark for mark in scene.marks if isinstance(mark, Stroke) and mark.color == "removed"]
    assert any(mark.points[0][0] == label.x and 0 < label.y - mark.points[0][1] < 6 for mark in strikes)


def test_the_legend_explains_the_signs_in_use() -> None:
    thanks = {**THANKS, "emotion": {"mei": 2, "raj": 1}}
    waits = {"name": "Waits for the code to come"}
    old, new = (
        shop({"opens": OPENS, "waits": waits, "thanks": THANKS}),
        shop({"opens": OPENS, "thanks": thanks}),
    )
    told = texts(drawn(old, new, frame="full")).splitlines()
    assert {"gone", "changed", "the emotion as it was", "became better"} <= set(told)
    assert not {"moved", "became worse"} & set(told)
    assert "spread of the scores" not in told


def test_before_and_after_each_show_their_own_touchpoints() -> None:
    both = compared(OLD, shop({"opens": OPENS, "thanks": THANKS, "waits": {"name": "Waits for the parcel"}}))
    before, after = (compare_picture(both, side=side, frame="full") for side in ("before", "after"))
    assert "Waits for the parcel" not in texts(before)
    assert "Pays by card" not in texts(after)
    assert before.title == "Before: Buying"
    scene = side_by_side(before, after)
    assert scene.height > before.height + after.height
    assert {target.at for target in scene.targets} == {
        target.at for one in (before, after) for target in one.targets
    }
    wide = side_by_side(before, after, room=before.width + after.width + 100)
    assert wide.height == max(before.height, after.height)


def test_words_on_lines_lie_on_no_card_and_on_no_other_word() -> None:
    old, new = (
        read((MAPS / f"{name}.journey.yaml").read_bytes()).journey
        for name in ("guitar-purchase", "guitar-purchase-future")
    )
    scene = drawn(old, new)
    words = [
        mark.box
        for mark in scene.marks
        if isinstance(mark, Panel) and mark.layer == "badge" and mark.fill == "card" and mark.width == 1
    ]
    cards = [
        target.box for target in scene.targets if target.kind == "touchpoint" and "/touchpoints/" in target.at
    ]
    cards = [
        box
        for box in cards
        if any(
            isinstance(mark, Panel) and mark.box == box and mark.fill in ("card", "card-dim")
            for mark in scene.marks
        )
    ]
    assert len(words) > 3
    assert not [(word, card) for word in words for card in cards if word.overlaps(card)]
    assert not [(one, other) for one in words for other in words if one is not other and one.overlaps(other)]


def inside(scene: Scene, box: Box) -> bool:
    return Box(0, 0, scene.width, scene.height).contains(box)


@settings(max_examples=25, deadline=None)
@given(st.one_of(journeys(), routed_maps()), st.one_of(journeys(), routed_maps()))
def test_any_two_maps_can_be_compared_with_everything_on(old: JourneyMap, new: JourneyMap) -> None:
    both = compared(old, new)
    for side in ("both", "before", "after"):
        scene = compare_picture(both, side=side, overlays=tuple(CATALOGUE), frame="full", headline=["So"])
        assert svg(scene, LIGHT).startswith("<svg")
        assert all(target.hover[0] is not None for target in scene.targets if target.hover)
        signs = [mark for mark in scene.marks if isinstance(mark, Glyph | Panel)]
        assert signs


def test_the_picture_of_both_places_every_card_of_both() -> None:
    new = shop({"thanks": THANKS, "waits": {"name": "Waits for the parcel"}})
    scene = drawn(OLD, new)
    cards = {
        target.at.rpartition("/")[2]: target.box for target in scene.targets if target.kind == "touchpoint"
    }
    assert {"opens", "pays", "thanks", "waits"} <= set(cards)
    boxes = [cards[name] for name in ("opens", "pays", "thanks", "waits")]
    assert not any(one.overlaps(other) for one in boxes for other in boxes if one is not other)
    assert all(inside(scene, box) for box in boxes)
