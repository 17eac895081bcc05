"""From a map to its graph: touchpoints are nodes, transitions are edges."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
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
    if persona is not None and persona not in journey.personas:
        raise KeyError(persona)
    shares = weights(journey) if persona is None else {persona: 1.0}
    places = _places(journey)
    parts = {name: _onwards(journey, places, name or None) for name in shares}
    graph = nx.DiGraph(start=_starts(parts, shares))
    passed = list(_passed(places, parts, shares, also_by_nobody=persona is None and not shares))
    for at in passed:
        graph.add_node(at.touchpoint, stage=at.stage, order=at.order, stops=_stops(at.here, at.local))
    # Edges after all nodes, which else would come in the order of the transitions.
    for at in passed:
        _connect(graph, at.touchpoint, at.here, at.local)
    return graph


@dataclass(frozen=True, slots=True)
class _Passed:
    """A touchpoint that somebody passes: where each goes from there, and how much each weighs there."""

    touchpoint: str
    stage: str
    order: int
    here: Mapping[str, Onward]
    local: Mapping[str, float]


def _places(journey: JourneyMap) -> dict[str, tuple[str, Touchpoint]]:
    """The touchpoints by id, each with its stage; of two with one id the first."""
    places: dict[str, tuple[str, Touchpoint]] = {}
    for stage, name, touchpoint in journey.touchpoints():
        places.setdefault(name, (stage, touchpoint))
    return places


def _passed(
    places: Mapping[str, tuple[str, Touchpoint]],
    parts: Mapping[str, Mapping[str, Onward]],
    shares: Mapping[str, float],
    *,
    also_by_nobody: bool,
) -> Iterator[_Passed]:
    """The touchpoints that one of the personas passes, in map order; all of them where nobody is known."""
    # Most touchpoints concern the same personas: their weights are found once.
    local_of: dict[tuple[str, ...], dict[str, float]] = {}
    for order, (name, (stage, _)) in enumerate(places.items()):
        here = {who: part[name] for who, part in parts.items() if name in part}
        if not here and not also_by_nobody:
            continue
        whom = tuple(here)
        if whom not in local_of:
            local_of[whom] = _local(whom, shares)
        yield _Passed(name, stage, order, here, local_of[whom])


def _starts(parts: Mapping[str, Mapping[str, Onward]], shares: Mapping[str, float]) -> dict[str, float]:
    """The share of travellers by the touchpoint at which they start."""
    starts: dict[str, float] = {}
    for who, part in parts.items():
        first = next(iter(part), None)
        if first is not None:
            starts[first] = starts.get(first, 0.0) + shares[who]
    return starts


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
