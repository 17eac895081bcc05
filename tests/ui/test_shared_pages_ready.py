"""Pages of links are made before somebody asks for them, and again after a change."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from journeymap.live.sharing import ShareLink, Shown
from journeymap.ui.sharing.shared_bytes import SharedPages
from tests.live.own_loop import run_apart

PATIENCE = 30.0
TEA = """\
journeymap: 1
title: Tea
stages:
  buy: {name: Buy, touchpoints: {pays: {name: Pays}}}
"""


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("JOURNEYMAP_DIR", str(tmp_path))
    file = tmp_path / "tea.journey.yaml"
    file.write_text(TEA)
    return file


def link(number: int = 0, **shown: bool) -> ShareLink:
    return ShareLink(f"link-{number}", "tea", "", datetime.now(UTC), None, Shown(**shown))


def holds(condition: Callable[[], bool]) -> bool:
    """Whether it comes to hold, sooner or later."""
    end = time.monotonic() + PATIENCE
    while not condition() and time.monotonic() < end:
        time.sleep(0.02)
    return condition()


def test_the_page_of_a_listed_link_is_there_before_anybody_looks(file: Path) -> None:
    pages = SharedPages()
    pages.prepare([link()], "en")
    assert holds(lambda: pages.taken > 0)
    before = pages.taken
    shown = run_apart(pages.page(link(), "en"))
    assert b"Pays" in shown.bodies[""]
    assert pages.taken == before == shown.size


def test_after_a_change_the_new_page_is_made_too(file: Path) -> None:
    pages = SharedPages()
    run_apart(pages.page(link(), "en"))
    before = pages.taken
    file.write_text(TEA.replace("Pays", "Pays by card"))
    pages.refresh("tea", after=0.0)
    assert holds(lambda: pages.taken > before)
    taken = pages.taken
    assert b"Pays by card" in run_apart(pages.page(link(), "en")).bodies[""]
    assert pages.taken == taken


def test_a_map_nobody_shared_is_not_made(file: Path) -> None:
    pages = SharedPages()
    file.with_name("milk.journey.yaml").write_text(TEA.replace("Tea", "Milk"))
    pages.refresh("tea", after=0.0)
    for thread in threading.enumerate():
        if isinstance(thread, threading.Timer):
            thread.join(PATIENCE)
    # Whatever was asked for before these is made before the last of them.
    looks = [Shown(), Shown(numbers=False), Shown(backstage=False), Shown(lanes=False)]
    made = [run_apart(pages.of_map("milk", shown, "en")).size for shown in looks]
    assert pages.taken == sum(made)


def test_what_is_kept_keeps_within_its_room(file: Path) -> None:
    pages = SharedPages(room=1)
    one = run_apart(pages.page(link(), "en")).size
    for part in ("numbers", "backstage", "lanes"):
        run_apart(pages.page(link(**{part: False}), "en"))
    # One page stays however large it is, never the sum of several.
    assert holds(lambda: 0 < pages.taken < 2 * one)


def test_a_page_that_could_not_be_made_is_tried_again(file: Path) -> None:
    pages = SharedPages()
    file.write_text("journeymap: 1\nstages: [\n")
    pages.prepare([link()], "en")
    file.write_text(TEA)
    assert b"Pays" in run_apart(pages.page(link(), "en")).bodies[""]
