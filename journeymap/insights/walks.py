"""Every persona's way through the map, worked out once for all findings."""

from __future__ import annotations

from dataclasses import dataclass

from journeymap.graph import JourneyGraph, Passage, build, passage, weights
from journeymap.model import JourneyMap, Touchpoint

__all__ = ["Walk", "places", "travellers", "walks"]


@dataclass(frozen=True, slots=True)
class Walk:
    """One persona's travel.

    ``persona`` is ``""`` on a map without personas; ``weight`` is how much of all
    travellers this persona is.
    """

    persona: str
    weight: float
    graph: JourneyGraph
    passage: Passage


def walks(journey: JourneyMap) -> tuple[Walk, ...]:
    """One walk for each persona who travels, in the order of the map."""
    found = []
    for persona, weight in weights(journey).items():
        graph = build(journey, persona or None)
        found.append(Walk(persona, weight, graph, passage(graph)))
    return tuple(found)


def places(journey: JourneyMap) -> dict[str, tuple[str, Touchpoint]]:
    """Stage and touchpoint by touchpoint id, in map order; of two with one id the first."""
    found: dict[str, tuple[str, Touchpoint]] = {}
    for stage, name, touchpoint in journey.touchpoints():
        found.setdefault(name, (stage, touchpoint))
    return found


def travellers(journey: JourneyMap, walked: tuple[Walk, ...]) -> dict[str, float]:
    """Expected share of all travellers who pass each touchpoint at least once, 0 to 1.

    Each persona's share counts by the weight of the persona. The shares come from
    an absorbing Markov chain, see ``journeymap.graph.passage``.

    Examples
    --------
    >>> touchpoints = {
    ...     "pays": {"name": "Pays", "next": {"thanks": 0.7}},
    ...     "thanks": {"name": "Thanks", "ends": "achieved"},
    ... }
    >>> stages = {"purchase": {"name": "Purchase", "touchpoints": touchpoints}}
    >>> journey = JourneyMap(journeymap=1, title="Buying", stages=stages)
    >>> travellers(journey, walks(journey))
    {'pays': 1.0, 'thanks': 0.7}
    """
    return {
        name: min(1.0, sum(walk.weight * walk.passage.ever.get(name, 0.0) for walk in walked))
        for name in places(journey)
    }
