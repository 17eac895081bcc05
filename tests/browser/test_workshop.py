"""A workshop in real browsers: one leads, others score, vote and write on laptops and phones."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

from journeymap.live import Role
from journeymap.mapfile import read

sys.path.insert(0, str(Path(__file__).parent))
from test_board import come_in

if TYPE_CHECKING:
    from conftest import Served

pytestmark = pytest.mark.browser

PHONE = {"width": 390, "height": 844}


def lead(page: Page, entry: str) -> None:
    """Chooses something of the facilitator's menu."""
    page.get_by_role("button", name="Lead").click()
    page.locator(".jm-menu").get_by_text(entry).click()


def keep_snapshot(page: Page, label: str) -> None:
    """The facilitator keeps the map as it is now."""
    lead(page, "Keep a snapshot")
    page.locator(".jm-ask .jm-answer").fill(label)
    page.keyboard.press("Enter")
    expect(page.locator(".jm-snapshots")).to_contain_text(label)
    page.keyboard.press("Escape")


def bring_back(page: Page, label: str) -> None:
    """The facilitator brings a snapshot back."""
    lead(page, "Snapshots")
    kept = page.locator(".jm-snapshots li", has_text=label)
    kept.get_by_role("button", name="Bring back").click()


def set_slider(page: Page, number: int, value: str) -> None:
    slider = page.locator(".jm-slider").nth(number)
    slider.fill(value)
    slider.dispatch_event("change")


def test_a_workshop_scores_votes_and_writes(
    work_maps: Served, visit: Callable[..., Page], keep: Callable[[Page, str], None]
) -> None:
    file = work_maps.folder / "guitar-purchase.journey.yaml"
    before = read(file.read_text("utf-8")).journey.stages["purchase"].touchpoints["pays-shop-a"]
    ann = come_in(work_maps, visit)
    kim, lee = (
        come_in(work_maps, visit, role=Role.CONTRIBUTOR, name=name, **PHONE) for name in ("Kim", "Lee")
    )
    expect(ann.locator(".jm-person")).to_have_count(3)
    expect(kim.get_by_role("button", name="Lead")).to_be_hidden()

    # Scores stay secret until they are shown.
    ann.locator('.jm-card[data-id="pays-shop-a"]').click(modifiers=["Control"])
    lead(ann, "Score 1 selected touchpoint")
    set_slider(kim, 0, "-2")
    set_slider(lee, 0, "1.5")
    expect(ann.locator(".jm-answers")).to_have_text("2 people answered")
    expect(kim.locator(".jm-round")).not_to_contain_text("+1.5")
    keep(kim, "workshop-scoring-390")
    ann.get_by_role("button", name="Show to all").click()
    expect(kim.locator(".jm-result").first).to_contain_text("mean −0.3, spread 1.8 (−2; +1.5)")
    keep(ann, "workshop-scores")
    ann.get_by_role("button", name="End").click()

    # Dots are limited, and become votes of the file.
    lead(ann, "Vote on pains")
    ann.locator(".jm-menu").get_by_text("3 dots each").click()
    more = kim.get_by_role("button", name="One dot more")
    for _dot in range(3):
        more.nth(3).click()
    expect(kim.locator(".jm-ballot .jm-hint")).to_have_text("You have 0 dots left")
    expect(more.first).to_be_disabled()
    expect(lee.locator(".jm-ballot .jm-dots").nth(3)).to_have_text("")
    ann.get_by_role("button", name="Show to all").click()
    expect(lee.locator(".jm-options li")).to_have_count(1)
    ann.get_by_role("button", name="End").click()

    # Notes are private until they are shown, and whoever shows them does not learn who wrote them.
    lead(ann, "Silent brainstorm")
    ann.locator(".jm-ask .jm-answer").fill("Why do they leave?")
    ann.keyboard.press("Enter")
    kim.locator(".jm-storm textarea").fill("Nobody <b>answers</b>")
    kim.keyboard.press("Enter")
    expect(kim.locator(".jm-note")).to_have_count(1)
    expect(ann.locator(".jm-answers")).to_have_text("1 note")
    expect(ann.locator(".jm-note")).to_have_count(0)
    ann.get_by_role("button", name="Show to all").click()
    expect(lee.locator(".jm-note-text")).to_have_text("Nobody <b>answers</b>")
    keep(ann, "workshop-notes")

    # What is closed is closed for contributors.
    lead(ann, "Touchpoints")
    lead(ann, "5 minutes")
    expect(kim.get_by_role("timer")).to_contain_text("4:5")
    expect(kim.locator(".jm-add").first).to_be_hidden()

    def written() -> bool:
        pays = read(file.read_text("utf-8")).journey.stages["purchase"].touchpoints["pays-shop-a"]
        assert isinstance(pays.emotion, dict)
        assert isinstance(before.emotion, dict)
        return sorted(pays.emotion["mei"]) == sorted([*before.emotion["mei"], -2, 1.5])

    for _attempt in range(100):
        if written():
            break
        ann.wait_for_timeout(100)
    assert written()


def test_snapshots_come_back_and_the_closing_page_is_written(
    work_maps: Served, visit: Callable[..., Page], keep: Callable[[Page, str], None]
) -> None:
    ann = come_in(work_maps, visit)
    name = ann.locator('.jm-card[data-id="wants-to-learn"] .jm-name')
    before = name.inner_text()
    keep_snapshot(ann, "As we came")
    name.click()
    ann.keyboard.type("Something else")
    ann.keyboard.press("Enter")
    expect(name).to_have_text("Something else")
    bring_back(ann, "As we came")
    expect(name).to_have_text(before)
    lead(ann, "Write the closing page")
    expect(ann.locator(".jm-closing")).to_contain_text("The card is refused and nothing says why")
    keep(ann, "workshop-closing")
    assert list(work_maps.folder.glob("guitar-purchase*.md"))
