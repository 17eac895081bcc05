"""A copy of a map beside it, under a title of its own."""

from __future__ import annotations

from collections.abc import Collection

from journeymap.change import Set, apply_to_document
from journeymap.errors import MapFileError, StoreError
from journeymap.mapfile import prove, write
from journeymap.store import Library
from journeymap.ui.documents_read import document_of
from journeymap.words import _

__all__ = ["copied"]


def copied(shelf: Library, map_id: str) -> str:
    """Copies a map, and returns the copy's id; where the map reads, the title says that this is a copy.

    Raises
    ------
    StoreError
        The disk says no, or there is no such map.
    FormatError
        The new title cannot be written without changing what the map says.
    """
    copy = shelf.duplicate(map_id)
    loaded = shelf.load(copy.id)
    try:
        document = document_of(loaded.data)
    except MapFileError:
        # As it is, to be mended by whoever copied it.
        return copy.id
    title = _title(document.journey.title, _titles(shelf))
    named = apply_to_document(document, [Set("title", title)])
    text = write(named)
    prove(named, text)
    shelf.save(copy.id, text, expected=loaded.digest)
    return copy.id


def _titles(shelf: Library) -> set[str]:
    """Titles of all maps that read."""
    found = set()
    for entry in shelf.entries():
        try:
            found.add(document_of(shelf.load(entry.id).data).journey.title)
        except (MapFileError, StoreError):
            continue
    return found


def _title(title: str, taken: Collection[str]) -> str:
    copy, number = _("{title} (copy)").format(title=title), 1
    while copy in taken:
        number += 1
        copy = _("{title} (copy {number})").format(title=title, number=number)
    return copy
