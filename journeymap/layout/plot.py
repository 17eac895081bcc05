"""The band of the emotion curves beneath the cards."""

from __future__ import annotations

from collections.abc import Sequence

from journeymap.layout.geometry import Box
from journeymap.layout.labels import LEVELS
from journeymap.layout.parts import Level, Line, Plot
from journeymap.layout.type_scale import NOTE
from journeymap.model import JourneyMap
from journeymap.words import _

__all__ = ["level_names", "place_plot"]

FLAG_ROOM = 22.0
"""Above the highest and beneath the lowest level, for flags on the curve."""


def level_names() -> dict[int, str]:
    """The names of the levels on the axis, the best first."""
    return {score: _(name) for score, name in LEVELS.items()}


def place_plot(
    journey: JourneyMap,
    box: Box,
    columns: Sequence[tuple[float, float]],
    *,
    gutter: float,
    end_room: float,
) -> Plot:
    """The levels, and the x of every touchpoint: in order, evenly over its column.

    Parameters
    ----------
    journey
        The map.
    box
        The band.
    columns
        Left and right of each column.
    gutter
        Width of the margin on the left, for the names of the levels.
    end_room
        Room kept free at the right end of the last column, for the personas' names.
    """
    names = level_names()
    step = (box.height - 2 * FLAG_ROOM) / (len(names) - 1)
    levels = []
    for number, (score, name) in enumerate(names.items()):
        y = box.y + FLAG_ROOM + number * step
        x = box.x + gutter - 10 - NOTE.width(name)
        levels.append(
            Level(score, y, Line(name, x, y + NOTE.size * 0.35, NOTE.size, NOTE.bold, NOTE.width(name)))
        )
    across: dict[str, float] = {}
    for number, ((left, right), stage) in enumerate(zip(columns, journey.stages.values(), strict=True)):
        last = number == len(columns) - 1
        width = right - left - (end_room if last else 0.0)
        for place, touchpoint in enumerate(stage.touchpoints):
            across.setdefault(touchpoint, left + width * (place + 0.5) / len(stage.touchpoints))
    return Plot(box, tuple(levels), across)
