"""Transitions by the places of their two ends: which way each one leaves and arrives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from journeymap.graph import build
from journeymap.model import JourneyMap, Touchpoint

__all__ = ["Link", "Side", "Spot", "links"]

Side = Literal["left", "right"]
Spot = tuple[int, int]
"""Column and row of a card, from 0."""

EVERYBODY = 0.995
"""A share from here on is everybody, and not worth a label."""


@dataclass(frozen=True, slots=True)
class Link:
    """A transition on the grid of columns and rows."""

    source: str
    target: str
    share: float
    when: str
    personas: tuple[str, ...]
    implied: bool
    start: Spot
    end: Spot
    kind: Literal["down", "across", "side", "far", "self"]
    leaves: Side
    arrives: Side

    @property
    def labelled(self) -> bool:
        """Whether the share is written at the line."""
        return self.share < EVERYBODY

    @property
    def gutters(self) -> tuple[int, int]:
        """Gutters it leaves into and arrives from; gutter c lies left of column c."""
        return (
            self.start[0] + (self.leaves == "right"),
            self.end[0] + (self.arrives == "right"),
        )


def links(journey: JourneyMap) -> tuple[Link, ...]:
    """All transitions of the map, in the order of their sources."""
    spots = _spots(journey)
    written: dict[str, Touchpoint] = {}
    for _stage, touchpoint_id, touchpoint in journey.touchpoints():
        written.setdefault(touchpoint_id, touchpoint)
    found = []
    for source, target, way in build(journey).edges(data=True):
        start, end = spots[source], spots[target]
        kind, leaves, arrives = _course(start, end)
        found.append(
            Link(
                source,
                target,
                _share(written.get(source), target, way["share"]),
                way.get("when", ""),
                tuple(way.get("personas", ())),
                way.get("implied", False),
                start,
                end,
                kind,
                leaves,
                arrives,
            )
        )
    return tuple(found)


def _share(source: Touchpoint | None, target: str, expected: float) -> float:
    """The share as it is written, else the expected one: the picture says what the file says."""
    way = source.next.get(target) if source is not None and source.next else None
    return expected if way is None or way.share is None else way.share


def _spots(journey: JourneyMap) -> Mapping[str, Spot]:
    spots: dict[str, Spot] = {}
    for column, stage in enumerate(journey.stages.values()):
        for row, touchpoint in enumerate(stage.touchpoints):
            spots.setdefault(touchpoint, (column, row))
    return spots


def _course(start: Spot, end: Spot) -> tuple[Literal["down", "across", "side", "far", "self"], Side, Side]:
    """Onward ways keep to the right of a column, ways back to its left: a loop shows by its side."""
    columns, rows = end[0] - start[0], end[1] - start[1]
    if columns == 0:
        if rows == 0:
            return "self", "right", "right"
        if rows == 1:
            return "down", "right", "left"
        return ("side", "right", "right") if rows > 0 else ("side", "left", "left")
    kind: Literal["across", "far"] = "across" if abs(columns) == 1 else "far"
    return (kind, "right", "left") if columns > 0 else (kind, "left", "right")
