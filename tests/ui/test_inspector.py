"""The inspector on a small map: what it shows, what an answer changes, what it refuses."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from journeymap.change import Set, apply
from journeymap.model import JourneyMap, Touchpoint

DATA: dict[str, Any] = {
    "journeymap": 1,
    "title": "A guitar",
    "personas": {"mei": {"name": "Mei"}, "raj": {"name": "Raj"}},
    "channels": {"web": {"name": "Web"}},
    "lanes": {"legal": "Legal"},
    "stages": {
        "buy": {
            "name": "Buy",
            "touchpoints": {
                "pays": {
                    "name": "Pays *now*",
                    "emotion": -1,
                    "pains": {"slow": {"text": "Slow", "severity": 4}},
                    "next": {"plays": 0.7},
                },
                "leaves": {"name": "Leaves", "ends": "abandoned"},
                "plays": {"name": "Plays", "emotion": [1, 2], "ends": "achieved"},
            },
        }
    },
}


def page(select: str) -> None:
    """A page with nothing but an inspector, on a map that lives in the session."""
    from collections.abc import Sequence
    from pathlib import Path

    import streamlit as st

    from journeymap.change import Change, apply
    from journeymap.ui.desk import Desk
    from journeymap.ui.inspector import inspect_map, inspect_stage, inspect_touchpoint

    def edit(changes: Sequence[Change], sentence: str) -> None:
        st.session_state.journey = apply(st.session_state.journey, changes)
        st.session_state.said = [*st.session_state.get("said", []), sentence]

    def show(key: str) -> None:
        st.session_state.shown = key

    desk = Desk("guitar", st.session_state.journey, edit, Path())
    key = st.session_state.get("shown", select)
    if key.startswith("stages/"):
        inspect_stage(desk, key.removeprefix("stages/"), show)
    elif key:
        inspect_touchpoint(desk, key, show)
    else:
        inspect_map(desk, show)


Open = Callable[..., AppTest]


@pytest.fixture
def inspect() -> Open:
    def start(select: str, *groups: str) -> AppTest:
        app = AppTest.from_function(page, args=(select,), default_timeout=20)
        app.session_state.journey = JourneyMap.model_validate(DATA)
        for group in groups:
            app.session_state[f"guitar|group|{group}"] = True
        return app.run()

    return start


def part(app: AppTest, key: str) -> Touchpoint:
    found: Touchpoint = app.session_state.journey.stages["buy"].touchpoints[key]
    return found


def at(key: str, *field: str) -> str:
    return "|".join(["guitar", "/".join(["stages/buy/touchpoints", key, *field])])


class TestFields:
    def test_a_text(self, inspect: Open) -> None:
        app = inspect("pays")
        app.text_area(key=at("pays", "doing")).set_value("Retypes the card").run()
        assert part(app, "pays").doing == "Retypes the card"
        assert app.session_state.said == ["Doing · Pays *now*"]
        app.text_area(key=at("pays", "doing")).set_value("").run()
        assert part(app, "pays").doing == ""

    def test_a_name_cannot_be_empty_and_says_so(self, inspect: Open) -> None:
        app = inspect("pays")
        app.text_input(key=at("pays", "name")).set_value("  ").run()
        assert part(app, "pays").name == "Pays *now*"
        assert any("cannot be empty" in caption.value for caption in app.caption)
        app.text_input(key=at("pays", "name")).set_value("Pays").run()
        assert part(app, "pays").name == "Pays"
        assert not any("cannot be empty" in caption.value for caption in app.caption)

    def test_a_field_follows_the_map(self, inspect: Open) -> None:
        app = inspect("pays")
        app.text_area(key=at("pays", "doing")).set_value("Waits").run()
        app.session_state.journey = JourneyMap.model_validate(DATA)
        app.run()
        assert app.text_area(key=at("pays", "doing")).value == ""

    def test_a_refused_value_stays_in_the_field(self, inspect: Open) -> None:
        app = inspect("pays", "senses")
        app.text_input(key=at("pays", "duration")).set_value("soon").run()
        assert part(app, "pays").duration is None
        assert app.text_input(key=at("pays", "duration")).value == "soon"
        assert any("15 min" in caption.value for caption in app.caption)

    def test_nothing_chosen_cannot_be_cleared_and_no_list_offers_all_of_it(self, inspect: Open) -> None:
        app = inspect("leaves")
        channel = app.selectbox(key=at("leaves", "channel"))
        for answer in ("web", ""):
            channel.set_value(answer).run()
            channel = app.selectbox(key=at("leaves", "channel"))
            assert channel.proto.HasField("default")
        assert part(app, "leaves").channel is None
        assert all(choices.proto.select_all == 0 for choices in app.multiselect)

    def test_markdown_of_a_map_stays_letters(self, inspect: Open) -> None:
        app = inspect("pays")
        assert any(r"Pays \*now\*" in mark.value for mark in app.markdown)


class TestEmotion:
    def test_slider_for_everybody(self, inspect: Open) -> None:
        app = inspect("pays")
        slider = app.select_slider(key=at("pays", "emotion", "everybody"))
        assert slider.value == -1
        assert "annoyed" in slider.label
        slider.set_value(1.5).run()
        assert part(app, "pays").emotion == 1.5

    def test_each_persona_apart(self, inspect: Open) -> None:
        app = inspect("pays")
        app.button(key="guitar|stages/buy/touchpoints/pays|apart").click().run()
        app.select_slider(key=at("pays", "emotion", "raj")).set_value(2.0).run()
        assert part(app, "pays").emotion == {"mei": -1, "raj": 2}

    def test_the_ends_of_the_scale_are_words_and_minus_is_a_minus(self, inspect: Open) -> None:
        slider = inspect("pays").select_slider(key=at("pays", "emotion", "everybody"))
        assert (slider.options[0], slider.options[-1]) == ("−2 angry", "+2 delighted")
        assert "−1.5" in slider.options

    def test_a_score_between_the_steps_stays_what_it_is(self, inspect: Open) -> None:
        app = inspect("pays")
        app.session_state.journey = apply(
            app.session_state.journey, [Set(at("pays", "emotion").partition("|")[2], -1.25)]
        )
        (slider,) = app.run().select_slider
        assert slider.value == -1.25
        assert "−1.25" in slider.options

    def test_several_scores_are_told_with_mean_and_spread(self, inspect: Open) -> None:
        app = inspect("plays")
        assert any(caption.value == "mean +1.5, from +1 to +2" for caption in app.caption)
        app.text_input(key=f"{at('plays', 'emotion', 'everybody')}#scores").set_value("angry −2").run()
        assert any(caption.value == "mean −2, all the same" for caption in app.caption)

    def test_scores_of_several_people(self, inspect: Open) -> None:
        app = inspect("plays")
        app.text_input(key=f"{at('plays', 'emotion', 'everybody')}#scores").set_value("−2, 0 1").run()
        assert part(app, "plays").emotion == (-2, 0, 1)
        app.text_input(key=f"{at('plays', 'emotion', 'everybody')}#scores").set_value("good").run()
        assert part(app, "plays").emotion == (-2, 0, 1)

    def test_a_first_score(self, inspect: Open) -> None:
        app = inspect("leaves")
        app.button(key="guitar|stages/buy/touchpoints/leaves|score-None").click().run()
        assert part(app, "leaves").emotion == 0


class TestPainsAndWays:
    def test_severity(self, inspect: Open) -> None:
        app = inspect("pays")
        app.button_group(key=at("pays", "pains", "slow", "severity")).set_value(5).run()
        assert part(app, "pays").pains["slow"].severity == 5

    def test_a_pain_more_and_the_line_is_empty_again(self, inspect: Open) -> None:
        app = inspect("pays")
        app.text_input(key=f"{at('pays', 'pains')}#new").set_value("No reason given").run()
        assert part(app, "pays").pains["no-reason-given"].text == "No reason given"
        assert app.text_input(key=f"{at('pays', 'pains')}#new").value == ""

    def test_a_pain_less(self, inspect: Open) -> None:
        app = inspect("pays")
        app.session_state["guitar|stages/buy/touchpoints/pays|more-pains-slow"] = True
        app.run()
        app.button(key="guitar|stages/buy/touchpoints/pays|delete-pains-slow").click().run()
        assert not part(app, "pays").pains

    def test_an_idea_has_the_same_box_and_what_it_solves(self, inspect: Open) -> None:
        app = inspect("pays", "ideas")
        app.text_input(key=f"{at('pays', 'ideas')}#new").set_value("Say why").run()
        app.session_state["guitar|stages/buy/touchpoints/pays|more-ideas-say-why"] = True
        app.run()
        app.multiselect(key=at("pays", "ideas", "say-why", "solves")).set_value(["slow"]).run()
        app.text_input(key=at("pays", "ideas", "say-why", "owner")).set_value("Payments").run()
        app.button_group(key=at("pays", "ideas", "say-why", "impact")).set_value(4).run()
        idea = part(app, "pays").ideas["say-why"]
        assert (idea.solves, idea.owner, idea.impact) == (("slow",), "Payments", 4)
        assert any("Payments · open · solves 1 pain" in caption.value for caption in app.caption)
        app.button(key="guitar|stages/buy/touchpoints/pays|delete-ideas-say-why").click().run()
        assert not part(app, "pays").ideas

    def test_shares_together_are_everybody_at_most(self, inspect: Open) -> None:
        app = inspect("pays", "leads")
        app.selectbox(key=f"{at('pays', 'next')}#new").set_value("leaves").run()
        app.text_input(key=at("pays", "next", "leaves", "share")).set_value("40 %").run()
        assert (part(app, "pays").next or {})["leaves"].share is None
        assert any("at most" in caption.value for caption in app.caption)
        app.text_input(key=at("pays", "next", "leaves", "share")).set_value("30").run()
        assert (part(app, "pays").next or {})["leaves"].share == pytest.approx(0.3)


class TestTheWholeTouchpoint:
    def test_deleted_with_the_ways_to_it(self, inspect: Open) -> None:
        app = inspect("plays")
        app.button(key="guitar|stages/buy/touchpoints/plays|delete").click().run()
        assert list(app.session_state.journey.stages["buy"].touchpoints) == ["pays", "leaves"]
        assert part(app, "pays").next is None
        assert app.session_state.shown == ""
        assert not app.exception

    def test_duplicated_and_shown(self, inspect: Open) -> None:
        app = inspect("plays")
        app.button(key="guitar|stages/buy/touchpoints/plays|copy").click().run()
        assert app.session_state.shown == "plays-copy"
        assert part(app, "plays-copy").emotion == (1, 2)

    def test_every_group_draws_and_metrics_can_be_added(self, inspect: Open) -> None:
        names = (
            "happens",
            "feels",
            "hurts",
            "ideas",
            "gains",
            "leads",
            "numbers",
            "backstage",
            "senses",
            "hangs",
        )
        app = inspect("pays", *names)
        assert not app.exception
        app.selectbox(key=f"{at('pays', 'metrics')}#new").set_value("csat").run()
        app.text_input(key=at("pays", "metrics", "csat", "value")).set_value("2,9").run()
        assert part(app, "pays").metrics["csat"].value == 2.9


class TestStageAndMap:
    def test_stage_fields_and_a_new_touchpoint(self, inspect: Open) -> None:
        app = inspect("stages/buy")
        app.selectbox(key="guitar|stages/buy/phase").set_value("during").run()
        app.text_input(key="guitar|stages/buy/touchpoints#new").set_value("Waits").run()
        stage = app.session_state.journey.stages["buy"]
        assert stage.phase == "during"
        assert list(stage.touchpoints)[-1] == "waits"

    def test_map_fields_channels_lanes_stages(self, inspect: Open) -> None:
        app = inspect("", "vision", "stages", "channels", "lanes", "map-numbers", "record")
        assert not app.exception
        app.text_area(key="guitar|goal").set_value("Play").run()
        app.text_input(key="guitar|stages#new").set_value("Play").run()
        app.text_input(key="guitar|channels#new").set_value("Mail").run()
        app.button(key="guitar|lanes/legal|delete").click().run()
        journey = app.session_state.journey
        assert (journey.goal, list(journey.stages), list(journey.channels)) == (
            "Play",
            ["buy", "play"],
            ["web", "mail"],
        )
        assert not journey.lanes
