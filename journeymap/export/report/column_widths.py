"""How wide the columns of a table are: at least as their longest words, the rest by weight."""

from __future__ import annotations

from collections.abc import Iterable

from journeymap.export.report.blocks import Grid
from journeymap.layout.breaks import segments
from journeymap.layout.measure import text_width

__all__ = ["column_widths"]

_MOST = 0.25
"""Share of the width that a single word may claim."""
_MEASURED = 3
"""So many of a column's longest words are measured."""


def column_widths(grid: Grid, room: float, size: float, padding: float) -> list[float]:
    """Widths that add up to the room.

    Parameters
    ----------
    grid
        The table.
    room
        Its width, in points.
    size, padding
        Of its letters, and left and right of a cell's text together, in points.

    Examples
    --------
    >>> grid = Grid(("#", "Pain"), (("1", "Pages are slow"),), {1: 3.0})
    >>> [round(width) for width in column_widths(grid, 200, 10, 4)]
    [50, 150]
    """
    least = [
        min(_MOST * room, _longest(head, (row[column] for row in grid.rows), size) + padding)
        for column, head in enumerate(grid.header)
    ]
    weights = [grid.weight(column) for column in range(len(grid.header))]
    wished = [room * weight / sum(weights) for weight in weights]
    found = [max(narrow, wish) for narrow, wish in zip(least, wished, strict=True)]
    # What the columns of long words take more is given by those that have more than they need.
    slack, over = sum(found) - sum(least), sum(found) - room
    if 0 < over <= slack:
        found = [width - over * (width - narrow) / slack for width, narrow in zip(found, least, strict=True)]
    return [width * room / sum(found) for width in found]


def _longest(head: str, cells: Iterable[str], size: float) -> float:
    """Width of the widest piece that no line may end in, as if it were bold."""
    words = {word for cell in (head, *cells) for word in cell.split()}
    longest = sorted(words, key=len, reverse=True)[:_MEASURED]
    pieces = {piece for word in longest for piece in segments(word)}
    return max((text_width(piece.rstrip(), size, True) for piece in pieces), default=0.0)
