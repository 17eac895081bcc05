"""Few groups of one style each, painted one after the other, that look like the marks one by one."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import Final, Generic, TypeVar

from journeymap.layout.geometry import Box

__all__ = ["Stack"]

Style = TypeVar("Style", bound=Hashable)

_CELL: Final = 48.0
"""Side of the squares by which neighbours are found, in pixels; about the height of a card."""

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
        self._cells: dict[tuple[int, int], list[Placed]] = {}

    def __iter__(self) -> Iterator[tuple[Style, list[str]]]:
        """The groups in painting order, each with its style and the paths of its marks."""
        return iter(self._groups)

    def add(self, style: Style, box: Box | None, path: str) -> None:
        """Puts a mark on top of those that were added before; anywhere where it has no box."""
        placed = (box.x, box.y, box.right, box.bottom) if box else (0.0, 0.0, 0.0, 0.0)
        cells = self._cells_of(placed) if box else []
        group = self._latest.get(style)
        if group is None or (group < len(self._groups) - 1 and _covers(placed, cells, group)):
            group = self._latest[style] = len(self._groups)
            self._groups.append((style, []))
        self._groups[group][1].append(path)
        for cell in cells:
            cell.append((*placed, group))

    def _cells_of(self, placed: Edges) -> list[list[Placed]]:
        left, top, right, bottom = placed
        return [
            self._cells.setdefault((column, row), [])
            for column in range(int(left // _CELL), int(right // _CELL) + 1)
            for row in range(int(top // _CELL), int(bottom // _CELL) + 1)
        ]


def _covers(placed: Edges, cells: list[list[Placed]], group: int) -> bool:
    """Whether a mark lies over one of a later group than this."""
    left, top, right, bottom = placed
    return any(
        number > group and left < its_right and its_left < right and top < its_bottom and its_top < bottom
        for cell in cells
        for its_left, its_top, its_right, its_bottom, number in cell
    )
