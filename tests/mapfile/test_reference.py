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


def untold(properties: dict[str, dict[str, list[str]]], text: str) -> list[str]:
    """The keys that do not stand in a text, and those of their few words."""
    keys = [key for key in properties if f"`{key}`" not in text]
    words = [(key, str(word)) for key, entry in properties.items() for word in entry.get("enum", [])]
    return keys + [f"{key}: {word}" for key, word in words if word not in text]


def test_the_map_itself() -> None:
    assert untold(schema()["properties"], section("Map")) == []


@pytest.mark.parametrize("name", sorted(schema()["$defs"]))
def test_every_part(name: str) -> None:
    definition = schema()["$defs"][name]
    record = next(option for option in [definition, *definition.get("anyOf", [])] if "properties" in option)
    assert untold(record["properties"], section(TITLES[name])) == []


def test_every_known_metric() -> None:
    for name, known in KNOWN_METRICS.items():
        (row,) = [row for row in section("Metric").splitlines() if f"`{name}`" in row]
        assert row.rstrip(" |").endswith(known.better)


def test_the_example_reads() -> None:
    example = PAGE.split("```yaml\n", 1)[1].split("```", 1)[0]
    assert read(example).journey.title == "First ride on a rental bike"
