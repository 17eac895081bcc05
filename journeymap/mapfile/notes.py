"""Comments and the places of own keys as a tree beside the map, for a writer to meet on the way."""

from __future__ import annotations

from journeymap.model import Document, split_address

__all__ = ["Notes", "notes_of"]


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
        notes = _at(root, address)
        for comment in comments:
            if comment.place == "end" and notes.end is None and address:
                notes.end = comment.text
            elif comment.place == "after":
                notes.after.append(comment.text)
            else:
                notes.before.append(comment.text)
    for address, key in document.own_keys.items():
        _at(root, address).behind = key
    return root


def _at(root: Notes, address: str) -> Notes:
    notes = root
    for key in split_address(address):
        notes = notes.below.setdefault(key, Notes())
    return notes
