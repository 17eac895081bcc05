"""Comparing in a browser: a card leads to its sentences, a sentence to its card, a link to the same view."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_main_path import click_card

if TYPE_CHECKING:
    from conftest import Served

pytestmark = pytest.mark.browser

UNDERLAY = "[class*=st-key-picture-] svg[role=img]"
CHOSEN = "[class*=st-key-compare-chosen-]"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_card_and_its_sentences_lead_to_each_other(
    visit: Callable[..., Page],
    sample_maps: Served,
    keep: Callable[[Page, str], None],
    scheme: str,
) -> None:
    page = visit(sample_maps.url("/compare?map=guitar-purchase"), dark=scheme == "dark")
    expect(page.locator(".st-key-compare-short")).to_contain_text("2 new, 2 gone")
    expect(page.locator("[class*=st-key-picture-] .js-plotly-plot .main-svg").first).to_be_visible()
    expect(page.locator('[data-test-script-state="notRunning"]')).to_be_attached()
    click_card(page, "Calls the bank")
    expect(page.locator(CHOSEN)).to_contain_text("Purchase › Calls the bank")
    # The list brings it into view; who clicks before it has would hit what was there.
    expect(page.locator(CHOSEN)).to_be_in_viewport()
    expect(page).to_have_url(re.compile("select=calls-bank"))
    keep(page, f"compare-{scheme}")
    page.get_by_role("button", name="Advocacy › Plays the first song").first.click()
    expect(page.locator(CHOSEN)).to_contain_text("New touchpoint")
    expect(page).to_have_url(re.compile("select=plays-first-song"))


def test_a_link_opens_the_same_comparison(visit: Callable[..., Page], sample_maps: Served) -> None:
    address = "/compare?map=five-minutes&old=map:guitar-purchase&new=file&apart=1"
    page = visit(sample_maps.url(address))
    expect(page.locator(f"{UNDERLAY} text", has_text=re.compile("^Before$")).first).to_be_attached()
    expect(page.locator(f"{UNDERLAY} text", has_text=re.compile("^After$")).first).to_be_attached()
    page.get_by_role("button", name="Swap").click()
    expect(page).to_have_url(re.compile("old=file&new=map(:|%3A)guitar-purchase"))
