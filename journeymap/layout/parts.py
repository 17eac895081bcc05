"""The parts of a placed map: what sits where, in plain numbers.

Everything is in pixels at the layout's scale, x to the right, y downwards.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from journeymap.layout.geometry import Box, Point
from journeymap.model import Phase

__all__ = [
    "Badge",
    "Card",
    "Chip",
    "Column",
    "Entry",
    "Heading",
    "Layout",
    "Legend",
    "Level",
    "Line",
    "PhaseSpan",
    "Plot",
    "Route",
    "Row",
    "Tag",
]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text: left end of its baseline, font size, and the width it may use."""

    text: str
    x: float
    y: float
    size: float
    bold: bool
    width: float


@dataclass(frozen=True, slots=True)
class PhaseSpan:
    """Neighbouring stages of one phase, above the headers."""

    phase: Phase
    box: Box
    label: Line


@dataclass(frozen=True, slots=True)
class Column:
    """A stage: the whole column, and the header on top of it."""

    stage: str
    box: Box
    header: Box
    title: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Badge:
    """A sign on the upper edge of a card: a moment of truth, ideas or pains."""

    kind: Literal["truth", "ideas", "pains"]
    box: Box
    text: str


@dataclass(frozen=True, slots=True)
class Card:
    """A touchpoint: its name, its channel behind an icon, further facts, badges, and its end."""

    stage: str
    touchpoint: str
    box: Box
    name: tuple[Line, ...]
    icon: Box | None = None
    channel: tuple[Line, ...] = ()
    facts: tuple[tuple[str, Line], ...] = ()
    """Kind of fact (``importance`` or ``metric:<name>``) and its line."""
    badges: tuple[Badge, ...] = ()
    end: Box | None = None
    notes: tuple[tuple[str, Line], ...] = ()
    """Kind of note (``""`` for the further lines of one) and its line."""


@dataclass(frozen=True, slots=True)
class Route:
    """A transition as a chain of cubic Bézier curves: a start, then triples (control, control, end).

    ``kind``: ``down`` to the card beneath, ``across`` to a neighbouring column,
    ``side`` past cards of the same column, ``far`` over columns, ``self``.
    """

    source: str
    target: str
    kind: Literal["down", "across", "side", "far", "self"]
    share: float
    when: str
    personas: tuple[str, ...]
    implied: bool
    points: tuple[Point, ...]
    label: tuple[Line, ...] = ()
    label_box: Box | None = None
    """Behind the label, where it lies on the line."""


@dataclass(frozen=True, slots=True)
class Level:
    """A named score on the emotion axis."""

    score: int
    y: float
    name: Line


@dataclass(frozen=True, slots=True)
class Plot:
    """The band of the emotion curves: levels, and where each touchpoint is along x."""

    box: Box
    levels: tuple[Level, ...]
    across: Mapping[str, float]

    def height_of(self, score: float) -> float:
        """The y of a score from −2 to 2."""
        top, bottom = self.levels[0], self.levels[-1]
        return bottom.y + (score - bottom.score) * (top.y - bottom.y) / (top.score - bottom.score)


@dataclass(frozen=True, slots=True)
class Chip:
    """A text in a row beneath the curve; ``item`` is the id of the pain, idea or lane."""

    stage: str
    touchpoint: str
    item: str
    box: Box
    lines: tuple[Line, ...]
    dots: Box | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A band of chips that shares the columns: ``pains``, ``ideas`` or ``lane:<id>``."""

    kind: str
    box: Box
    title: tuple[Line, ...]
    chips: tuple[Chip, ...]


@dataclass(frozen=True, slots=True)
class Tag:
    """A short fact in a pill beside the title; ``kind`` is its field, such as ``state``."""

    kind: str
    box: Box
    label: Line


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above the columns: title, goal, facts, headline."""

    title: tuple[Line, ...]
    goal: tuple[Line, ...]
    tags: tuple[Tag, ...]
    headline_box: Box | None
    headline: tuple[tuple[Line, ...], ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A sign of the legend (drawn in ``sign``) and what it means."""

    sign: Box
    label: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Legend:
    """The signs in use, explained."""

    box: Box
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """A whole map, placed."""

    width: float
    height: float
    scale: float
    frame: Literal["bare", "full"]
    columns: tuple[Column, ...]
    phases: tuple[PhaseSpan, ...]
    cards: tuple[Card, ...]
    routes: tuple[Route, ...]
    plot: Plot | None
    rows: tuple[Row, ...]
    heading: Heading | None = None
    legend: Legend | None = None
    gutter: float = 0.0
    """Where the columns begin; left of it stand the names of levels and rows."""
    card_of: Mapping[str, Card] = field(default_factory=dict, compare=False, repr=False)
    """The cards by id of their touchpoint."""
