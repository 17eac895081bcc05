"""A map together with what its file says beside it: positions and comments."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from journeymap.model.journey import JourneyMap

__all__ = ["Comment", "Document", "Position"]

Position = tuple[int, int]
"""Line and column, both from 1, counted in code points."""


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment that belongs to one element of the map.

    Attributes
    ----------
    text
        The comment without its ``#``; one line.
    place
        ``before`` the element (own line), at the ``end`` of its line, or
        ``after`` the last element of the mapping or list it is kept under.
    """

    text: str
    place: Literal["before", "end", "after"]


@dataclass(frozen=True, slots=True)
class Document:
    """A journey map, the positions of its elements and its comments, by address.

    An address is the path of keys joined by ``/`` (list items by their number
    from 0); the map itself is ``""``. Positions are of the text that was read
    and take no part in equality.
    """

    journey: JourneyMap
    comments: Mapping[str, tuple[Comment, ...]] = field(default_factory=dict)
    positions: Mapping[str, Position] = field(default_factory=dict, compare=False, repr=False)
    own_keys: Mapping[str, str] = field(default_factory=dict)
    """For each ``x-`` key, by address: the key it stands behind, ``""`` for none."""
