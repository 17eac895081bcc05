"""Small maps for the tests of findings, written as a map file would say them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from journeymap.model import JourneyMap

MakeJourney = Callable[..., JourneyMap]


@pytest.fixture
def journey() -> MakeJourney:
    """Makes a map of one stage from its touchpoints; names default to the ids."""

    def make(touchpoints: dict[str, Any], **more: Any) -> JourneyMap:
        filled = {name: {"name": name, **fields} for name, fields in touchpoints.items()}
        stages = {"all": {"name": "All", "touchpoints": filled}}
        return JourneyMap.model_validate({"journeymap": 1, "title": "Buying", "stages": stages, **more})

    return make


@pytest.fixture
def people() -> dict[str, Any]:
    return {"mei": {"name": "Mei, the beginner"}, "raj": {"name": "Raj, who returns"}}
