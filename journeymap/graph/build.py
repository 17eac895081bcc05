"""From a map to its graph: touchpoints are nodes, transitions are edges."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from itertools import pairwise
from typing import TypeAlias

import networkx as nx

from journeymap.graph.audience import concerns, weights
from journeymap.graph.onward import Onward, Way, onward
from journeymap.model import JourneyMap, Touchpoint

__all__ = ["JourneyGraph", "build"]

JourneyGraph: TypeAlias = "nx.DiGraph"
"""A graph made by ``build``; other packages say this instead of importing networkx."""


def build(journey: JourneyMap, persona: str | None = None) -> JourneyGraph:
    """The journey of one persona as a graph; of all together where persona is None.

    A node is the id of a touchpoint, in map order, with the attributes ``stage``,
    ``order`` (from 0) and ``stops``: how travellers stop there, as a mapping from
    ``achieved``, ``abandoned``, ``last`` (below it the map has nothing more) or
    ``leaves`` to their share. An edge has ``share`` (of those at its source),
    ``personas`` who take it, ``implied`` (not written, but by order) and ``when``.
    ``graph.graph["start"]`` maps each first touchpoint to the share of travellers
    who start there. How shares that are not written are filled is told in
    ``journeymap.graph.onward.onward``.

    In the graph of all, the shares of the personas at a touchpoint are averaged by
    their ``weights``. Ids in ``next`` that lead nowhere are passed over, and of two
    touchpoints with one id the first counts: rules report both.

    Raises
    ------
    KeyError
        If the map has no such persona.

    Examples
    --------
    >>> touchpoints = {
    ...     "pays": {"name": "Pays", "next": {"thanks": 0.7, "gives-up": 0.2}},
    ...     "thanks": {"name": "Thanks", "ends": "achieved"},
    ...     "gives-up": {"name": "Gives up", "ends": "abandoned"},
    ... }
    >>> stages = {"purchase": {"name": "Purchase", "touchpoints": touchpoints}}
    >>> graph = build(JourneyMap(journeymap=1, title="Buying", stages=stages))
    >>> list(graph.edges(data="share"))
    [('pays', 'thanks', 0.7), ('pays', 'gives-up', 0.2)]
    >>> {how: round(share, 2) for how, share in graph.nodes["pays"]["stops"].items()}
    {'leaves': 0.1}
    """
    places: dict[str, tuple[str, Touchpoint]] = {}
    for stage, name, touchpoint in journey.touchpoints():
        places.setdefault(name, (stage, touchpoint))
    if persona is not None and persona not in journey.personas:
        raise KeyError(persona)
    shares = weights(journey) if persona is None else {persona: 1.0}
    parts = {name: _onwards(journey, places, name or None) for name in shares}
    graph = nx.DiGraph(start={})
    leaving: list[tuple[str, dict[str, Onward], dict[str, float]]] = []
    # Most touchpoints concern the same personas: their weights are found once.
    by_audience: dict[tuple[str, ...], dict[str, float]] = {}
    for order, (name, (stage, _)) in enumerate(places.items()):
        here = {who: part[name] for who, part in parts.items() if name in part}
        if here or (persona is None and not shares):
            whom = tuple(here)
            local = (
                by_audience[whom]
                if whom in by_audience
                else by_audience.setdefault(whom, _local(whom, shares))
            )
            leaving.append((name, here, local))
            graph.add_node(name, stage=stage, order=order, stops=_stops(here, local))
    # Edges after all nodes, which else would come in the order of the transitions.
    for name, here, local in leaving:
        _connect(graph, name, here, local)
    for who, part in parts.items():
        if part:
            first = next(iter(part))
            graph.graph["start"][first] = graph.graph["start"].get(first, 0.0) + shares[who]
    return graph


def _onwards(
    journey: JourneyMap, places: Mapping[str, tuple[str, Touchpoint]], persona: str | None
) -> dict[str, Onward]:
    """Where one persona goes from each touchpoint that concerns this persona, in map order."""
    known = journey.personas
    passed = {
        name: touchpoint
        for name, (_, touchpoint) in places.items()
        if concerns(touchpoint.personas, persona, known)
    }
    names = list(passed)
    below: dict[str, str] = dict(pairwise(names))
    return {
        name: onward(touchpoint, persona, personas=known, known=places, open_to=passed, below=below.get(name))
        for name, touchpoint in passed.items()
    }


def _local(here: Collection[str], shares: Mapping[str, float]) -> dict[str, float]:
    """The weights of the personas at one touchpoint, scaled to a sum of 1."""
    total = sum(shares[who] for who in here)
    if total <= 0:
        return dict.fromkeys(here, 1.0 / len(here)) if here else {}
    return {who: shares[who] / total for who in here}


def _stops(here: Mapping[str, Onward], local: Mapping[str, float]) -> dict[str, float]:
    stops: dict[str, float] = {}
    for who, part in here.items():
        if part.stopping > 0:
            stops[part.stop] = stops.get(part.stop, 0.0) + part.stopping * local[who]
    return stops


def _connect(
    graph: JourneyGraph, source: str, here: Mapping[str, Onward], local: Mapping[str, float]
) -> None:
    """Add the edges out of one touchpoint, as they are written."""
    ways: dict[str, list[tuple[str, Way]]] = {}
    for who, part in here.items():
        for way in part.ways:
            ways.setdefault(way.target, []).append((who, way))
    for target, takers in ways.items():
        graph.add_edge(
            source,
            target,
            share=min(1.0, sum(way.share * local[who] for who, way in takers)),
            personas=tuple(who for who, _ in takers if who),
            implied=all(way.implied for _, way in takers),
            when=next((way.when for _, way in takers if way.when), ""),
        )
