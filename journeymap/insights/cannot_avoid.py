"""Touchpoints nobody who reaches the goal can avoid."""

from __future__ import annotations

from journeymap.graph import JourneyGraph, must_pass
from journeymap.insights.walks import Walk

__all__ = ["goals", "unavoidable"]


def unavoidable(walked: tuple[Walk, ...]) -> tuple[str, ...]:
    """The touchpoints every persona must pass to reach the goal, in the order of the journey.

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
    >>> from journeymap.model import JourneyMap
    >>> touchpoints = {
    ...     "ad": {"name": "Ad", "next": ["web", "shop"]},
    ...     "web": {"name": "Web", "next": ["pays"]},
    ...     "shop": {"name": "Shop"},
    ...     "pays": {"name": "Pays", "ends": "achieved"},
    ... }
    >>> stages = {"all": {"name": "All", "touchpoints": touchpoints}}
    >>> unavoidable(walks(JourneyMap(journeymap=1, title="Buying", stages=stages)))
    ('ad', 'pays')
    """
    paths = [must_pass(walk.graph, goals(walk.graph)) for walk in walked]
    chains = [path for path in paths if path]
    if not chains:
        return ()
    return tuple(name for name in chains[0] if all(name in chain for chain in chains[1:]))


def goals(graph: JourneyGraph) -> list[str]:
    """Where the goal is reached: ends marked achieved, or else below the last touchpoint."""
    for how in ("achieved", "last"):
        found = [name for name, stops in graph.nodes(data="stops") if stops.get(how, 0.0) > 0]
        if found:
            return found
    return []
