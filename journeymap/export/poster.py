"""Which page of a map is wanted as a picture, and on what paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from journeymap.export.poster_paper import Orientation

__all__ = ["PAGES", "Poster"]

PAGES: Final = ("map", "curves", "pains", "ideas", "personas")
"""Names of the pages that every map has; ``stage:ID`` is a page for each stage."""


@dataclass(frozen=True, slots=True)
class Poster:
    """Which page of a map, and on what.

    Attributes
    ----------
    page
        One of `PAGES`, or ``stage:ID``.
    paper
        One of `poster_paper.PAPERS`; None for paper as large as the drawing.
    orientation
        ``auto`` is the way the drawing becomes larger.
    tile
        Paper of the sheets into which a poster is cut; None for one sheet.
    dpi
        Dots per inch of a PNG that has a paper.
    """

    page: str = "map"
    paper: str | None = None
    orientation: Orientation = "auto"
    tile: str | None = None
    dpi: float = 150.0
