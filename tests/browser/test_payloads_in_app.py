"""Payloads in every text of a map, on every page of the app: they stand there as texts and do nothing."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser

from journeymap.live import Role, TicketOffice
from journeymap.mapfile import write
from journeymap.model import Document
from tests.injection.maps_of_payloads import hostile_maps
from tests.injection.watched_page import Watched

if TYPE_CHECKING:
    from conftest import Served

pytestmark = pytest.mark.browser

PAGES = ("map", "outline", "insights", "personas", "board", "history", "compare", "conflicts", "source", "")
MAPS = int(os.environ.get("INJECTION_MAPS", "2"))
KEPT_OUT = ("iframe[srcdoc]", "object", "embed", "base", "form[action]", "meta[http-equiv=refresh]", "portal")
NEW = ".injected, a[href^='javascript:' i], a[href*='evil.invalid'], [src*='evil.invalid']"
FOUND = """([kept, fresh]) => {
  const nodes = root => [...root.querySelectorAll('*')]
    .flatMap(node => [node, ...(node.shadowRoot ? nodes(node.shadowRoot) : [])]);
  const ours = node => node.matches('a[href]') && node.href.startsWith('http');
  return nodes(document).filter(node => node.matches(kept) || (node.matches(fresh) && !ours(node))
    || [...node.attributes].some(({ name, value }) => name.startsWith('on') && /ran|evil/.test(value))
    || (node.matches('script:not([type]), script[type=module]') && /ran\\(/.test(node.textContent)))
    .map(node => node.outerHTML.slice(0, 200));
}"""


@pytest.fixture
def watched(browser: Browser, work_maps: Served) -> Iterator[Watched]:
    opened = Watched.opened(browser, home=work_maps.address, viewport={"width": 1440, "height": 900})
    yield opened
    opened.close()


def harm(watched: Watched) -> list[str]:
    """What payloads ran, asked for or became on the page that is open."""
    ran = [*watched.page.evaluate("() => window.noted"), *watched.happened]
    return ran + watched.page.evaluate(FOUND, [",".join(KEPT_OUT), NEW])


def test_pages_show_payloads_as_texts(work_maps: Served, watched: Watched) -> None:
    for number, journey in enumerate(hostile_maps(MAPS)):
        name = f"payloads-{number}"
        file = work_maps.folder / f"{name}.journey.yaml"
        file.write_text(write(Document(journey)), "utf-8")
        for view in PAGES:
            watched.page.goto(
                work_maps.url(f"/{view}?map={name}&select=card-0&old=map:guitar-purchase&new=file")
            )
            watched.page.get_by_test_id("stMain").get_by_test_id("stElementContainer").first.wait_for(
                state="attached"
            )
            watched.page.wait_for_timeout(700)
            assert harm(watched) == [], view
        file.unlink()


def test_the_page_of_a_participant_shows_payloads_as_texts(work_maps: Served, watched: Watched) -> None:
    for number, journey in enumerate(hostile_maps(MAPS)):
        name = f"payloads-of-room-{number}"
        file = work_maps.folder / f"{name}.journey.yaml"
        file.write_text(write(Document(journey)), "utf-8")
        ticket = TicketOffice.in_folder(work_maps.folder).issue(name, Role.CONTRIBUTOR)
        watched.page.goto(work_maps.url(f"/join/{ticket}"))
        watched.page.get_by_label("Your name").fill('<img src=x onerror="ran()">')
        watched.page.get_by_role("button", name="Join").click()
        watched.page.locator(".jm-card").last.wait_for()
        assert harm(watched) == []
