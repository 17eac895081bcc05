"""The app has no violation of WCAG 2.2 A or AA that axe-core can find and that is ours, light and dark."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page

from journeymap.live import Role, TicketOffice
from tests.accessibility.axe_audit import STREAMLITS, found_in
from tests.browser.test_board import come_in
from tests.browser.test_workshop import lead

if TYPE_CHECKING:
    from conftest import Served

pytestmark = pytest.mark.browser

GUITAR = "guitar-purchase"
CONFLICTED = """\
journeymap: 1
title: Tea
stages:
  buy:
    name: Buy
    touchpoints:
      pays: {name: Pays, emotion: 1}
conflicts:
  - {at: stages/buy/touchpoints/pays/emotion, base: 0, ours: 1, theirs: -1}
"""
PAGES = {
    "library": "/",
    "map": f"/map?map={GUITAR}&select=pays-shop-a",
    "board": f"/board?map={GUITAR}",
    "personas": f"/personas?map={GUITAR}",
    "insights": f"/insights?map={GUITAR}",
    "outline": f"/outline?map={GUITAR}",
    "source": f"/source?map={GUITAR}",
    "history": f"/history?map={GUITAR}",
    "compare": f"/compare?map={GUITAR}&old=map:tea&new=file",
    "conflicts": "/conflicts?map=conflicted",
}
SCHEMES = pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])


def settled(page: Page) -> None:
    """Waits until Streamlit has drawn a page and nothing of it is faded as stale."""
    page.get_by_test_id("stMain").get_by_test_id("stElementContainer").first.wait_for(state="attached")
    page.wait_for_timeout(1500)
    page.wait_for_function("() => !document.querySelector('[data-stale=true], [data-testid=stSkeleton]')")


@SCHEMES
def test_pages(work_maps: Served, visit: Callable[..., Page], *, dark: bool) -> None:
    (work_maps.folder / "conflicted.journey.yaml").write_text(CONFLICTED, "utf-8")
    page = visit("about:blank", dark=dark)
    found = {}
    for name, path in PAGES.items():
        page.goto(work_maps.url(path))
        settled(page)
        found[name] = found_in(page, STREAMLITS)
    (work_maps.folder / "conflicted.journey.yaml").unlink()
    wrong = [f"{name}: {one}" for name, all_found in found.items() for one in all_found]
    assert not wrong, "\n".join(wrong)


@SCHEMES
def test_the_pages_of_a_workshop(work_maps: Served, visit: Callable[..., Page], *, dark: bool) -> None:
    ticket = TicketOffice.in_folder(work_maps.folder).issue(GUITAR, Role.CONTRIBUTOR)
    door = visit(work_maps.url(f"/join/{ticket}"), dark=dark, width=390, height=844)
    door.get_by_label("Your name").wait_for()
    assert found_in(door) == []
    ann = come_in(work_maps, visit, GUITAR, dark=dark)
    kim = come_in(
        work_maps, visit, GUITAR, role=Role.CONTRIBUTOR, name="Kim", width=390, height=844, dark=dark
    )
    assert found_in(kim) == []
    assert found_in(ann) == []
    lead(ann, "Write the closing page")
    ann.locator(".jm-closing").wait_for()
    assert found_in(ann) == []
