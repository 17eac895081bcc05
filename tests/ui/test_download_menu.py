"""What can be taken away from the app: every format there is, in the look of the page."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from journeymap.exchange import FORMATS as EXCHANGED
from journeymap.export import FORMATS
from journeymap.mapfile import read
from journeymap.ui.download_menu import parcels
from journeymap.ui.location import Place

GUITAR = Path(__file__).parents[2] / "maps" / "guitar-purchase.journey.yaml"
DOCUMENT = read(GUITAR.read_text("utf-8"))
OFFERED = parcels(DOCUMENT, Place(map="guitar-purchase", persona="mei", overlays=("pains",)), "dark")


def test_every_format_can_be_taken_away() -> None:
    written = {name for name, one in EXCHANGED.items() if one.write}
    assert set(OFFERED) == {*FORMATS, "yaml", *written}


@pytest.mark.parametrize("name", OFFERED)
def test_each_file_is_made(name: str) -> None:
    assert len(OFFERED[name].make()) > 100


def test_the_map_file_is_the_file_itself() -> None:
    assert OFFERED["yaml"].make().decode() == GUITAR.read_text("utf-8")


def test_tables_bring_the_comments_of_the_file() -> None:
    assert b"Invented customers" in OFFERED["csv"].make()


def test_pictures_look_like_the_page() -> None:
    figure = json.loads(OFFERED["json"].make())
    shown = json.dumps(figure, ensure_ascii=False)
    assert "They disagree" not in shown
    assert "they disagree" not in shown, "the emotion overlay is off"
    assert figure["layout"]["paper_bgcolor"] not in ("#ffffff", "white"), "the page is dark"


def test_what_a_tool_cannot_hold_is_said_beforehand() -> None:
    assert any("pains" in sentence.lower() for sentence in OFFERED["mermaid"].left_out())


def test_a_persona_that_is_gone_is_no_trouble() -> None:
    gone = parcels(DOCUMENT, Place(map="guitar-purchase", persona="nobody"), "light")
    assert b"<svg" in gone["svg"].make()
