"""People on a board: who is here and as what, where they point, what they choose and what they take back."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

from journeymap.live import Role, TicketOffice
from tests.browser.test_board import card, come_in
from tests.browser.test_workshop import bring_back, keep_snapshot, lead

if TYPE_CHECKING:
    from conftest import Served

pytestmark = pytest.mark.browser

MAP = "software-onboarding"


def test_cards_are_chosen_with_a_frame_or_with_keys(work_maps: Served, visit: Callable[..., Page]) -> None:
    ann = come_in(work_maps, visit, MAP)
    columns = ann.locator(".jm-column")
    first, second = columns.nth(0).bounding_box(), columns.nth(1).locator(".jm-card").first.bounding_box()
    assert first is not None
    assert second is not None
    ann.mouse.move(first["x"] + first["width"] + 4, second["y"] - 3)
    ann.mouse.down()
    ann.mouse.move(second["x"] + 30, second["y"] + 30, steps=5)
    expect(ann.locator(".jm-frame")).to_be_visible()
    ann.mouse.up()
    chosen = ann.locator(".jm-selected")
    expect(chosen).to_have_count(1)
    expect(ann.locator(".jm-voice")).to_have_text("1 touchpoint selected")
    expect(columns.nth(1).locator(".jm-card").first).to_have_class(re.compile("jm-selected"))
    # The same without a mouse: from here to there, everything, nothing.
    ann.locator(".jm-card").first.focus()
    ann.keyboard.press("Shift+ArrowDown")
    ann.keyboard.press("Control+a")
    expect(chosen).to_have_count(ann.locator(".jm-card").count())
    ann.keyboard.press("Escape")
    expect(chosen).to_have_count(0)


def test_pointers_are_off_until_both_want_them(work_maps: Served, visit: Callable[..., Page]) -> None:
    ann, bo = come_in(work_maps, visit, MAP), come_in(work_maps, visit, MAP, name="Bo")

    def wants(page: Page) -> None:
        page.get_by_role("button", name="(you)").click()
        page.get_by_label("Show my pointer").check()
        page.get_by_role("button", name="OK").click()

    def points(page: Page) -> None:
        box = page.locator(".jm-card").nth(1).bounding_box()
        assert box is not None
        for step in range(6):
            page.mouse.move(box["x"] + 20 + step, box["y"] + 20)
            page.wait_for_timeout(60)

    wants(bo)
    points(ann)
    expect(bo.locator(".jm-pointer")).to_have_count(0)
    wants(ann)
    points(ann)
    expect(bo.locator(".jm-pointer")).to_have_text("Ann")
    expect(ann.locator(".jm-pointer")).to_have_count(0)


def test_a_role_is_given_after_one_more_question(
    work_maps: Served, visit: Callable[..., Page], keep: Callable[[Page, str], None]
) -> None:
    ann = come_in(work_maps, visit, MAP)
    kim = come_in(work_maps, visit, MAP, role=Role.CONTRIBUTOR, name="Kim", width=390, height=844)
    ann.locator(".jm-everybody").click()
    row = ann.locator(".jm-everybody-list li", has_text="Kim")
    expect(row).to_contain_text("Contributor")
    keep(ann, "people")
    row.get_by_role("button", name="Role …").click()
    ann.get_by_role("menuitemcheckbox", name="Facilitator").click()
    expect(ann.locator(".jm-ask")).to_contain_text("Give Kim the role “Facilitator”?")
    ann.get_by_role("button", name="Leave it as it is").click()
    expect(kim.get_by_role("button", name="Lead")).to_be_hidden()
    ann.locator(".jm-everybody").click()
    row.get_by_role("button", name="Role …").click()
    ann.get_by_role("menuitemcheckbox", name="Facilitator").click()
    ann.get_by_role("button", name="Give the role").click()
    expect(kim.get_by_role("button", name="Lead")).to_be_visible()


def link_shown(page: Page) -> str:
    """The link to give away, as soon as there is one."""
    shown = page.get_by_label("Link", exact=True)
    expect(shown).to_have_value(re.compile("/join/"))
    return shown.input_value()


SLOW = """() => {
  const send = WebSocket.prototype.send;
  WebSocket.prototype.send = function (text) {
    const wait = text.includes('"invit') ? 300 : 0;
    if (wait) setTimeout(() => send.call(this, text), wait);
    else send.call(this, text);
  };
}"""
"""Lets what is said of invitations be long on its way."""


def test_only_the_link_that_was_asked_for_can_be_given_away(
    work_maps: Served, visit: Callable[..., Page]
) -> None:
    office, hour = TicketOffice.in_folder(work_maps.folder), 60 * 60
    ann = come_in(work_maps, visit, MAP)
    ann.evaluate(SLOW)
    ann.get_by_role("button", name="Invite").click()
    contributor = office.check(link_shown(ann).rpartition("/")[2])
    assert contributor.role == Role.CONTRIBUTOR
    rows = ann.locator(".jm-links li")
    before = rows.count()
    ann.get_by_label("Look, and change nothing").check()
    ann.get_by_label("The link is valid for").select_option("8")
    ann.get_by_label("The link is valid for").select_option("1")
    viewer = office.check(link_shown(ann).rpartition("/")[2])
    assert viewer.role == Role.VIEWER
    assert viewer.ends < time.time() + hour + 1
    # One for each wish, however long the answers take.
    expect(rows).to_have_count(before + 3)
    # The sheet asks for the list behind everything that was still on its way.
    ann.keyboard.press("Escape")
    ann.get_by_role("button", name="Invite").click()
    link_shown(ann)
    expect(rows).to_have_count(before + 3)


def test_a_withdrawn_link_closes_the_board_of_who_came_by_it(
    work_maps: Served, visit: Callable[..., Page]
) -> None:
    ann = come_in(work_maps, visit, MAP)
    ann.get_by_role("button", name="Invite").click()
    ann.get_by_label("Look, and change nothing").check()
    usual = link_shown(ann)
    ann.get_by_label("The link is valid for").select_option("1")
    short = link_shown(ann)
    assert short != usual
    guest = visit(short)
    guest.get_by_label("Your name").fill("Vic")
    guest.get_by_role("button", name="Join").click()
    expect(guest.locator(".jm-status")).to_have_text("Live")
    ann.locator(".jm-links summary").click()
    rows = ann.locator(".jm-links li")
    before = rows.count()
    withdraw = ann.locator(".jm-links .jm-current").get_by_role("button")
    withdraw.click()
    expect(guest.locator(".jm-status")).to_have_text("Live")
    withdraw.click()
    expect(guest.locator(".jm-status")).to_have_text("This link does not open the board any more.")
    expect(rows).to_have_count(before - 1)


def test_one_takes_back_ones_own_quote_and_nobody_elses(
    work_maps: Served, visit: Callable[..., Page]
) -> None:
    kim, lee = (come_in(work_maps, visit, MAP, role=Role.CONTRIBUTOR, name=name) for name in ("Kim", "Lee"))
    place = kim.locator(".jm-card").first.get_attribute("data-id") or ""
    for page in (kim, lee):
        page.get_by_role("button", name="Rows").click()
        page.locator(".jm-menu").get_by_text("Quotes", exact=True).click()
        card(page, place).focus()
        page.keyboard.press("q")
        page.keyboard.insert_text(f"Said to {page.get_by_role('button', name='(you)').inner_text()}")
        page.keyboard.press("Enter")
    said = lee.locator('.jm-entry[data-kind="quotes"]')
    for text in ("Said to K", "Said to L"):
        expect(said.filter(has_text=text)).to_be_visible()
    expect(said.filter(has_text="Said to K").locator(".jm-text")).to_have_attribute("data-edit", "")
    said.filter(has_text="Said to L").locator(".jm-text").click()
    lee.keyboard.press("Control+a")
    lee.keyboard.press("Delete")
    lee.keyboard.press("Enter")
    expect(kim.locator('.jm-entry[data-kind="quotes"]').filter(has_text="Said to L")).to_have_count(0)
    kim.get_by_role("button", name="Undo").click()
    expect(lee.locator('.jm-entry[data-kind="quotes"]').filter(has_text="Said to K")).to_have_count(0)


def test_a_snapshot_brought_back_can_be_undone(work_maps: Served, visit: Callable[..., Page]) -> None:
    ann = come_in(work_maps, visit, MAP)
    name = ann.locator(".jm-card .jm-name").first
    before = name.inner_text()
    keep_snapshot(ann, "To go back to")
    name.click()
    ann.keyboard.press("Control+a")
    ann.keyboard.type("Something new")
    ann.keyboard.press("Enter")
    bring_back(ann, "To go back to")
    expect(name).to_have_text(before)
    ann.get_by_role("button", name="Undo").click()
    expect(name).to_have_text("Something new")


def test_who_leads_in_the_app_has_a_name_and_what_a_page_does_is_seen_at_once(
    work_maps: Served, visit: Callable[..., Page]
) -> None:
    app = visit(work_maps.url(f"/board?map={MAP}"))
    app.locator(".jm-card").first.wait_for()
    kim = come_in(work_maps, visit, MAP, role=Role.CONTRIBUTOR, name="Kim")
    app.get_by_role("button", name="Facilitator (you)").click()
    app.get_by_label("Your name").fill("Maria")
    app.get_by_label("Colour 3").check()
    app.get_by_role("button", name="OK").click()
    expect(kim.get_by_role("button", name="Maria")).to_be_visible()
    place = app.locator(".jm-card").first.get_attribute("data-id") or ""
    app.goto(work_maps.url(f"/map?map={MAP}&select={place}"))
    field = app.locator(".st-key-map-right").get_by_label("Name", exact=True)
    field.fill("Named on the page")
    field.press("Enter")
    # In the room, not by way of the file: sooner than a look at the disk would tell.
    expect(card(kim, place).locator(".jm-name")).to_have_text("Named on the page")
    app.goto(work_maps.url(f"/board?map={MAP}"))
    expect(app.get_by_role("button", name="Maria (you)")).to_be_visible()


def test_it_is_decided_on_the_board_who_takes_care_of_what(
    work_maps: Served, visit: Callable[..., Page]
) -> None:
    ann = come_in(work_maps, visit, MAP)
    pain = ann.locator('.jm-entry[data-kind="pains"]').first
    text = pain.locator(".jm-text").inner_text()

    def choose(entry: str) -> None:
        pain.get_by_role("button", name="What to do with this note").click()
        ann.locator(".jm-menu").get_by_text(entry).click()

    choose("Who takes care of it")
    ann.locator(".jm-ask .jm-answer").fill("The night shift")
    ann.keyboard.press("Enter")
    choose("planned")
    choose("severity 5 of 5")
    expect(pain.locator(".jm-owner")).to_have_text("The night shift")
    expect(pain.get_by_role("img", name="severity 5 of 5")).to_be_visible()
    lead(ann, "Write the closing page")
    expect(ann.locator(".jm-closing")).to_contain_text(f"{text}: planned, The night shift takes care of it")


def test_a_card_says_who_has_it_in_hand(work_maps: Served, visit: Callable[..., Page]) -> None:
    ann, bo = come_in(work_maps, visit, MAP), come_in(work_maps, visit, MAP, name="Bo")
    place = ann.locator(".jm-card").nth(1).get_attribute("data-id") or ""
    card(bo, place).locator(".jm-name").click()
    expect(card(ann, place)).to_contain_text("Bo is here")
    ann.locator(".jm-everybody").click()
    expect(ann.locator(".jm-everybody-list li", has_text="Bo")).to_contain_text("Facilitator, at “")
    bo.keyboard.press("Escape")
    expect(card(ann, place)).not_to_contain_text("Bo is here")
