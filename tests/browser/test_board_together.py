"""The board when connections break, when two people want the same, and within the app."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, WebSocketRoute, expect

from journeymap.live import Role, TicketOffice
from tests.browser.test_board import card, come_in, names

if TYPE_CHECKING:
    from conftest import Served

pytestmark = pytest.mark.browser

MAP = "guitar-purchase-future"


class Line:
    """The line between one page and the server; it can be cut and mended."""

    def __init__(self, page: Page) -> None:
        self.whole = True
        self.open: list[WebSocketRoute] = []
        page.route_web_socket(re.compile("/live$"), self._connect)

    def _connect(self, socket: WebSocketRoute) -> None:
        if self.whole:
            socket.connect_to_server()
            self.open.append(socket)
        else:
            socket.close(code=1001)

    def cut(self) -> None:
        """Breaks every connection, and refuses new ones."""
        self.whole = False
        for socket in self.open:
            socket.close(code=1001)

    def mend(self) -> None:
        """Lets connections through again."""
        self.whole = True


def on_a_bad_line(served: Served, visit: Callable[..., Page], map_id: str) -> tuple[Page, Line]:
    """A person whose line can be cut."""
    page = visit("about:blank")
    line = Line(page)
    ticket = TicketOffice.in_folder(served.folder).issue(map_id, Role.FACILITATOR)
    page.goto(served.url(f"/join/{ticket}"))
    page.get_by_label("Your name").fill("Ann")
    page.get_by_role("button", name="Join").click()
    page.locator(".jm-card").first.wait_for()
    return page, line


def rename(page: Page, touchpoint: str, name: str) -> None:
    """Writes another name on a card."""
    card(page, touchpoint).locator(".jm-name").click()
    page.keyboard.type(name)
    page.keyboard.press("Enter")


def test_what_is_typed_offline_is_sent_later_and_the_other_is_offered_his_own(
    work_maps: Served, visit: Callable[..., Page]
) -> None:
    ann, line = on_a_bad_line(work_maps, visit, MAP)
    bo = come_in(work_maps, visit, MAP, name="Bo")
    same = ann.locator(".jm-card").first.get_attribute("data-id") or ""
    line.cut()
    rename(ann, same, "As Ann says")
    expect(ann.locator(".jm-status")).to_have_text(re.compile("(Reconnecting …|Offline) · 1 edit waiting"))
    rename(bo, same, "As Bo says")
    expect(card(bo, same).locator(".jm-name")).to_have_text("As Bo says")
    bo.wait_for_timeout(500)
    line.mend()
    expect(ann.locator(".jm-status")).to_have_text("Live")
    expect(card(bo, same).locator(".jm-name")).to_have_text("As Ann says")
    offered = bo.locator(".jm-notice")
    expect(offered).to_contain_text("Yours was: As Bo says")
    offered.get_by_role("button", name="Use mine again").click()
    expect(card(ann, same).locator(".jm-name")).to_have_text("As Bo says")


def test_a_card_that_another_moves_meanwhile_lands_where_it_is_dropped(
    work_maps: Served, visit: Callable[..., Page]
) -> None:
    ann, bo = (come_in(work_maps, visit, "software-onboarding-future", name=name) for name in ("Ann", "Bo"))
    stages = ann.locator(".jm-column").evaluate_all("columns => columns.map(column => column.dataset.id)")
    held, before = (ann.locator(f'.jm-column[data-id="{stages[at]}"] .jm-card').first for at in (2, 0))
    touchpoint = held.get_attribute("data-id") or ""
    name = card(ann, touchpoint).locator(".jm-name").inner_text()
    start, end = held.bounding_box(), before.bounding_box()
    assert start
    assert end
    ann.mouse.move(start["x"] + 40, start["y"] + 18)
    ann.mouse.down()
    ann.mouse.move(start["x"] + 60, start["y"] + 30, steps=3)
    expect(ann.locator(".jm-ghost")).to_be_visible()
    card(bo, touchpoint).press("Alt+ArrowLeft")
    expect(names(ann, stages[1]).filter(has_text=name)).to_have_count(1)
    ann.mouse.move(end["x"] + 60, end["y"] + 6, steps=5)
    ann.mouse.up()
    for page in (ann, bo):
        expect(names(page, stages[0]).first).to_have_text(name)


def test_a_refused_edit_says_why_and_keeps_its_text(work_maps: Served, visit: Callable[..., Page]) -> None:
    ann, line = on_a_bad_line(work_maps, visit, MAP)
    bo = come_in(work_maps, visit, MAP, name="Bo")
    gone = ann.locator(".jm-card").nth(1).get_attribute("data-id") or ""
    line.cut()
    rename(ann, gone, "A name I thought about")
    expect(ann.locator(".jm-status")).to_contain_text("1 edit waiting")
    card(bo, gone).press("Delete")
    expect(card(bo, gone)).to_have_count(0)
    bo.wait_for_timeout(500)
    line.mend()
    refused = ann.locator(".jm-notice")
    expect(refused).to_contain_text("This edit was not applied.")
    expect(refused.locator(".jm-value")).to_have_text("A name I thought about")
    expect(card(ann, gone)).to_have_count(0)
    bo.get_by_role("button", name="Undo").click()
    expect(card(ann, gone)).to_have_count(1)


def test_the_app_shows_the_board_and_invites(work_maps: Served, visit: Callable[..., Page]) -> None:
    page = visit(work_maps.url(f"/board?map={MAP}"))
    first = page.locator(".jm-card").first
    first.wait_for()
    first.evaluate("card => { card.marked = true }")
    page.get_by_role("button", name="Invite").click()
    expect(page.get_by_role("img", name="QR code")).to_be_visible()
    shown = page.get_by_label("Link", exact=True)
    link = shown.input_value()
    page.get_by_label("Look, and change nothing").click()
    expect(shown).not_to_have_value(link)
    expect(page.locator(".jm-warning")).to_contain_text("--host")
    page.keyboard.press("Escape")
    guest = visit(link, width=390, height=844)
    guest.get_by_label("Your name").fill("Carla")
    guest.get_by_role("button", name="Join").click()
    expect(page.get_by_role("button", name="Carla")).to_be_visible()
    renamed = first.get_attribute("data-id") or ""
    rename(page, renamed, "Written in the app")
    expect(card(guest, renamed).locator(".jm-name")).to_have_text("Written in the app")
    # What one presses on the board is not a shortcut of the app, and a rerun leaves the board as it is.
    page.keyboard.press("Control+z")
    expect(card(guest, renamed).locator(".jm-name")).not_to_have_text("Written in the app")
    assert first.evaluate("card => card.marked")


def test_a_link_that_is_not_valid_says_so(sample_maps: Served, visit: Callable[..., Page]) -> None:
    page = visit(sample_maps.url("/join/nonsense"))
    expect(page.get_by_text("This link is not valid")).to_be_visible()


def test_one_takes_another_name(sample_maps: Served, visit: Callable[..., Page]) -> None:
    ann, bo = come_in(sample_maps, visit), come_in(sample_maps, visit, name="Bo")
    ann.get_by_role("button", name="Ann (you)").click()
    ann.get_by_label("Your name").fill("Anna Maria")
    ann.get_by_role("button", name="OK").click()
    expect(bo.get_by_role("button", name="Anna Maria")).to_be_visible()
    expect(ann.locator(".jm-status")).to_have_text("Live")
    expect(names(ann, "awareness").first).to_be_visible()
