"""Pictures of the sample maps hold what they held when somebody last looked: cards, curves, badges, texts."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeymap.export import render_map
from journeymap.mapfile import read
from journeymap.model.table import Table
from tests.export.picture_structure import GOLDEN, MAPS, drawn_map, structure


@pytest.mark.parametrize("file", MAPS, ids=lambda file: file.name.split(".")[0])
def test_a_picture_is_made_of_what_was_looked_at(file: Path) -> None:
    golden = GOLDEN / f"{file.name.removesuffix('.journey.yaml')}.txt"
    # One that is missing is a failure: look at the picture, then write it with the module beside this one.
    assert structure(drawn_map(file)) == golden.read_text("utf-8")


def test_no_summary_is_left_of_a_map_that_went() -> None:
    assert {file.stem for file in GOLDEN.iterdir()} == {file.name.split(".")[0] for file in MAPS}


def test_one_card_more_or_another_word_is_seen() -> None:
    journey = read(MAPS[0].read_bytes()).journey
    stage, key, card = next(journey.touchpoints())
    renamed = Table(
        journey.stages[stage].touchpoints | {key: card.model_copy(update={"name": "Another name"})}
    )
    stages = Table(
        journey.stages | {stage: journey.stages[stage].model_copy(update={"touchpoints": renamed})}
    )
    other = journey.model_copy(update={"stages": stages})
    assert structure(render_map(other, "svg").decode()) != structure(render_map(journey, "svg").decode())
