"""Columns of stages: how wide, where, and their headers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from journeymap.layout.geometry import Box
from journeymap.layout.gutters import COLUMN_GAP, INSET, Lanes
from journeymap.layout.labels import PHASES
from journeymap.layout.parts import Column, Line, PhaseSpan
from journeymap.layout.type_scale import CAPTION, HEADING
from journeymap.model import JourneyMap, Phase
from journeymap.words import _

__all__ = ["HEADER_PAD", "PHASE_HEIGHT", "Grid", "column_boxes", "grid", "headers", "phase_spans"]

LEAST_CARD = 146.0
MOST_CARD = 400.0
HEADER_PAD = 7.0
PHASE_HEIGHT = 20.0


@dataclass(frozen=True, slots=True)
class Grid:
    """Where columns, cards and gutters are along x; all cards are equally wide."""

    card_width: float
    card_lefts: tuple[float, ...]
    gutter_lefts: tuple[float, ...]
    edges: tuple[tuple[float, float], ...]
    """Left and right of each column."""


def grid(lanes: Lanes, left: float, width: float) -> Grid:
    """Columns that fill the width, or are wider than it where cards would become too narrow."""
    count = len(lanes.gutters) - 1
    gutters = sum(gutter.width for gutter in lanes.gutters)
    card = min(max((width - gutters) / max(count, 1), LEAST_CARD), MOST_CARD)
    card_lefts, gutter_lefts, x = [], [], left
    for number, gutter in enumerate(lanes.gutters):
        gutter_lefts.append(x)
        x += gutter.width
        if number < count:
            card_lefts.append(x)
            x += card
    # Between two columns the gap lies beside the right one; all lanes are in the left one.
    borders = [x_ - INSET for x_ in card_lefts[1:]]
    rights = [border - COLUMN_GAP for border in borders] + [x]
    edges = tuple(zip([left, *borders][:count], rights[-count:] if count else [], strict=True))
    return Grid(card, tuple(card_lefts), tuple(gutter_lefts), edges)


def headers(journey: JourneyMap, grid: Grid, top: float) -> tuple[tuple[Box, tuple[Line, ...]], ...]:
    """Headers of one height, with the stage's whole name in each."""
    titles = [
        HEADING.lines(stage.name.strip() or stage_id, card + 1, top + HEADER_PAD, grid.card_width - 2)
        for card, (stage_id, stage) in zip(grid.card_lefts, journey.stages.items(), strict=True)
    ]
    height = HEADING.leading * max((len(title) for title in titles), default=1) + 2 * HEADER_PAD
    return tuple(
        (Box(left, top, right - left, height), title)
        for (left, right), title in zip(grid.edges, titles, strict=True)
    )


def phase_spans(journey: JourneyMap, grid: Grid, top: float) -> tuple[PhaseSpan, ...]:
    """A span over each run of stages of one phase."""
    runs: list[tuple[Phase | None, float, float]] = []
    for (left, right), stage in zip(grid.edges, journey.stages.values(), strict=True):
        if runs and runs[-1][0] == stage.phase:
            runs[-1] = (stage.phase, runs[-1][1], right)
        else:
            runs.append((stage.phase, left, right))
    return tuple(
        PhaseSpan(
            phase,
            Box(left, top, right - left, PHASE_HEIGHT),
            CAPTION.line(_(PHASES[phase]), left + 2, top + 2),
        )
        for phase, left, right in runs
        if phase is not None
    )


def column_boxes(
    journey: JourneyMap,
    grid: Grid,
    headers: Sequence[tuple[Box, tuple[Line, ...]]],
    bottom: float,
) -> tuple[Column, ...]:
    """The columns from the tops of their headers to the bottom."""
    return tuple(
        Column(stage, Box(header.x, header.y, header.width, bottom - header.y), header, title)
        for stage, (header, title) in zip(journey.stages, headers, strict=True)
    )
