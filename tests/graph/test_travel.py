"""The Markov chain, the routes and the dominators, held against slow and simple ways to the same numbers."""

from __future__ import annotations

import math
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.graph import (
    Path,
    endless_loops,
    expected_route,
    likely_paths,
    must_pass,
    passage,
    path_probability,
    reachable,
)

GRAPH = Any


@st.composite
def graphs(draw: st.DrawFn, most: int = 6) -> GRAPH:
    """Small graphs with loops, ways of share 0, and shares in eighths, so that sums are exact."""
    names = [f"t{index}" for index in range(draw(st.integers(1, most)))]
    graph = nx.DiGraph(start={names[0]: 1.0})
    ways: list[tuple[str, str, float]] = []
    for order, name in enumerate(names):
        left = 8
        for target in draw(st.lists(st.sampled_from(names), max_size=3, unique=True)):
            taken = draw(st.integers(0, left))
            left -= taken
            ways.append((name, target, taken / 8))
        graph.add_node(name, order=order, stage="all", stops={"leaves": left / 8} if left else {})
    for name, target, share in ways:
        graph.add_edge(name, target, share=share)
    return graph


def leaky(graph: GRAPH) -> bool:
    """Whether everybody stops in the end, and soon enough for a slow check to see it."""
    return not any(set(loop) & reachable(graph) for loop in endless_loops(graph))


def chance_to_meet(graph: GRAPH, wanted: str, rounds: int = 3000) -> float:
    """Share who ever come to a touchpoint, by walking all travellers step by step."""
    there = dict(graph.graph["start"])
    met = there.pop(wanted, 0.0)
    for _ in range(rounds):
        moved: dict[str, float] = {}
        for name, weight in there.items():
            for target in graph.adj[name]:
                step = weight * graph.edges[name, target]["share"]
                if target == wanted:
                    met += step
                elif step > 1e-16:
                    moved[target] = moved.get(target, 0.0) + step
        there = moved
        if not there:
            break
    return float(met)


@settings(max_examples=150, deadline=None)
@given(graphs())
def test_who_ever_passes_agrees_with_walking_step_by_step(graph: GRAPH) -> None:
    found = passage(graph)
    for name in graph:
        assert found.ever[name] == pytest.approx(chance_to_meet(graph, name), abs=1e-6)


@settings(max_examples=150, deadline=None)
@given(graphs())
def test_a_transition_is_taken_as_often_as_a_touchpoint_put_on_it_is_passed(graph: GRAPH) -> None:
    found = passage(graph)
    for a, b in list(graph.edges):
        split = graph.copy()
        share = split.edges[a, b]["share"]
        split.remove_edge(a, b)
        split.add_node("between", order=99, stage="all", stops={})
        split.add_edge(a, "between", share=share)
        split.add_edge("between", b, share=1.0)
        assert found.crossing[a, b] == pytest.approx(passage(split).ever["between"], abs=1e-9)


@settings(max_examples=200, deadline=None)
@given(graphs())
def test_nobody_is_lost_on_the_way(graph: GRAPH) -> None:
    found = passage(graph)
    stopping = sum(share for stops in found.stopping.values() for share in stops.values())
    if leaky(graph):
        assert stopping == pytest.approx(1)
    else:
        assert stopping < 1 + 1e-9
    assert all(0 <= share <= 1 for share in found.ever.values())


@settings(max_examples=100, deadline=None)
@given(graphs(most=5))
def test_all_routes_together_are_all_travellers(graph: GRAPH) -> None:
    found = passage(graph)
    paths = likely_paths(graph, found, 10_000)
    total = sum(path_probability(graph, found, path) for path in paths)
    stopping = sum(share for stops in found.stopping.values() for share in stops.values())
    assert total == pytest.approx(stopping, abs=1e-9)
    assert all(len(set(path.touchpoints)) == len(path.touchpoints) for path in paths)


@settings(max_examples=150, deadline=None)
@given(graphs(), st.sets(st.integers(0, 5), max_size=2))
def test_unavoidable_are_those_without_which_the_goal_is_out_of_reach(graph: GRAPH, picked: set[int]) -> None:
    goals = [f"t{index}" for index in picked if f"t{index}" in graph]
    ways = nx.DiGraph()
    ways.add_nodes_from(graph)
    ways.add_edges_from((a, b) for a, b, share in graph.edges(data="share") if share > 0)

    def arrives(without: str) -> bool:
        rest = ways.subgraph(name for name in ways if name != without)
        return "t0" in rest and any(goal in rest and nx.has_path(rest, "t0", goal) for goal in goals)

    expected = {name for name in graph if not arrives(name)} if arrives("") else set()
    assert set(must_pass(graph, goals)) == expected


def line(*names: str) -> GRAPH:
    graph = nx.DiGraph(start={names[0]: 1.0})
    for order, name in enumerate(names):
        graph.add_node(name, order=order, stage="all", stops={})
    return graph


def test_retries_are_counted_exactly() -> None:
    """Of those who pay, 3 in 10 try again, 1 in 10 gives up: a geometric series."""
    graph = line("pays", "thanks", "gives-up")
    graph.add_edge("pays", "pays", share=0.3)
    graph.add_edge("pays", "thanks", share=0.6)
    graph.add_edge("pays", "gives-up", share=0.1)
    graph.nodes["thanks"]["stops"]["achieved"] = graph.nodes["gives-up"]["stops"]["abandoned"] = 1.0
    found = passage(graph)
    assert found.visits["pays"] == pytest.approx(1 / 0.7)
    assert found.ever["thanks"] == pytest.approx(6 / 7)
    assert found.crossing["pays", "pays"] == pytest.approx(0.3)
    assert path_probability(graph, found, Path(("pays", "thanks"), "achieved")) == pytest.approx(6 / 7)


def test_a_loop_that_hardly_anybody_leaves_keeps_its_digits() -> None:
    graph = line("pays", "error", "thanks")
    graph.add_edge("pays", "error", share=1.0)
    graph.add_edge("error", "pays", share=1 - 1e-9)
    graph.add_edge("error", "thanks", share=1e-9)
    graph.nodes["thanks"]["stops"]["achieved"] = 1.0
    found = passage(graph)
    assert found.ever["thanks"] == pytest.approx(1.0, rel=1e-9)
    assert found.visits["pays"] == pytest.approx(1e9, rel=1e-9)


def test_in_a_loop_nobody_leaves_all_is_passed_and_nobody_arrives() -> None:
    graph = line("ad", "pays", "error")
    graph.nodes["ad"]["stops"]["leaves"] = 0.25
    graph.add_edge("ad", "pays", share=0.75)
    graph.add_edge("pays", "error", share=1.0)
    graph.add_edge("error", "pays", share=1.0)
    found = passage(graph)
    assert found.ever == pytest.approx({"ad": 1, "pays": 0.75, "error": 0.75})
    assert found.visits["error"] == math.inf
    assert endless_loops(graph) == (("pays", "error"),)


def test_a_web_of_loops_is_followed_without_taking_long() -> None:
    names = [f"t{index}" for index in range(400)]
    graph = line(*names)
    for index, name in enumerate(names):
        for step in (1, 37, 151, 263):
            graph.add_edge(name, names[(index * 7 + step) % 400], share=0.2)
        graph.nodes[name]["stops"]["leaves"] = 0.2
    found = passage(graph)
    assert sum(share for stops in found.stopping.values() for share in stops.values()) == pytest.approx(1)
    assert all(0 < share <= 1 for share in found.ever.values())


def test_the_typical_traveller_takes_the_larger_part_and_turns_back_to_nothing() -> None:
    graph = line("ad", "shop", "asks", "pays")
    graph.add_edge("ad", "shop", share=1.0)
    graph.add_edge("shop", "asks", share=0.7)
    graph.add_edge("shop", "pays", share=0.3)
    graph.add_edge("asks", "shop", share=0.6)
    graph.add_edge("asks", "pays", share=0.4)
    assert expected_route(graph) == ("ad", "shop", "asks", "pays")


def test_the_typical_traveller_stops_where_most_leave() -> None:
    graph = line("ad", "shop")
    graph.nodes["ad"]["stops"]["leaves"] = 0.6
    graph.add_edge("ad", "shop", share=0.4)
    assert expected_route(graph) == ("ad",)


def test_likeliest_routes_come_first_even_among_very_many() -> None:
    """Thirty forks make a thousand million routes; the first few are found at once."""
    names = [f"{kind}{index}" for index in range(30) for kind in ("fork", "left", "right")]
    graph = line(*names, "end")
    for index in range(30):
        after = f"fork{index + 1}" if index < 29 else "end"
        graph.add_edge(f"fork{index}", f"left{index}", share=0.6)
        graph.add_edge(f"fork{index}", f"right{index}", share=0.4)
        graph.add_edge(f"left{index}", after, share=1.0)
        graph.add_edge(f"right{index}", after, share=1.0)
    graph.nodes["end"]["stops"]["achieved"] = 1.0
    found = passage(graph)
    paths = likely_paths(graph, found, 5)
    odds = [path_probability(graph, found, path) for path in paths]
    assert odds == pytest.approx([0.6**30, *[0.6**29 * 0.4] * 4])
