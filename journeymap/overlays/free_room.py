"""Finds room for labels that must not cover one another."""

from __future__ import annotations

from collections.abc import Iterable

from journeymap.layout.geometry import Box

__all__ = ["FreeRoom"]


class FreeRoom:
    """The free part of a band; whoever is given a place in it takes it.

    Examples
    --------
    >>> room = FreeRoom(Box(0, 0, 100, 20))
    >>> room.take([Box(0, 0, 60, 10)])
    Box(x=0, y=0, width=60, height=10)
    >>> room.take([Box(50, 0, 40, 10), Box(50, 10, 40, 10)])
    Box(x=50, y=10, width=40, height=10)
    """

    def __init__(self, band: Box, taken: Iterable[Box] = ()) -> None:
        self._band = band
        self._taken = list(taken)

    def take(self, wishes: Iterable[Box]) -> Box | None:
        """The first of the wished places that is free, slid into the band sideways; None where none is."""
        for wish in wishes:
            x = min(max(wish.x, self._band.x), self._band.right - wish.width)
            place = Box(x, wish.y, wish.width, wish.height)
            if self._band.contains(place) and not any(place.overlaps(box) for box in self._taken):
                self._taken.append(place)
                return place
        return None
