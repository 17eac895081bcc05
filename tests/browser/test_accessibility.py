"""The app has no violation of WCAG 2.2 A or AA that axe-core can find and that is ours, light and dark."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from journeymap.live import Role, TicketOffice
from journeymap.ui.views import VIEWS
from tests.accessibility.axe_audit import STREAMLITS, found_in
from tests.browser.conftest import MAPS, Served
from tests.browser.test_board import come_in
from tests.browser.test_workshop import lead

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
TABLE = (
    b"Phase,Step,Channel,Satisfaction,Pains\nFind,Sees it,Web,4,\n,Compares,Web,2,Too many pages\nBuy,,,,\n"
)
# Where each page is, and what is there when it is drawn.
PAGES = {
    "library": ("/", ".st-key-shelf img"),
    "map": (f"/map?map={GUITAR}&select=pays-shop-a", ".js-plotly-plot .main-svg"),
    "board": (f"/board?map={GUITAR}", ".jm-card"),
    "personas": (f"/personas?map={GUITAR}", ".st-key-persona-cards"),
    "insights": (f"/insights?map={GUITAR}", ".st-key-idea-matrix"),
    "outline": (f"/outline?map={GUITAR}", ".st-key-outline-text"),
    "source": (f"/source?map={GUITAR}", ".source"),
    "history": (f"/history?map={GUITAR}", ".st-key-history-split svg"),
    "compare": (f"/compare?map={GUITAR}&old=file&new=map:{GUITAR}-future", ".st-key-compare-split svg"),
    "conflicts": ("/conflicts?map=conflicted", ".st-key-conflicts"),
}
_IDLE = """() => {
  const app = document.querySelector('[data-testid=stApp]');
  return app?.dataset.testScriptState === 'notRunning'
    && !document.querySelector('[data-stale=true], [data-testid=stSkeleton]');
}"""


@pytest.fixture(scope="module")
def audited(serve_folder: Callable[[Path], Served], tmp_path_factory: pytest.TempPathFactory) -> Served:
    """A server on maps in git, one of which a merge left undecided."""
    folder = tmp_path_factory.mktemp("audit") / "maps"
    shutil.copytree(MAPS, folder)
    (folder / "conflicted.journey.yaml").write_text(CONFLICTED, "utf-8")
    who = ("-c", "user.name=Ann", "-c", "user.email=ann@example.org")
    for does in (("init", "-q"), ("add", "."), (*who, "commit", "-q", "-m", "Maps")):
        subprocess.run(["git", *does], cwd=folder, check=True)
    return serve_folder(folder)


def go_to(page: Page, path: str, sign: str) -> None:
    """Goes to a page as Back and Forward do, without loading the app anew; waits until all of it is there."""
    page.evaluate(
        "path => { history.pushState({}, '', path); dispatchEvent(new PopStateEvent('popstate')); }", path
    )
    page.locator(sign).first.wait_for()
    page.wait_for_function(_IDLE)
    assert not page.get_by_test_id("stException").count()


def sharing(page: Page) -> Iterator[str]:
    """The dialog that shares a map: as it opens, and with a link."""
    page.get_by_role("button", name="Share").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="Make a new link").wait_for()
    yield "empty"
    dialog.get_by_role("button", name="Make a new link").click()
    for heading in ("Show the link", "Withdraw"):
        dialog.locator("summary", has_text=heading).first.click()
    expect(dialog.get_by_role("link")).to_have_count(2)
    yield "with a link"
    dialog.get_by_role("button", name="Close").click()


def downloading(page: Page) -> Iterator[str]:
    """The menu of files to take away."""
    page.get_by_role("button", name="Download").click()
    page.get_by_label("As what?").wait_for()
    yield "open"
    page.keyboard.press("Escape")


def importing(page: Page) -> Iterator[str]:
    """The dialog that takes a file: empty, looked through, and with its columns."""
    page.get_by_role("button", name="Import a file").click()
    dialog = page.get_by_role("dialog")
    dialog.locator("summary").click()
    dialog.locator("textarea").wait_for()
    yield "empty"
    dialog.locator("input[type=file]").set_input_files(
        {"name": "t.csv", "mimeType": "text/csv", "buffer": TABLE}
    )
    dialog.get_by_role("button", name="Create the map").wait_for()
    yield "looked through"
    dialog.locator("summary", has_text="Columns").click()
    dialog.get_by_role("button", name="Save the mapping").wait_for()
    yield "columns"
    dialog.get_by_role("button", name="Close").click()


# What opens on a page, and is looked at with it.
OPENED = {"library": (importing,), "map": (downloading, sharing)}


def looks(page: Page, served: Served) -> Iterator[tuple[str, str]]:
    """Goes through all pages and what opens on them; says where it is, and which part is new."""
    for name, (path, sign) in PAGES.items():
        go_to(page, served.url(path), sign)
        yield name, ""
        for opened in OPENED.get(name, ()):
            for state in opened(page):
                page.wait_for_function(_IDLE)
                yield f"{name}, {opened.__name__}, {state}", "[role=dialog]"


def test_no_page_is_forgotten() -> None:
    assert set(PAGES) == {view.name for view in VIEWS}


def test_pages(audited: Served, visit: Callable[..., Page]) -> None:
    page = visit(audited.url("/"))
    found = {}
    # One after the other in one visit: a page drawn in the other scheme is drawn anew.
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        for name, part in looks(page, audited):
            found[f"{name} ({scheme})"] = found_in(page, STREAMLITS, part)
    wrong = [f"{name}: {one}" for name, all_found in found.items() for one in all_found]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
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
