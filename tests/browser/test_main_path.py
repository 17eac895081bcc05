"""The main path: from the library to one changed line in the file, and back."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Locator, Page, expect

if TYPE_CHECKING:
    from conftest import Served

pytestmark = pytest.mark.browser

FIGURE = "[class*=st-key-picture-] .js-plotly-plot .main-svg"
UNDERLAY = "[class*=st-key-picture-] svg[role=img]"


def eventually(holds: Callable[[], bool], page: Page) -> bool:
    """Whether something comes true; what the page shows may be a moment ahead of the disk."""
    for _attempt in range(200):
        if holds():
            return True
        page.wait_for_timeout(50)
    return False


def changed_lines(before: str, after: str) -> list[str]:
    """What `git diff` would show, without the lines around."""
    diff = difflib.unified_diff(before.splitlines(), after.splitlines(), lineterm="", n=0)
    return [line for line in diff if line[:1] in "+-" and not line.startswith(("+++", "---"))]


def badges(page: Page, severity: int) -> Locator:
    """The badges of this severity in the picture."""
    return page.locator(f"{UNDERLAY} text", has_text=re.compile(rf"^!\s{severity}$"))


def click_card(page: Page, name: str) -> None:
    """A click on a card of the drawing, as a person aims: at its name, once it stands still."""
    expect(page.locator("[class*=st-key-ring-] i")).to_be_attached()
    text = page.locator(f"{UNDERLAY} text", has_text=name).first
    handle = text.element_handle()
    assert handle is not None
    handle.wait_for_element_state("stable")
    box = text.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def test_from_the_library_to_one_changed_line(work_maps: Served, visit: Callable[..., Page]) -> None:
    file = work_maps.folder / "guitar-purchase.journey.yaml"
    original = file.read_text("utf-8")
    page = visit(work_maps.url("/"))
    page.get_by_role("link", name="Buying a first guitar online", exact=True).click()
    page.wait_for_selector(FIGURE)
    expect(page.locator('[data-test-script-state="notRunning"]')).to_be_attached()
    click_card(page, "Tries to pay")
    page.wait_for_url(re.compile("select=pays-shop-a"))
    ring = page.locator("[class*=st-key-ring-] i")
    expect(ring).to_be_visible()

    fives = badges(page, 5).count()
    assert fives >= 1
    headline = page.get_by_text("The card is refused and nothing says why").first
    expect(headline).to_be_visible()
    severity = page.locator(".st-key-map-right [data-testid=stButtonGroup]").filter(
        has=page.get_by_text("Severity")
    )
    severity.first.get_by_role("radio", name="1").or_(
        severity.first.get_by_role("button", name="1")
    ).first.click()
    expect(badges(page, 5)).to_have_count(fives - 1)

    assert eventually(lambda: file.read_text("utf-8") != original, page)
    assert changed_lines(original, file.read_text("utf-8")) == [
        "-            severity: 5",
        "+            severity: 1",
    ]
    page.get_by_role("link", name="Insights").click()
    first = page.locator(".st-key-findings-pains")
    expect(first).to_be_visible()
    page.go_back()
    expect(page.locator(UNDERLAY)).to_be_visible()

    page.get_by_role("button", name="Undo").click()
    expect(badges(page, 5)).to_have_count(fives)
    assert eventually(lambda: file.read_text("utf-8") == original, page)
    expect(page.get_by_text("All changes saved")).to_be_visible()


def test_a_link_shows_another_browser_the_same(sample_maps: Served, visit: Callable[..., Page]) -> None:
    link = "/map?map=guitar-purchase&select=pays-shop-a&persona=mei&overlays=emotion%2Cpains&zoom=75"
    pages = [visit(sample_maps.url(link)) for _browser in range(2)]
    seen = []
    for page in pages:
        expect(page.locator("[class*=st-key-ring-] i")).to_be_visible()
        drawing = page.locator(UNDERLAY)
        seen.append((drawing.get_attribute("width"), drawing.text_content()))
    assert seen[0] == seen[1]
    assert float(seen[0][0] or 0) < 900


def test_an_address_that_says_too_much_is_told_so(sample_maps: Served, visit: Callable[..., Page]) -> None:
    page = visit(sample_maps.url("/map?map=guitar-purchase&select=nowhere&persona=nobody"))
    expect(page.get_by_text("This map has no persona “nobody”.")).to_be_visible()
    expect(page.locator(UNDERLAY)).to_be_visible()


def test_where_the_picture_was_scrolled_to_is_kept(work_maps: Served, visit: Callable[..., Page]) -> None:
    page = visit(work_maps.url("/map?map=software-onboarding&zoom=150"))
    page.wait_for_selector(FIGURE)
    frame = page.locator("[class*=st-key-picture-]")
    frame.evaluate("frame => { frame.scrollLeft = 300 }")
    name = page.locator(".st-key-map-right").get_by_label("Goal", exact=True)
    name.fill("Shifts without a spreadsheet")
    name.blur()
    file = work_maps.folder / "software-onboarding.journey.yaml"
    assert eventually(lambda: "Shifts without a spreadsheet" in file.read_text("utf-8"), page)
    page.wait_for_timeout(1000)
    assert frame.evaluate("frame => frame.scrollLeft") == pytest.approx(300, abs=2)
