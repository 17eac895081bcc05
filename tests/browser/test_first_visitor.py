"""The very first visitor of a server may come by a link to any page."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, expect

from tests.browser.conftest import MAPS, Served


def test_a_link_works_for_the_first_visitor(
    browser: Browser, serve_folder: Callable[[Path], Served], tmp_path: Path
) -> None:
    folder = tmp_path / "maps"
    shutil.copytree(MAPS, folder)
    page = browser.new_page()
    page.goto(serve_folder(folder).url("/personas?map=five-minutes"))
    expect(page.get_by_role("heading", name="Personas")).to_be_visible()
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.close()
