"""Finds room for labels that must not cover one another."""

from __future__ import annotations

from collections.abc import Iterable

from journeymap.layout.geometry import Box

__all__ = ["FreeRoom"]


class FreeRoom:
    """The free part of a band; whoever is given a place in it takes it.

    ``taken`` is never covered; ``avoided`` only where there is no other way.

    Examples
    --------
    >>> room = FreeRoom(Box(0, 0, 100, 20))
    >>> room.take([Box(0, 0, 60, 10)])
    Box(x=0, y=0, width=60, height=10)
    >>> room.take([Box(50, 0, 40, 10), Box(50, 10, 40, 10)])
    Box(x=50, y=10, width=40, height=10)
    """

    def __init__(self, band: Box, taken: Iterable[Box] = (), avoided: Iterable[Box] = ()) -> None:
        self._band = band
        self._taken = list(taken)
        self._avoided = list(avoided)

    def take(self, wishes: Iterable[Box]) -> Box | None:
        """The first of the wished places that is free, slid into the band sideways; None where none is.

        Places that are better avoided are taken only where no other is free.
        """
        free = [place for wish in wishes if (place := self._slid(wish)) and self._is_free(place)]
        clear = [place for place in free if not any(place.overlaps(box) for box in self._avoided)]
        best = next(iter([*clear, *free]), None)
        if best is not None:
            self._taken.append(best)
        return best

    def _slid(self, wish: Box) -> Box:
        x = min(max(wish.x, self._band.x), self._band.right - wish.width)
        return Box(x, wish.y, wish.width, wish.height)

    def _is_free(self, place: Box) -> bool:
        return self._band.contains(place) and not any(place.overlaps(box) for box in self._taken)
