"""A whole workshop in real browsers: two lead, three are on phones, from the QR code to the closing page."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Locator, Page, expect

from journeymap.mapfile import read
from journeymap.model import JourneyMap
from journeymap.ui.board.invitation import qr_code
from tests.browser.test_board import card, drag, names

if TYPE_CHECKING:
    from conftest import Served

pytestmark = pytest.mark.browser

MAP = "whole-workshop"
PHONE = {"width": 390, "height": 844, "touch": True}
SAID = "I only wanted to pay"


def lead(page: Page, *entries: str) -> None:
    """Chooses something of the facilitator's menu, and of the menus behind it."""
    page.get_by_role("button", name="Lead").click()
    for entry in entries:
        page.locator(".jm-menu").get_by_text(entry).first.click()


def answer(page: Page, text: str) -> None:
    page.locator(".jm-ask .jm-answer").fill(text)
    page.keyboard.press("Enter")


def link_for(page: Page, role: str) -> str:
    """The link that the sheet shows for a role; its code says the same."""
    page.get_by_role("button", name="Invite").click()
    page.get_by_label(role).check()
    shown = page.get_by_label("Link", exact=True)
    expect(shown).not_to_have_value("")
    code = page.get_by_role("img", name="QR code")
    expect(code).to_be_visible()
    link = shown.input_value()
    source = code.get_attribute("src") or ""
    assert source.startswith(link)
    assert page.request.get(source).body() == qr_code(link)
    page.keyboard.press("Escape")
    return link


def comes(visit: Callable[..., Page], link: str, name: str, **look: object) -> Page:
    page = visit(link, **look)
    page.get_by_label("Your name").fill(name)
    tap(page.get_by_role("button", name="Join")) if look else page.get_by_role("button", name="Join").click()
    page.locator(".jm-card").first.wait_for()
    return page


def tap(what: Locator) -> None:
    """A short touch of a finger."""
    what.scroll_into_view_if_needed()
    what.tap()


def choose(page: Page, *entries: str) -> None:
    """Taps entries of menus, one after the other."""
    for entry in entries:
        tap(page.locator(".jm-menu").get_by_text(entry, exact=True).first)


def slide(page: Page, *values: str) -> None:
    for number, value in enumerate(values):
        slider = page.locator(".jm-slider").nth(number)
        slider.fill(value)
        slider.dispatch_event("change")


def test_a_whole_workshop(
    work_maps: Served, visit: Callable[..., Page], keep: Callable[[Page, str], None]
) -> None:
    file = work_maps.folder / f"{MAP}.journey.yaml"
    shutil.copy(work_maps.folder / "guitar-purchase.journey.yaml", file)

    # Coming in: who opens the app leads; a second one by a link to lead, phones by the code.
    ann = visit(work_maps.url(f"/board?map={MAP}"))
    ann.locator(".jm-card").first.wait_for()
    bo = comes(visit, link_for(ann, "Lead with you"), "Bo")
    code = link_for(ann, "Contribute")
    phones = kim, lee, mia = [comes(visit, code, name, **PHONE) for name in ("Kim", "Lee", "Mia")]
    expect(ann.locator(".jm-everybody")).to_have_text("5")
    for phone in phones:
        expect(phone.get_by_role("button", name="Lead")).to_be_hidden()
    keep(kim, "whole-1-came-in-390")
    lead(ann, "Keep a snapshot")
    answer(ann, "Before we began")
    expect(ann.locator(".jm-snapshots")).to_contain_text("Before we began")
    ann.keyboard.press("Escape")

    _map_the_steps(ann, bo, kim, phones)
    _score(ann, kim, lee, mia, keep)
    _hurt(ann, lee, mia)
    _collect(bo, phones, keep)
    _vote(ann, phones, keep)
    _look_back(ann, bo, keep)

    # The end: who wants to be named, and a page that everybody may read.
    lead(bo, "Decide what is next")
    for phone in phones[:2]:
        tap(phone.get_by_label("Name me on the closing page").first)
    lead(ann, "Write the closing page")
    page = ann.locator(".jm-closing")
    expect(page).to_contain_text(re.compile("5 people took part: (Kim, Lee|Lee, Kim)\\."))
    expect(page).to_contain_text("Ask the bank")
    keep(ann, "whole-7-closing")
    tap(mia.get_by_role("button", name="Look at it"))
    expect(mia.locator(".jm-closing h2").first).to_have_text("Buying a first guitar online")
    expect(mia.get_by_role("button", name="Commit")).to_have_count(0)
    keep(mia, "whole-8-closing-390")

    (written,) = work_maps.folder.glob(f"{MAP}.workshop-*.md")
    assert "Ask the bank" in written.read_text("utf-8")
    journey = read(file.read_text("utf-8")).journey
    pays = journey.stages["purchase"].touchpoints["pays-shop-a"]
    assert SAID in pays.quotes
    assert "Nobody answers at night" in [pain.text for pain in pays.pains.values()]
    assert isinstance(pays.emotion, dict)
    assert {-2, -1, 1.5} <= set(pays.emotion["mei"])
    assert "asks-a-friend" in journey.stages["awareness"].touchpoints
    # What the phones gave: two dots each.
    before = read((work_maps.folder / "guitar-purchase.journey.yaml").read_text("utf-8")).journey

    def votes(of: JourneyMap) -> int:
        return sum(idea.votes or 0 for _s, _k, part in of.touchpoints() for idea in part.ideas.values())

    assert votes(journey) - votes(before) == 6


def _map_the_steps(ann: Page, bo: Page, kim: Page, phones: list[Page]) -> None:
    """A touchpoint comes from a phone; it is carried with the mouse, with keys and by tapping."""
    lead(ann, "Map the steps")
    for phone in phones:
        expect(phone.locator('.jm-agenda [aria-current="step"]')).to_contain_text("Map the steps")
    tap(kim.locator(".jm-big-add"))
    choose(kim, "Purchase")
    kim.locator(".jm-draft textarea").fill("Asks a friend")
    kim.keyboard.press("Enter")
    kim.keyboard.press("Escape")
    expect(names(ann, "purchase").last).to_have_text("Asks a friend")
    # By tapping, of one's own.
    tap(card(kim, "asks-a-friend").locator(".jm-more"))
    choose(kim, "To stage …", "Retention")
    expect(names(ann, "retention").last).to_have_text("Asks a friend")
    # With keys.
    card(bo, "asks-a-friend").focus()
    bo.keyboard.press("Alt+ArrowLeft")
    # Also with the one who takes it up next: what moves under the hand is not carried.
    for page in (ann, kim):
        expect(names(page, "purchase").filter(has_text="Asks a friend")).to_have_count(1)
    # With the mouse.
    drag(ann, card(ann, "asks-a-friend"), card(ann, "sees-ads"))
    for page in (ann, bo, *phones):
        expect(names(page, "awareness").nth(1)).to_have_text("Asks a friend")


def _score(ann: Page, kim: Page, lee: Page, mia: Page, keep: Callable[[Page, str], None]) -> None:
    lead(ann, "Score feelings")
    card(ann, "pays-shop-a").click(modifiers=["Control"])
    lead(ann, "Score 1 selected touchpoint")
    for phone, value in ((kim, "-2"), (lee, "1.5"), (mia, "-1")):
        slide(phone, value)
        expect(phone.locator(".jm-round")).not_to_contain_text("mean")
    expect(ann.locator(".jm-answers")).to_have_text("3 people answered")
    keep(lee, "whole-2-scoring-390")
    ann.get_by_role("button", name="Show to all").click()
    expect(mia.locator(".jm-result").first).to_contain_text("(−2; −1; +1.5)")
    expect(card(ann, "pays-shop-a")).to_have_class(re.compile("jm-disputed"))
    keep(ann, "whole-3-scores")
    ann.get_by_role("button", name="End").click()


def _hurt(ann: Page, lee: Page, mia: Page) -> None:
    """Pains and quotes from phones; what is closed is closed."""
    lead(ann, "Find the pains")
    tap(card(lee, "pays-shop-a").locator(".jm-more"))
    choose(lee, "Add a painP")
    lee.locator(".jm-draft textarea").fill("Nobody answers at night")
    lee.keyboard.press("Enter")
    tap(card(mia, "pays-shop-a").locator(".jm-more"))
    choose(mia, "Add a quoteQ")
    mia.locator(".jm-draft textarea").fill(SAID)
    mia.keyboard.press("Enter")
    expect(ann.locator(".jm-entry", has_text="Nobody answers at night")).to_be_visible()
    lead(ann, "Touchpoints")
    expect(lee.locator(".jm-big-add")).to_be_hidden()
    lead(ann, "Touchpoints")
    expect(lee.locator(".jm-big-add")).to_be_visible()


def _collect(bo: Page, phones: list[Page], keep: Callable[[Page, str], None]) -> None:
    kim, lee, mia = phones
    lead(bo, "Collect ideas")
    lead(bo, "1 minute")
    lead(bo, "Silent brainstorm")
    answer(bo, "What would help?")
    for phone, note in ((kim, "A chat"), (lee, "A number to call"), (mia, "Ask the bank")):
        phone.locator(".jm-storm textarea").fill(note)
        tap(phone.get_by_role("button", name="Add the note"))
        expect(phone.locator(".jm-note-text")).to_have_text([note])
    bo.get_by_role("button", name="One minute more").click()
    expect(kim.get_by_role("timer")).to_contain_text("1:")
    bo.get_by_role("button", name="Show to all").click()
    expect(kim.locator(".jm-note-text")).to_have_count(3)
    bo.locator(".jm-note", has_text="A chat").get_by_role("button", name="More").click()
    bo.locator(".jm-menu").get_by_text("New group").click()
    answer(bo, "Somebody to talk to")
    expect(mia.locator(".jm-note-group").first).to_contain_text("Somebody to talk to")
    bo.locator(".jm-note", has_text="A number to call").get_by_role("button", name="More").click()
    bo.locator(".jm-menu").get_by_text("Make it an idea of").click()
    bo.locator(".jm-menu").get_by_text("Calls the bank").click()
    expect(kim.locator('.jm-entry[data-kind="ideas"]', has_text="A number to call")).to_have_count(1)
    bo.locator(".jm-note", has_text="Ask the bank").get_by_role("button", name="More").click()
    bo.locator(".jm-menu").get_by_text("Put it into the parking lot").click()
    expect(lee.locator(".jm-parked")).to_contain_text("Ask the bank")
    keep(bo, "whole-4-notes")
    bo.get_by_role("button", name="End").click()


def _vote(ann: Page, phones: list[Page], keep: Callable[[Page, str], None]) -> None:
    kim, lee, _mia = phones
    lead(ann, "Vote on ideas", "2 dots each")
    for number, phone in enumerate(phones):
        for _dot in range(2):
            tap(phone.get_by_role("button", name="One dot more").nth(number))
        expect(phone.locator(".jm-ballot .jm-hint")).to_have_text("You have 0 dots left")
    keep(kim, "whole-5-votes-390")
    expect(ann.locator(".jm-answers")).to_have_text("3 people voted")
    expect(ann.locator(".jm-ballot .jm-dots").first).to_have_text("")
    ann.get_by_role("button", name="Show to all").click()
    expect(lee.locator(".jm-options li")).to_have_count(3)
    ann.get_by_role("button", name="End").click()


def _look_back(ann: Page, bo: Page, keep: Callable[[Page, str], None]) -> None:
    """The map as it was, and everything once more."""
    lead(bo, "Snapshots")
    row = bo.locator(".jm-snapshots li", has_text="Before we began")
    row.get_by_role("button", name="Look at it").click()
    still = bo.locator(".jm-still")
    expect(still.locator(".jm-card").first).to_be_visible()
    expect(still.locator('.jm-card[data-id="asks-a-friend"]')).to_have_count(0)
    bo.keyboard.press("Escape")
    expect(still).to_have_count(0)
    lead(ann, "Replay of the session")
    told = ann.locator(".jm-replay-told")
    expect(told).to_have_text("The map as the session found it")
    slider = ann.locator(".jm-replay .jm-slider")
    slider.focus()
    slider.press("ArrowRight")
    expect(told).to_contain_text("Asks a friend")
    expect(ann.locator('.jm-still .jm-card[data-id="asks-a-friend"]')).to_have_class(
        re.compile("jm-selected")
    )
    ann.get_by_label("Speed").select_option("10")
    ann.get_by_role("button", name="Play").click()
    expect(ann.locator(".jm-replay-when")).to_contain_text(re.compile(r"Change (\d+) of \1 "))
    keep(ann, "whole-6-replay")
    ann.keyboard.press("Escape")
