"""A narrow screen: the links, the switches and the form of what is selected are all within reach."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.conftest import Served

PHONE = {"width": 390, "height": 844}


def test_pages_are_in_the_menu_and_it_closes_behind_one(
    sample_maps: Served, visit: Callable[..., Page], keep: Callable[[Page, str], None]
) -> None:
    page = visit(sample_maps.url("/map?map=guitar-purchase"), **PHONE)
    bar = page.locator(".st-key-bar")
    expect(bar.get_by_text("Map", exact=True).first).to_be_visible()
    expect(bar.get_by_role("link", name="Source")).to_be_hidden()
    bar.locator("summary").click()
    keep(page, "phone-menu")
    bar.get_by_role("link", name="Source").click()
    expect(bar.locator("summary")).to_have_text("Source")
    expect(bar.get_by_role("link", name="Map", exact=True)).to_be_hidden()


def test_overlays_unfold(sample_maps: Served, visit: Callable[..., Page]) -> None:
    page = visit(sample_maps.url("/map?map=guitar-purchase"), **PHONE)
    controls = page.locator(".st-key-overlay-controls")
    controls.locator("summary").click()
    switch = controls.get_by_role("button", name="Metrics")
    expect(switch).to_be_in_viewport()
    controls.locator("summary").click()
    expect(switch).to_be_hidden()


def test_a_bar_leads_to_the_form_and_back(sample_maps: Served, visit: Callable[..., Page]) -> None:
    page = visit(sample_maps.url("/map?map=guitar-purchase&select=pays-shop-a"), **PHONE)
    name = page.get_by_role("textbox", name="Name", exact=True)
    expect(name).not_to_be_in_viewport()
    page.get_by_role("button", name="Open “Tries to pay at shop A”").click()
    expect(name).to_be_in_viewport()
    page.get_by_role("button", name="Back to the picture").click()
    expect(name).not_to_be_in_viewport()


def test_a_wide_screen_has_all_at_once(sample_maps: Served, visit: Callable[..., Page]) -> None:
    page = visit(sample_maps.url("/map?map=guitar-purchase&select=pays-shop-a"))
    expect(page.locator(".st-key-bar").get_by_role("link", name="Source")).to_be_visible()
    expect(page.get_by_role("button", name="Metrics")).to_be_visible()
    expect(page.locator("summary", has_text="Overlays")).to_be_hidden()
    expect(page.get_by_role("button", name="Open “")).to_be_hidden()


def test_a_refused_answer_says_why_in_view(work_maps: Served, visit: Callable[..., Page]) -> None:
    page = visit(work_maps.url("/map?map=guitar-purchase&select=pays-shop-a"), height=640)
    page.locator("summary", has_text="Senses, things, time").click()
    field = page.get_by_role("textbox", name="Duration")
    field.fill("soon")
    field.press("Tab")
    expect(page.get_by_text("such as 15 min")).to_be_in_viewport()
    field.fill("2 h")
    field.press("Tab")
    expect(field).to_have_value("2 hours")
    expect(page.get_by_text("such as 15 min")).to_be_hidden()
