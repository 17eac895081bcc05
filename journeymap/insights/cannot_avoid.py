"""Touchpoints nobody who reaches the goal can avoid."""

from __future__ import annotations

from journeymap.graph import JourneyGraph, must_pass
from journeymap.insights.walks import Walk, places
from journeymap.model import JourneyMap

__all__ = ["goals", "unavoidable"]


def unavoidable(journey: JourneyMap, walked: tuple[Walk, ...]) -> tuple[str, ...]:
    """The touchpoints that everybody they concern must pass to reach the goal, in map order.

    They are the dominators [1]_ of the goal: whatever is broken there is broken for
    all. The goal of a persona are the touchpoints that end ``achieved``; on a map
    without one, the last touchpoint. Personas who cannot reach their goal have no say.

    References
    ----------
    .. [1] T. Lengauer, R. E. Tarjan, "A fast algorithm for finding dominators in a
       flowgraph", ACM Transactions on Programming Languages and Systems 1(1), 1979.

    Examples
    --------
    >>> from journeymap.insights.walks import walks
    >>> touchpoints = {
    ...     "ad": {"name": "Ad", "next": ["web", "shop"]},
    ...     "web": {"name": "Web", "next": ["pays"]},
    ...     "shop": {"name": "Shop"},
    ...     "pays": {"name": "Pays", "ends": "achieved"},
    ... }
    >>> stages = {"all": {"name": "All", "touchpoints": touchpoints}}
    >>> journey = JourneyMap(journeymap=1, title="Buying", stages=stages)
    >>> unavoidable(journey, walks(journey))
    ('ad', 'pays')
    """
    chains = [(walk.graph, frozenset(must_pass(walk.graph, goals(walk.graph)))) for walk in walked]
    arriving = [(graph, chain) for graph, chain in chains if chain]
    return tuple(
        name
        for name in places(journey)
        if any(name in chain for _, chain in arriving)
        and all(name in chain for graph, chain in arriving if name in graph)
    )


def goals(graph: JourneyGraph) -> list[str]:
    """Where the goal is reached: ends marked achieved, or else below the last touchpoint."""
    for how in ("achieved", "last"):
        found = [name for name, stops in graph.nodes(data="stops") if stops.get(how, 0.0) > 0]
        if found:
            return found
    return []
