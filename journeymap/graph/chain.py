"""How many travellers pass each touchpoint and each transition, loops and all."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import networkx as nx

from journeymap.graph.build import JourneyGraph
from journeymap.graph.elimination import Row, reduce_states, visits_between, visits_by_rounds, visits_from

__all__ = ["Passage", "flowing", "in_order", "loop_rows", "passage"]


@dataclass(frozen=True, slots=True)
class Passage:
    """What becomes of the travellers who enter a graph.

    Attributes
    ----------
    visits
        Expected number of visits to each touchpoint; infinite in a loop nobody leaves.
    ever
        Share of all travellers who pass it at least once, 0 to 1.
    crossing
        Share of all travellers who take each transition at least once, 0 to 1.
    stopping
        For each touchpoint, how many of all travellers stop there, and how.
    parts
        The strongly connected parts of the graph, see ``in_order``.
    """

    visits: Mapping[str, float]
    ever: Mapping[str, float]
    crossing: Mapping[tuple[str, str], float]
    stopping: Mapping[str, Mapping[str, float]]
    parts: tuple[tuple[str, ...], ...]


def passage(graph: JourneyGraph) -> Passage:
    """Follow the travellers through the graph as an absorbing Markov chain.

    Where a traveller goes depends only on where he is. The strongly connected
    parts are taken in the order of the journey; within each, the visits are solved
    exactly by taking states out one by one, so a loop may be as long as it likes.
    Of those who come to a touchpoint with expected visits N and expected visits
    per arrival Z, the share N / Z ever comes [1]_. Errors are of the order of
    1e-12; ways with a share of 0 are not taken. Only where hundreds of touchpoints
    are joined at random, as nobody draws a journey, the visits are iterated and
    ``ever`` and ``crossing`` are bounds from above.

    References
    ----------
    .. [1] J. G. Kemeny, J. L. Snell, "Finite Markov Chains", chapter 3,
       Van Nostrand, 1960.

    Examples
    --------
    >>> graph = nx.DiGraph(start={"pay": 1.0})
    >>> graph.add_node("pay", order=0, stops={})
    >>> graph.add_node("retry", order=1, stops={"leaves": 0.5})
    >>> graph.add_node("done", order=2, stops={"achieved": 1.0})
    >>> graph.add_weighted_edges_from(
    ...     [("pay", "retry", 0.4), ("pay", "done", 0.6), ("retry", "pay", 0.5)], weight="share"
    ... )
    >>> found = passage(graph)
    >>> round(found.visits["pay"], 3), round(found.ever["pay"], 3), round(found.ever["done"], 3)
    (1.25, 1.0, 0.75)
    """
    entering: dict[str, float] = dict(graph.graph["start"])
    visits: dict[str, float] = {}
    ever: dict[str, float] = {}
    crossing: dict[tuple[str, str], float] = {}
    parts = in_order(graph)
    for members in parts:
        entry = {name: entering.get(name, 0.0) for name in members}
        _through(graph, members, entry, visits=visits, ever=ever, crossing=crossing)
        inside = set(members)
        for name in members:
            for target, share in flowing(graph, name):
                if target not in inside:
                    flow = visits[name] * share
                    crossing[name, target] = min(1.0, flow)
                    entering[target] = entering.get(target, 0.0) + flow
    return Passage(
        {name: visits[name] for name in graph},
        {name: ever[name] for name in graph},
        {(a, b): crossing.get((a, b), 0.0) for a, b in graph.edges},
        {
            name: {how: visits[name] * share for how, share in stops.items()}
            for name, stops in graph.nodes(data="stops")
            if stops
        },
        parts,
    )


def in_order(graph: JourneyGraph) -> tuple[tuple[str, ...], ...]:
    """The strongly connected parts, each before those it leads to, each in map order."""
    moving = nx.DiGraph()
    moving.add_nodes_from(graph)
    moving.add_edges_from((a, b) for a, b, share in graph.edges(data="share") if share > 0)
    parts = nx.condensation(moving)
    place = graph.nodes
    return tuple(
        tuple(sorted(parts.nodes[part]["members"], key=lambda name: place[name]["order"]))
        for part in nx.topological_sort(parts)
    )


def flowing(graph: JourneyGraph, name: str) -> list[tuple[str, float]]:
    """The ways on that somebody takes, with their shares."""
    return [(target, data["share"]) for target, data in graph.adj[name].items() if data["share"] > 0]


def loop_rows(graph: JourneyGraph, members: Sequence[str]) -> tuple[list[Row], list[float]]:
    """A strongly connected part as numbered states: ways inside it, and the share that leaves it."""
    number = {name: index for index, name in enumerate(members)}
    rows: list[Row] = []
    leak: list[float] = []
    for name in members:
        ways = flowing(graph, name)
        rows.append({number[t]: share for t, share in ways if t in number and t != name})
        outside = sum(share for t, share in ways if t not in number)
        leak.append(outside + sum(graph.nodes[name]["stops"].values()))
    return rows, leak


def _through(
    graph: JourneyGraph,
    members: Sequence[str],
    entry: Mapping[str, float],
    *,
    visits: dict[str, float],
    ever: dict[str, float],
    crossing: dict[tuple[str, str], float],
) -> None:
    """Fill in the numbers of one strongly connected part, given who enters it where."""
    if len(members) == 1 and not graph.has_edge(members[0], members[0]):
        (name,) = members
        visits[name] = entry[name]
        ever[name] = min(1.0, entry[name])
        return
    rows, leak = loop_rows(graph, members)
    arriving = min(1.0, sum(entry.values()))
    loops = [(a, b, share) for a in members for b, share in flowing(graph, a) if b in entry]
    if sum(leak) <= 0:
        # Nobody ever leaves: whoever comes in meets all of it, again and again.
        visits.update(dict.fromkeys(members, math.inf if arriving > 0 else 0.0))
        ever.update(dict.fromkeys(members, arriving))
        crossing.update({(a, b): arriving for a, b, _ in loops})
        return
    number = {name: index for index, name in enumerate(members)}
    arrivals = {number[name]: share for name, share in entry.items()}
    reduction = reduce_states(rows, leak)
    if reduction is None:
        expected = visits_by_rounds(rows, leak, arrivals)
        between = {index: {index: 1.0} for index in expected}
    else:
        expected = visits_from(reduction, arrivals)
        between = visits_between(reduction)
    for name, index in number.items():
        visits[name] = expected[index]
        ever[name] = min(arriving, expected[index] / between[index][index])
    for a, b, share in loops:
        again = between[number[b]].get(number[a], 0.0) * share
        crossing[a, b] = min(arriving, visits[a] * share / (1.0 + again))
