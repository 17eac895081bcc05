"""Editing in a real browser: what AppTest cannot see, such as typing, keys, links and the source editor."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.browser

Visit = Callable[..., Page]
Keep = Callable[[Page, str], None]

TEXT = """\
# Kept through everything.
journeymap: 1
title: Tea
personas:
  an: {name: An}
  bo: {name: Bo}
stages:
  buy:
    name: Buy
    touchpoints:
      orders:
        name: Orders
        emotion: 1
        pains:
          queue: The queue is long
      pays: {name: Pays, emotion: -1}
"""


@pytest.fixture
def tea(work_maps: Any, request: pytest.FixtureRequest) -> tuple[str, Path]:
    """A map of this test's own: its address in the app and its file."""
    name = request.node.name.replace("_", "-").removeprefix("test-")[:40]
    folder: Path = work_maps.folder
    path = folder / f"{name}.journey.yaml"
    path.write_text(TEXT, encoding="utf-8")
    return work_maps.url(f"/?map={name}"), path


def field(page: Page, name: str) -> Locator:
    """The field of the inspector with this label."""
    return page.locator(".st-key-map-right").get_by_label(name, exact=True)


def heading(page: Page) -> Locator:
    return page.locator(".st-key-map-right h5")


def test_typing_in_one_field_loses_nothing_in_another(tea: tuple[str, Path], visit: Visit) -> None:
    page = visit(f"{tea[0]}&view=map&select=orders")
    field(page, "Doing").fill("Looks for the queue's end")
    field(page, "Thinking").click()
    page.keyboard.type("Is it worth it? ", delay=40)
    page.keyboard.type("Perhaps.", delay=40)
    heading(page).click()
    expect(page.locator(".st-key-bar")).to_contain_text("All changes saved")
    expect(field(page, "Doing")).to_have_value("Looks for the queue's end")
    expect(field(page, "Thinking")).to_have_value("Is it worth it? Perhaps.")
    for said in ("Looks for the queue's end", "Is it worth it? Perhaps.", "# Kept through everything."):
        _eventually_in(tea[1], said, page)


def test_undo_is_seen_in_the_field_and_in_the_file(tea: tuple[str, Path], visit: Visit) -> None:
    page = visit(f"{tea[0]}&view=map&select=orders")
    before = tea[1].read_text(encoding="utf-8")
    name = field(page, "Name")
    name.fill("Orders at the counter")
    name.press("Enter")
    expect(heading(page)).to_have_text("Orders at the counter")
    page.get_by_role("button", name="Undo").click()
    expect(heading(page)).to_have_text("Orders")
    expect(name).to_have_value("Orders")
    page.get_by_role("button", name="Redo").click()
    expect(name).to_have_value("Orders at the counter")
    assert tea[1].read_text(encoding="utf-8") != before


def test_arrow_keys_walk_but_not_while_typing(tea: tuple[str, Path], visit: Visit) -> None:
    page = visit(f"{tea[0]}&view=map&select=orders")
    expect(heading(page)).to_have_text("Orders")
    heading(page).click()
    for _attempt in range(30):
        # A page still being put together does not listen yet; one more press beyond the end is nothing.
        page.keyboard.press("ArrowRight")
        page.wait_for_timeout(500)
        if heading(page).inner_text() == "Pays":
            break
    expect(field(page, "Name")).to_have_count(1)
    expect(field(page, "Name")).to_have_value("Pays")
    expect(page.locator('[data-testid="stApp"][data-test-script-state="notRunning"]')).to_be_attached()
    field(page, "Name").click()
    page.keyboard.press("ArrowLeft")
    page.wait_for_timeout(500)
    expect(heading(page)).to_have_text("Pays")


def test_source_marks_the_line_and_applies_when_it_reads(tea: tuple[str, Path], visit: Visit) -> None:
    page = visit(f"{tea[0]}&view=source")
    editor = page.get_by_label("Source of the map")
    expect(editor).to_have_value(TEXT)
    apply = page.get_by_role("button", name="Apply")
    editor.fill(TEXT.replace("emotion: 1\n", "emotion: 11\n"))
    expect(page.locator(".source li.wrong")).to_have_count(1)
    expect(page.locator(".st-key-source-issues")).to_contain_text("13:18")
    expect(apply).to_be_disabled()
    editor.fill(TEXT.replace("title: Tea", "title:    Milk tea"))
    expect(page.locator(".source li.wrong")).to_have_count(0)
    apply.click()
    expect(editor).to_have_value(TEXT.replace("title: Tea", "title: Milk tea"))
    _eventually_in(tea[1], "title: Milk tea", page)


def test_a_file_that_does_not_read_is_mended_here(tea: tuple[str, Path], visit: Visit) -> None:
    tea[1].write_text(TEXT.replace("stages:", "stage:"), encoding="utf-8")
    page = visit(f"{tea[0]}&view=source")
    expect(page.locator(".st-key-source-issues")).to_contain_text("stages")
    page.get_by_label("Source of the map").fill(TEXT)
    page.get_by_role("button", name="Apply").click()
    # As a person does: to leave while it is being read would leave the text behind.
    expect(page.locator(".st-key-source-issues")).to_have_count(0)
    page.get_by_role("link", name="Map", exact=True).click()
    expect(heading(page)).to_have_text("This map")


def test_the_source_opens_at_its_first_mistake(tea: tuple[str, Path], visit: Visit) -> None:
    many = "".join(f"      waits-{number}: {{name: Waits}}\n" for number in range(200))
    tea[1].write_text(f"{TEXT}{many}      broken: [x\n", encoding="utf-8")
    page = visit(f"{tea[0]}&view=source")
    expect(page.locator(".source li.wrong")).to_be_in_viewport()
    expect(page.locator(".source li").first).not_to_be_in_viewport()


def test_what_was_done_on_the_board_is_no_news_on_the_map(tea: tuple[str, Path], visit: Visit) -> None:
    page = visit(tea[0])
    expect(heading(page)).to_have_text("This map")
    page.get_by_role("link", name="Board", exact=True).click()
    page.locator(".jm-card").first.focus()
    page.keyboard.press("F2")
    page.keyboard.type("Asks for tea")
    page.keyboard.press("Enter")
    _eventually_in(tea[1], "Asks for tea", page)
    page.get_by_role("link", name="Map", exact=True).click()
    expect(page.get_by_text("Asks for tea").first).to_be_attached()
    expect(page.get_by_test_id("stToast")).to_have_count(0)
    tea[1].write_text(tea[1].read_text("utf-8").replace("Asks for tea", "Asks for coffee"), encoding="utf-8")
    page.get_by_role("link", name="Outline", exact=True).click()
    expect(page.get_by_test_id("stToast")).to_contain_text("changed outside")


def test_a_finding_leads_to_its_card(tea: tuple[str, Path], visit: Visit) -> None:
    page = visit(f"{tea[0]}&view=insights")
    page.locator(".st-key-findings-pains").get_by_role("link", name="Orders").click()
    expect(heading(page)).to_have_text("Orders")
    assert "select=orders" in page.url


@dataclass(frozen=True)
class Look:
    """A way to look at a map: which one, and through which window."""

    name: str
    map_id: str = "guitar-purchase"
    width: int = 1440
    height: int = 900
    dark: bool = False


LOOKS = (
    Look("light"),
    Look("dark", dark=True),
    Look("narrow", width=390, height=844),
    Look("chinese", "milk-tea-membership"),
    Look("russian", "winter-overalls"),
)


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
def test_nothing_is_wider_than_the_window(sample_maps: Any, visit: Visit, keep: Keep, look: Look) -> None:
    address = sample_maps.url(f"/?map={look.map_id}&view=map")
    page = visit(address, width=look.width, height=look.height, dark=look.dark)
    for view, sign in _SIGN.items():
        bar = page.locator(".st-key-bar")
        link = bar.get_by_role("link", name=view.capitalize(), exact=True)
        if look.width < 600 and not link.is_visible():
            # The pages are in a menu there.
            bar.locator("summary").click()
        link.click()
        expect(page.locator(sign).first).to_be_visible()
        page.wait_for_timeout(500)
        keep(page, f"{view}-{look.name}")
        width = page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth")
        assert width <= look.width, view


_SIGN = {
    "map": ".st-key-map-right h5",
    "personas": ".st-key-persona-cards",
    "insights": ".st-key-findings-pains",
    "outline": ".st-key-outline-text h1",
    "source": ".source textarea",
}


def _eventually_in(path: Path, said: str, page: Page) -> None:
    """Waits until a file says it: what the page shows may be a moment ahead of the disk."""
    for _attempt in range(100):
        if said in path.read_text(encoding="utf-8"):
            return
        page.wait_for_timeout(100)
    raise AssertionError(f"{said!r} is not in {path}")
