"""A real server on a folder of its own, and visitors who look at it."""

from __future__ import annotations

import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

ROOT = Path(__file__).parent.parent.parent
MAPS = ROOT / "maps"
SCREENSHOTS = ROOT / "build" / "screenshots"
PATIENCE = 60_000
"""Milliseconds; the machine that runs the tests may be busy, and speed is measured elsewhere."""


@dataclass(frozen=True)
class Served:
    """A running server: its address and the folder it shows."""

    address: str
    folder: Path

    def url(self, path: str) -> str:
        """The whole address of a page."""
        return self.address + path


def _address(log: IO[str]) -> str:
    """Waits for the line in which the server says where it is."""
    said = ""
    for line in log:
        said += line
        if found := re.search(r"http://\S+", line):
            return found.group()
    raise AssertionError(f"the server ended before it was there:\n{said}")


@pytest.fixture(scope="session")
def serve_folder() -> Iterator[Callable[[Path], Served]]:
    """Starts servers on folders; they end with the tests."""
    running: list[subprocess.Popen[str]] = []

    def start(folder: Path) -> Served:
        process = subprocess.Popen(
            [sys.executable, "-m", "journeymap.ui", str(folder), "--port", "0"],
            stderr=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        running.append(process)
        assert process.stderr is not None
        return Served(_address(process.stderr), folder)

    yield start
    for process in running:
        process.send_signal(signal.SIGINT)
    for process in running:
        process.wait(timeout=10)


@pytest.fixture(scope="session")
def sample_maps(serve_folder: Callable[[Path], Served], tmp_path_factory: pytest.TempPathFactory) -> Served:
    """A server on a copy of the maps that ship, for tests that only look."""
    folder = tmp_path_factory.mktemp("look") / "maps"
    shutil.copytree(MAPS, folder)
    return serve_folder(folder)


@pytest.fixture(scope="session")
def work_maps(serve_folder: Callable[[Path], Served], tmp_path_factory: pytest.TempPathFactory) -> Served:
    """A server on another copy, for tests that change maps; each test keeps to a map of its own."""
    folder = tmp_path_factory.mktemp("work") / "maps"
    shutil.copytree(MAPS, folder)
    return serve_folder(folder)


@pytest.fixture
def visit(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Opens an address as a new visitor; what goes wrong in the page fails the test."""
    contexts: list[BrowserContext] = []
    wrong: list[str] = []

    def open_page(
        url: str,
        *,
        width: int = 1440,
        height: int = 900,
        dark: bool = False,
        language: str = "en-GB",
        touch: bool = False,
    ) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            locale=language,
            has_touch=touch,
        )
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.goto(url)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert wrong == []


@pytest.fixture
def keep() -> Callable[[Page, str], None]:
    """Keeps a screenshot among the build's artefacts."""

    def shoot(page: Page, name: str) -> None:
        SCREENSHOTS.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=SCREENSHOTS / f"{name}.png")

    return shoot
