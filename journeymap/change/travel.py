"""Changes to a document: the comments travel with what they belong to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

from journeymap.change.apply import apply
from journeymap.change.vocabulary import Change, Move, Remove
from journeymap.model import Document

__all__ = ["apply_to_document"]

T = TypeVar("T")


def apply_to_document(document: Document, changes: Iterable[Change]) -> Document:
    """The document after the changes; positions, which belong to a text, are dropped.

    A comment goes with its element when that moves and when it is removed.
    """
    changes = tuple(changes)
    journey = apply(document.journey, changes)
    comments, own_keys = document.comments, document.own_keys
    for change in changes:
        comments = _carry(comments, change)
        own_keys = _carry(own_keys, change)
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


def _within(address: str, element: str) -> bool:
    return address == element or address.startswith(element + "/")
