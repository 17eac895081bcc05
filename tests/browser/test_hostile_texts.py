"""Markup in every text of a map and in all that people say: shown as it is on every page, run nowhere."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import Page, expect

from journeymap.live import Role
from journeymap.mapfile import write
from journeymap.model import Document, JourneyMap
from tests.browser.test_board import come_in
from tests.browser.test_workshop import lead

if TYPE_CHECKING:
    from conftest import Served

pytestmark = pytest.mark.browser

MAP = "hostile-texts"
BAD = (
    '<img src=x onerror="window.ran=1"><script>window.ran=1</script><svg onload=window.ran=1>'
    "<iframe srcdoc='<script>parent.ran=1</script>'></iframe><b class=injected>b</b>"
    "[x](javascript:window.ran=1) $\\\\href{javascript:window.ran=1}{x}$ {{7*7}} \"'`"
)
PAGES = ("map", "board", "personas", "insights", "outline", "compare", "source", "history", "")
SHOW_IT = PAGES[:6]
"""The pages on which texts of the map stand as texts; the others show them in fields, or not at all."""
FOUND = """() => {
  const ELEMENTS = '.injected, iframe[srcdoc], img[src="x"], a[href^="javascript:"], svg[onload]';
  const is_bad = (node) =>
    node.matches(ELEMENTS) ||
    [...node.attributes].some(({ name, value }) => name.startsWith('on') && value.includes('ran')) ||
    (node.matches('script:not([type="application/json"])') && node.textContent.includes('window.ran'));
  const below = (node) => (node.shadowRoot ? within(node.shadowRoot) : []);
  const within = (root) => [...root.querySelectorAll('*')].flatMap((node) => [node, ...below(node)]);
  return [window.ran ?? null, within(document).filter(is_bad).map((node) => node.outerHTML)];
}"""
"""Whether anything ran, and every element that came out of a text; also in the trees of components."""


def hostile(name: str) -> str:
    """A text that is told apart from the others."""
    return f"{name} {BAD}"


def journey() -> JourneyMap:
    """Markup wherever the format takes a text."""
    touchpoint: dict[str, Any] = {
        **{field: hostile(field) for field in ("name", "doing", "thinking", "feeling", "sensing")},
        "channel": "shop",
        "emotion": {"mei": [-2, 1]},
        **{field: [hostile(field)] for field in ("exchanged", "evidence", "quotes", "tags")},
        "pains": {
            "p": {"text": hostile("pain"), "owner": hostile("owner"), "ticket": hostile("ticket"), "votes": 2}
        },
        "gains": {"g": {"text": hostile("gain")}},
        "ideas": {"i": {"text": hostile("idea"), "owner": hostile("idea owner"), "solves": ["p"]}},
        "backstage": {"b": hostile("backstage")},
        "lanes": {"legal": hostile("lane")},
        "metrics": {"csat": {"value": 3, "source": hostile("source")}},
        "next": {"goes": {"when": hostile("when")}},
    }
    persona = {
        **{field: hostile(field) for field in ("name", "role", "background", "quote")},
        **{field: [hostile(field)] for field in ("goals", "challenges", "solutions")},
        "demographics": {"age": hostile("age")},
    }
    return JourneyMap(
        journeymap=1,
        **{field: hostile(field) for field in ("title", "summary", "goal", "vision", "owner")},
        tags=(hostile("tag"),),
        personas={"mei": persona, "raj": {"name": hostile("raj")}},
        channels={"shop": {"name": hostile("channel")}},
        lanes={"legal": hostile("a lane")},
        stages={
            "buy": {
                **{field: hostile(field) for field in ("name", "goal", "summary")},
                "touchpoints": {"pays": touchpoint, "goes": {"name": hostile("goes"), "ends": "achieved"}},
            }
        },
    )


def harmless(page: Page) -> None:
    assert page.evaluate(FOUND) == [None, []]


@pytest.fixture
def served(work_maps: Served) -> Served:
    file = work_maps.folder / f"{MAP}.journey.yaml"
    file.write_text(write(Document(journey())), "utf-8")
    return work_maps


def test_no_page_of_the_app_runs_it(served: Served, visit: Callable[..., Page]) -> None:
    page = visit("about:blank")
    for view in PAGES:
        page.goto(served.url(f"/{view}?map={MAP}&select=pays&old=map:guitar-purchase&new=file"))
        main = page.get_by_test_id("stMain")
        drawn = main.get_by_text("onerror") if view in SHOW_IT else main.get_by_test_id("stElementContainer")
        drawn.first.wait_for(state="attached")
        page.wait_for_timeout(700)
        assert page.evaluate(FOUND) == [None, []], view


def test_neither_the_board_nor_what_people_say_on_it_runs(
    served: Served, visit: Callable[..., Page], keep: Callable[[Page, str], None]
) -> None:
    ann = come_in(served, visit, MAP, name=hostile("Ann")[:60])
    kim = come_in(
        served, visit, MAP, role=Role.CONTRIBUTOR, name="<b class=injected>Kim</b>", width=390, height=844
    )
    for row in ("Doing", "Thinking", "Feeling", "Gains", "Quotes", "Backstage"):
        ann.get_by_role("button", name="Rows").click()
        ann.locator(".jm-menu").get_by_text(row, exact=True).click()
    ann.locator(".jm-everybody").click()
    expect(ann.locator(".jm-everybody-list")).to_contain_text("<b class=injected>Kim</b>")
    ann.keyboard.press("Escape")
    lead(ann, "Keep a snapshot")
    ann.locator(".jm-ask .jm-answer").fill(hostile("label"))
    ann.keyboard.press("Enter")
    expect(ann.locator(".jm-snapshots")).to_contain_text("label <img")
    ann.locator(".jm-snapshots").get_by_role("button", name="Look at it").first.click()
    expect(ann.locator(".jm-still .jm-name").first).to_contain_text("name <img")
    ann.keyboard.press("Escape")
    lead(ann, "Park a thought")
    ann.locator(".jm-ask .jm-answer").fill(hostile("parked"))
    ann.keyboard.press("Enter")
    lead(ann, "Silent brainstorm")
    ann.locator(".jm-ask .jm-answer").fill(hostile("question")[:150])
    ann.keyboard.press("Enter")
    kim.locator(".jm-storm textarea").fill(hostile("note"))
    kim.keyboard.press("Enter")
    expect(kim.locator(".jm-note-text")).to_contain_text("note <img")
    ann.get_by_role("button", name="Show to all").click()
    expect(ann.locator(".jm-note-text").first).to_contain_text("note <img")
    card = kim.locator(".jm-card").last
    card.focus()
    kim.keyboard.press("p")
    kim.keyboard.insert_text(hostile("said"))
    kim.keyboard.press("Enter")
    expect(ann.locator(".jm-entry", has_text="said <img")).to_be_visible()
    harmless(ann)
    harmless(kim)
    lead(ann, "Replay of the session")
    expect(ann.locator(".jm-still .jm-name").first).to_contain_text("name <img")
    ann.locator(".jm-replay .jm-slider").press("End")
    expect(ann.locator(".jm-replay-told")).to_contain_text("said <img")
    harmless(ann)
    ann.keyboard.press("Escape")
    kim.get_by_role("button", name="(you)").click()
    kim.get_by_label("Name me on the closing page").last.check()
    kim.get_by_role("button", name="OK").click()
    lead(ann, "Write the closing page")
    page = ann.locator(".jm-closing")
    for said in ("title <img", "pain <img", "idea <img", "parked <img", "<b class=injected>Kim</b>"):
        expect(page).to_contain_text(said)
    keep(ann, "hostile-closing")
    kim.get_by_role("button", name="Look at it").click()
    harmless(ann)
    harmless(kim)
