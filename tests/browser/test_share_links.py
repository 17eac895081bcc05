"""The page behind a link, opened from a disk: its board is drawn, and stories follow the map."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from journeymap.export import render_map
from journeymap.mapfile import read

PATIENCE = 60_000
pytestmark = pytest.mark.browser


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
