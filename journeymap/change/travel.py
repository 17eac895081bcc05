"""Changes to a document: the map, and the comments beside it."""

from __future__ import annotations

from collections.abc import Iterable

from journeymap.change.apply import apply
from journeymap.change.beside import carried, is_about_comments
from journeymap.change.vocabulary import Change
from journeymap.model import Document

__all__ = ["apply_to_document"]


def apply_to_document(document: Document, changes: Iterable[Change]) -> Document:
    """The document after the changes; positions, which belong to a text, are dropped.

    A comment goes with its element when that moves and when it is removed. In a
    list that takes a new value, it stays with its item, wherever that stands now.

    Raises
    ------
    ChangeError
        As `journeymap.change.apply`; then nothing is changed.
    """
    listed = tuple(changes)
    journey = apply(document.journey, (change for change in listed if not is_about_comments(change.at)))
    after = carried(document, listed)
    return Document(journey=journey, comments=after.comments, own_keys=after.own_keys)
