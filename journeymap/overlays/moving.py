"""Marks moved to another place."""

from __future__ import annotations

from dataclasses import replace

from journeymap.overlays.marks import Area, Glyph, Label, Mark, Panel, Stroke

__all__ = ["moved"]


def moved(mark: Mark, x: float, y: float) -> Mark:
    """The mark, ``x`` further to the right and ``y`` further down."""
    match mark:
        case Panel():
            return replace(mark, box=replace(mark.box, x=mark.box.x + x, y=mark.box.y + y))
        case Area() | Stroke():
            return replace(mark, points=tuple((at + x, down + y) for at, down in mark.points))
        case Glyph():
            return replace(mark, center=(mark.center[0] + x, mark.center[1] + y))
        case Label():
            return replace(mark, x=mark.x + x, y=mark.y + y)
