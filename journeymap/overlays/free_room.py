"""Finds room for labels that must not cover one another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from journeymap.layout.geometry import Box

__all__ = ["FreeRoom"]

STRIP = 48.0
"""Width of a strip in pixels: a flag lies in a few of them."""


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
        self._taken = _Strips(taken)
        self._avoided = _Strips(avoided)

    def take(self, wishes: Iterable[Box]) -> Box | None:
        """The first of the wished places that is free, slid into the band sideways; None where none is.

        Places that are better avoided are taken only where no other is free.
        """
        free = [place for wish in wishes if (place := self._slid(wish)) and self._is_free(place)]
        clear = [place for place in free if not self._avoided.meets(place)]
        best = next(iter([*clear, *free]), None)
        if best is not None:
            self._taken.add(best)
        return best

    def _slid(self, wish: Box) -> Box:
        x = min(max(wish.x, self._band.x), self._band.right - wish.width)
        return Box(x, wish.y, wish.width, wish.height)

    def _is_free(self, place: Box) -> bool:
        return self._band.contains(place) and not self._taken.meets(place)


class _Strips:
    """Boxes by the upright strips they lie in, so that only neighbours are looked at."""

    def __init__(self, boxes: Iterable[Box]) -> None:
        self._boxes: defaultdict[int, list[Box]] = defaultdict(list)
        for box in boxes:
            self.add(box)

    def add(self, box: Box) -> None:
        for strip in _strips_of(box):
            self._boxes[strip].append(box)

    def meets(self, place: Box) -> bool:
        """Whether any of the boxes overlaps a place."""
        return any(place.overlaps(box) for strip in _strips_of(place) for box in self._boxes.get(strip, ()))


def _strips_of(box: Box) -> range:
    return range(int(box.x // STRIP), int(box.right // STRIP) + 1)
