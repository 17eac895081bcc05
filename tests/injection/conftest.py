"""The maps of this proof, and pages that are watched."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser

from journeymap.model import JourneyMap
from tests.injection.maps_of_payloads import hostile_maps, plain_maps
from tests.injection.watched_page import Watched

MAPS = int(os.environ.get("INJECTION_MAPS", "2"))
"""How many maps show all payloads; with 1 in each text it takes some hundred."""


@pytest.fixture(scope="session")
def pairs() -> list[tuple[JourneyMap, JourneyMap]]:
    """Maps of payloads, each with the same map of words."""
    return list(zip(hostile_maps(MAPS), plain_maps(MAPS), strict=True))


@pytest.fixture
def watch(browser: Browser) -> Iterator[Callable[..., Watched]]:
    """Opens watched pages, which close with the test."""
    opened: list[Watched] = []

    def open_page(**look: object) -> Watched:
        opened.append(Watched.opened(browser, **look))
        return opened[-1]

    yield open_page
    for watched in opened:
        watched.close()
