"""A file that changes on disk while a map is open: with a board open on it, and without."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Locator, Page, expect

from journeymap.mapfile import read
from tests.browser.test_board import come_in
from tests.browser.test_main_path import eventually

if TYPE_CHECKING:
    from conftest import Served

pytestmark = pytest.mark.browser


@pytest.fixture(params=["alone", "beside-a-board"])
def ride(
    request: pytest.FixtureRequest, work_maps: Served, visit: Callable[..., Page], tmp_path: Path
) -> Path:
    """The file of a map of its own; somebody may be at its board."""
    file = work_maps.folder / f"ride-{tmp_path.name}.journey.yaml".replace("_", "-")
    shutil.copy(work_maps.folder / "five-minutes.journey.yaml", file)
    if request.param != "alone":
        come_in(work_maps, visit, _id(file))
    return file


def _id(file: Path) -> str:
    return file.name.removesuffix(".journey.yaml")


def _typing(served: Served, visit: Callable[..., Page], file: Path, words: str) -> tuple[Page, Locator]:
    """A visitor who has typed a goal, but not left its field yet."""
    page = visit(served.url(f"/map?map={_id(file)}"))
    goal = page.locator(".st-key-map-right").get_by_label("Goal", exact=True)
    goal.wait_for()
    goal.fill(words)
    return page, goal


def test_two_people_edit_one_map_and_both_edits_come_together(
    work_maps: Served, visit: Callable[..., Page], keep: Callable[[Page, str], None], ride: Path
) -> None:
    page, goal = _typing(work_maps, visit, ride, "Be there before the rain")
    # Only now, so that no run of the page in between reads it as the new version.
    theirs = ride.read_text("utf-8").replace("First ride on a rental bike", "A ride on a rental bike")
    ride.write_text(theirs, "utf-8")
    goal.blur()
    expect(page.get_by_text("both versions were brought together")).to_be_visible()
    keep(page, "together-ride")
    assert eventually(lambda: "Be there before the rain" in ride.read_text("utf-8"), page)
    assert "A ride on a rental bike" in ride.read_text("utf-8")


def test_what_both_changed_is_settled_on_the_conflicts_page(
    work_maps: Served, visit: Callable[..., Page], keep: Callable[[Page, str], None], ride: Path
) -> None:
    before = read(ride.read_text("utf-8")).journey.goal
    page, goal = _typing(work_maps, visit, ride, "Never wait for a bus")
    ride.write_text(ride.read_text("utf-8").replace(f"goal: {before}", "goal: Stay dry"), "utf-8")
    goal.blur()
    page.get_by_role("link", name="Conflicts").click()
    take = page.get_by_role("button", name="Take theirs")
    expect(take).to_be_visible()
    keep(page, "conflicts-ride")
    assert "conflicts:" in ride.read_text("utf-8")
    take.click()
    expect(page.get_by_text("Nothing is left to settle")).to_be_visible()
    assert read(ride.read_text("utf-8")).journey.goal == "Stay dry"
    assert "conflicts:" not in ride.read_text("utf-8")


def test_a_file_that_is_no_map_any_more_is_not_overwritten(
    work_maps: Served, visit: Callable[..., Page], keep: Callable[[Page, str], None], ride: Path
) -> None:
    page, goal = _typing(work_maps, visit, ride, "Arrive unhurried")
    theirs = ride.read_text("utf-8").replace("title: ", "title: [")
    ride.write_text(theirs, "utf-8")
    goal.blur()
    expect(page.get_by_text("Somebody else changed this map")).to_be_visible()
    assert ride.read_text("utf-8") == theirs
    keep(page, "conflict-ride")
    page.get_by_role("button", name="Save mine as a copy").click()
    page.wait_for_url(re.compile(f"map={_id(ride)}-2"))
    copy = ride.with_name(f"{_id(ride)}-2.journey.yaml")
    assert "Arrive unhurried" in copy.read_text("utf-8")
    assert ride.read_text("utf-8") == theirs
