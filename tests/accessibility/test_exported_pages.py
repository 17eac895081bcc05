"""The pages we give away have no violation of WCAG 2.2 A or AA that axe-core can find, light and dark."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from journeymap.export import render_map
from journeymap.mapfile import read
from tests.accessibility.axe_audit import found_in

pytestmark = pytest.mark.browser

GUITAR = Path(__file__).parents[2] / "maps" / "guitar-purchase.journey.yaml"
Open = Callable[..., Page]


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("shared") / "map.html"
    file.write_bytes(render_map(read(GUITAR.read_bytes()).journey, "html"))
    return file


def graph(_page: Page) -> None:
    pass


def story(page: Page) -> None:
    page.locator('.card[data-at="pays-shop-a"]').click()
    page.locator("#story h2").wait_for()


def board(page: Page) -> None:
    page.get_by_label("Board", exact=True).first.check()
    page.locator("#board .jm-card").last.wait_for()


def outline(page: Page) -> None:
    page.get_by_label("Outline", exact=True).first.check()


def printing(page: Page) -> None:
    page.get_by_role("button", name="Print").click()
    page.locator("dialog[open]").wait_for()


def presenting(page: Page) -> None:
    page.get_by_role("button", name="Present").click()
    page.locator("#present").wait_for()
    page.keyboard.press("ArrowRight")


STATES = (graph, story, board, outline, printing, presenting)


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_shared_page_in_every_state(shared: Path, look: Open, *, dark: bool, width: int) -> None:
    page = look(shared.as_uri(), dark=dark, width=width)
    for state in STATES:
        page.goto("about:blank")
        page.goto(shared.as_uri())
        state(page)
        assert found_in(page) == [], state.__name__
