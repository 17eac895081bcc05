"""What all tests share: one Chromium, since Playwright starts only once in a process, and no deadlines."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, expect, sync_playwright

# Machines are noisy: how long an example takes says nothing about whether it is right.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")

PATIENCE = 60_000
"""Milliseconds; the machine that runs the tests may be busy, and speed is measured elsewhere."""

BROWSERS = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The Chromium that is installed; Playwright's own where there is none."""
    expect.set_options(timeout=PATIENCE)
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield browser
        browser.close()
