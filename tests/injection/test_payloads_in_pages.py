"""Payloads in the shared page and in pictures, in a real browser: texts that do nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from journeymap.export import render_map
from journeymap.export.site import SiteMap, site_files
from journeymap.model import JourneyMap
from tests.injection.maps_of_payloads import CARDS
from tests.injection.watched_page import Seen, Watched, assert_same_elements

pytestmark = pytest.mark.browser

Pairs = list[tuple[JourneyMap, JourneyMap]]
Watch = Callable[..., Watched]

VIEWS = ("graph", "board", "outline")
DRAWN = ("text", "tspan", "g", "rect", "path", "circle", "line", "title")
"""A text breaks into as many lines as its letters need, and leaves room for more or fewer signs beside it."""


def stories(watched: Watched) -> Seen:
    """Opens the story of every card in turn, and looks at the page after the last."""
    keys = watched.page.locator("a.card").evaluate_all("cards => cards.map(card => card.dataset.at)")
    assert len(keys) == CARDS
    for key in keys:
        watched.page.evaluate("key => { location.hash = `select=${encodeURIComponent(key)}` }", key)
        watched.page.wait_for_selector(f"#story:not([hidden]) code.id >> text='{key}'", state="attached")
    return watched.look()


def views(watched: Watched, file: Path) -> dict[str, Seen]:
    """What each view of a page is made of."""
    seen = {}
    for view in VIEWS:
        watched.page.goto(f"{file.as_uri()}#view={view}")
        watched.page.reload()
        watched.page.locator(f"#{view}").wait_for(state="attached")
        if view == "board":
            watched.page.locator("#board .jm-card").last.wait_for()
        seen[view] = watched.look()
    return {**seen, "story": stories(watched)}


def test_the_shared_page(pairs: Pairs, watch: Watch, tmp_path: Path) -> None:
    file, watched = tmp_path / "map.html", watch()
    for pair in pairs:
        hostile, plain = (
            (file.write_bytes(render_map(journey, "html")), views(watched, file))[1] for journey in pair
        )
        for view, seen in hostile.items():
            assert_same_elements(seen, plain[view], by_length=DRAWN)


def test_a_picture_opened_as_a_document_and_within_a_page(pairs: Pairs, watch: Watch, tmp_path: Path) -> None:
    file, watched = tmp_path / "map.svg", watch()
    for pair in pairs:
        made = [render_map(journey, "svg") for journey in pair]
        alone, inlined = [], []
        for picture in made:
            file.write_bytes(picture)
            watched.page.goto(file.as_uri())
            alone.append(watched.look())
            watched.page.goto("about:blank")
            watched.page.set_content(f"<!doctype html><body>{picture.decode()}</body>")
            inlined.append(watched.look())
        for seen, plain in (alone, inlined):
            assert_same_elements(seen, plain, by_length=DRAWN)
            assert not {"script", "foreignObject", "foreignobject", "image", "use", "style"} & set(
                seen["tags"]
            )


def test_a_published_site(pairs: Pairs, watch: Watch, tmp_path: Path) -> None:
    seen: list[dict[str, Seen]] = []
    for name, journeys in zip(("hostile", "plain"), zip(*pairs, strict=True), strict=True):
        maps = [SiteMap(f"map-{number}", journey) for number, journey in enumerate(journeys)]
        for path, content in site_files(maps):
            (tmp_path / name / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name / path).write_bytes(content)
        watched, pages = watch(), {}
        for file in sorted((tmp_path / name).rglob("*.html")):
            watched.page.goto(file.as_uri())
            pages[file.name] = watched.look()
        seen.append(pages)
    hostile, plain = seen
    assert set(hostile) == set(plain)
    for name, found in hostile.items():
        assert_same_elements(found, plain[name], by_length=DRAWN)


def test_a_presentation(pairs: Pairs, watch: Watch, tmp_path: Path) -> None:
    file, watched = tmp_path / "map.html", watch()
    for hostile, _plain in pairs:
        file.write_bytes(render_map(hostile, "html"))
        watched.page.goto(file.as_uri())
        watched.page.get_by_role("button", name="Present").click()
        watched.page.locator("#present").wait_for()
        for _step in range(8):
            watched.page.keyboard.press("ArrowRight")
        seen = watched.look()
        assert not {"iframe", "object", "embed", "base", "img"} & set(seen["tags"])
