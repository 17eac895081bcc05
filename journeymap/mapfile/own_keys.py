"""Which key each of the team's own keys stands behind, so that it keeps its place in the canonical order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from journeymap.mapfile.nodes import step
from journeymap.model import Comment, JourneyMap, Part, split_address

__all__ = ["is_written", "standing_behind", "touched"]


def standing_behind(
    own: Mapping[str, Iterable[str]], journey: JourneyMap, comments: Mapping[str, tuple[Comment, ...]]
) -> dict[str, str]:
    """For each ``x-`` key, by address: the last key written in front of it, ``""`` for none.

    Parameters
    ----------
    own
        For each record that has keys of the team's own: its address and its keys in file order.
    """
    behind: dict[str, str] = {}
    commented = touched(comments)
    for at, keys in own.items():
        part = _part(journey, at)
        last = ""
        for key in keys:
            address = step(at, key)
            if key.startswith("x-"):
                behind[address] = last
                last = key
            elif address in commented or is_written(part, key):
                last = key
    return behind


def touched(addresses: Iterable[str]) -> set[str]:
    """The addresses and all that lead to them."""
    found: set[str] = set()
    for address in addresses:
        above = address
        while above not in found:
            found.add(above)
            above = above.rpartition("/")[0]
    return found


def is_written(part: Part, name: str) -> bool:
    """Whether a field says more than its default does."""
    field = type(part).model_fields[name]
    return field.is_required() or getattr(part, name) != field.default


def _part(journey: JourneyMap, at: str) -> Part:
    node: Any = journey
    for key in split_address(at):
        if isinstance(node, Part):
            node = getattr(node, key)
        else:
            node = node[int(key)] if isinstance(node, tuple) else node[key]
    assert isinstance(node, Part), "only records have keys of the team's own"
    return node
