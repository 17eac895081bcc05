"""The reference of the map file names every key, every word and every known metric there is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from journeymap.mapfile import read, schema
from journeymap.model import KNOWN_METRICS

PAGE = (Path(__file__).parents[2] / "docs" / "map-file.md").read_text("utf-8")
TITLES = {
    "persona": "Persona",
    "channel": "Channel",
    "stage": "Stage",
    "touchpoint": "Touchpoint",
    "pain": "Pain, gain, idea",
    "gain": "Pain, gain, idea",
    "idea": "Pain, gain, idea",
    "metric": "Metric",
    "next": "Next",
    "conflict": "Conflict",
}


def section(title: str) -> str:
    """The text under a heading of the page."""
    return re.split(r"^##+ ", PAGE.split(f"### {title}\n", 1)[1], maxsplit=1, flags=re.MULTILINE)[0]


def told(properties: dict[str, dict[str, list[str]]], text: str) -> None:
    """Every key and each of its few words stands in a text."""
    for key, entry in properties.items():
        assert f"`{key}`" in text, key
        for word in entry.get("enum", []):
            assert str(word) in text, f"{key}: {word}"


def test_the_map_itself() -> None:
    told(schema()["properties"], section("Map"))


@pytest.mark.parametrize("name", sorted(schema()["$defs"]))
def test_every_part(name: str) -> None:
    definition = schema()["$defs"][name]
    record = next(option for option in [definition, *definition.get("anyOf", [])] if "properties" in option)
    told(record["properties"], section(TITLES[name]))


def test_every_known_metric() -> None:
    for name, known in KNOWN_METRICS.items():
        (row,) = [row for row in section("Metric").splitlines() if f"`{name}`" in row]
        assert row.rstrip(" |").endswith(known.better)


def test_the_example_reads() -> None:
    example = PAGE.split("```yaml\n", 1)[1].split("```", 1)[0]
    assert read(example).journey.title == "First ride on a rental bike"
