"""Touchpoints that every way to a goal passes."""

from __future__ import annotations

from collections.abc import Collection

import networkx as nx

from journeymap.graph.build import JourneyGraph

__all__ = ["must_pass"]

_START = 0
_GOAL = 1
"""No id of a touchpoint is a number, so these two never clash with one."""


def must_pass(graph: JourneyGraph, goals: Collection[str]) -> tuple[str, ...]:
    """The touchpoints on every way from the start to one of the goals, in the order of the journey.

    These are the dominators [1]_ of a goal that all the goals lead to. Ways with a
    share of 0 are not taken; empty if no goal can be reached.

    References
    ----------
    .. [1] K. D. Cooper, T. J. Harvey, K. Kennedy, "A Simple, Fast Dominance
       Algorithm", Rice University, 2001.

    Examples
    --------
    >>> graph = nx.DiGraph(start={"ad": 1.0})
    >>> ways = [("ad", "web"), ("ad", "shop"), ("web", "pay"), ("shop", "pay"), ("pay", "done")]
    >>> graph.add_edges_from(ways, share=0.5)
    >>> must_pass(graph, ["done"])
    ('ad', 'pay', 'done')
    """
    moving = nx.DiGraph()
    moving.add_node(_START)
    moving.add_edges_from((_START, name) for name, share in graph.graph["start"].items() if share > 0)
    moving.add_edges_from((a, b) for a, b, share in graph.edges(data="share") if share > 0)
    moving.add_edges_from((name, _GOAL) for name in goals)
    above = nx.immediate_dominators(moving, _START)
    passed: list[str] = []
    place = above.get(_GOAL, _START)
    while place is not None and place != _START:
        passed.append(place)
        place = above[place]
    return tuple(reversed(passed))
