"""A published site in a real browser, from the disk, without a network: filter, open a map, present it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from journeymap.cli.program import run
from journeymap.export.site import SiteMap, SiteWishes, site_files
from tests.accessibility.axe_audit import found_in
from tests.export.site.test_static_site import hostile

pytestmark = pytest.mark.browser

MAPS = Path(__file__).parents[2] / "maps"
KEYS = ["ArrowRight", "PageDown", "Space", "ArrowDown", "Enter"]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("published") / "site"
    assert run(["publish", str(MAPS), "-o", str(folder), "--changes", "0"]) == 0
    return folder


@pytest.fixture
def offline(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Opens files as somebody without a network; a request to anywhere, and every error, fails the test."""
    wrong: list[str] = []
    contexts = []

    def open_file(path: Path, fragment: str = "", **look: Any) -> Page:
        context = browser.new_context(offline=True, **{"viewport": {"width": 1440, "height": 900}, **look})
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on(
            "console", lambda said: wrong.append(said.text) if said.type in ("error", "warning") else None
        )
        page.on(
            "request",
            lambda asked: (
                None if asked.url.startswith(("file:", "data:", "blob:")) else wrong.append(asked.url)
            ),
        )
        page.goto(path.as_uri() + fragment)
        return page

    yield open_file
    for context in contexts:
        context.close()
    assert wrong == []


def step(page: Page) -> int:
    found = re.search(r"present=(\d+)", page.url)
    return int(found[1]) if found else 0


def test_from_the_first_page_through_a_presentation_and_back(
    site: Path, offline: Callable[..., Page]
) -> None:
    page = offline(site / "index.html")
    expect(page.locator("article.card:visible")).to_have_count(len(list(MAPS.glob("*.journey.yaml"))))
    page.get_by_label("Search").fill("guitar mei")
    expect(page.locator("article.card:visible")).to_have_count(2)
    expect(page.locator(".found")).to_have_text("2 of 7 journeys")
    expect(page.locator("tbody tr:visible").first).to_contain_text("guitar")
    page.reload()
    expect(page.locator("article.card:visible")).to_have_count(2)
    page.get_by_role("link", name="Buying a first guitar online", exact=True).first.focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Present", exact=True).focus()
    page.keyboard.press("Enter")
    present = page.get_by_role("dialog", name="Presentation")
    expect(present.locator("h2")).to_have_text("Buying a first guitar online")
    count = int(present.locator(".count").inner_text().split("/")[1])
    for number in range(1, count):
        page.keyboard.press(KEYS[number % len(KEYS)])
        expect(present.locator(".count")).to_have_text(f"{number + 1} / {count}")
    expect(present.locator("h2")).to_have_text("What to do first")
    page.keyboard.press("PageDown")
    assert step(page) == count
    page.keyboard.press("Home")
    assert step(page) == 1
    page.keyboard.press("Escape")
    expect(present).to_have_count(0)
    expect(page.get_by_role("button", name="Present", exact=True)).to_be_focused()
    page.get_by_role("link", name="All maps").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Journeys")


def test_a_link_begins_at_its_step_and_the_card_is_in_the_middle(
    site: Path, offline: Callable[..., Page]
) -> None:
    page = offline(site / "maps/guitar-purchase.html", "#present=1", reduced_motion="reduce")
    page.wait_for_selector("#present .caption")
    stop = "Tries to pay at shop A"
    while page.locator("#present h2").inner_text() != stop:
        page.keyboard.press("PageDown")
    expect(page.locator("#present .feelings li").first).to_contain_text("angry")
    expect(page.locator("#present .told-pains li").first).to_contain_text("severity 5")
    card = page.locator('#present .card[data-at="pays-shop-a"]').bounding_box()
    frame = page.locator("#present .frame").bounding_box()
    assert card is not None
    assert frame is not None
    assert abs(card["x"] + card["width"] / 2 - frame["x"] - frame["width"] / 2) < 12
    assert abs(card["y"] + card["height"] / 2 - frame["y"] - frame["height"] / 2) < 12
    page.keyboard.press("n")
    expect(page.locator("#present .notes")).to_contain_text("Backstage")


def test_the_last_row_can_read_it_and_a_finger_can_hit_it(site: Path, offline: Callable[..., Page]) -> None:
    page = offline(
        site / "maps/milk-tea-membership.html", "#present=4", viewport={"width": 1920, "height": 1080}
    )
    page.wait_for_selector("#present .caption")
    smallest = page.locator("#present :is(.caption, .count)").evaluate_all(
        "found => Math.min(...found.flatMap(each => [each, ...each.querySelectorAll('*:not(.unseen)')])"
        ".map(each => parseFloat(getComputedStyle(each).fontSize)))"
    )
    assert smallest >= 28
    for button in page.locator("#present .bar button").all():
        box = button.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 24


def test_a_finger_steps_by_taps_at_the_edges_and_by_swipes(site: Path, offline: Callable[..., Page]) -> None:
    phone = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
    page = offline(site / "maps/five-minutes.html", "#present=1", **phone)
    expect(page.locator("#present .count")).to_be_visible()
    page.touchscreen.tap(380, 200)
    expect(page.locator("#present .count")).to_contain_text("2 /")
    page.touchscreen.tap(8, 200)
    expect(page.locator("#present .count")).to_contain_text("1 /")
    page.mouse.move(300, 300)
    page.mouse.down()
    page.mouse.move(150, 310)
    page.mouse.up()
    expect(page.locator("#present .count")).to_contain_text("2 /")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_window_of_the_speaker_keeps_step_from_a_disk(site: Path, offline: Callable[..., Page]) -> None:
    page = offline(site / "maps/five-minutes.html", "#present=2")
    with page.context.expect_page() as opened:
        page.get_by_role("button", name="Notes in a window of their own").click()
    speaker = opened.value
    expect(speaker.locator("#present .notes .up-next")).to_be_visible()
    speaker.keyboard.press("PageDown")
    expect(page.locator("#present .count")).to_contain_text("3 /")
    page.bring_to_front()
    page.keyboard.press("PageUp")
    expect(speaker.locator("#present .count")).to_contain_text("2 /")


def test_hostile_texts_stay_texts(tmp_path: Path, offline: Callable[..., Page]) -> None:
    for path, data in site_files(
        [SiteMap("x", hostile()), SiteMap("y", hostile())], (), SiteWishes(title="<b>")
    ):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_bytes(data)
    for name in ("index.html", "personas.html"):
        page = offline(tmp_path / name)
        assert page.locator("img, iframe, [onerror]").count() == 0
    page = offline(tmp_path / "maps/x.html", "#present=1")
    page.wait_for_selector("#present .caption")
    page.keyboard.press("n")
    for _step in range(5):
        assert page.locator("img, iframe, [onerror]").count() == 0
        page.keyboard.press("PageDown")


def test_without_scripts_everything_is_there(site: Path, offline: Callable[..., Page]) -> None:
    page = offline(site / "index.html", java_script_enabled=False)
    expect(page.locator("article.card:visible")).to_have_count(7)
    expect(page.locator("form.filters")).to_be_hidden()


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("width", [390, 1440])
def test_no_page_is_wider_than_the_screen(
    site: Path, offline: Callable[..., Page], keep: Callable[[Page, str], None], width: int, dark: bool
) -> None:
    look = {"viewport": {"width": width, "height": 900}, "color_scheme": "dark" if dark else "light"}
    for name in ("index", "personas"):
        page = offline(site / f"{name}.html", **look)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        keep(page, f"published-{name}-{width}{'-dark' if dark else ''}")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(site: Path, offline: Callable[..., Page], scheme: str) -> None:
    look = {"color_scheme": scheme, "reduced_motion": "reduce"}
    for name in ("index", "personas", "404"):
        assert found_in(offline(site / f"{name}.html", **look)) == []
    page = offline(site / "maps/five-minutes.html", "#present=4", **look)
    page.wait_for_selector("#present .caption")
    page.keyboard.press("n")
    assert found_in(page) == []
