"""The lines of the new file that a change is about."""

from __future__ import annotations

from journeymap.cli.diff_pairs import Compared
from journeymap.model import join_address, split_address

__all__ = ["line_of"]


def line_of(each: Compared, at: str) -> int:
    """The line of an element in the new file, or of what it is in; 1 where the file is gone."""
    if each.after is None:
        return 1
    keys = split_address(at)
    for depth in range(len(keys), 0, -1):
        place = each.after.positions.get(join_address(keys[:depth]))
        if place is not None:
            return place[0]
    return 1
