"""The JSON Schema that editors use: made from the model, true of the maps, helpful at every key."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from journeymap.mapfile import fmt, schema
from journeymap.mapfile.json_schema import generate

ROOT = Path(__file__).parents[2]
MAPS = sorted((ROOT / "maps").glob("*.yaml"))
CASES = sorted((Path(__file__).parent / "cases").glob("*.yaml"))
HEAD = {"journeymap": 1, "title": "T"}


def problems(data: Any) -> list[str]:
    """What an editor would underline."""
    return [error.message for error in jsonschema.Draft202012Validator(schema()).iter_errors(data)]


def plain(text: str) -> Any:
    """A map as an editor's YAML parser gives it, with dates as texts."""
    return json.loads(json.dumps(yaml.load(text, Loader=yaml.CSafeLoader), default=str))


def test_it_is_the_one_made_from_the_model() -> None:
    assert schema() == generate(), "run `python -m journeymap.schema`"


def test_it_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize("path", [*MAPS, *CASES], ids=lambda path: path.stem)
def test_canonical_maps_fit(path: Path) -> None:
    text = fmt(path.read_bytes().partition(b"# output\n")[2] or path.read_bytes())
    assert problems(plain(text)) == []


def pays(**fields: Any) -> dict[str, Any]:
    """A map with one touchpoint."""
    return {**HEAD, "stages": {"buy": {"name": "B", "touchpoints": {"pays": {"name": "P", **fields}}}}}


@pytest.mark.parametrize(
    "wrong",
    [
        {"journeymap": 1},
        {**HEAD, "journeymap": 2},
        {**HEAD, "titel": "U"},
        {**HEAD, "status": "finished"},
        {**HEAD, "personas": {"Mei": {"name": "M"}}},
        {**HEAD, "personas": {"mei": {"role": "Buyer"}}},
        {**HEAD, "personas": {"mei": {"name": "M", "share": 60}}},
        {**HEAD, "personas": {"mei": {"name": "M", "color": "blue"}}},
        {**HEAD, "stages": {"buy": {"name": "B", "touchpoints": {"pays": {"name": "P", "emotion": 3}}}}},
        {**HEAD, "stages": {"buy": {"name": "B", "touchpoints": {"pays": {"name": "P", "emotion": []}}}}},
        {
            **HEAD,
            "stages": {"buy": {"name": "B", "touchpoints": {"pays": {"name": "P", "next": ["a", "a"]}}}},
        },
        {**HEAD, "stages": {"buy": {"name": "B", "touchpoints": {"pays": {"name": "P", "duration": "9 s"}}}}},
        {**HEAD, "tags": "music"},
    ],
    ids=str,
)
def test_an_editor_sees_mistakes(wrong: dict[str, Any]) -> None:
    assert problems(wrong)


def test_own_keys_and_short_forms_fit() -> None:
    touchpoint = {
        "name": 1984,
        "pains": {"slow": "Slow"},
        "metrics": {"nps": 3, "csat": {}},
        "next": {"a": 0.5},
    }
    stages = {"buy": {"name": "B", "x-cost": [1], "touchpoints": {"pays": touchpoint, "付款": {"name": "P"}}}}
    assert problems({**HEAD, "x-a": {"b": None}, "stages": stages, "lanes": None}) == []


def test_every_key_has_title_description_and_example() -> None:
    for name, entry in properties(schema()):
        assert entry["title"], name
        assert entry["description"].endswith((".", "!")), name
        assert entry["examples"], name


def properties(node: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every property that a schema tells about."""
    if isinstance(node, dict):
        if node.get("type") == "object":
            yield from node.get("properties", {}).items()
        for value in node.values():
            yield from properties(value)
    if isinstance(node, list):
        for item in node:
            yield from properties(item)
