"""A layout with nothing but the stages and the emotion curves, for a glance at any map."""

from __future__ import annotations

from dataclasses import replace

from journeymap.layout.geometry import Box
from journeymap.layout.parts import Layout, Level

__all__ = ["curves_alone"]

_GAP = 6.0


def curves_alone(layout: Layout, height: float) -> Layout:
    """The layout without cards, routes and rows, its curve as high as there is room.

    Parameters
    ----------
    layout
        A bare layout at scale 1 with a curve.
    height
        Of the whole, in pixels.
    """
    plot = layout.plot
    if plot is None or not layout.columns:
        return layout
    top = layout.columns[0].header.bottom + _GAP
    box = Box(plot.box.x, top, plot.box.width, max(height - top - _GAP, 80.0))
    stretch = box.height / plot.box.height
    levels = []
    for level in plot.levels:
        y = box.y + (level.y - plot.box.y) * stretch
        levels.append(Level(level.score, y, replace(level.name, y=y + level.name.y - level.y)))
    columns = tuple(
        replace(column, box=Box(column.box.x, column.box.y, column.box.width, box.bottom - column.box.y))
        for column in layout.columns
    )
    return replace(
        layout,
        height=box.bottom + _GAP,
        columns=columns,
        cards=(),
        routes=(),
        plot=replace(plot, box=box, levels=tuple(levels)),
        rows=(),
    )
