"""Comments and the places of own keys as a tree beside the map, for a writer to meet on the way."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from journeymap.model import Document, JourneyMap, Part, split_address

__all__ = ["Notes", "notes_of"]

Place = Literal["before", "end", "after"]


class Notes:
    """What is kept beside one element.

    Attributes
    ----------
    before, after
        Comments on lines of their own, above the element and below its last one.
    end
        The comment at the end of its line, or None.
    behind
        For an own key: the key it stands behind.
    below
        The notes of what stands inside, by key, id or number.
    """

    __slots__ = ("after", "before", "behind", "below", "end")

    def __init__(self) -> None:
        self.before: list[str] = []
        self.end: str | None = None
        self.after: list[str] = []
        self.behind: str | None = None
        self.below: dict[str, Notes] = {}

    def get(self, key: str) -> Notes:
        """The notes of what stands under a key; empty ones where there are none."""
        return self.below.get(key, NONE)

    @property
    def inside(self) -> bool:
        """Whether a comment stands inside the element, so that it needs lines of its own."""
        return bool(self.after) or any(note.commented for note in self.below.values())

    @property
    def commented(self) -> bool:
        """Whether a comment stands at the element or inside."""
        return bool(self.before) or self.end is not None or self.inside


NONE = Notes()
"""The notes of most elements. Nobody adds to them."""


def notes_of(document: Document) -> Notes:
    """The tree of a document's comments and own keys."""
    if not document.comments and not document.own_keys:
        return NONE
    root = Notes()
    for address, comments in document.comments.items():
        for comment in comments:
            home, place = _home(document.journey, split_address(address), comment.place)
            notes = _at(root, home)
            if place == "end" and notes.end is None and home:
                notes.end = comment.text
            elif place == "after":
                notes.after.append(comment.text)
            else:
                notes.before.append(comment.text)
    for address, key in document.own_keys.items():
        _at(root, split_address(address)).behind = key
    return root


def _home(journey: JourneyMap, keys: tuple[str, ...], place: Place) -> tuple[tuple[str, ...], Place]:
    """Where a comment is written: with its element, or behind the part that has lost that element."""
    node: Any = journey
    part: tuple[str, ...] = ()
    for depth, key in enumerate(keys, start=1):
        node = _child(node, key)
        if node is None:
            return part, "after"
        if isinstance(node, Part):
            part = keys[:depth]
    can_hold = isinstance(node, Part) or (isinstance(node, (dict, list, tuple)) and bool(node))
    return keys, "before" if place == "after" and not can_hold else place


def _child(node: Any, key: str) -> Any:
    if isinstance(node, Part):
        return getattr(node, key, None) if key in type(node).model_fields else _written(node.extra, key)
    if isinstance(node, (list, tuple)):
        return node[int(key)] if key.isdecimal() and int(key) < len(node) else None
    return _written(node, key) if isinstance(node, dict) else None


def _written(entries: Mapping[str, Any], key: str) -> Any:
    # Under a key of the team's own, None is a value: it is written as null.
    return ... if key in entries and entries[key] is None else entries.get(key)


def _at(root: Notes, keys: tuple[str, ...]) -> Notes:
    notes = root
    for key in keys:
        notes = notes.below.setdefault(key, Notes())
    return notes
