"""Sheets of paper, and a drawing fitted on one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

__all__ = ["PAPERS", "Orientation", "Paper", "fitting", "on_paper", "oriented", "trimmed"]

Orientation = Literal["auto", "landscape", "portrait"]

_PIXELS: Final = 96 / 25.4
"""CSS pixels in a millimetre."""
_MARGIN: Final = 8.0
"""Around a drawing on its paper, in millimetres: what most printers leave white."""
_ROOT: Final = re.compile(r'width="([\d.]+)" height="([\d.]+)" viewBox="0 0 [\d.]+ [\d.]+"')
_GROUND: Final = re.compile(r'<rect width="[\d.]+" height="[\d.]+" (?=fill=)')


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet, upright; sides in millimetres."""

    width: float
    height: float

    @property
    def turned(self) -> Paper:
        """The sheet on its side."""
        return Paper(self.height, self.width)


PAPERS: Final[Mapping[str, Paper]] = {
    "a4": Paper(210, 297),
    "a3": Paper(297, 420),
    "a2": Paper(420, 594),
    "a1": Paper(594, 841),
    "a0": Paper(841, 1189),
    "letter": Paper(215.9, 279.4),
    "tabloid": Paper(279.4, 431.8),
}
"""By name, as ISO 216 and ANSI Y14.1 have them."""


def fitting(width: float, height: float, paper: Paper) -> float:
    """How many millimetres a pixel of a drawing gets on a sheet."""
    return min((paper.width - 2 * _MARGIN) / width, (paper.height - 2 * _MARGIN) / height)


def oriented(paper: Paper, orientation: Orientation, width: float, height: float) -> Paper:
    """The sheet as it was asked for, or the way a drawing becomes largest on it.

    Examples
    --------
    >>> oriented(PAPERS["a4"], "auto", 1400, 900)
    Paper(width=297, height=210)
    """
    if orientation == "auto":
        orientation = (
            "landscape"
            if fitting(width, height, paper.turned) > fitting(width, height, paper)
            else "portrait"
        )
    return paper.turned if orientation == "landscape" else paper


def on_paper(svg: str, paper: Paper) -> str:
    """One of our SVGs as large as it fits on a sheet, in the middle; its size is that of the sheet."""
    found = _ROOT.search(svg)
    if found is None:
        return svg
    width, height = (float(number) for number in found.groups())
    unit = fitting(width, height, paper)
    across, down = paper.width / unit, paper.height / unit
    x, y = (width - across) / 2, (height - down) / 2
    root = (
        f'width="{paper.width * _PIXELS:.2f}" height="{paper.height * _PIXELS:.2f}" '
        f'viewBox="{x:.2f} {y:.2f} {across:.2f} {down:.2f}"'
    )
    # A little beyond the edge, so that the last row of dots is full.
    ground = f'<rect x="{x - 9:.2f}" y="{y - 9:.2f}" width="{across + 18:.2f}" height="{down + 18:.2f}" '
    return svg[: found.start()] + root + _GROUND.sub(ground, svg[found.end() :], count=1)


def trimmed(paper: Paper, width: float, height: float) -> Paper:
    """The part of a sheet that a drawing takes, with its white edge."""
    unit = fitting(width, height, paper)
    return Paper(min(paper.width, width * unit + 2 * _MARGIN), min(paper.height, height * unit + 2 * _MARGIN))
