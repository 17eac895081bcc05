"""A line of a spreadsheet: what it is about, and its cells by the name of their column."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

__all__ = ["Cell", "Line"]

Cell: TypeAlias = str | int | float | bool | date | None
"""What a cell holds; None and ``""`` are an empty one."""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing of a map: a persona, a touchpoint, a pain, a score.

    Attributes
    ----------
    kind
        Name of one of `journeymap.sheets.KINDS`.
    cells
        The cells that are not empty, by the heading of their column.
    place
        Where it was read, in words; takes no part in equality.
    """

    kind: str
    cells: Mapping[str, Cell]
    place: str = field(default="", compare=False)
