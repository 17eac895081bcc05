"""A poster cut into sheets that overlap, with marks where to cut and a name on each."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

from journeymap.export.poster_paper import Paper

__all__ = ["MOST_SHEETS", "Tiling", "tiling"]

_EDGE: Final = 10.0
"""White edge of each sheet, in millimetres."""
_OVERLAP: Final = 10.0
"""What neighbouring sheets have in common, so that they can be glued, in millimetres."""
MOST_SHEETS: Final = 100


@dataclass(frozen=True, slots=True)
class Tiling:
    """How a poster is cut: its sheets, how many across and down, and what each shows (millimetres)."""

    sheet: Paper
    columns: int
    rows: int
    shown: Paper
    step: Paper
    edge: float = _EDGE


def tiling(poster: Paper, sheet: Paper) -> Tiling:
    """The cut with the fewest sheets, whichever way they lie.

    Examples
    --------
    >>> from journeymap.export.poster_paper import PAPERS
    >>> cut = tiling(PAPERS["a0"], PAPERS["a3"])
    >>> cut.columns, cut.rows
    (3, 5)
    """
    cuts = (_cut(poster, one) for one in (sheet, sheet.turned))
    return min(cuts, key=lambda cut: cut.columns * cut.rows)


def _cut(poster: Paper, sheet: Paper) -> Tiling:
    shown = Paper(sheet.width - 2 * _EDGE, sheet.height - 2 * _EDGE)
    step = Paper(shown.width - _OVERLAP, shown.height - _OVERLAP)
    columns = max(1, math.ceil((poster.width - _OVERLAP) / step.width))
    rows = max(1, math.ceil((poster.height - _OVERLAP) / step.height))
    return Tiling(sheet, columns, rows, shown, step)
