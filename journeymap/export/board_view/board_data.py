"""What of a map a board shows, as the data its scripts draw from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from journeymap.model import JourneyMap, to_data
from journeymap.model.keyed_data import keyed

__all__ = ["board_data"]

_NAMED: Final = frozenset({"name", "color", "kind", "owner", "icon"})
_STAGE: Final = frozenset({"name", "phase", "touchpoints"})
_TOUCHPOINT: Final = frozenset(
    {
        *("name", "channel", "personas", "emotion", "moment_of_truth"),
        *("doing", "thinking", "feeling", "backstage", "lanes"),
        *("pains", "ideas", "gains", "quotes"),
    }
)
_THING: Final = frozenset({"text", "severity", "status", "personas", "votes", "owner"})


def board_data(journey: JourneyMap) -> dict[str, Any]:
    """The parts of a map that are drawn on its board, in the form its scripts read.

    Examples
    --------
    >>> mei = {"mei": {"name": "Mei", "goals": ["Tea"]}}
    >>> board_data(JourneyMap.model_validate({"journeymap": 1, "title": "Tea", "personas": mei}))
    {':personas': {':mei': {':name': 'Mei'}}}
    """
    data = to_data(journey)
    tables = {
        "personas": {key: _only(persona, _NAMED) for key, persona in data.get("personas", {}).items()},
        "channels": {key: _only(channel, _NAMED) for key, channel in data.get("channels", {}).items()},
        "lanes": data.get("lanes", {}),
        "stages": {key: _stage(stage) for key, stage in data.get("stages", {}).items()},
    }
    shown: dict[str, Any] = keyed({name: table for name, table in tables.items() if table})
    return shown


def _stage(stage: Mapping[str, Any]) -> dict[str, Any]:
    shown = _only(stage, _STAGE)
    cards = shown.get("touchpoints", {})
    return {**shown, "touchpoints": {key: _touchpoint(card) for key, card in cards.items()}}


def _touchpoint(card: Mapping[str, Any]) -> dict[str, Any]:
    shown: dict[str, Any] = _only(card, _TOUCHPOINT)
    for kind in ("pains", "ideas", "gains"):
        if kind in shown:
            shown[kind] = {key: _only(thing, _THING) for key, thing in shown[kind].items()}
    return shown


def _only(part: Any, names: frozenset[str]) -> Any:
    """The fields of these names; a part in its short form is a text, and stays one."""
    return {key: value for key, value in part.items() if key in names} if isinstance(part, dict) else part
