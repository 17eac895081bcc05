"""The shared page in a real browser: silent, switched by click, key and address, harmless."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from journeymap.export.page import page as shared_page
from journeymap.mapfile import read
from journeymap.model import JourneyMap

pytestmark = pytest.mark.browser

MAPS = Path(__file__).parents[2] / "maps"
EVIL = "\"'><script>document.title='owned'</script><img src=x onerror=\"document.title=1\"></textarea>&amp;"

Open = Callable[..., Page]


@pytest.fixture(scope="module")
def guitar() -> str:
    return shared_page(read((MAPS / "guitar-purchase.journey.yaml").read_bytes()).journey)


@pytest.fixture
def view(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """Opens a page from a disk, where nothing may be asked for and nothing may go wrong."""
    troubles: list[str] = []
    contexts = []

    def open_page(text: str, fragment: str = "", *, width: int = 1440, scripts: bool = True) -> Page:
        file = tmp_path / "map.html"
        file.write_text(text, encoding="utf-8")
        context = browser.new_context(
            viewport={"width": width, "height": 900}, java_script_enabled=scripts, offline=True
        )
        contexts.append(context)
        page = context.new_page()
        own = file.as_uri()
        page.on(
            "request",
            lambda request: troubles.append(request.url) if not request.url.startswith(own) else None,
        )
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("console", lambda said: troubles.append(said.text) if said.type == "error" else None)
        page.goto(own + fragment)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert [what for what in troubles if not what.startswith("data:")] == []


def test_a_click_opens_the_story_and_escape_brings_the_focus_back(view: Open, guitar: str) -> None:
    page = view(guitar)
    page.locator('.card[data-at="pays-shop-a"]').click()
    story = page.locator("#story")
    expect(story.get_by_role("heading", level=2)).to_contain_text("Tries to pay at shop A")
    expect(story).to_contain_text("The card is refused and nothing says why")
    assert page.url.endswith("#select=pays-shop-a")
    page.get_by_role("button", name="Next touchpoint").click()
    expect(story.get_by_role("heading", level=2)).to_contain_text("Calls the bank")
    page.keyboard.press("Escape")
    expect(story).to_be_hidden()
    assert page.evaluate("document.activeElement.dataset.at") == "calls-bank"
    page.go_back()
    expect(story).to_contain_text("Calls the bank")


def test_the_keyboard_alone_reads_a_story(view: Open, guitar: str) -> None:
    page = view(guitar)
    page.locator('.card[data-at="sees-ads"]').focus()
    page.keyboard.press("Enter")
    expect(page.locator("#story h2")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator('.card[data-at="sees-ads"]')).to_be_focused()


def test_an_address_leads_to_its_view(view: Open, guitar: str) -> None:
    page = view(guitar, "#persona=mei&overlays=pains,metrics&stage=purchase")
    expect(page.get_by_role("radio", name="Mei")).to_be_checked()
    expect(page.get_by_role("checkbox", name="Pains")).to_be_checked()
    expect(page.get_by_role("checkbox", name="Emotion")).not_to_be_checked()
    expect(page.locator('[data-band="emotion"]')).to_be_hidden()
    expect(page.locator('[data-band="pains"]')).to_be_visible()
    expect(page.locator('.card[data-at="pays-shop-a"]')).not_to_have_class(re.compile("dim"))
    expect(page.locator('.card[data-at="sees-ads"]')).to_have_class(re.compile("dim"))
    expect(page.locator(".match")).to_have_text("6 of 20 touchpoints match")
    # What is written on the cards is another drawing, which the page holds packed.
    expect(page.locator('.card[data-at="pays-shop-a"]')).to_contain_text("CSAT")


def test_every_switch_draws_what_it_names(view: Open, guitar: str) -> None:
    page = view(guitar)
    before = page.locator('[data-band="cards"]').get_attribute("viewBox")
    page.get_by_role("checkbox", name="Importance").click()
    expect(page.locator('[data-band="cards"]')).not_to_have_attribute("viewBox", before or "")
    expect(page.locator('.card[data-at="pays-shop-a"]')).to_contain_text("importance 5 of 5")
    page.get_by_role("checkbox", name="Importance").click()
    expect(page.locator('[data-band="cards"]')).to_have_attribute("viewBox", before or "")
    page.get_by_role("radio", name="Raj").click()
    assert page.locator('[data-band="emotion"] .faint').count() > 0
    for face in ("board", "outline", "graph"):
        page.get_by_role("radio", name=face.title()).click()
        expect(page.locator(f"#{face}")).to_be_visible()
        assert (f"view={face}" in page.url) == (face != "graph")


def test_without_a_script_the_picture_and_the_words_are_there(view: Open, guitar: str) -> None:
    page = view(guitar, scripts=False)
    expect(page.locator('.card[data-at="pays-shop-a"]')).to_be_visible()
    expect(page.get_by_role("heading", name="The map in words")).to_be_visible()
    expect(page.locator(".controls")).to_be_hidden()
    page.locator('.card[data-at="pays-shop-a"]').click()
    assert page.url.endswith("#at-pays-shop-a")


def test_a_phone_never_scrolls_the_page_sideways(view: Open, guitar: str) -> None:
    for fragment in ("", "#view=outline", "#view=board", "#select=pays-shop-a"):
        page = view(guitar, fragment, width=390)
        page.wait_for_timeout(200)
        assert page.evaluate("document.documentElement.scrollWidth") == 390
    small = page.evaluate(
        """() => [...document.querySelectorAll("button, select, summary, .pills label")]
        .filter((found) => found.checkVisibility())
        .map((found) => [found.textContent, found.getBoundingClientRect()])
        .filter(([, box]) => box.height < 24 || box.width < 24).map(([text]) => text)"""
    )
    assert small == []


def test_it_prints_on_one_sheet_and_as_a_poster(view: Open, guitar: str) -> None:
    page = view(guitar)
    page.evaluate("window.print = () => {}")
    sheet = page.pdf(prefer_css_page_size=True)
    assert pages_of(sheet) == [(1191, 842)]
    for size, paper, count, each in (("A0", "", 1, (3370, 2384)), ("A1", "A3", 4, (1191, 842))):
        page.get_by_role("button", name="Print…").click()
        page.get_by_label("Size of the picture").select_option(size)
        page.get_by_label("Paper").select_option(paper)
        page.get_by_role("button", name="Print", exact=True).click()
        assert pages_of(page.pdf(prefer_css_page_size=True)) == [each] * count


def pages_of(pdf: bytes) -> list[tuple[int, int]]:
    """Width and height of each page, in whole points."""
    boxes = re.findall(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]", pdf)
    return [(round(float(width)), round(float(height))) for width, height in boxes]


def test_no_text_of_a_map_becomes_an_element(view: Open) -> None:
    page = view(shared_page(hostile()))
    assert page.title() == EVIL
    assert page.locator("img, script[src], textarea").count() == 0
    page.locator(".card").first.click()
    expect(page.locator("#story h2")).to_contain_text("<script>")
    for face in ("Board", "Outline", "Graph"):
        page.get_by_role("radio", name=face, exact=True).click()
    page.get_by_role("checkbox", name="Ownership").click()
    page.wait_for_timeout(200)
    assert page.title() == EVIL
    assert page.locator("img, script[src], textarea").count() == 0


def hostile() -> JourneyMap:
    """A map whose every text would like to be markup."""
    pain = {"text": EVIL, "owner": EVIL, "ticket": EVIL, "severity": 5}
    touchpoint = {
        "name": EVIL, "channel": "web", "doing": EVIL, "thinking": EVIL, "feeling": EVIL,
        "emotion": {"p": [-2, 1]},
        "sensing": EVIL, "pains": {"a": pain}, "ideas": {"b": {"text": EVIL, "impact": 5, "effort": 1}},
        "gains": {"c": EVIL}, "backstage": {"d": EVIL}, "quotes": [EVIL], "tags": [EVIL], "evidence": [EVIL],
        "exchanged": [EVIL], "images": [EVIL], "links": [EVIL, "javascript:alert(1)"], "lanes": {"l": EVIL},
        "metrics": {"csat": {"value": 2, "source": EVIL}}, "x-own": {EVIL: [EVIL]},
    }  # fmt: skip
    last = {**touchpoint, "ends": "abandoned"}
    return JourneyMap.model_validate(
        {
            "journeymap": 1, "title": EVIL, "summary": EVIL, "goal": EVIL, "owner": EVIL, "vision": EVIL,
            "locale": 'ar"><b>', "tags": [EVIL], "lanes": {"l": EVIL},
            "personas": {"p": {"name": EVIL, "background": EVIL, "image": EVIL}, "q": {"name": EVIL}},
            "channels": {"web": {"name": EVIL, "icon": EVIL}},
            "stages": {
                "s": {"name": EVIL, "goal": EVIL, "touchpoints": {"t": touchpoint, "u": last}},
                "z": {"name": EVIL, "touchpoints": {"v": {"name": EVIL}}},
            },
        }
    )  # fmt: skip
