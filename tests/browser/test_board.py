"""The board in a real browser: what it shows, who sees an edit, and what hands can do."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Locator, Page, expect

from journeymap.live import Role, TicketOffice

if TYPE_CHECKING:
    from conftest import Served

pytestmark = pytest.mark.browser

GUITAR = "guitar-purchase"
AWARENESS = ["Wants to play", "Sees guitar ads everywhere"]


def come_in(
    served: Served,
    visit: Callable[..., Page],
    map_id: str = GUITAR,
    role: Role = Role.FACILITATOR,
    name: str = "Ann",
    **look: object,
) -> Page:
    """A person with an invitation, who gave his name and sees the board."""
    ticket = TicketOffice.in_folder(served.folder).issue(map_id, role)
    page = visit(served.url(f"/join/{ticket}"), **look)
    page.get_by_label("Your name").fill(name)
    page.get_by_role("button", name="Join").click()
    page.locator(".jm-card").first.wait_for()
    return page


def names(page: Page, stage: str) -> Locator:
    """The names of the cards of a stage, in order."""
    return page.locator(f'.jm-column[data-id="{stage}"] .jm-name')


def card(page: Page, touchpoint: str) -> Locator:
    """A card by the id of its touchpoint."""
    return page.locator(f'.jm-card[data-id="{touchpoint}"]')


def drag(page: Page, what: Locator, to: Locator, down: float = 6) -> None:
    """Carries something to the upper edge of something else, as a hand does with the mouse."""
    start, end = what.bounding_box(), to.bounding_box()
    assert start is not None
    assert end is not None
    page.mouse.move(start["x"] + 40, start["y"] + 18)
    page.mouse.down()
    page.mouse.move(start["x"] + 60, start["y"] + 30, steps=3)
    page.mouse.move(end["x"] + 60, end["y"] + down, steps=5)
    expect(page.locator(".jm-ghost")).to_be_visible()
    page.mouse.up()


def test_it_shows_the_map(sample_maps: Served, visit: Callable[..., Page], keep: Callable[..., None]) -> None:
    page = come_in(sample_maps, visit)
    expect(names(page, "awareness")).to_have_text(AWARENESS)
    label = card(page, "pays-shop-a").get_attribute("aria-label") or ""
    for part in (
        "Tries to pay at shop A",
        "Shop A web site",
        "Mei, the beginner: angry −1.8",
        "Moment of truth",
    ):
        assert part in label
    expect(page.locator('.jm-entry[data-kind="pains"]', has_text="Ads feel like spying")).to_be_visible()
    expect(page.locator(".jm-point[data-persona=mei]")).to_have_count(19)
    keep(page, "board-1440")
    page.get_by_role("radio", name="Raj").click()
    expect(card(page, "exchanges-guitar")).to_have_class("jm-card jm-dim")
    expect(page.locator(".jm-point.jm-movable[data-persona=mei]")).to_have_count(0)


LOOKS: dict[str, tuple[str, dict[str, object]]] = {
    "dark": (GUITAR, {"dark": True}),
    "390": (GUITAR, {"width": 390, "height": 844}),
    "chinese": ("milk-tea-membership", {}),
    "russian": ("winter-overalls", {}),
}


@pytest.mark.parametrize("name", LOOKS)
def test_no_text_is_cut(
    sample_maps: Served, visit: Callable[..., Page], keep: Callable[..., None], name: str
) -> None:
    map_id, look = LOOKS[name]
    page = come_in(sample_maps, visit, map_id, **look)
    cut = page.locator(".jm-name, .jm-stage, .jm-text, .jm-of, .jm-channel").evaluate_all(
        "all => all.filter(n => n.scrollWidth > n.clientWidth + 1 && n.clientWidth).map(n => n.textContent)"
    )
    assert cut == []
    keep(page, f"board-{name}")


def test_a_projector_shows_no_small_text(sample_maps: Served, visit: Callable[..., Page]) -> None:
    page = come_in(sample_maps, visit)
    for _step in range(5):
        page.get_by_role("button", name="Smaller").click()
    page.get_by_role("button", name="Projector").click()
    sizes = page.locator(".jm-root *").evaluate_all(
        """all => all.filter(n => n.getClientRects().length && [...n.childNodes].some(c => c.nodeType === 3
        && c.data.trim())).map(n => parseFloat(getComputedStyle(n).fontSize))"""
    )
    assert min(sizes) >= 18


def test_every_target_is_large_enough_for_a_finger(sample_maps: Served, visit: Callable[..., Page]) -> None:
    page = come_in(sample_maps, visit, width=390, height=844)
    small = page.locator(".jm-root button:visible, .jm-card").evaluate_all(
        """all => all.map(n => [n.className, n.getBoundingClientRect()])
        .filter(([, box]) => box.width < 24 || box.height < 24).map(([name]) => name)"""
    )
    assert small == []


def test_a_card_is_carried_and_everybody_sees_it(work_maps: Served, visit: Callable[..., Page]) -> None:
    ann, bo = come_in(work_maps, visit), come_in(work_maps, visit, name="Bo", width=390, height=844)
    drag(ann, card(ann, "sees-ads"), card(ann, "reads-top-ten"))
    consideration = ["Watches video reviews", "Sees guitar ads everywhere"]
    for page in (ann, bo):
        expect(names(page, "awareness")).to_have_text(AWARENESS[:1])
        expect(names(page, "consideration").first).to_have_text(consideration[0])
        expect(names(page, "consideration").nth(1)).to_have_text(consideration[1])
    drag(
        ann,
        ann.locator(".jm-column[data-id=awareness] .jm-head"),
        ann.locator(".jm-column[data-id=retention] .jm-head"),
    )
    stages = ["Consideration", "Purchase", "Awareness", "Retention", "Advocacy"]
    expect(bo.locator(".jm-stage")).to_have_text(stages)
    ann.keyboard.press("Control+z")
    ann.keyboard.press("Control+z")
    expect(names(bo, "awareness")).to_have_text(AWARENESS)
    expect(bo.locator(".jm-stage").first).to_have_text("Awareness")


def test_keys_do_what_a_hand_does(work_maps: Served, visit: Callable[..., Page]) -> None:
    page = come_in(work_maps, visit)
    first = card(page, "wants-to-learn")
    first.focus()
    page.keyboard.press("Alt+ArrowDown")
    expect(names(page, "awareness")).to_have_text(AWARENESS[::-1])
    expect(first).to_be_focused()
    expect(page.locator(".jm-voice")).to_have_text("“Wants to play” moved to “Awareness”, place 2")
    page.keyboard.press("Alt+ArrowRight")
    expect(names(page, "consideration").nth(1)).to_have_text("Wants to play")
    page.keyboard.press("Control+z")
    page.keyboard.press("Control+z")
    expect(names(page, "awareness")).to_have_text(AWARENESS)
    first.focus()
    page.keyboard.press("m")
    page.get_by_role("menuitem", name="To stage …").press("Enter")
    page.get_by_role("menuitemcheckbox", name="Advocacy").press("Enter")
    expect(names(page, "advocacy").last).to_have_text("Wants to play")
    page.get_by_role("button", name="Undo").click()
    expect(names(page, "awareness")).to_have_text(AWARENESS)


def test_a_finger_carries_after_a_long_press(work_maps: Served, visit: Callable[..., Page]) -> None:
    page = come_in(work_maps, visit, "milk-tea-membership", width=390, height=844)
    cards = page.locator(".jm-column").first.locator(".jm-card")
    before = cards.locator(".jm-name").all_text_contents()
    start, end = cards.nth(1).bounding_box(), cards.nth(0).bounding_box()
    assert start is not None
    assert end is not None
    finger = page.context.new_cdp_session(page)

    def touch(kind: str, x: float, y: float) -> None:
        points = [] if kind == "touchEnd" else [{"x": x, "y": y}]
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    touch("touchStart", start["x"] + 60, start["y"] + 20)
    expect(page.locator(".jm-ghost")).to_be_visible()
    for step in range(1, 6):
        touch("touchMove", start["x"] + 60, start["y"] + 20 + (end["y"] - start["y"] - 14) * step / 5)
    touch("touchEnd", 0, 0)
    expect(cards.locator(".jm-name").first).to_have_text(before[1])
