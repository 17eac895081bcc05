"""Comments beside a map: what becomes of them when the map changes, and changes to them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from typing import Any, TypeAlias, TypeVar, get_args, get_type_hints

from journeymap.change.apply import apply
from journeymap.change.tree import get
from journeymap.change.vocabulary import Change, Move, Remove, Set
from journeymap.errors import ChangeError
from journeymap.model import Comment, Document, JourneyMap, Part, join_address, split_address, to_data
from journeymap.words import _

__all__ = ["carried", "comment_address", "commented", "is_about_comments"]

T = TypeVar("T")
Comments: TypeAlias = Mapping[str, tuple[Comment, ...]]

_SIGN = "#"
"""The first key of the addresses of comments; no key of a map can be it."""

_PLACES = get_args(get_type_hints(Comment)["place"])


def comment_address(at: str) -> str:
    """The address of the comments of the element at an address.

    Examples
    --------
    >>> comment_address("stages/purchase"), comment_address("")
    ('#/stages/purchase', '#')
    """
    return f"{_SIGN}/{at}" if at else _SIGN


def is_about_comments(address: str) -> bool:
    """Whether an address is that of comments."""
    return address == _SIGN or address.startswith(f"{_SIGN}/")


def commented(address: str) -> str:
    """The address of the element that the comments at an address belong to."""
    return address[len(_SIGN) + 1 :]


def carried(document: Document, changes: Iterable[Change]) -> Document:
    """The document with the comments as the changes leave them, and with its map as it was."""
    comments, own_keys = document.comments, document.own_keys
    journey, waiting = document.journey, list[Change]()
    for change in changes:
        if is_about_comments(change.at):
            comments = _said(comments, change)
            continue
        if not isinstance(change, Set):
            comments, own_keys = _carry(comments, change), _carry(own_keys, change)
        elif any(at.startswith(f"{change.at}/") for at in comments):
            before = apply(journey, waiting)
            journey, waiting = apply(before, [change]), []
            comments = _renumbered(comments, change, before, journey)
            continue
        waiting.append(change)
    return replace(document, comments=comments, own_keys=own_keys)


def _said(comments: Comments, change: Change) -> Comments:
    """The comments after a change to those of one element."""
    if not isinstance(change, Set):
        raise ChangeError(_("{at}: comments are only ever set").format(at=change.at))
    rows = [] if change.value is None else change.value
    wrong = ChangeError(
        _("{at}: comments are a list of mappings with `text` (one line) and `place` ({places})").format(
            at=change.at, places=", ".join(_PLACES)
        )
    )
    if not isinstance(rows, (list, tuple)):
        raise wrong
    for row in rows:
        if not (
            isinstance(row, Mapping) and isinstance(row.get("text"), str) and row.get("place") in _PLACES
        ):
            raise wrong
    at = commented(change.at)
    said = tuple(Comment(row["text"], row["place"]) for row in rows)
    rest = {other: item for other, item in comments.items() if other != at}
    return {**comments, at: said} if said else rest


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
