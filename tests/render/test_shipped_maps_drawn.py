"""What holds for the scenes of the maps that ship, with every overlay switched on."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from journeymap.insights import study
from journeymap.mapfile import read
from journeymap.overlays import CATALOGUE, DARK, LIGHT, Scene, Theme, picture
from journeymap.overlays.marks import Label, Layer, Panel
from journeymap.render import draw, figure_dict

MAPS = sorted((Path(__file__).parents[2] / "maps").glob("*.journey.yaml"))
LAYERS = get_args(Layer)


@pytest.fixture(params=MAPS, ids=lambda path: path.name)
def scene(request: pytest.FixtureRequest) -> Scene:
    journey = read(request.param.read_bytes()).journey
    return picture(journey, study(journey), overlays=tuple(CATALOGUE), frame="full", width=1400)


def test_no_label_lies_under_a_panel(scene: Scene) -> None:
    # Plotly has the labels above all shapes; a scene that wants one covered would be drawn wrong.
    panels = [
        (LAYERS.index(mark.layer), mark.box) for mark in scene.marks if isinstance(mark, Panel) and mark.fill
    ]
    for mark in scene.marks:
        if isinstance(mark, Label):
            layer, x, y = LAYERS.index(mark.layer), mark.x, mark.y - mark.size / 3
            covering = [
                box
                for above, box in panels
                if above > layer and box.x < x < box.right and box.y < y < box.bottom
            ]
            assert covering == [], mark


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_plotly_takes_the_figure_as_it_is(scene: Scene, theme: Theme) -> None:
    plain = figure_dict(scene, theme)
    assert draw(scene, theme).to_plotly_json()["layout"]["shapes"] == plain["layout"]["shapes"]


def test_the_figure_is_lean(scene: Scene) -> None:
    plain = figure_dict(scene, LIGHT)
    assert len(plain["data"]) <= 16
    assert len(plain["layout"]["shapes"]) <= 100
    assert len(plain["data"][-1]["x"]) == len(scene.targets)
