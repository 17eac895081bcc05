"""A small shop in two versions, and what a picture of both says."""

from __future__ import annotations

from typing import Any

from journeymap.model import JourneyMap
from journeymap.overlays import Scene, compare_picture, compared
from journeymap.overlays.marks import Label

__all__ = ["LEAVES", "OLD", "OPENS", "THANKS", "drawn", "pays", "shop", "texts"]


def pays(**fields: Any) -> dict[str, Any]:
    return {"name": "Pays by card", "emotion": {"mei": 0, "raj": 1}, "next": ["thanks"], **fields}


def shop(touchpoints: dict[str, Any], after: dict[str, Any] | None = None, **fields: Any) -> JourneyMap:
    stages = {
        "buy": {"name": "Buy", "touchpoints": touchpoints},
        "use": {"name": "Use", "touchpoints": after or {}},
    }
    personas = {"mei": {"name": "Mei, the beginner"}, "raj": {"name": "Raj"}}
    return JourneyMap.model_validate(
        {"journeymap": 1, "title": "Buying", "personas": personas, "stages": stages, **fields}
    )


OPENS = {"name": "Opens the shop in the morning", "emotion": {"mei": 1, "raj": 1}}
THANKS = {"name": "Reads the thank-you note", "emotion": {"mei": 1, "raj": 1}, "ends": "achieved"}
LEAVES = {"name": "Leaves for another shop", "emotion": -2, "ends": "abandoned"}


def texts(scene: Scene) -> str:
    return "\n".join(mark.text for mark in scene.marks if isinstance(mark, Label))


def drawn(old: JourneyMap, new: JourneyMap, **choice: Any) -> Scene:
    return compare_picture(compared(old, new), **choice)


OLD = shop({"opens": OPENS, "pays": pays(), "thanks": THANKS})
