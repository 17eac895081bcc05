"""The library in a real browser: making, copying, renaming, importing, deleting, undoing."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

if TYPE_CHECKING:
    from conftest import Served

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def shelf(serve_folder: Callable[[Path], Served], tmp_path_factory: pytest.TempPathFactory) -> Served:
    """A server on a folder that is empty at first."""
    return serve_folder(tmp_path_factory.mktemp("shelf") / "maps")


def menu(page: Page, map_id: str, choice: str) -> None:
    page.locator(f".st-key-menu-{map_id} button").first.click()
    page.get_by_role("menuitem", name=choice).or_(page.get_by_role("option", name=choice)).first.click()


def test_the_life_of_a_map(shelf: Served, visit: Callable[..., Page], tmp_path: Path) -> None:
    page = visit(shelf.url("/"))
    expect(page.get_by_text("A journey map in three steps")).to_be_visible()

    page.get_by_role("button", name="New map").click()
    page.get_by_role("dialog").get_by_label("Title", exact=True).fill("Tea for two")
    page.get_by_role("dialog").get_by_role("button", name="Make the map").click()
    page.wait_for_url(re.compile(r"/map\?map=tea-for-two"))
    file = shelf.folder / "tea-for-two.journey.yaml"
    assert "title: Tea for two\n" in file.read_text("utf-8")

    page.get_by_role("link", name="Library").click()
    menu(page, "tea-for-two", "Duplicate")
    expect(page.locator(".st-key-card-tea-for-two-2")).to_contain_text("Tea for two (copy)")

    menu(page, "tea-for-two-2", "Rename")
    page.get_by_role("dialog").get_by_label("Title", exact=True).fill("Coffee for one")
    page.get_by_role("dialog").get_by_label("File name", exact=True).fill("coffee")
    page.get_by_role("dialog").get_by_role("button", name="Rename").click()
    expect(page.locator(".st-key-card-coffee")).to_contain_text("Coffee for one")
    assert "title: Coffee for one\n" in (shelf.folder / "coffee.journey.yaml").read_text("utf-8")

    menu(page, "coffee", "Delete")
    page.get_by_role("dialog").get_by_role("button", name="Delete").click()
    expect(page.locator(".st-key-card-coffee")).to_have_count(0)
    assert not (shelf.folder / "coffee.journey.yaml").exists()
    page.locator(".st-key-deleted").get_by_role("button", name="Undo").click()
    expect(page.locator(".st-key-card-coffee")).to_be_visible()


def test_a_file_can_be_imported_and_a_wrong_one_says_why(
    shelf: Served, visit: Callable[..., Page], tmp_path: Path
) -> None:
    wrong, right = tmp_path / "wrong.yaml", tmp_path / "Milk run.journey.yaml"
    wrong.write_text("journeymap: 1\ntitel: Milk\n")
    right.write_text("journeymap: 1\ntitle: Milk run\n")
    page = visit(shelf.url("/"))
    page.get_by_role("button", name="Import a file").click()
    chooser = page.get_by_role("dialog").locator("input[type=file]")
    chooser.set_input_files(wrong)
    expect(page.get_by_role("dialog")).to_contain_text("did you mean")
    chooser.set_input_files(right)
    page.get_by_role("dialog").get_by_role("button", name="Import", exact=True).click()
    page.wait_for_url(re.compile(r"/map\?map=milk-run"))
    assert (shelf.folder / "milk-run.journey.yaml").read_text() == right.read_text()


def test_a_file_that_the_browser_refuses_is_explained(
    shelf: Served, visit: Callable[..., Page], tmp_path: Path
) -> None:
    large = tmp_path / "large.yaml"
    large.write_text("x: " + "a" * 6_000_000)
    page = visit(shelf.url("/"))
    page.get_by_role("button", name="Import a file").click()
    chooser = page.get_by_role("dialog").locator("input[type=file]")
    sentence = page.get_by_text("This file is not taken")
    expect(chooser).to_be_attached()
    expect(sentence).to_be_hidden()
    chooser.set_input_files(large)
    expect(sentence).to_be_visible()
