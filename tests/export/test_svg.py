"""The SVG is well-formed, self-contained, and says what the map says."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.export.svg import svg
from journeymap.insights import study
from journeymap.layout.geometry import Box
from journeymap.mapfile import read
from journeymap.model import JourneyMap
from journeymap.overlays import DARK, LIGHT, Scene, picture
from journeymap.overlays.marks import Area, Glyph, Label, Panel, Stroke, Target

MAPS = sorted((Path(__file__).parents[2] / "maps").glob("*.journey.yaml"))
SVG = "{http://www.w3.org/2000/svg}"
ALLOWED = {"svg", "title", "desc", "g", "rect", "path", "circle", "text"}


def drawn(path: Path) -> str:
    journey = read(path.read_text(encoding="utf-8")).journey
    return svg(picture(journey, study(journey), frame="full"), LIGHT, lang=journey.locale)


def scene(text: str) -> Scene:
    label = Label("text", text, 10, 20, 12, "text")
    target = Target("touchpoint", "stages/a/touchpoints/b", Box(0, 0, 50, 20), (text, text))
    return Scene(100, 50, (label,), (target,), text, text)


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_a_shipped_map_is_drawn_with_harmless_elements_only(path: Path) -> None:
    text = drawn(path)
    root = ET.fromstring(text)
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= ALLOWED
    assert "http" not in text.replace("http://www.w3.org/2000/svg", "")
    assert not any("href" in name or name.startswith("on") for e in root.iter() for name in e.attrib)
    assert 10_000 < len(text) < 150_000


def test_it_has_a_title_and_a_description_for_those_who_cannot_see_it() -> None:
    root = ET.fromstring(svg(scene("Buying"), LIGHT, lang="zh-Hans"))
    assert root.get("role") == "img"
    assert root.get("lang") == "zh-Hans"
    assert root.findtext(f"{SVG}title") == "Buying"
    assert root.findtext(f"{SVG}desc") == "Buying"


@settings(max_examples=100)
@given(st.text(max_size=30))
def test_any_text_comes_out_as_it_was_written(text: str) -> None:
    printable = "".join(c for c in text if c in "\t\n\r" or c >= " ")
    root = ET.fromstring(svg(scene(printable), DARK, hovers=True))
    expected = "".join("\ufffd" if c in "\ufffe\uffff" else c for c in printable)
    label = root.find(f".//{SVG}text")
    assert label is not None
    # A parser of XML reads every line end as "\n".
    assert label.text == (expected.replace("\r\n", "\n").replace("\r", "\n") or None)


def test_what_xml_cannot_hold_is_marked_as_lost() -> None:
    root = ET.fromstring(svg(scene("a\x00\x1fb"), LIGHT))
    assert root.findtext(f".//{SVG}text") == "a\ufffd\ufffdb"


def test_markup_in_a_map_stays_text() -> None:
    nasty = '</text><script>alert(1)</script>&amp;"'
    root = ET.fromstring(svg(scene(nasty), LIGHT, hovers=True))
    assert root.find(f".//{SVG}script") is None
    assert root.findtext(f".//{SVG}text") == nasty


def test_later_layers_are_painted_later_and_labels_last_in_theirs() -> None:
    marks = (
        Label("card", "on the card", 0, 0, 12, "text"),
        Glyph("badge", "star", (5, 5), 8, "truth"),
        Stroke("card", ((0, 0), (9, 9)), "route", arrow=True),
        Panel("card", Box(0, 0, 9, 9), "card", "line"),
        Area("curve", ((0, 0), (9, 0), (9, 9)), "persona-0", 0.2),
        Panel("ground", Box(0, 0, 99, 99), "column"),
    )
    text = svg(Scene(100, 100, marks, (), "", ""), DARK)
    order = [
        text.index(part)
        for part in (
            f'fill="{DARK.colors["column"]}"',
            f'fill="{DARK.colors["card"]}"',
            f'stroke="{DARK.colors["route"]}"',
            "on the card",
            'fill-opacity="0.20"',
            f'fill="{DARK.colors["truth"]}"',
        )
    ]
    assert order == sorted(order)


def test_hovers_are_there_when_wanted() -> None:
    assert "<title>Pays\nWaits" not in svg(scene("Pays"), LIGHT)
    shown = Scene(9, 9, (), (Target("pain", "a", Box(0, 0, 5, 5), ("Pays", "Waits")),), "", "")
    assert "<title>Pays\nWaits</title>" in svg(shown, LIGHT, hovers=True)


def test_an_empty_map_is_a_picture_too() -> None:
    journey = JourneyMap.model_validate({"journeymap": 1, "title": "Nothing yet"})
    root = ET.fromstring(svg(picture(journey, study(journey), frame="full"), LIGHT))
    assert "Nothing yet" in [element.text for element in root.iter(f"{SVG}text")]


def test_the_same_map_gives_the_same_bytes() -> None:
    assert drawn(MAPS[0]) == drawn(MAPS[0])


def test_what_begins_below_a_screen_may_be_left_out() -> None:
    marks = (
        Label("text", "above", 5, 50, 12, "text"),
        Label("text", "below", 5, 950, 12, "text"),
        Stroke("route", ((5, 20), (5, 990)), "route"),
        Stroke("route", ((5, 950), (5, 990)), "bad"),
    )
    scene = Scene(100, 1000, marks, (), "Example", "")
    upper, whole = svg(scene, LIGHT, down_to=500), svg(scene, LIGHT)
    assert "above" in upper
    assert "below" not in upper
    assert upper.count("<path") == 1
    assert ET.fromstring(upper).attrib["height"] == ET.fromstring(whole).attrib["height"] == "1000"
    assert svg(scene, LIGHT, down_to=1000) == whole
