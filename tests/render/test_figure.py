"""A scene becomes a lean figure in its own pixels."""

from __future__ import annotations

import json
from collections.abc import Callable

from journeymap.layout.geometry import Box
from journeymap.overlays.marks import Label, Panel, Scene, Stroke, Target
from journeymap.overlays.theme import LIGHT
from journeymap.render import config, draw, figure_dict, prepared
from journeymap.render.prepared import MOST_MARKS


def test_the_figure_is_plain_data_and_what_plotly_accepts(two_cards: Scene) -> None:
    plain = figure_dict(two_cards, LIGHT)
    assert json.loads(json.dumps(plain)) == plain
    # Plotly refuses unknown keys and values; what it hands back is what it was given.
    assert json.loads(draw(two_cards, LIGHT).to_json())["layout"]["shapes"] == plain["layout"]["shapes"]


def test_pixels_of_the_scene_are_the_axes(two_cards: Scene) -> None:
    layout = draw(two_cards, LIGHT).layout
    assert (layout.width, layout.height) == (400, 300)
    assert tuple(layout.xaxis.range) == (0, 400)
    assert tuple(layout.yaxis.range) == (300, 0)
    assert layout.xaxis.fixedrange
    assert layout.yaxis.fixedrange


def test_a_thousand_cards_need_no_more_traces_and_shapes_than_ten(scene_of: Callable[..., Scene]) -> None:
    def cards(count: int) -> Scene:
        boxes = [Box(10, 60.0 * number, 100, 50) for number in range(count)]
        return scene_of(
            *(Panel("card", box, "card", "line", radius=6) for box in boxes),
            *(Label("text", "Pays", 20, box.y + 20, 13, "text") for box in boxes),
            *(
                Stroke("route", ((60, box.bottom), (60, box.bottom + 10)), "route", arrow=True)
                for box in boxes
            ),
            *(Target("touchpoint", f"stages/a/touchpoints/{box.y}", box, ("Pays",)) for box in boxes),
        )

    few, many = figure_dict(cards(10), LIGHT), figure_dict(cards(1000), LIGHT)
    assert len(few["data"]) == len(many["data"]) == 2
    assert len(few["layout"]["shapes"]) == len(many["layout"]["shapes"]) == 3


def test_layers_are_painted_in_their_order_whatever_the_order_of_the_marks(
    scene_of: Callable[..., Scene],
) -> None:
    box = Box(0, 0, 10, 10)
    scene = scene_of(
        Panel("badge", box, "pain"),
        Stroke("column", ((0, 0), (1, 1)), "line"),
        Panel("column", box, "column"),
        Panel("card", box, "card"),
    )
    fills = [shape["fillcolor"] for shape in figure_dict(scene, LIGHT)["layout"]["shapes"]]
    colors = LIGHT.colors
    assert fills == [colors["column"], "rgba(0,0,0,0)", colors["card"], colors["pain"]]


def test_a_translucent_fill_keeps_its_line_opaque(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of(Panel("card", Box(0, 0, 10, 10), "pain", "line", opacity=0.25))
    (shape,) = figure_dict(scene, LIGHT)["layout"]["shapes"]
    assert shape["fillcolor"].endswith(",0.25)")
    assert shape["line"]["color"] == LIGHT.colors["line"]


def test_every_target_says_what_it_is(two_cards: Scene) -> None:
    points = draw(two_cards, LIGHT).data[-1]
    assert sorted(map(tuple, points.customdata)) == sorted((t.kind, t.at) for t in two_cards.targets)


def test_a_figure_to_look_at_only_selects_nothing(two_cards: Scene) -> None:
    assert draw(two_cards, LIGHT).layout.clickmode == "event+select"
    assert draw(two_cards, LIGHT, selectable=False).layout.clickmode == "none"


def test_no_mode_bar_and_no_tex() -> None:
    assert config()["displayModeBar"] is False
    assert config()["typesetMath"] is False


def test_the_figure_of_a_very_large_scene_answers_the_mouse_and_draws_nothing(
    scene_of: Callable[..., Scene],
) -> None:
    boxes = [Box(10, 20.0 * number, 100, 10) for number in range(MOST_MARKS + 1)]
    panels = [Panel("card", box, "card") for box in boxes]
    target = Target("touchpoint", "stages/a/touchpoints/b", boxes[0], ("Pays",))
    large = prepared(scene_of(*panels, target), LIGHT).to_dict()
    assert [trace["type"] for trace in large["data"]] == ["bar"]
    assert large["data"][0]["hovertext"] == ["<b>Pays</b>"]
    assert large["layout"]["shapes"] == []
    # What lies beneath shows through.
    assert large["layout"]["paper_bgcolor"] == large["layout"]["plot_bgcolor"] == "rgba(0,0,0,0)"
    small = prepared(scene_of(*panels[:9], target), LIGHT).to_dict()
    assert len(small["layout"]["shapes"]) == 1
    assert small["layout"]["paper_bgcolor"] == LIGHT.colors["ground"]
