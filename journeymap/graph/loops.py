"""What can be reached, and where a traveller goes round for ever."""

from __future__ import annotations

import networkx as nx

from journeymap.graph.build import JourneyGraph
from journeymap.graph.chain import flowing, in_order

__all__ = ["endless_loops", "reachable"]


def reachable(graph: JourneyGraph) -> frozenset[str]:
    """The touchpoints that some way from a start leads to, however few take it.

    Examples
    --------
    >>> graph = nx.DiGraph([("ad", "shop"), ("web", "shop")], start={"ad": 1.0})
    >>> sorted(reachable(graph))
    ['ad', 'shop']
    """
    found = set(graph.graph["start"])
    for name in graph.graph["start"]:
        found |= nx.descendants(graph, name)
    return frozenset(found)


def endless_loops(graph: JourneyGraph) -> tuple[tuple[str, ...], ...]:
    """The loops nobody leaves: touchpoints that lead to each other, and nowhere else.

    They are the recurrent classes of the chain, each in map order.

    Examples
    --------
    >>> graph = nx.DiGraph()
    >>> for order, name in enumerate(["pay", "error", "help"]):
    ...     graph.add_node(name, order=order, stops={})
    >>> graph.add_edges_from([("pay", "error"), ("error", "help"), ("help", "error")], share=1.0)
    >>> endless_loops(graph)
    (('error', 'help'),)
    """
    found = []
    for members in in_order(graph):
        inside = set(members)
        stops = any(sum(graph.nodes[name]["stops"].values()) > 0 for name in members)
        if not stops and all(target in inside for name in members for target, _ in flowing(graph, name)):
            found.append(tuple(members))
    return tuple(found)
