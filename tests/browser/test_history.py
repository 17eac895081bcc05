"""The history of a map in a browser: versions one after the other, one restored, one committed."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import MAPS, Served

pytestmark = pytest.mark.browser

NAME = "guitar-purchase.journey.yaml"
GIT = {
    **os.environ,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_AUTHOR_DATE": "2026-03-02T10:00:00Z",
}


def git(folder: Path, *words: str) -> str:
    run = subprocess.run(["git", *words], cwd=folder, env=GIT, capture_output=True, text=True, check=True)
    return run.stdout.strip()


@pytest.fixture(scope="module")
def kept(serve_folder: Callable[[Path], Served], tmp_path_factory: pytest.TempPathFactory) -> Served:
    """A server on a repository in which the card was accepted at first, then refused."""
    folder = tmp_path_factory.mktemp("kept") / "maps"
    folder.mkdir()
    text = (MAPS / NAME).read_text(encoding="utf-8")
    git(folder, "init", "-q", "-b", "main")
    git(folder, "config", "user.name", "Ann Lee")
    git(folder, "config", "user.email", "ann@example.org")
    for said, version in (
        ("As the workshop left it", text.replace("name: Tries to pay at shop A", "name: Pays at shop A")),
        ("The card is refused", text),
    ):
        (folder / NAME).write_text(version, encoding="utf-8")
        git(folder, "add", NAME)
        git(folder, "commit", "-qm", said)
    return serve_folder(folder)


def test_a_version_is_looked_at_restored_and_committed(
    kept: Served, visit: Callable[..., Page], keep: Callable[[Page, str], None]
) -> None:
    page = visit(kept.url("/history?map=guitar-purchase"))
    picture = page.locator(".st-key-picture-history-map svg[role=img]")
    about = page.locator(".st-key-history-about")
    expect(about).to_contain_text("The card is refused")
    expect(picture).to_contain_text("Tries to pay")
    expect(page.locator("#root")).to_contain_text("as in the last commit")
    keep(page, "history")

    page.keyboard.press("ArrowLeft")
    expect(about).to_contain_text("As the workshop left it")
    expect(picture).not_to_contain_text("Tries to pay")
    page.locator(".st-key-picture-history-trend svg[role=img]").click(position={"x": 408, "y": 70})
    expect(about).to_contain_text("The card is refused")
    page.get_by_role("button", name="As the workshop left it").click()

    page.get_by_role("button", name="Restore this version").click()
    box = page.locator(".st-key-history-commit")
    expect(box).to_contain_text("Not committed yet")
    assert "name: Pays at shop A" in (kept.folder / NAME).read_text(encoding="utf-8")
    box.get_by_role("textbox").fill("It works again")
    box.get_by_role("button", name="Commit this map").click()
    expect(about).to_contain_text("It works again")
    expect(box).to_have_count(0)
    assert git(kept.folder, "log", "--format=%s").split("\n")[0] == "It works again"
    assert git(kept.folder, "status", "--porcelain") == ""


def test_on_a_phone_in_the_dark_in_chinese(
    kept: Served, visit: Callable[..., Page], keep: Callable[[Page, str], None]
) -> None:
    page = visit(kept.url("/history?map=guitar-purchase"), width=390, height=844, dark=True, language="zh-CN")
    about = page.locator(".st-key-history-about")
    expect(about).to_contain_text(re.compile(r"\d{4}年\d+月\d+日"))
    # The version comes before the list, and nothing sticks out.
    top = about.bounding_box()
    rest = page.locator(".st-key-history-list").bounding_box()
    assert top is not None
    assert rest is not None
    assert top["y"] < rest["y"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    keep(page, "history-phone-dark-chinese")
