"""Adding, deleting and reordering stages."""

from __future__ import annotations

from journeymap.change import Add, Change, Remove
from journeymap.model import JourneyMap, join_address
from journeymap.model.naming import fresh_id
from journeymap.ui.edits.field_edits import move_entry
from journeymap.ui.edits.transition_edits import forget

__all__ = ["add_stage", "delete_stage", "shift_stage"]


def add_stage(journey: JourneyMap, name: str, before: str | None = None) -> tuple[tuple[Change, ...], str]:
    """A new stage before another one or last, and its id."""
    key = fresh_id(name, journey.stages, "stage")
    return (Add(join_address(("stages", key)), {"name": name}, before),), key


def delete_stage(journey: JourneyMap, stage: str) -> tuple[Change, ...]:
    """The stage goes with its touchpoints, and every reference to them."""
    gone = set(journey.stages[stage].touchpoints)
    return (*forget(journey, gone), Remove(join_address(("stages", stage))))


def shift_stage(journey: JourneyMap, stage: str, step: int) -> tuple[Change, ...]:
    """The stage changes places with its neighbour: −1 to the left, +1 to the right."""
    return move_entry(journey, join_address(("stages", stage)), step)
