"""The transitions as curves that lead around the cards, never across one."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from journeymap.layout.cards import SPINE, down_label
from journeymap.layout.figures_in_words import percent
from journeymap.layout.geometry import Box, Point
from journeymap.layout.gutters import LANE, PILL, Lanes
from journeymap.layout.parts import Card, Line, Route
from journeymap.layout.transitions import Link, Side
from journeymap.layout.type_scale import CAPTION
from journeymap.model import JourneyMap

__all__ = ["Field", "place_routes"]

BEND = 7.0
"""Radius of a line's corners."""
PILL_HEIGHT = 14.0
PORT_STEP = 16.0


@dataclass(frozen=True, slots=True)
class Field:
    """The ground between the cards: where gutters begin, and the lanes above and beneath."""

    gutter_lefts: Sequence[float]
    lanes: Lanes
    top: float
    """The y of the lowest lane above the cards."""
    bottom: float
    """The y of the highest lane beneath the cards."""

    def track(self, number: int, gutter: int) -> float:
        """The x of the lane a link takes in a gutter."""
        lane = self.lanes.tracks[number, gutter]
        return self.lanes.gutters[gutter].track_x(self.gutter_lefts[gutter], lane)

    def level(self, number: int, leaves: Side) -> float:
        """The y of the lane a far link takes."""
        lane = self.lanes.levels[number] * LANE
        return self.bottom + lane if leaves == "right" else self.top - lane


def place_routes(
    journey: JourneyMap, links: Sequence[Link], cards: Mapping[str, Card], field: Field
) -> tuple[Route, ...]:
    """A route for every link, in the same order."""
    ports = _ports(links, cards)
    found = []
    for number, link in enumerate(links):
        source, target = cards[link.source].box, cards[link.target].box
        label: tuple[Line, ...] = ()
        pill: Box | None = None
        if link.kind == "down":
            x = source.x + SPINE
            points = _straight((x, source.bottom), (x, target.y))
            stage = journey.stages[cards[link.target].stage].touchpoints
            label, _height = down_label(link, source, stage[link.target], len(stage))
        else:
            start, end = ports[number]
            points = _around(number, link, start, end, field)
            if link.labelled:
                pill, label = _pill(link, start)
        found.append(
            Route(
                link.source,
                link.target,
                link.kind,
                link.share,
                link.when,
                link.personas,
                link.implied,
                points,
                label,
                pill,
            )
        )
    return tuple(found)


def _around(number: int, link: Link, start: Point, end: Point, field: Field) -> tuple[Point, ...]:
    first, last = link.gutters
    if link.kind == "across":
        return _bent(link, start, end, field)
    x = field.track(number, first)
    if link.kind in ("side", "self"):
        return _rounded((start, (x, start[1]), (x, end[1]), end))
    y, far_x = field.level(number, link.leaves), field.track(number, last)
    return _rounded((start, (x, start[1]), (x, y), (far_x, y), (far_x, end[1]), end))


def _bent(link: Link, start: Point, end: Point, field: Field) -> tuple[Point, ...]:
    """From one column to the next: straight past the share, then an S within the gutter."""
    gutter = field.lanes.gutters[link.gutters[0]]
    rightward = link.leaves == "right"
    stub = (gutter.before if rightward else gutter.after) if link.labelled else 0.0
    from_x = start[0] + stub if rightward else start[0] - stub
    arm = (end[0] - from_x) * 0.8
    head = _straight(start, (from_x, start[1])) if stub else (start,)
    return (*head, (from_x + arm, start[1]), (end[0] - arm, end[1]), end)


def _straight(start: Point, end: Point) -> tuple[Point, ...]:
    (x, y), (to_x, to_y) = start, end
    return (
        start,
        (x + (to_x - x) / 3, y + (to_y - y) / 3),
        (x + (to_x - x) * 2 / 3, y + (to_y - y) * 2 / 3),
        end,
    )


def _rounded(corners: Sequence[Point]) -> tuple[Point, ...]:
    """A line through corners, each corner rounded off."""
    chain: list[Point] = [corners[0]]
    for before, corner, after in zip(corners, corners[1:], corners[2:], strict=False):
        radius = min(BEND, math.dist(before, corner) / 2, math.dist(corner, after) / 2)
        into, out = _towards(corner, before, radius), _towards(corner, after, radius)
        chain += _straight(chain[-1], into)[1:]
        chain += [_towards(corner, before, radius * 0.45), _towards(corner, after, radius * 0.45), out]
    chain += _straight(chain[-1], corners[-1])[1:]
    return tuple(chain)


def _towards(point: Point, other: Point, length: float) -> Point:
    whole = math.dist(point, other)
    if whole == 0:
        return point
    return (
        point[0] + (other[0] - point[0]) * length / whole,
        point[1] + (other[1] - point[1]) * length / whole,
    )


def _ports(links: Sequence[Link], cards: Mapping[str, Card]) -> dict[int, tuple[Point, Point]]:
    """Where each link leaves its source and arrives at its target.

    All that arrive at one side of a card share a port; those that leave have
    one each, higher ones for targets higher up, so that lines do not cross there.
    """
    sides: dict[tuple[str, Side], list[tuple[float, int]]] = {}
    for number, link in enumerate(links):
        if link.kind == "down":
            continue
        there = cards[link.target].box.center[1]
        # A link over columns leaves towards its lane, wherever its target is.
        aim = (math.inf if link.leaves == "right" else -math.inf) if link.kind == "far" else there
        sides.setdefault((link.source, link.leaves), []).append((aim, number))
        sides.setdefault((link.target, link.arrives), []).append((cards[link.target].box.center[1], -1))
    starts: dict[int, float] = {}
    ends: dict[tuple[str, Side], float] = {}
    for (name, side), found in sides.items():
        box = cards[name].box
        slots = sorted(set(found))
        step = min(PORT_STEP, (box.height - 6) / len(slots))
        for place, (_aim, number) in enumerate(slots):
            y = box.center[1] + (place - (len(slots) - 1) / 2) * step
            if number < 0:
                ends[name, side] = y
            else:
                starts[number] = y
    return {
        number: (
            (_edge(cards[link.source].box, link.leaves), starts[number]),
            (_edge(cards[link.target].box, link.arrives), ends[link.target, link.arrives]),
        )
        for number, link in enumerate(links)
        if link.kind != "down"
    }


def _edge(box: Box, side: Side) -> float:
    return box.right if side == "right" else box.x


def _pill(link: Link, start: Point) -> tuple[Box, tuple[Line, ...]]:
    """The share, on the line where it leaves the card."""
    text = percent(link.share)
    width = CAPTION.width(text) + PILL
    x = start[0] + 2 if link.leaves == "right" else start[0] - 2 - width
    box = Box(x, start[1] - PILL_HEIGHT / 2, width, PILL_HEIGHT)
    return box, (CAPTION.line(text, x + PILL / 2, box.y + (PILL_HEIGHT - CAPTION.leading) / 2),)
