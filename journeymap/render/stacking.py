"""Few groups of one style each, painted one after the other, that look like the marks one by one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator
from typing import Final, Generic, TypeVar

from journeymap.layout.geometry import Box

__all__ = ["Stack"]

Style = TypeVar("Style", bound=Hashable)

_CELL: Final = 64.0
"""Side of the squares by which neighbours are found, in pixels; a card lies in six or so."""

Edges = tuple[float, float, float, float]
"""Left, top, right and bottom."""

Placed = tuple[float, float, float, float, int]
"""The edges, and the number of the group."""


class Stack(Generic[Style]):
    """Groups marks by style, and opens a second group only where order would be lost.

    A mark joins the group of its style unless a mark of a later group lies under it.

    Examples
    --------
    >>> stack = Stack()
    >>> for style, left in [("disc", 0), ("tick", 2), ("disc", 50), ("tick", 52)]:
    ...     stack.add(style, Box(left, 0, 10, 10), f"{style} at {left}")
    >>> [paths for style, paths in stack]
    [['disc at 0', 'disc at 50'], ['tick at 2', 'tick at 52']]
    """

    def __init__(self) -> None:
        self._groups: list[tuple[Style, list[str]]] = []
        self._latest: dict[Style, int] = {}
        self._cells: defaultdict[tuple[int, int], list[Placed]] = defaultdict(list)

    def __iter__(self) -> Iterator[tuple[Style, list[str]]]:
        """The groups in painting order, each with its style and the paths of its marks."""
        return iter(self._groups)

    def add(self, style: Style, box: Box | None, path: str) -> None:
        """Puts a mark on top of those that were added before; anywhere where it has no box."""
        group = self._latest.get(style)
        last = len(self._groups) - 1
        if box is not None:
            placed = (box.x, box.y, box.x + box.width, box.y + box.height)
            cells = self._cells_of(*placed)
            if group is not None and group < last and _covers(placed, cells, group):
                group = None
        if group is None:
            group = self._latest[style] = last + 1
            self._groups.append((style, []))
        self._groups[group][1].append(path)
        if box is not None:
            entry = (*placed, group)
            for cell in cells:
                cell.append(entry)

    def _cells_of(self, left: float, top: float, right: float, bottom: float) -> list[list[Placed]]:
        first, last = int(left // _CELL), int(right // _CELL)
        row, end = int(top // _CELL), int(bottom // _CELL)
        known = self._cells
        if first == last and row == end:
            return [known[first, row]]
        return [known[column, line] for column in range(first, last + 1) for line in range(row, end + 1)]


def _covers(placed: Edges, cells: list[list[Placed]], group: int) -> bool:
    """Whether a mark lies over one of a later group than this."""
    left, top, right, bottom = placed
    for cell in cells:
        for its_left, its_top, its_right, its_bottom, number in cell:
            if (
                number > group
                and its_top < bottom
                and top < its_bottom
                and its_left < right
                and left < its_right
            ):
                return True
    return False
