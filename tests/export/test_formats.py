"""One function gives a map away in every format."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from journeymap.errors import JourneymapError
from journeymap.export import FORMATS, render_map
from journeymap.mapfile import read
from journeymap.model import JourneyMap
from journeymap.overlays import DARK

MAPS = sorted((Path(__file__).parents[2] / "maps").glob("*.journey.yaml"))

BEGINNINGS = {
    "html": b"<!DOCTYPE html>",
    "json": b'{"data":',
    "svg": b"<svg ",
    "png": b"\x89PNG\r\n\x1a\n",
    "pdf": b"%PDF-",
    "pptx": b"PK\x03\x04",
    "docx": b"PK\x03\x04",
    "md": b"# ",
    "xlsx": b"PK\x03\x04",
    "csv": b"\xef\xbb\xbfRow,",
}


def journey_of(path: Path) -> JourneyMap:
    return read(path.read_bytes()).journey


@pytest.fixture(scope="module")
def small() -> JourneyMap:
    return journey_of(next(path for path in MAPS if path.name.startswith("five-minutes")))


@pytest.mark.parametrize("ending", FORMATS)
@pytest.mark.parametrize("dot", ["", "."])
def test_every_format_is_what_it_says(small: JourneyMap, ending: str, dot: str) -> None:
    assert render_map(small, dot + ending).startswith(BEGINNINGS[ending])


def test_an_unknown_format_is_told_with_the_known_ones(small: JourneyMap) -> None:
    with pytest.raises(JourneymapError, match=r"gif.*html, json, svg, png, pdf"):
        render_map(small, ".gif")


def test_an_unknown_theme_is_told_with_the_known_ones(small: JourneyMap) -> None:
    with pytest.raises(JourneymapError, match=r"sepia.*light, dark"):
        render_map(small, "svg", theme="sepia")


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name)
def test_every_shipped_map_is_drawn_whole(path: Path) -> None:
    journey = journey_of(path)
    root = ET.fromstring(render_map(journey, "svg"))
    letters = "".join("".join(root.itertext()).split())
    for stage in journey.stages.values():
        for touchpoint in stage.touchpoints.values():
            assert "".join(touchpoint.name.split()) in letters, touchpoint.name


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name)
def test_no_letter_of_a_shipped_map_is_missing(path: Path) -> None:
    told: list[str] = []
    journey = journey_of(path)
    picture = Image.open(BytesIO(render_map(journey, "png", scale=1, tell=told.append)))
    drawing = ET.fromstring(render_map(journey, "svg"))
    assert told == []
    # Wide enough to be read, and the whole of the drawing.
    assert picture.width >= 1400
    assert picture.size == pytest.approx(
        (float(drawing.attrib["width"]), float(drawing.attrib["height"])), abs=1
    )


def test_a_letter_that_no_font_has_is_told_and_the_picture_made_all_the_same(small: JourneyMap) -> None:
    strange = small.model_copy(update={"title": "Riding \U000f1234"})
    told: list[str] = []
    assert render_map(strange, "png", scale=1, tell=told.append).startswith(BEGINNINGS["png"])
    assert len(told) == 1
    assert "U+F1234" in told[0]


def test_theme_persona_and_overlays_change_the_picture(small: JourneyMap) -> None:
    usual = render_map(small, "json")
    assert (
        json.loads(render_map(small, "json", theme="dark"))["layout"]["paper_bgcolor"]
        == DARK.colors["ground"]
    )
    assert render_map(small, "json", overlays=()) != usual
    assert len(render_map(small, "json", overlays=())) < len(usual)
