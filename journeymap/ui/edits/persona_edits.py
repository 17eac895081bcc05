"""Duplicating a persona, with what touchpoints say of them."""

from __future__ import annotations

from journeymap.change import Add, Change
from journeymap.model import JourneyMap, to_data
from journeymap.model.naming import fresh_id

__all__ = ["duplicate_persona", "only_for"]


def duplicate_persona(journey: JourneyMap, persona: str, name: str) -> tuple[Change, ...]:
    """A copy of the card right behind the original; scores belong to people and are not copied."""
    order = list(journey.personas)
    behind = order.index(persona) + 1
    data = {**to_data(journey.personas[persona]), "name": name}
    data.pop("color", None)
    data.pop("share", None)
    at = f"personas/{fresh_id(name, journey.personas, 'persona')}"
    return (Add(at, data, order[behind] if behind < len(order) else None),)


def only_for(journey: JourneyMap, persona: str) -> int:
    """Number of touchpoints that concern nobody but this persona."""
    return sum(part.personas == (persona,) for _stage, _key, part in journey.touchpoints())
