"""The canonical form, a file for each of its rules: input, a line ``# output``, what ``fmt`` makes of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeymap.mapfile import fmt, read

ROOT = Path(__file__).parents[2]
CASES = sorted((Path(__file__).parent / "cases").glob("*.yaml"))
MAPS = sorted((ROOT / "maps").glob("*.yaml"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    source, _line, expected = path.read_bytes().partition(b"# output\n")
    assert fmt(source) == expected.decode()
    assert fmt(expected) == expected.decode()
    assert read(expected).own_keys == read(source).own_keys


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_the_maps_that_ship_are_canonical(path: Path) -> None:
    text = path.read_text("utf-8")
    assert fmt(text) == text
