"""A click in the picture is taken up once, by what is there now, and also when it came early."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

STYLE = Path(__file__).parents[2] / "journeymap" / "ui" / "style"
STAGE = """<div class="st-key-picture-x" style="width: 400px; height: 100px"><div id="ring"></div></div>
<div id="picker"></div>"""
MOUNT = """async ([ring, picker]) => {
  const load = async (text) =>
    (await import(URL.createObjectURL(new Blob([text], { type: "text/javascript" })))).default;
  const [drawRing, hear] = [await load(ring), await load(picker)];
  const place = (id) => document.getElementById(id);
  window.told = [];
  const still = { cards: [], badges: [], selected: "", color: "red" };
  const setTriggerValue = (...what) => told.push(what);
  window.drawRing = (targets) => drawRing({ data: { ...still, targets }, parentElement: place("ring") });
  window.hear = (selected) => hear({ data: { selected }, parentElement: place("picker"), setTriggerValue });
}"""
"""Both scripts as Streamlit calls them: again with new data, and told to go only at the end."""


@pytest.fixture
def picture(visit: Callable[..., Page]) -> Page:
    page = visit("about:blank")
    page.set_content(STAGE)
    page.evaluate(MOUNT, [(STYLE / name).read_text("utf-8") for name in ("ring.js", "picker.js")])
    return page


def told(page: Page) -> Any:
    return page.evaluate("told")


def test_a_click_is_told_once_and_as_the_newest_picture_has_it(picture: Page) -> None:
    for address in ("old", "newer", "newest"):
        picture.evaluate("address => void drawRing([[0, 0, 400, 100, address]])", address)
        picture.evaluate("() => void hear('')")
    picture.mouse.click(100, 50)
    assert told(picture) == [["picked", "newest"]]


def test_a_click_before_anybody_hears_is_told_as_soon_as_somebody_does(picture: Page) -> None:
    picture.evaluate("() => void drawRing([[0, 0, 400, 100, 'stages/a']])")
    picture.mouse.click(100, 50)
    assert told(picture) == []
    picture.evaluate("() => void hear('')")
    picture.evaluate("() => void hear('stages/a')")
    assert told(picture) == [["picked", "stages/a"]]


def test_what_has_gone_hears_no_more(picture: Page) -> None:
    picture.evaluate("() => void drawRing([[0, 0, 400, 100, 'stages/a']])")
    picture.evaluate("() => hear('')()")
    picture.mouse.click(100, 50)
    assert told(picture) == []
