"""Writing on the board: in place, several at once, and beside somebody else who writes, too."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

from journeymap.live import Role
from tests.browser.test_board import card, come_in, names

if TYPE_CHECKING:
    from conftest import Served

pytestmark = pytest.mark.browser

MAP = "software-onboarding"

PASTE = """text => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    const event = new ClipboardEvent("paste", { bubbles: true, composed: true, clipboardData });
    document.activeElement.dispatchEvent(event);
}"""


def paste(page: Page, text: str) -> None:
    """Pastes a text where the focus is."""
    page.evaluate(PASTE, text)


def test_a_name_is_written_in_place(work_maps: Served, visit: Callable[..., Page]) -> None:
    ann, bo = (come_in(work_maps, visit, MAP, name=name) for name in ("Ann", "Bo"))
    first = ann.locator(".jm-card").first
    there = card(bo, first.get_attribute("data-id") or "")
    old = first.locator(".jm-name").text_content() or ""
    first.locator(".jm-name").click()
    expect(there.locator(".jm-holder")).to_have_text("Ann is here")
    ann.keyboard.type("Asks <b>us</b>")
    ann.keyboard.press("Enter")
    expect(there.locator(".jm-name")).to_have_text("Asks <b>us</b>")
    expect(first).to_be_focused()
    ann.keyboard.press("Enter")
    ann.keyboard.type("never mind")
    ann.keyboard.press("Escape")
    expect(first.locator(".jm-name")).to_have_text("Asks <b>us</b>")
    ann.keyboard.press("Control+z")
    expect(there.locator(".jm-name")).to_have_text(old)


def test_one_key_adds_a_card_and_a_list_adds_many(work_maps: Served, visit: Callable[..., Page]) -> None:
    page = come_in(work_maps, visit, MAP)
    first = page.locator(".jm-card").first
    first.focus()
    page.keyboard.press("n")
    for name in ("Hears of us", "Reads a leaflet"):
        page.keyboard.type(name)
        page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    expect(page.locator(".jm-card").nth(1)).to_have_attribute("data-id", "hears-of-us")
    expect(card(page, "reads-a-leaflet")).to_be_focused()
    paste(page, "- Calls\n2. Writes\n\n顾客")
    cards = page.locator(".jm-column").first.locator(".jm-name")
    expect(cards.nth(3)).to_have_text("Calls")
    expect(cards.nth(4)).to_have_text("Writes")
    expect(card(page, "顾客")).to_be_visible()
    page.keyboard.press("Control+z")
    expect(page.get_by_text("顾客")).to_have_count(0)
    for name in ("reads-a-leaflet", "hears-of-us"):
        card(page, name).click(modifiers=["Control"], position={"x": 100, "y": 45})
    card(page, "hears-of-us").press("Delete")
    expect(card(page, "hears-of-us")).to_have_count(0)
    expect(card(page, "reads-a-leaflet")).to_have_count(0)


def test_a_copy_brings_everything_but_its_ways(work_maps: Served, visit: Callable[..., Page]) -> None:
    page = come_in(work_maps, visit, MAP)
    first = page.locator(".jm-card").first
    name = first.locator(".jm-name").text_content()
    first.press("Control+d")
    expect(page.locator(".jm-card").nth(1).locator(".jm-name")).to_have_text(f"{name} (copy)")
    page.keyboard.press("Control+z")
    expect(page.locator(".jm-card").nth(1).locator(".jm-name")).not_to_have_text(f"{name} (copy)")


def test_undo_leaves_what_somebody_else_did(work_maps: Served, visit: Callable[..., Page]) -> None:
    ann, bo = (come_in(work_maps, visit, "five-minutes", name=name) for name in ("Ann", "Bo"))
    for page, text in ((ann, "Ann was here"), (bo, "Bo was here")):
        page.locator(".jm-name").first.click()
        page.keyboard.type(text)
        page.keyboard.press("Enter")
        expect(ann.locator(".jm-name").first).to_have_text(text)
        expect(bo.locator(".jm-name").first).to_have_text(text)
    ann.get_by_role("button", name="Undo").click()
    expect(ann.locator(".jm-notice")).to_contain_text("somebody else has changed it since")
    expect(ann.locator(".jm-name").first).to_have_text("Bo was here")


def test_several_scores_are_not_replaced_unasked(work_maps: Served, visit: Callable[..., Page]) -> None:
    page = come_in(work_maps, visit, "winter-overalls")
    point = page.locator(".jm-point.jm-movable").first
    point.scroll_into_view_if_needed()
    at, before = point.get_attribute("data-key"), point.get_attribute("aria-valuenow")
    point.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.get_by_role("menuitem", name="instead of").click()
    moved = page.locator(f'.jm-point[data-key="{at}"]')
    expect(moved).not_to_have_attribute("aria-valuenow", before or "")
    page.keyboard.press("Control+z")
    expect(moved).to_have_attribute("aria-valuenow", before or "")


def test_a_contributor_changes_what_is_his(work_maps: Served, visit: Callable[..., Page]) -> None:
    page = come_in(work_maps, visit, "winter-overalls", Role.CONTRIBUTOR, width=390, height=844)
    page.get_by_role("button", name="Add a touchpoint").last.click()
    page.get_by_role("menuitem").first.click()
    page.keyboard.type("Звонит бабушке")
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    mine = card(page, "звонит-бабушке")
    expect(mine.locator("[data-edit$=name]")).to_have_count(1)
    expect(page.locator(".jm-card [data-edit$=name]")).to_have_count(1)
    page.reload()
    # His ticket is remembered: he need not say again who he is, and what is his is still his.
    expect(mine.locator("[data-edit$=name]")).to_have_count(1)
    expect(page.locator(".jm-head .jm-more:visible")).to_have_count(0)
    page.locator(".jm-card").first.locator(".jm-more").click()
    page.get_by_role("menuitem", name="Add a pain").click()
    page.keyboard.type("Долго ждать")
    page.keyboard.press("Enter")
    expect(page.locator(".jm-entry", has_text="Долго ждать")).to_have_count(1)


def test_a_viewer_looks(sample_maps: Served, visit: Callable[..., Page]) -> None:
    page = come_in(sample_maps, visit, role=Role.VIEWER)
    for hand in (".jm-more:visible", ".jm-add:visible", ".jm-movable", "[data-edit]:not([data-edit=''])"):
        expect(page.locator(hand)).to_have_count(0)
    expect(names(page, "awareness").first).to_be_visible()


def test_cards_are_copied_with_what_is_in_them(work_maps: Served, visit: Callable[..., Page]) -> None:
    page = come_in(work_maps, visit, MAP)
    hurting = page.locator(".jm-card", has=page.locator(".jm-badge-pain")).first
    name = hurting.locator(".jm-name").text_content() or ""
    before = page.locator(".jm-entry[data-kind=pains]").count()
    hurting.focus()
    page.keyboard.press("Control+c")
    page.keyboard.press("Control+v")
    twins = page.locator(".jm-card", has=page.get_by_text(name, exact=True))
    expect(twins).to_have_count(2)
    assert page.locator(".jm-entry[data-kind=pains]").count() > before
    page.keyboard.press("Control+z")
    expect(twins).to_have_count(1)


def test_undo_of_a_deletion_brings_back_what_pointed_at_it(
    work_maps: Served, visit: Callable[..., Page]
) -> None:
    file = work_maps.folder / "way-back.journey.yaml"
    file.write_text(
        "journeymap: 1\ntitle: A way back\nstages:\n  buy:\n    name: Buy\n    touchpoints:\n"
        "      pays:\n        name: Pays\n        next:\n          waits: 0.6\n          leaves: 0.4\n"
        "      waits: {name: Waits}\n      leaves:\n        name: Leaves\n        ends: abandoned\n",
        "utf-8",
    )
    page = come_in(work_maps, visit, "way-back")
    gone = card(page, "leaves")
    gone.press("Delete")
    expect(gone).to_have_count(0)
    for _look in range(200):
        if "leaves" not in file.read_text("utf-8"):
            break
        page.wait_for_timeout(50)
    assert "leaves" not in file.read_text("utf-8")
    page.get_by_role("button", name="Undo").click()
    for _look in range(200):
        if "leaves: 0.4" in file.read_text("utf-8"):
            break
        page.wait_for_timeout(50)
    assert "leaves: 0.4" in file.read_text("utf-8")
    expect(card(page, "leaves")).to_be_visible()
