"""Whatever map validates, however odd: graph, findings and rules answer, and their figures hold."""

from __future__ import annotations

import json
import math
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.graph import build, endless_loops, reachable, weights
from journeymap.insights import as_data, page, study
from journeymap.model import Document, JourneyMap
from journeymap.rules import check

NAMES = ["a", "b", "c", "d", "支付"]
PEOPLE = ["mei", "raj", "alina"]
SHARES = st.sampled_from([0, 0.1, 0.25, 0.5, 0.75, 1])
WHO = st.lists(st.sampled_from([*PEOPLE, "ghost"]), max_size=2, unique=True)
SCORE = st.sampled_from([-2, -0.5, 0, 1, 2])
EMOTION = st.one_of(
    SCORE,
    st.lists(SCORE, min_size=1, max_size=3),
    st.dictionaries(st.sampled_from([*PEOPLE, "ghost"]), SCORE, max_size=3),
)
WAY = st.fixed_dictionaries({}, optional={"share": SHARES, "personas": WHO, "when": st.just("in doubt")})
PAIN = st.fixed_dictionaries(
    {"text": st.sampled_from(["", "Slow", "太慢"])},
    optional={
        "severity": st.integers(1, 5),
        "reach": SHARES,
        "status": st.sampled_from(["open", "fixed"]),
        "personas": WHO,
        "votes": st.integers(0, 9),
    },
)
IDEA = st.fixed_dictionaries(
    {"text": st.just("Second way")},
    optional={
        "impact": st.integers(1, 5),
        "effort": st.integers(1, 5),
        "solves": st.lists(st.sampled_from(["p", "q", "a/p", "ghost/p", "/", ""]), max_size=2),
        "status": st.sampled_from(["open", "fixed"]),
    },
)
TOUCHPOINT = st.fixed_dictionaries(
    {"name": st.sampled_from(["", "Pays", "付款"])},
    optional={
        "channel": st.sampled_from(["web", "parcel", "ghost"]),
        "personas": WHO,
        "emotion": EMOTION,
        "importance": st.integers(1, 5),
        "moment_of_truth": st.booleans(),
        "confidence": st.just("assumed"),
        "pains": st.dictionaries(st.sampled_from(["p", "q"]), PAIN, max_size=2),
        "ideas": st.dictionaries(st.sampled_from(["i", "j"]), IDEA, max_size=2),
        "next": st.dictionaries(st.sampled_from([*NAMES, "ghost"]), WAY, max_size=3),
        "ends": st.sampled_from(["achieved", "abandoned"]),
    },
)
JOURNEYS = st.builds(
    lambda stages, personas: JourneyMap.model_validate(
        {
            "journeymap": 1,
            "title": "Odd",
            "personas": personas,
            "channels": {
                "web": {"name": "Web"},
                "parcel": {"name": "P", "kind": "physical", "owner": "partner"},
            },
            "stages": {
                f"s{index}": {"name": "S", "touchpoints": touchpoints}
                for index, touchpoints in enumerate(stages)
            },
        }
    ),
    st.lists(st.dictionaries(st.sampled_from(NAMES), TOUCHPOINT, max_size=4), max_size=3),
    st.dictionaries(
        st.sampled_from(PEOPLE),
        st.fixed_dictionaries(
            {"name": st.sampled_from(["", "Mei, the beginner"])}, optional={"share": SHARES}
        ),
        max_size=3,
    ),
)


@settings(max_examples=200, deadline=None)
@given(JOURNEYS)
def test_every_graph_keeps_all_travellers(journey: JourneyMap) -> None:
    for persona in (None, *journey.personas):
        graph = build(journey, persona)
        for name in graph:
            going = sum(share for _, _, share in graph.out_edges(name, data="share"))
            stopping = sum(graph.nodes[name]["stops"].values())
            if weights(journey) or persona:
                assert going + stopping == pytest.approx(1)
            assert all(0 <= share <= 1 for _, _, share in graph.out_edges(name, data="share"))
        assert set(graph.graph["start"]) <= set(graph)


@settings(max_examples=300, deadline=None)
@given(JOURNEYS)
def test_findings_answer_and_their_figures_hold(journey: JourneyMap) -> None:
    found = study(journey)
    assert 1 <= len(found.headline) <= 3
    assert set(found.travellers) == {name for _, name, _ in journey.touchpoints()}
    assert all(0 <= share <= 1 for share in found.travellers.values())
    pains = [len(touchpoint.pains) for _, _, touchpoint in journey.touchpoints()]
    assert len(found.pains) == sum(pains)
    assert [pain.score for pain in found.pains] == sorted((p.score for p in found.pains), reverse=True)
    assert all(0 <= item.score <= 1 for item in (*found.pains, *found.ideas))
    assert sum(route.probability for route in found.routes) <= 1 + 1e-9
    for route in found.routes:
        assert route.probability <= min(found.travellers[name] for name in route.touchpoints) + 1e-9
    lost = found.outcome["abandoned"] + found.outcome["leaves"]
    assert sum(item.share for item in found.dropoff) == pytest.approx(lost, abs=1e-6)
    assert all(0 < switch.share <= 1 for switch in found.channel_switches)
    for curve in found.emotion:
        felt = {point.touchpoint for point in curve.points}
        assert {curve.peak, curve.low, curve.end} <= felt | {None}
        assert len(felt) == len(curve.points)


@settings(max_examples=150, deadline=None)
@given(JOURNEYS)
def test_page_and_data_tell_all_of_it(journey: JourneyMap) -> None:
    found = study(journey)
    data = json.loads(json.dumps(as_data(journey, found), allow_nan=False))
    assert {"headline", "pains", "moments", "emotion", "unavoidable", "channel_switches", "routes"} <= set(
        data
    )
    assert len(data["pains"]) == len(found.pains)
    assert page(journey, found).startswith("Odd\n===\n\n" + found.headline[0][:20])


@settings(max_examples=200, deadline=None)
@given(JOURNEYS)
def test_rules_answer_and_agree_with_the_graph(journey: JourneyMap) -> None:
    issues = check(Document(journey), today=date(2026, 11, 21))
    assert all(issue.message and issue.hint for issue in issues)
    told = {issue.at.rpartition("/")[2] for issue in issues if issue.code == "JM301"}
    reached = {name for persona in weights(journey) for name in reachable(build(journey, persona or None))}
    assert told == {name for _, name, _ in journey.touchpoints()} - reached
    trapped = 1 - math.fsum(study(journey).outcome.values()) if weights(journey) and reached else 0
    loops = [endless_loops(build(journey, persona or None)) for persona in weights(journey)]
    if trapped > 1e-6:
        assert any(loops)
        assert "JM303" in {issue.code for issue in issues}
