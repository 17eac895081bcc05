"""What a visitor sees before the app is there, and that it gives way without a jump in what it shows."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, Route, expect

if TYPE_CHECKING:
    from conftest import Served

pytestmark = pytest.mark.browser

FIGURE = "[class*=st-key-picture-] .js-plotly-plot .main-svg"
UNDERLAY = "[class*=st-key-picture-] svg[role=img]"


def test_the_picture_is_there_without_any_script(sample_maps: Served, visit: Callable[..., Page]) -> None:
    page = visit("about:blank")
    page.route(re.compile(r"/static/js/"), lambda route: route.abort())
    page.goto(sample_maps.url("/map?map=guitar-purchase"), wait_until="load")
    image = page.locator("#journeymap-early img")
    expect(image).to_be_visible()
    assert image.evaluate("image => image.complete && image.naturalWidth") > 800


def test_the_early_picture_goes_when_the_app_has_its_own(
    sample_maps: Served, visit: Callable[..., Page]
) -> None:
    page = visit(sample_maps.url("/map?map=guitar-purchase"))
    expect(page.locator(UNDERLAY)).to_be_visible()
    expect(page.locator("#journeymap-early")).to_be_hidden()


def test_until_plotly_is_there_a_click_on_the_svg_selects(
    sample_maps: Served, visit: Callable[..., Page]
) -> None:
    page = visit("about:blank")
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route(re.compile(r"PlotlyChart"), hold)
    page.goto(sample_maps.url("/map?map=five-minutes"))
    page.locator(UNDERLAY).get_by_text("Spots a bike").click()
    page.wait_for_url(re.compile(r"select=\w+"))
    assert held
    assert page.locator(FIGURE).count() == 0


def test_figure_and_underlay_cover_each_other(sample_maps: Served, visit: Callable[..., Page]) -> None:
    page = visit(sample_maps.url("/map?map=guitar-purchase"))
    page.wait_for_selector(FIGURE)
    boxes = [page.locator(selector).first.bounding_box() for selector in (FIGURE, UNDERLAY)]
    assert boxes[0] is not None
    assert boxes[1] is not None
    for side in ("x", "y", "width", "height"):
        assert boxes[0][side] == pytest.approx(boxes[1][side], abs=1.5)


def test_a_page_that_is_no_map_has_no_early_picture(sample_maps: Served, visit: Callable[..., Page]) -> None:
    for path in ("/", "/insights?map=guitar-purchase", "/map"):
        assert visit(sample_maps.url(path)).locator("#journeymap-early").count() == 0


def test_the_early_picture_is_dark_for_those_who_like_it_dark(
    sample_maps: Served, visit: Callable[..., Page]
) -> None:
    page = visit(sample_maps.url("/map?map=guitar-purchase"), dark=True)
    image = page.locator("#journeymap-early img")
    assert "theme=dark" in image.evaluate("image => image.currentSrc")


@pytest.mark.parametrize(("width", "language"), [(1440, "en-GB"), (1440, "ru-RU"), (390, "en-GB")])
def test_the_early_picture_stands_where_the_apps_own_will(
    sample_maps: Served, visit: Callable[..., Page], width: int, language: str
) -> None:
    name = "winter-overalls" if language == "ru-RU" else "guitar-purchase"
    page = visit(sample_maps.url(f"/map?map={name}"), width=width, language=language)
    early = page.locator("#journeymap-early")
    place = early.evaluate(
        "early => [getComputedStyle(early).paddingLeft, getComputedStyle(early).paddingTop]"
    )
    expect(page.locator(".st-key-walk")).to_be_visible()
    expect(early).to_be_hidden()
    page.wait_for_timeout(1000)
    box = page.locator('[class*="st-key-picture-"]').bounding_box()
    assert box
    assert [float(side.removesuffix("px")) for side in place] == pytest.approx([box["x"], box["y"]], abs=3)


def test_an_arrow_key_pressed_before_the_app_is_there_counts(
    sample_maps: Served, visit: Callable[..., Page]
) -> None:
    page = visit(sample_maps.url("/nowhere"))
    early = "document.dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowRight', bubbles: true}))"
    page.add_init_script(f"addEventListener('DOMContentLoaded', () => {early})")
    page.goto(sample_maps.url("/map?map=guitar-purchase&select=sees-ads"))
    expect(page).to_have_url(re.compile("select=watches-reviews"))
