"""The findings, as frozen values; every one points at touchpoints by id."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from journeymap.model import Ending, Feeling

__all__ = [
    "ChannelSwitch",
    "Curve",
    "CurvePoint",
    "Disagreement",
    "DropOff",
    "Insights",
    "RankedIdea",
    "RankedPain",
    "Route",
]


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """What one persona feels at one touchpoint of the expected route."""

    touchpoint: str
    feeling: Feeling
    assumed: bool


@dataclass(frozen=True, slots=True)
class Curve:
    """The emotion curve of a persona: points in the order of the map's touchpoints.

    ``peak``, ``low`` and ``end`` are ids of touchpoints on the expected route
    (peak-end rule); None where no touchpoint there has a score. ``persona`` is
    ``""`` on a map without personas.
    """

    persona: str
    points: tuple[CurvePoint, ...]
    peak: str | None
    low: str | None
    end: str | None
    route: tuple[str, ...] = ()
    """The expected route: what the typical traveller of this persona passes."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A touchpoint that two personas feel differently about; ``gap`` in points of the scale, above 0."""

    touchpoint: str
    happier: str
    unhappier: str
    gap: float


@dataclass(frozen=True, slots=True)
class RankedPain:
    """A pain with its score (0 to 1, higher hurts more) and what it is made of."""

    stage: str
    touchpoint: str
    pain: str
    score: float
    travellers: float
    """Expected share of all travellers who pass the touchpoint, 0 to 1."""
    persona: str | None
    """Whom it hurts most; None where the map cannot tell."""


@dataclass(frozen=True, slots=True)
class RankedIdea:
    """An idea with its score (higher first) and the pains it solves, as (touchpoint, pain)."""

    stage: str
    touchpoint: str
    idea: str
    score: float
    solves: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ChannelSwitch:
    """A transition at which the customer changes the medium or who controls the channel."""

    source: str
    target: str
    kind: Literal["medium", "owner"]
    before: str
    after: str
    share: float


@dataclass(frozen=True, slots=True)
class Route:
    """A way through the map to an end, and the probability that a traveller takes it."""

    touchpoints: tuple[str, ...]
    probability: float
    ends: Ending | None


@dataclass(frozen=True, slots=True)
class DropOff:
    """Expected share of all travellers who leave for good at a touchpoint."""

    stage: str
    touchpoint: str
    share: float


@dataclass(frozen=True, slots=True)
class Insights:
    """All findings about one map, each list with the most important first."""

    headline: tuple[str, ...] = ()
    pains: tuple[RankedPain, ...] = ()
    ideas: tuple[RankedIdea, ...] = ()
    moments: tuple[str, ...] = ()
    emotion: tuple[Curve, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    unavoidable: tuple[str, ...] = ()
    channel_switches: tuple[ChannelSwitch, ...] = ()
    routes: tuple[Route, ...] = ()
    dropoff: tuple[DropOff, ...] = ()
    travellers: Mapping[str, float] = field(default_factory=dict)
    """Expected share of all travellers who pass each touchpoint at least once, 0 to 1."""
    outcome: Mapping[str, float] = field(default_factory=dict)
    """How all travellers stop: ``achieved``, ``last`` (came to the bottom of the map),
    ``abandoned``, ``leaves``, each with its share; what is missing to 1 never stops."""

    @property
    def hurting(self) -> bool:
        """Whether the map tells of a pain that is still open."""
        return any(pain.score > 0 for pain in self.pains)
