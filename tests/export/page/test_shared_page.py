"""The shared page has all that a picture of the map has, is small, and lets nobody in."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from benchmarks.sample_sizes import journey_text
from journeymap.export.page import page
from journeymap.export.page.html_elements import element, script_data
from journeymap.insights import study
from journeymap.mapfile import read
from journeymap.model import JourneyMap
from journeymap.overlays import CATALOGUE, legend, picture
from journeymap.overlays.marks import Label

MAPS = sorted((Path(__file__).parents[3] / "maps").glob("*.journey.yaml"))
WIDTH = 1180


def journey_of(path: Path) -> JourneyMap:
    return read(path.read_bytes()).journey


def drawn_texts(text: str) -> set[str]:
    """What is written in the graph's bands."""
    bands = text[text.index('class="picture"') : text.index('class="legend"')]
    return {unescape(found) for found in re.findall(r"<text[^>]*>([^<]*)</text>", bands)}


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name)
def test_the_graph_has_every_text_of_the_picture(path: Path) -> None:
    journey = journey_of(path)
    said = study(journey)
    for overlays in (("emotion", "pains", "ideas", "channels", "phases"), tuple(CATALOGUE)):
        scene = picture(journey, said, overlays=overlays, width=WIDTH)
        wanted = {mark.text for mark in scene.marks if isinstance(mark, Label)}
        assert wanted - drawn_texts(page(journey, said, overlays=overlays)) == set()


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name)
def test_the_legend_explains_every_sign(path: Path) -> None:
    journey = journey_of(path)
    text = unescape(page(journey))
    for name in CATALOGUE:
        for entry in legend(journey, study(journey), overlays=(name,)):
            assert f">{entry.text}</span>" in text


def test_a_map_of_fifty_touchpoints_is_under_four_hundred_kilobytes() -> None:
    journey = read(journey_text(50).encode()).journey
    assert len(page(journey).encode()) < 400_000


def test_the_policy_allows_nothing_but_the_pages_own_scripts_and_sheet() -> None:
    text = unescape(page(journey_of(MAPS[0])))
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', text)
    assert policy is not None
    assert "default-src 'none'" in policy.group(1)
    assert "unsafe" not in policy.group(1)
    assert "http" not in policy.group(1)
    # What a policy of hashes would block is not in the page to begin with.
    assert (
        re.findall(r"<[^>]+ (?:style|on[a-z]+)=", text.partition("<body>")[2].partition("<script")[0]) == []
    )


def test_a_map_without_anything_is_a_page_all_the_same() -> None:
    text = page(JourneyMap(journeymap=1, title=""))
    assert "The map has no stages yet." in text
    assert page(JourneyMap.model_validate({"journeymap": 1, "title": "A", "stages": {"s": {"name": "S"}}}))


def test_texts_are_escaped_wherever_they_stand() -> None:
    assert element("p", {"title": '"<'}, "<b>\x00") == '<p title="&quot;&lt;">&lt;b&gt;\ufffd</p>'
    assert script_data('"</script><!--"') == '"\\u003c/script\\u003e\\u003c!--"'


def test_the_language_of_the_map_is_told_where_it_is_not_the_pages() -> None:
    chinese = journey_of(next(path for path in MAPS if path.name.startswith("milk-tea")))
    text = page(chinese)
    assert '<html lang="en"' in text
    assert f'<h1 lang="{chinese.locale}">' in text
    arabic = chinese.model_copy(update={"title": "شراء أول غيتار"})
    assert f'<h1 lang="{chinese.locale}" dir="auto">' in page(arabic)
