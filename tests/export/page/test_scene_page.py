"""The page of one drawing, such as a comparison: complete in itself, silent, the same in words."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from journeymap import export
from journeymap.insights import study
from journeymap.layout.geometry import Box
from journeymap.mapfile import read
from journeymap.overlays import DARK, LIGHT, picture
from journeymap.overlays.marks import Label, Scene, Target

MAPS = Path(__file__).parents[3] / "maps"

NASTY = "</script><script>document.title='owned'</script><!-- & \"quoted\" $x$ %{y}"


@pytest.fixture
def hostile() -> Scene:
    marks = (Label("text", NASTY, 20, 30, 13, "text"),)
    card = Target("touchpoint", "stages/a/touchpoints/b", Box(10, 40, 200, 50), (NASTY, NASTY))
    return Scene(
        600, 200, marks, (Target("stage", "stages/a", Box(0, 0, 600, 200), ("A",)), card), NASTY, NASTY
    )


@pytest.mark.browser
def test_texts_cannot_break_out_of_the_page(browser: Browser, tmp_path: Path, hostile: Scene) -> None:
    file = tmp_path / "map.html"
    file.write_text(export.html(hostile, DARK), encoding="utf-8")
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(file.as_uri())
    assert page.title() == NASTY
    assert page.locator(".canvas svg text").evaluate("node => node.textContent") == NASTY
    assert page.locator("#words h3").evaluate("node => node.textContent") == NASTY
    assert page.locator("script").count() == 0
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    page.close()


def test_the_words_of_the_page_are_the_map_without_the_drawing() -> None:
    journey = read((MAPS / "guitar-purchase.journey.yaml").read_bytes()).journey
    page = export.html(picture(journey, study(journey)), LIGHT)
    words = page[page.index('id="words"') : page.index("</details>")]
    for stage in journey.stages.values():
        assert f'<h2 dir="auto">{stage.name}' in words
        for touchpoint in stage.touchpoints.values():
            assert touchpoint.name in words


def test_the_words_say_each_touchpoint_once_and_whole() -> None:
    card = Target(
        "touchpoint", "stages/a/touchpoints/b", Box(0, 0, 9, 9), ("Pays", "a long", "\u2003sentence")
    )
    again = Target("touchpoint", "stages/a/touchpoints/b", Box(0, 20, 9, 9), ("Pays",))
    stage = Target("stage", "stages/a", Box(0, 0, 9, 9), ("A",))
    page = export.html(Scene(99, 99, (), (stage, card, again), "T", "D"), LIGHT)
    assert page.count('<h3 dir="auto">Pays</h3>') == 1
    assert '<p dir="auto">a long sentence</p>' in page


def test_the_page_may_not_reach_the_network_even_if_it_wanted(hostile: Scene) -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', export.html(hostile, LIGHT))
    assert policy is not None
    assert "default-src 'none'" in policy.group(1).replace("&#x27;", "'")
    assert "http" not in policy.group(1)
    assert "unsafe" not in policy.group(1)


def test_json_is_the_figure(hostile: Scene) -> None:
    figure = json.loads(export.json(hostile, LIGHT))
    assert set(figure) == {"data", "layout"}
    assert figure["layout"]["width"] == 600
