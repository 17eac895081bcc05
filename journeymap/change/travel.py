"""Changes to a document: the comments travel with what they belong to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any, TypeAlias, TypeVar

from journeymap.change.apply import apply
from journeymap.change.tree import get
from journeymap.change.vocabulary import Change, Move, Remove, Set
from journeymap.model import Comment, Document, JourneyMap, Part, join_address, split_address, to_data

__all__ = ["apply_to_document"]

T = TypeVar("T")
Comments: TypeAlias = Mapping[str, tuple[Comment, ...]]


def apply_to_document(document: Document, changes: Iterable[Change]) -> Document:
    """The document after the changes; positions, which belong to a text, are dropped.

    A comment goes with its element when that moves and when it is removed. In a
    list that takes a new value, it stays with its item, wherever that stands now.
    """
    journey, comments, own_keys = document.journey, document.comments, document.own_keys
    for change in changes:
        after = apply(journey, [change])
        if isinstance(change, Set):
            comments = _renumbered(comments, change, journey, after)
        else:
            comments, own_keys = _carry(comments, change), _carry(own_keys, change)
        journey = after
    return Document(journey=journey, comments=comments, own_keys=own_keys)


def _carry(beside: Mapping[str, T], change: Change) -> Mapping[str, T]:
    if isinstance(change, Remove):
        return {at: item for at, item in beside.items() if not _within(at, change.at)}
    if isinstance(change, Move) and change.at != change.to:
        return {
            change.to + at.removeprefix(change.at) if _within(at, change.at) else at: item
            for at, item in beside.items()
        }
    return beside


def _renumbered(comments: Comments, change: Set, before: JourneyMap, after: JourneyMap) -> Comments:
    """The comments on the items of a list that took a new value, by the numbers the items have now."""
    start = change.at + "/"
    if not any(at.startswith(start) for at in comments):
        return comments
    old, new = _list_at(before, change.at), _list_at(after, change.at)
    if old is None or new is None:
        return comments
    places = _places_of_items(old, new)
    found: dict[str, tuple[Comment, ...]] = {}
    for at, said in comments.items():
        number, slash, below = at.removeprefix(start).partition("/")
        if at.startswith(start) and number.isdecimal():
            # What has lost its item must not speak of another one, now or later.
            place = places.get(int(number), len(new) + int(number))
            found[f"{start}{place}{slash}{below}"] = said
        else:
            found[at] = said
    return found


def _list_at(journey: JourneyMap, address: str) -> Sequence[Any] | None:
    """The list at an address as plain data; None where something else stands there."""
    *path, key = split_address(address)
    parent = get(journey, join_address(path))
    value = getattr(parent, key, None) if isinstance(parent, Part) else parent.get(key)
    return to_data(value) if isinstance(value, (list, tuple)) else None


def _places_of_items(old: Sequence[Any], new: Sequence[Any]) -> dict[int, int]:
    """Where each item of a list stands in the new one; those that are gone are left out.

    Of a run of items that made room for as many others, each was rewritten.
    """
    was, now = ([repr(item) for item in items] for items in (old, new))
    places: dict[int, int] = {}
    for kind, start, end, place, place_end in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if kind == "equal" or end - start == place_end - place:
            places |= zip(range(start, end), range(place, place_end), strict=True)
    return places


def _within(address: str, element: str) -> bool:
    return address == element or address.startswith(element + "/")
