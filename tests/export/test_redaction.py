"""What is left out of a map is not in what is made of it: neither its texts, nor that it was there."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journeymap.export.page import page
from journeymap.export.redaction import CHOICES, redact
from journeymap.model import JourneyMap, to_data
from tests.strategies.journeys import journeys

laws = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])

METRIC = {"value": 731.25, "baseline": 9.5, "target": 8.25, "n": 40404, "source": "SECRET-numbers"}
EVERYTHING = {
    "journeymap": 1,
    "title": "Tea by post",
    "locale": "en",
    "metrics": {"SECRET-numbers-name": METRIC},
    "personas": {"mei": {"name": "Mei", "share": 0.7319}, "raj": {"name": "Raj"}},
    "lanes": {"legal": "SECRET-lanes"},
    "x-own": {"note": "SECRET-own"},
    "conflicts": [{"at": "title", "base": "a", "ours": "Tea by post", "theirs": "SECRET-own"}],
    "stages": {
        "x-buy": {
            "name": "Buying",
            "metrics": {"nps": METRIC},
            "x-own": "SECRET-own",
            "touchpoints": {
                "pays": {
                    "name": "Pays",
                    "emotion": {"mei": [-2, -1, -1], "raj": 1},
                    "metrics": {"csat": METRIC},
                    "backstage": {"rules": "SECRET-backstage"},
                    "lanes": {"legal": "SECRET-lanes"},
                    "pains": {
                        "slow": {
                            **{"text": "Slow", "reach": 0.7319, "votes": 40404},
                            **{"owner": "SECRET-backstage-owner", "ticket": "SECRET-backstage-1"},
                        }
                    },
                    "gains": {"note": {"text": "A note", "votes": 40404}},
                    "ideas": {"fast": {"text": "Be fast", "votes": 40404, "owner": "SECRET-backstage-owner"}},
                    "next": {"x-waits": {"share": 0.7319, "when": "it is paid"}},
                },
                "x-waits": {"name": "Waits", "emotion": [2, 1]},
            },
        }
    },
}


@pytest.mark.parametrize(("numbers", "backstage", "lanes"), list(product((True, False), repeat=3)))
def test_a_page_holds_nothing_of_what_is_left_out(numbers: bool, backstage: bool, lanes: bool) -> None:
    given = {"numbers": numbers, "backstage": backstage, "lanes": lanes}
    made = page(redact(JourneyMap.model_validate(EVERYTHING), **given))
    for choice, shown in given.items():
        assert (f"SECRET-{choice}" in made) == shown, choice
    if not all(given.values()):
        assert "SECRET-own" not in made
    if not numbers:
        assert "40404" not in made
        assert "40 404" not in made
        assert "40,404" not in made
        assert "731" not in made
        assert "73 %" not in made
    for told in ("Waits", "Slow", "A note", "Be fast", "it is paid", "Mei"):
        assert told in made


def fields_at(node: Any, path: tuple[str, ...]) -> Iterator[Any]:
    """What stands at the places of a path, where ``*`` is every id."""
    if not path:
        yield node
    elif isinstance(node, dict):
        inner = node.values() if path[0] == "*" else [node[path[0]]] if path[0] in node else []
        for value in inner:
            yield from fields_at(value, path[1:])


def without_own(node: Any) -> Any:
    """Without any key like those of teams; ids that look like them go on both sides of a comparison."""
    if not isinstance(node, dict):
        return node
    return {key: without_own(value) for key, value in node.items() if not key.startswith("x-")}


@laws
@given(journey=journeys(), choices=st.fixed_dictionaries(dict.fromkeys(CHOICES, st.booleans())))
def test_only_what_is_not_given_goes(journey: JourneyMap, choices: dict[str, bool]) -> None:
    left = redact(journey, **choices)
    data, before = without_own(to_data(left)), without_own(to_data(journey))
    for choice, paths in CHOICES.items():
        for path in paths:
            found = list(fields_at(data, path))
            assert found == (list(fields_at(before, path)) if choices[choice] else [])
    assert redact(left, **choices) == left
    if all(choices.values()):
        assert left == journey


@laws
@given(journey=journeys())
def test_what_is_left_does_not_depend_on_what_went(journey: JourneyMap) -> None:
    nothing = dict.fromkeys(CHOICES, False)
    bare = redact(journey, **nothing)
    marked = to_data(bare)
    marked["metrics"] = {"nps": {"value": 40404}}
    marked["lanes"] = {"legal": "SECRET"}
    marked["x-own"] = ["SECRET"]
    for stage in marked.get("stages", {}).values():
        stage["x-own"] = "SECRET"
        for touchpoint in stage.get("touchpoints", {}).values():
            touchpoint["backstage"] = {"rules": "SECRET"}
            for pain in touchpoint.get("pains", {}).values():
                pain.update(votes=7, reach=0.5, owner="SECRET", ticket="SECRET")
    assert redact(JourneyMap.model_validate(marked), **nothing) == bare
    assert "x-own" not in json.dumps(to_data(bare))
