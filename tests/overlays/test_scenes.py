"""What a scene shows of a map."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from journeymap.insights import study
from journeymap.layout import place
from journeymap.layout.geometry import Box
from journeymap.layout.measure import text_width
from journeymap.mapfile import read
from journeymap.model import JourneyMap
from journeymap.overlays import CATALOGUE, DARK, LIGHT, Overlay, Scene, legend, paint, picture
from journeymap.overlays.marks import Glyph, Label, Panel, Stroke
from tests.strategies.journeys import journeys
from tests.strategies.routed_maps import routed_maps

MAPS = sorted((Path(__file__).parents[2] / "maps").glob("*.journey.yaml"))

SHOP: dict[str, Any] = {
    "journeymap": 1,
    "title": "Buying",
    "personas": {"mei": {"name": "Mei, the beginner"}, "raj": {"name": "Raj"}},
    "channels": {"web": {"name": "Web shop"}, "door": {"name": "At the door", "kind": "physical"}},
    "stages": {
        "buy": {
            "name": "Buying",
            "phase": "during",
            "touchpoints": {
                "pays": {
                    "name": "Pays by card",
                    "channel": "web",
                    "doing": "Types the number",
                    "emotion": {"mei": [-2, -1], "raj": 1},
                    "confidence": "assumed",
                    "importance": 4,
                    "duration": "PT15M",
                    "moment_of_truth": True,
                    "pains": {"refused": {"text": "The card is refused", "severity": 5}},
                    "ideas": {"wallet": "Offer a wallet"},
                    "metrics": {"csat": {"value": 2.9, "baseline": 3.4, "target": 4.2}},
                    "next": {"gets": {"share": 0.7, "when": "it works"}, "leaves": 0.3},
                },
                "gets": {"name": "Gets it", "channel": "door", "emotion": 2, "ends": "achieved"},
                "leaves": {"name": "Leaves", "personas": ["mei"], "emotion": -2, "ends": "abandoned"},
            },
        }
    },
}


def shop() -> JourneyMap:
    return JourneyMap.model_validate(SHOP)


def words(scene: Scene) -> list[str]:
    return [mark.text for mark in scene.marks if isinstance(mark, Label)]


def scene_of(**options: Any) -> Scene:
    return picture(shop(), study(shop()), **options)


def test_the_default_picture_tells_the_story() -> None:
    shown = words(scene_of())
    for text in (
        "Pays by card",
        "Web shop",
        "!\u00a05",
        "+1",
        "The card is refused",
        "Offer a wallet",
        "During",
    ):
        assert text in shown
    assert "70\u00a0%" in shown
    assert {"delighted", "pleased", "neutral", "annoyed", "angry", "Mei", "Raj"} <= set(shown)


@pytest.mark.parametrize(
    ("overlay", "text"),
    [
        ("emotion", "delighted"),
        ("pains", "The card is refused"),
        ("ideas", "Offer a wallet"),
        ("channels", "Web shop"),
        ("ownership", "brand"),
        ("phases", "During"),
        ("metrics", "CSAT 2.9\u00a0· was\u00a03.4\u00a0· target\u00a04.2"),
        ("importance", "importance 4 of 5"),
    ],
)
def test_an_overlay_shows_its_texts_only_when_it_is_on(overlay: str, text: str) -> None:
    assert text in words(scene_of(overlays=(overlay,)))
    assert text not in words(scene_of(overlays=()))


def test_confidence_dashes_the_assumed() -> None:
    def dashes(*overlays: str) -> int:
        marks = scene_of(overlays=("emotion", *overlays)).marks
        return sum(
            isinstance(mark, Stroke) and mark.dash and mark.layer in ("card", "curve") for mark in marks
        )

    assert dashes("confidence") > dashes()


def test_digital_only_steps_back_what_is_not() -> None:
    def color(scene: Scene, text: str) -> str:
        return next(mark.color for mark in scene.marks if isinstance(mark, Label) and mark.text == text)

    scene = scene_of(overlays=("channels", "digital-only"))
    assert color(scene, "Pays by card") == "text"
    assert color(scene, "Gets it") == "muted"


def test_routes_are_as_wide_as_their_share_of_all_travellers() -> None:
    scene = scene_of(overlays=("routes",))
    widths = sorted(mark.width for mark in scene.marks if isinstance(mark, Stroke) and mark.arrow)
    assert widths[0] < widths[-1]
    assert any(isinstance(mark, Stroke) and mark.color == "accent" for mark in scene.marks)


def test_one_persona_has_one_curve_and_dims_the_cards_of_others() -> None:
    scene = scene_of(persona="raj")
    assert "Raj" in words(scene)
    assert "Mei" not in words(scene)
    dim = [mark.color for mark in scene.marks if isinstance(mark, Label) and mark.text == "Leaves"]
    assert dim == ["muted"]


def test_the_selected_card_wears_a_ring() -> None:
    def rings(scene: Scene) -> int:
        return sum(isinstance(mark, Panel) and mark.line == "accent" for mark in scene.marks)

    assert rings(scene_of(selected="pays")) == 1
    assert rings(scene_of(selected="nobody")) == rings(scene_of()) == 0


def test_ends_are_told_by_shape() -> None:
    shapes = {mark.shape for mark in scene_of().marks if isinstance(mark, Glyph)}
    assert {"check", "cross", "star"} <= shapes


def test_whatever_can_be_pointed_at_has_its_address_and_tells_all() -> None:
    targets = {(target.kind, target.at): target for target in scene_of().targets}
    card = targets["touchpoint", "stages/buy/touchpoints/pays"]
    told = "\n".join(card.hover)
    for text in ("Pays by card", "Web shop (digital, brand)", "Types the number", "Mei, the beginner: −1.5"):
        assert text in told
    for text in (
        "severity 5",
        "Offer a wallet",
        "CSAT: 2.9 (was 3.4, should be 4.2)",
        "Gets it 70\u00a0% (it works)",
    ):
        assert text in told
    assert "Duration: 15 minutes" in told
    assert ("pain", "stages/buy/touchpoints/pays/pains/refused") in targets
    assert ("idea", "stages/buy/touchpoints/pays/ideas/wallet") in targets
    assert ("stage", "stages/buy") in targets
    assert ("curve", "stages/buy/touchpoints/gets") in targets
    assert ("transition", "stages/buy/touchpoints/pays") in targets


def test_the_legend_explains_what_is_in_use_and_nothing_else() -> None:
    def told(journey: JourneyMap, *overlays: str) -> set[str]:
        return {entry.text for entry in legend(journey, overlays=overlays)}

    assert {"Mei", "Raj", "peak, low, end", "moment of truth", "goal achieved"} <= told(shop(), "emotion")
    assert "number of ideas" not in told(shop(), "emotion")
    empty = JourneyMap.model_validate({"journeymap": 1, "title": "Empty"})
    assert told(empty, "pains", "ideas", "channels", "confidence") == set()


def test_the_legend_of_a_persona_names_nobody_else_and_every_sign_of_a_metric_is_explained() -> None:
    texts = {entry.text for entry in legend(shop(), overlays=["emotion"], persona="mei")}
    assert "Mei" in texts
    assert "Raj" not in texts
    journey = JourneyMap.model_validate(
        {
            "journeymap": 1,
            "title": "Counted",
            "stages": {
                "buy": {
                    "name": "Buy",
                    "touchpoints": {
                        "pays": {
                            "name": "Pays",
                            "metrics": {
                                "csat": {"value": 3, "baseline": 4, "target": 4.5},
                                "clicks": 9,
                                "own": {"value": 2, "baseline": 1},
                            },
                        }
                    },
                }
            },
        }
    )
    signs = {entry.text for entry in legend(journey, overlays=["metrics", "digital-only"])}
    assert signs == {
        "worse than the baseline",
        "moved since the baseline",
        "no baseline",
        "not digital",
    }


def test_a_whole_picture_of_few_stages_ends_with_its_columns() -> None:
    journey = JourneyMap.model_validate(
        {
            "journeymap": 1,
            "title": "Three",
            "stages": {
                name: {"name": name, "touchpoints": {f"at-{name}": {"name": "Is there"}}} for name in "abc"
            },
        }
    )
    placed = place(journey, width=1400, frame="full")
    assert placed.columns[-1].box.right == placed.width - 28


def test_the_full_frame_has_title_goal_headline_and_legend() -> None:
    shown = words(scene_of(frame="full"))
    assert {"Buying", "current state", "draft", "moment of truth"} <= set(shown)
    assert any("Pays by card" in text and "refused" in text for text in shown)


def test_an_own_overlay_is_painted_like_the_shipped_ones() -> None:
    def sticker(view: Any) -> Any:
        for card in view.layout.cards:
            yield Glyph("badge", "diamond", card.box.center, 9, "accent")

    catalogue = {**CATALOGUE, "sticker": Overlay("Stickers", sticker)}
    scene = picture(shop(), None, overlays=("sticker",), catalogue=catalogue)
    assert sum(isinstance(mark, Glyph) and mark.shape == "diamond" for mark in scene.marks) == 3


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
@pytest.mark.parametrize("width", [900, 1240])
def test_flags_and_names_on_the_curves_never_touch(path: Path, width: float) -> None:
    journey = read(path.read_text(encoding="utf-8")).journey
    scene = picture(journey, study(journey), width=width)
    plot = place(journey, width=width, rows=("emotion",)).plot
    assert plot is not None
    names = {persona.name.split(",")[0].split("，")[0] for persona in journey.personas.values()}
    flags = [
        mark.box
        for mark in scene.marks
        if isinstance(mark, Panel) and mark.layer == "badge" and mark.box.y > plot.box.y
    ]
    flags += [
        Box(mark.x, mark.y - 8, text_width(mark.text, mark.size, True), 10)
        for mark in scene.marks
        if isinstance(mark, Label) and mark.text in names and mark.y > plot.box.y
    ]
    for one, other in combinations(flags, 2):
        assert not one.overlaps(other)
    for flag in flags:
        assert flag.y >= plot.box.y
        assert flag.right <= scene.width


@settings(max_examples=40, deadline=None)
@given(journeys())
def test_any_map_can_be_painted_with_everything_on(journey: JourneyMap) -> None:
    scene = picture(journey, study(journey), overlays=tuple(CATALOGUE), frame="full")
    roles = {
        role
        for mark in scene.marks
        for role in (getattr(mark, "fill", None), getattr(mark, "line", None), getattr(mark, "color", None))
        if role is not None
    }
    assert all(LIGHT.colors[role] and DARK.colors[role] for role in roles)
    assert scene.width > 0
    assert scene.description


@settings(max_examples=25, deadline=None)
@given(routed_maps())
def test_a_scene_grows_with_its_layout(journey: JourneyMap) -> None:
    plain = paint(journey, place(journey))
    large = paint(journey, place(journey, scale=2))
    assert large.width == pytest.approx(2 * plain.width)
    assert len(large.marks) == len(plain.marks)
    assert [t.at for t in large.targets] == [t.at for t in plain.targets]
