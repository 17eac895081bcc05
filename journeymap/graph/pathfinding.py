"""Whole ways through the graph: the one most take, and the likeliest few with their probability."""

from __future__ import annotations

import heapq
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import count, pairwise

from journeymap.graph.build import JourneyGraph
from journeymap.graph.chain import Passage, flowing, loop_rows
from journeymap.graph.elimination import reduce_states

__all__ = ["Path", "expected_route", "likely_paths", "path_probability"]

_PATIENCE = 20_000
"""Steps of a search; only a web of loops ever needs more than touchpoints times paths."""

_Trail = tuple[str, "_Trail | None"]
"""A way told backwards: its last touchpoint, and how one came there."""


@dataclass(frozen=True, slots=True)
class Path:
    """A way from a start to where somebody stops, each touchpoint once, and how it stops."""

    touchpoints: tuple[str, ...]
    stop: str


def expected_route(graph: JourneyGraph) -> tuple[str, ...]:
    """The way of the typical traveller: at every touchpoint on with the larger part.

    Among equals the way written first; a touchpoint passed already is not passed
    again; the route stops where more stop than take any one way on.

    Examples
    --------
    >>> import networkx as nx
    >>> graph = nx.DiGraph(start={"pay": 1.0})
    >>> graph.add_node("pay", stops={"leaves": 0.3})
    >>> graph.add_node("done", stops={"achieved": 1.0})
    >>> graph.add_edge("pay", "done", share=0.7)
    >>> expected_route(graph)
    ('pay', 'done')
    """
    starts = graph.graph["start"]
    if not starts:
        return ()
    here = max(starts, key=lambda name: starts[name])
    route = [here]
    passed = {here}
    while True:
        ways = [(share, target) for target, share in flowing(graph, here) if target not in passed]
        if not ways:
            return tuple(route)
        share, here = max(ways, key=lambda way: way[0])
        if sum(graph.nodes[route[-1]]["stops"].values()) > share:
            return tuple(route)
        route.append(here)
        passed.add(here)


def likely_paths(graph: JourneyGraph, passed: Passage, most: int) -> list[Path]:
    """The likeliest ways that pass each touchpoint at most once, likeliest first.

    A best-first search [1]_ led by the likeliest way to stop from each touchpoint,
    which is exact where there are no loops, so hardly a step is wasted.

    References
    ----------
    .. [1] P. E. Hart, N. J. Nilsson, B. Raphael, "A Formal Basis for the Heuristic
       Determination of Minimum Cost Paths", IEEE Transactions on Systems Science
       and Cybernetics 4(2), 1968.

    Examples
    --------
    >>> import networkx as nx
    >>> from journeymap.graph import passage
    >>> graph = nx.DiGraph(start={"pay": 1.0})
    >>> graph.add_node("pay", order=0, stops={"leaves": 0.3})
    >>> graph.add_node("done", order=1, stops={"achieved": 1.0})
    >>> graph.add_edge("pay", "done", share=0.7)
    >>> [path.touchpoints for path in likely_paths(graph, passage(graph), 5)]
    [('pay', 'done'), ('pay',)]
    """
    ahead = _least_cost_ahead(graph)
    part_of = {name: index for index, members in enumerate(passed.parts) for name in members}
    tick = count()
    # Equal costs: the longer way first, so that one way is finished before the next is begun.
    heap: list[tuple[float, int, int, float, _Trail, str]] = []
    for name, share in graph.graph["start"].items():
        if share > 0 and name in ahead:
            cost = -math.log(share)
            heapq.heappush(heap, (round(cost + ahead[name], 9), -1, next(tick), cost, (name, None), ""))
    found: list[Path] = []
    for _ in range(_PATIENCE):
        if not heap or len(found) >= most:
            break
        _, depth, _, cost, trail, stop = heapq.heappop(heap)
        if stop:
            found.append(Path(_forwards(trail), stop))
            continue
        here = trail[0]
        for target, share in flowing(graph, here):
            if target in ahead and not (part_of[target] == part_of[here] and _passed(trail, target, part_of)):
                spent = cost - math.log(share)
                total = round(spent + ahead[target], 9)
                heapq.heappush(heap, (total, depth - 1, next(tick), spent, (target, trail), ""))
        for how, share in graph.nodes[here]["stops"].items():
            if share > 0:
                spent = cost - math.log(share)
                heapq.heappush(heap, (round(spent, 9), depth - 1, next(tick), spent, trail, how))
    return found


def path_probability(graph: JourneyGraph, passed: Passage, path: Path) -> float:
    """The probability that a traveller takes this way, going round in loops not counted.

    It is that of a loop-erased walk [1]_: whoever goes back and comes again is
    counted on the way that remains when his loops are cut out, so that the
    probabilities of all ways sum to 1 (less those who never stop). It is the
    product of the shares, times the expected visits to each touchpoint before one
    of the earlier ones is met again (left out where loops are too entangled).

    References
    ----------
    .. [1] G. F. Lawler, "A self-avoiding random walk", Duke Mathematical
       Journal 47(3), 1980.

    Examples
    --------
    >>> import networkx as nx
    >>> from journeymap.graph import passage
    >>> graph = nx.DiGraph(start={"pay": 1.0})
    >>> graph.add_node("pay", order=0, stops={"achieved": 0.5})
    >>> graph.add_node("error", order=1, stops={})
    >>> graph.add_edge("pay", "error", share=0.5)
    >>> graph.add_edge("error", "pay", share=1.0)
    >>> path_probability(graph, passage(graph), Path(("pay",), "achieved"))
    1.0
    """
    names = path.touchpoints
    start: float = graph.graph["start"].get(names[0], 0.0)
    if start <= 0 or names[-1] not in graph:
        return 0.0
    probability: float = start * graph.nodes[names[-1]]["stops"].get(path.stop, 0.0)
    for here, target in pairwise(names):
        if not graph.has_edge(here, target):
            return 0.0
        probability *= graph.edges[here, target]["share"]
    if probability <= 0:
        return 0.0
    met = set(names)
    for members in passed.parts:
        # The product of their pivots is the same in whatever order the route's touchpoints come last.
        on_path = [name for name in members if name in met]
        if on_path and (len(members) > 1 or graph.has_edge(members[0], members[0])):
            rows, leak = loop_rows(graph, members)
            number = {name: index for index, name in enumerate(members)}
            last = [number[name] for name in on_path]
            reduction = reduce_states(rows, leak, last)
            if reduction is not None:
                probability /= math.prod(reduction.pivots[index] for index in last)
    return min(1.0, probability)


def _least_cost_ahead(graph: JourneyGraph) -> dict[str, float]:
    """For each touchpoint from which one can stop: −log of the likeliest way to do so."""
    ahead: dict[str, float] = {}
    heap: list[tuple[float, int, str]] = []
    for name, stops in graph.nodes(data="stops"):
        best = max(stops.values(), default=0.0)
        if best > 0:
            heap.append((-math.log(best), graph.nodes[name]["order"], name))
    heapq.heapify(heap)
    while heap:
        cost, _, name = heapq.heappop(heap)
        if name in ahead:
            continue
        ahead[name] = cost
        for source in graph.pred[name]:
            share = graph.edges[source, name]["share"]
            if share > 0 and source not in ahead:
                heapq.heappush(heap, (cost - math.log(share), graph.nodes[source]["order"], source))
    return ahead


def _back(trail: _Trail | None) -> Iterator[str]:
    while trail is not None:
        yield trail[0]
        trail = trail[1]


def _passed(trail: _Trail, name: str, part_of: Mapping[str, int]) -> bool:
    """Whether the way has passed the touchpoint; only its own loop needs a look."""
    for earlier in _back(trail):
        if part_of[earlier] != part_of[name]:
            return False
        if earlier == name:
            return True
    return False


def _forwards(trail: _Trail) -> tuple[str, ...]:
    return tuple(reversed(list(_back(trail))))
