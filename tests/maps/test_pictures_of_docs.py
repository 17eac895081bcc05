"""The pictures of the documentation: every map has one, and the numbered one names what its page names."""

from __future__ import annotations

import math
import re
import runpy
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def tool() -> dict[str, object]:
    return runpy.run_path(str(ROOT / "tools/parts_picture.py"))


def drawn(text: str) -> list[tuple[str, float, float]]:
    """The texts of an SVG with their places."""
    found = ElementTree.fromstring(text).iter("{http://www.w3.org/2000/svg}text")
    return [(node.text or "", float(node.attrib["x"]), float(node.attrib["y"])) for node in found]


def test_every_map_has_its_picture_of_the_same_title() -> None:
    pictures = runpy.run_path(str(ROOT / "tools/gallery.py"))["pictures"]()
    assert pictures
    for source, picture in pictures.items():
        title = re.search(r"^title: (.+)$", source.read_text(encoding="utf-8"), flags=re.MULTILINE)
        assert title is not None
        assert f">{title[1]}</title>" in picture.read_text(encoding="utf-8")


def test_the_page_names_the_parts_in_the_order_of_the_picture(tool: dict) -> None:
    page = (ROOT / "docs/parts-of-a-map.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (\d+) \| \[?([^\]|]+?)(?:\]\([^)]*\))? \|", page, flags=re.MULTILINE)
    assert rows == [(str(number), part.name) for number, part in enumerate(tool["PARTS"], 1)]


def test_each_number_stands_once_on_the_map_and_once_in_its_list(tool: dict) -> None:
    for svg in (tool["parts_picture"](), (ROOT / "docs/parts-of-a-map.svg").read_text(encoding="utf-8")):
        texts = drawn(svg)
        for number, part in enumerate(tool["PARTS"], 1):
            assert [text for text, _, _ in texts].count(str(number)) == 2
            assert part.name in [text for text, _, _ in texts]


def test_no_number_covers_another(tool: dict) -> None:
    places = [(x, y) for text, x, y in drawn(tool["parts_picture"]()) if text.isdigit()]
    nearest = min(math.dist(one, other) for one in places for other in places if one is not other)
    assert nearest >= tool["NUMBER"]
