"""Sharing by keys alone: a link is made, opened with its password, withdrawn, and opens nothing any more."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, Page, expect

from journeymap.export import render_map
from journeymap.mapfile import read

if TYPE_CHECKING:
    from conftest import Served

PATIENCE = 60_000
pytestmark = pytest.mark.browser


def to(page: Page, name: str, role: str = "button") -> None:
    """Presses Tab until something of this name has the focus."""
    for _press in range(80):
        page.keyboard.press("Tab")
        focused = page.locator(":focus")
        if focused.count() and focused.and_(page.get_by_role(role, name=name)).count():
            return
    raise AssertionError(f"Tab does not reach “{name}”")


def test_a_map_is_shared_and_the_link_withdrawn_by_keys(
    visit: Callable[..., Page], keep: Callable[[Page, str], None], work_maps: Served
) -> None:
    page = visit(work_maps.url("/map?map=software-onboarding"))
    share = page.get_by_role("button", name="Share")
    expect(share).to_be_visible(timeout=PATIENCE)
    share.focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_label("For whom?")).to_be_visible(timeout=PATIENCE)
    to(page, "For whom?", "textbox")
    page.keyboard.type("Board <b>of</b> directors")
    dialog.get_by_label("Password", exact=True).focus()
    page.keyboard.type("kettle")
    page.keyboard.press("Tab")
    to(page, "Make a new link")
    page.keyboard.press("Enter")
    made = dialog.locator(".st-key-share-made code")
    expect(made).to_be_visible(timeout=PATIENCE)
    expect(dialog.get_by_text("Board <b>of</b> directors")).to_be_visible()
    keep(page, "share-dialog")

    viewer = page.context.new_page()
    viewer.goto(made.inner_text() + "#view=board&persona=")
    expect(viewer.get_by_role("heading")).to_have_text("This map is behind a password")
    viewer.keyboard.type("pot")
    viewer.keyboard.press("Enter")
    expect(viewer.get_by_role("alert")).to_have_text("This is not the password.", timeout=PATIENCE)
    keep(viewer, "share-password")
    viewer.keyboard.type("kettle")
    viewer.keyboard.press("Enter")
    expect(viewer.locator("#board .jm-card").first).to_be_visible(timeout=PATIENCE)
    viewer.locator("#board .jm-card .jm-name").first.focus()
    viewer.keyboard.press("Enter")
    expect(viewer.locator("#story")).to_be_visible()
    viewer.keyboard.press("Escape")
    expect(viewer.locator("#story")).to_be_hidden()

    withdraw = dialog.get_by_role("button", name="Withdraw")
    withdraw.focus()
    page.keyboard.press("Enter")
    sure = page.get_by_role("button", name="Withdraw the link")
    expect(sure).to_be_visible(timeout=PATIENCE)
    sure.focus()
    page.keyboard.press("Enter")
    expect(dialog.get_by_text("There is none.")).to_be_visible(timeout=PATIENCE)
    viewer.reload()
    expect(viewer.get_by_role("heading")).to_have_text("This link does not open anything any more")


def test_the_board_of_a_page_is_drawn_from_a_disk(browser: Browser, tmp_path: Path) -> None:
    journey = read(Path("maps/guitar-purchase.journey.yaml").read_bytes()).journey
    file = tmp_path / "guitar.html"
    file.write_bytes(render_map(journey, "html"))
    page = browser.new_page()
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(f"{file.as_uri()}#view=board&stage=purchase&select=pays-shop-a")
    board = page.locator("#board")
    expect(board.locator(".jm-card")).to_have_count(
        sum(1 for _each in journey.touchpoints()), timeout=PATIENCE
    )
    expect(board.locator(".jm-card.jm-selected .jm-name")).to_have_text(
        "Tries to pay at shop A", timeout=PATIENCE
    )
    expect(board.locator(".jm-card:not(.jm-out)")).to_have_count(
        len(journey.stages["purchase"].touchpoints), timeout=PATIENCE
    )
    expect(board.locator(".jm-more:visible, .jm-add:visible, .jm-add-stage:visible, textarea")).to_have_count(
        0
    )
    board.get_by_role("button", name="Doing").click()
    expect(board.locator(".jm-entry[data-kind=doing]:visible").first).to_be_visible(timeout=PATIENCE)
    board.locator(".jm-card .jm-name").first.click()
    expect(page.locator("#story")).to_be_visible(timeout=PATIENCE)
    expect(page.locator(".controls .overlays")).to_be_hidden(timeout=PATIENCE)
    page.get_by_role("radio", name="Graph").check(force=True)
    expect(board).to_be_hidden(timeout=PATIENCE)
    assert faults == []
    page.close()


NUMBERED = """\
journeymap: 1
title: Years
stages:
  all:
    name: All
    touchpoints:
      zebra: {name: First}
      "2026": {name: Second}
      "7": {name: Third}
"""


def test_stories_follow_the_map_even_where_ids_are_numbers(browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "years.html"
    file.write_bytes(render_map(read(NUMBERED).journey, "html"))
    page = browser.new_page()
    page.goto(f"{file.as_uri()}#select=zebra")
    title = page.locator("#story-title > span")
    for name in ("First", "Second", "Third"):
        expect(title).to_have_text(name, timeout=PATIENCE)
        onward = page.locator("#story .bar button").nth(1)
        if name != "Third":
            onward.click()
    expect(onward).to_be_disabled()
    page.close()
