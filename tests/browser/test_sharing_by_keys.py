"""Sharing, viewing and presenting by keys alone: keys are pressed, and nothing gets the focus otherwise."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

from tests.accessibility.by_keys import Keys

if TYPE_CHECKING:
    from conftest import Served

pytestmark = pytest.mark.browser

NAME = "Board <b>of</b> directors"


def make_a_link(page: Page, keys: Keys) -> None:
    """A link for a week, without backstage, with a password; it is copied."""
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_label("For whom?")).to_be_visible()
    keys.to(dialog.get_by_label("For whom?"))
    keys.write(NAME)
    ends = dialog.get_by_role("combobox", name="The link is valid for")
    keys.to(ends)
    keys.press("ArrowDown")
    expect(page.get_by_role("option", name="1 week")).to_be_visible()
    keys.press("ArrowUp", "ArrowUp", "Enter")
    expect(ends).to_have_value("1 week")
    keys.to(dialog.get_by_role("checkbox", name="Backstage"))
    keys.press("Space")
    expect(dialog.get_by_role("checkbox", name="Backstage")).not_to_be_checked()
    keys.to(dialog.get_by_label("Password", exact=True))
    keys.write("kettle")
    keys.to(dialog.get_by_role("button", name="Make a new link"))
    keys.press("Enter")
    expect(dialog.get_by_text(NAME)).to_be_visible()
    expect(dialog.get_by_text("without Backstage", exact=False)).to_be_visible()
    keys.to(dialog.get_by_role("button", name="Copy the link"))
    keys.press("Enter")
    expect(dialog.get_by_text("The link is copied.")).to_be_visible()


def open_it(page: Page, keys: Keys) -> Page:
    """Follows the link, with a wrong password and the right one."""
    keys.to(page.get_by_role("dialog").get_by_role("link"), "Shift+Tab")
    with page.context.expect_page() as opened:
        keys.press("Enter")
    viewer = opened.value
    expect(viewer.get_by_role("heading")).to_have_text("This map is behind a password")
    viewer.keyboard.type("pot")
    viewer.keyboard.press("Enter")
    expect(viewer.get_by_role("alert")).to_have_text("This is not the password.")
    door = Keys(viewer)
    door.to(viewer.get_by_role("button", name="Show the map"))
    door.to(viewer.get_by_label("Password"), "Shift+Tab")
    door.write("kettle")
    door.press("Enter")
    expect(viewer.locator("a.card").first).to_be_visible()
    return viewer


def look_around(viewer: Page, keys: Keys) -> None:
    """Persona, overlay and filter; the graph, the board and the outline; a card and back."""
    keys.press("Tab")
    keys.is_at(viewer.locator(".skip"))
    keys.to(viewer.locator("input[name=persona]"))
    keys.press("ArrowRight")
    expect(viewer.get_by_label("Amara")).to_be_checked()
    keys.press("ArrowLeft")
    keys.to(viewer.locator("input[name=overlays][value=emotion]"))
    keys.press("Space")
    expect(viewer.locator('[data-band="emotion"]')).to_be_hidden()
    keys.press("Space")
    stages = viewer.locator("select[name=stage]")
    keys.to(stages)
    keys.press("ArrowDown")
    expect(stages).not_to_have_value("")
    keys.press("ArrowUp")
    card = viewer.locator('a.card[data-at="asks-for-demo"]')
    keys.to(card)
    keys.press("Enter")
    keys.is_at(viewer.locator("#story h2"))
    keys.to(viewer.get_by_role("button", name="Next touchpoint"), "Shift+Tab")
    keys.press("Enter")
    expect(viewer.locator("#story h2")).to_contain_text("Sees the demo")
    keys.press("Escape")
    keys.is_at(viewer.locator('a.card[data-at="sees-demo"]'))
    keys.to(viewer.locator("input[name=view]"), "Shift+Tab")
    keys.press("ArrowRight")
    expect(viewer.locator("#board .jm-card").first).to_be_visible()
    keys.to(viewer.locator("#board .jm-card .jm-name").first)
    keys.press("Enter")
    keys.is_at(viewer.locator("#story h2"))
    keys.press("Escape")
    expect(viewer.locator("#story")).to_be_hidden()
    keys.is_at(viewer.locator("#board .jm-card .jm-name").first)
    keys.to(viewer.locator("input[name=view]"), "Shift+Tab")
    keys.press("ArrowRight")
    expect(viewer.locator("#outline")).to_be_visible()
    expect(viewer.locator("#board")).to_be_hidden()


def present(viewer: Page, keys: Keys) -> None:
    """Forth, back, to the end and out, and the focus is where it was."""
    button = viewer.get_by_role("button", name="Present", exact=True)
    keys.to(button)
    keys.press("Enter")
    expect(viewer.locator("#present")).to_be_visible()
    first = viewer.url
    keys.press("ArrowRight")
    expect(viewer).not_to_have_url(first)
    keys.press("ArrowLeft")
    expect(viewer).to_have_url(first)
    keys.press("Escape")
    expect(viewer.locator("#present")).to_have_count(0)
    keys.is_at(button)


def withdraw(page: Page, keys: Keys) -> None:
    """The link that was made, after one more question; then out of the dialog."""
    dialog = page.get_by_role("dialog")
    keys.to(dialog.locator("summary", has_text="Withdraw"))
    keys.press("Enter")
    keys.to(dialog.get_by_role("button", name="Withdraw the link"))
    keys.press("Enter")
    expect(dialog.get_by_text("There is none.")).to_be_visible()
    keys.is_at(dialog.locator(":focus"))
    keys.press("Escape")
    expect(dialog).to_be_hidden()


def test_a_map_is_shared_viewed_presented_and_withdrawn_by_keys(
    visit: Callable[..., Page], keep: Callable[[Page, str], None], work_maps: Served
) -> None:
    page = visit(work_maps.url("/map?map=software-onboarding"))
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    share = page.get_by_role("button", name="Share")
    expect(share).to_be_visible()
    keys = Keys(page)
    keys.to(share)
    keys.press("Enter")
    make_a_link(page, keys)
    keep(page, "share-dialog")
    viewer = open_it(page, keys)
    eyes = Keys(viewer)
    look_around(viewer, eyes)
    present(viewer, eyes)
    assert page.evaluate("navigator.clipboard.readText()") == re.sub("#.*", "", viewer.url)
    withdraw(page, keys)
    keys.is_at(share)
    viewer.reload()
    expect(viewer.get_by_role("heading")).to_have_text("This link does not open anything any more")
