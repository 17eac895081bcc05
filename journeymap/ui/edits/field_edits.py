"""The plain edits: a field takes a value; an entry of a table comes, goes or changes its place."""

from __future__ import annotations

from typing import Any

from journeymap.change import Add, Change, Move, Remove, Set, get
from journeymap.model import JourneyMap, join_address, split_address
from journeymap.model.naming import fresh_id

__all__ = ["add_entry", "move_entry", "put", "remove_entry"]


def put(at: str, value: Any) -> tuple[Change, ...]:
    """A field takes a value; what is empty gives the field its default."""
    return (Set(at, None if value in ("", (), [], {}) else value),)


def add_entry(journey: JourneyMap, table: str, name: str, value: Any) -> tuple[tuple[Change, ...], str]:
    """A new last entry of a table, and the id it got from ``name``.

    ``table`` is the address of the table, such as ``channels`` or
    ``stages/use/touchpoints/opens/pains``.
    """
    key = fresh_id(name, get(journey, table), split_address(table)[-1].rstrip("s"))
    return (Add(join_address((*split_address(table), key)), value),), key


def remove_entry(at: str) -> tuple[Change, ...]:
    """An entry goes; nothing refers to it."""
    return (Remove(at),)


def move_entry(journey: JourneyMap, at: str, step: int) -> tuple[Change, ...]:
    """An entry changes places with its neighbour: ``step`` −1 up, +1 down; none at the edge."""
    *path, key = split_address(at)
    order = list(get(journey, join_address(path)))
    here = order.index(key)
    there = here + step
    if not 0 <= there < len(order):
        return ()
    rest = [name for name in order if name != key]
    before = rest[there] if there < len(rest) else None
    return (Move(at, at, before),)
