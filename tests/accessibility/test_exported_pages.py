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


def notes(page: Page) -> None:
    """What whoever speaks sees in a window of their own."""
    page.goto(f"{page.url.partition('#')[0]}#present=1&notes=1")
    page.locator("#present").wait_for()


STATES = (graph, story, board, outline, printing, presenting, notes)


@pytest.mark.parametrize("width", [1440, 390])
def test_the_shared_page_in_every_state(shared: Path, look: Open, *, width: int) -> None:
    page = look(shared.as_uri(), width=width)
    found = {}
    for state in STATES:
        page.goto("about:blank")
        page.goto(shared.as_uri())
        state(page)
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            found[f"{state.__name__} ({scheme})"] = found_in(page)
        page.emulate_media(color_scheme="light")
    wrong = [f"{name}: {one}" for name, all_found in found.items() for one in all_found]
    assert not wrong, "\n".join(wrong)
