"""A shared map read and presented without a mouse: only Tab, arrows, Space, Enter and Escape."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from journeymap.export import render_map
from journeymap.mapfile import read

pytestmark = pytest.mark.browser

GUITAR = Path(__file__).parents[2] / "maps" / "guitar-purchase.journey.yaml"


def tab_to(page: Page, selector: str, key: str = "Tab") -> None:
    """Presses a key until what the selector names has the focus, and can be seen to have it."""
    for _press in range(120):
        page.keyboard.press(key)
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            assert page.evaluate("() => document.activeElement.matches(':focus-visible')")
            return
    raise AssertionError(f"{key} does not reach {selector}")


def test_a_shared_map_is_viewed_and_presented_by_keys(look: Callable[..., Page], tmp_path: Path) -> None:
    file = tmp_path / "map.html"
    file.write_bytes(render_map(read(GUITAR.read_bytes()).journey, "html"))
    page = look(file.as_uri())
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    tab_to(page, "input[name=overlays][value=emotion]")
    page.keyboard.press("Space")
    expect(page.locator('[data-band="emotion"]')).to_be_hidden()
    tab_to(page, 'a.card[data-at="sees-ads"]')
    page.keyboard.press("Enter")
    expect(page.locator("#story h2")).to_be_focused()
    tab_to(page, "#story button[aria-label='Next touchpoint']", "Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#story h2")).to_contain_text("Watches video reviews")
    page.keyboard.press("Escape")
    expect(page.locator('a.card[data-at="watches-reviews"]')).to_be_focused()
    tab_to(page, "input[name=view]", "Shift+Tab")
    page.keyboard.press("ArrowRight")
    expect(page.locator("#board .jm-card").first).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#outline")).to_be_visible()
    expect(page.locator("#board")).to_be_hidden()
    present = page.get_by_role("button", name="Present", exact=True)
    for _press in range(120):
        if present.evaluate("button => button === document.activeElement"):
            break
        page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#present")).to_be_visible()
    first = page.url
    page.keyboard.press("ArrowRight")
    page.wait_for_function("first => location.href !== first", arg=first)
    page.keyboard.press("Escape")
    expect(page.locator("#present")).to_have_count(0)
    expect(present).to_be_focused()
