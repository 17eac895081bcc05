"""Merges comments: those of both sides stay, and what either side took away goes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from journeymap.merge.double_edits import DoubleEdits, Path, Standing, within
from journeymap.merge.sides import Side, address_of, touchpoint_address
from journeymap.merge.summing import united
from journeymap.merge.three import Three
from journeymap.model import Comment, JourneyMap, join_address

__all__ = ["merged_comments", "merged_own_keys", "talked"]

T = TypeVar("T")
Comments = dict[str, tuple[Comment, ...]]

_PLACES = ("before", "end", "after")


def talked(base: Side, side: Side) -> list[Path]:
    """Where a side said something, or something else."""
    return [path for path, said in side.comments.items() if base.comments.get(path, ()) != said]


def merged_comments(
    journey: JourneyMap, homes: Mapping[str, str], sides: Three[Side], edits: DoubleEdits, first: int
) -> Comments:
    """The comments of the merged map by address.

    Comments on elements of theirs that stand in a conflict go there with them.

    Parameters
    ----------
    first
        The number of the merge's first conflict in the map's list.
    """
    found: Comments = {}
    for path in {**sides.ours.comments, **sides.theirs.comments}:
        was, mine, yours = (side.comments.get(path, ()) for side in sides)
        stands = _standing(path, edits.standing)
        if stands is not None and yours:
            address = _beside(path, stands, sides.theirs, first)
            found[address] = _put(found.get(address, ()), yours, address)
        if stands is not None or any(within(path, kept) for kept in edits.kept):
            said = mine
        else:
            said = _three_way(was, mine, yours)
        if said:
            address = address_of(journey, path, homes)
            found[address] = _put(found.get(address, ()), said, address)
    return found


def _three_way(
    was: tuple[Comment, ...], mine: tuple[Comment, ...], yours: tuple[Comment, ...]
) -> tuple[Comment, ...]:
    if mine == was:
        return yours
    return mine if yours in (was, mine) else united(was, mine, yours)


def _standing(path: Path, standing: Iterable[Standing]) -> Standing | None:
    # The innermost element that stands apart is the one a comment belongs to.
    found = [one for one in standing if within(path, one.at)]
    return max(found, key=lambda one: len(one.at)) if found else None


def _beside(path: Path, stands: Standing, theirs: Side, first: int) -> str:
    """Where a comment stands that belongs to an element in a conflict."""
    journey = theirs.document.journey
    address = address_of(journey, path, theirs.homes)
    root = stands.root
    start = touchpoint_address(root[1], theirs.homes[root[1]]) if root[:1] == ("*",) else join_address(root)
    if root[:1] == ("*",) and len(root) > 2:
        start = address_of(journey, root, theirs.homes)
    return f"conflicts/{first + stands.number}/theirs{address.removeprefix(start)}"


def _put(there: tuple[Comment, ...], said: tuple[Comment, ...], address: str) -> tuple[Comment, ...]:
    """The comments of one element as a file holds them: one at the end of its line, the rest above."""
    found: list[Comment] = []
    for comment in (*there, *said):
        taken = any(other.place == "end" for other in found) or not address
        found.append(replace(comment, place="before") if comment.place == "end" and taken else comment)
    return tuple(sorted(found, key=lambda comment: _PLACES.index(comment.place)))


def merged_own_keys(journey: JourneyMap, homes: Mapping[str, str], sides: Three[Side]) -> dict[str, str]:
    """Which key each of the team's own keys stands behind; on doubt as on our side."""
    found: dict[str, str] = {}
    for path in {**sides.ours.own_keys, **sides.theirs.own_keys}:
        was, mine, yours = (side.own_keys.get(path) for side in sides)
        taken = yours if mine in (was, None) and yours is not None else mine
        if taken is not None and not (path[:1] == ("*",) and path[1] not in homes):
            found[address_of(journey, path, homes)] = taken
    return found
