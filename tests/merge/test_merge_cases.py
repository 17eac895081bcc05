"""Each folder of cases/ holds a base, two sides and what must come of them, byte by byte."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeymap.mapfile import prove, read, write
from journeymap.merge import merge_maps
from journeymap.model import Document
from tests.strategies.two_sides import errors_of

CASES = sorted(path for path in (Path(__file__).parent / "cases").iterdir() if path.is_dir())


def of(case: Path, name: str) -> Document:
    """One of the maps of a case."""
    return read((case / f"{name}.journey.yaml").read_bytes())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_merge_gives_what_is_expected(case: Path) -> None:
    merged = merge_maps(of(case, "base"), of(case, "ours"), of(case, "theirs"))
    text = write(merged.document)
    assert text == (case / "expected.journey.yaml").read_text("utf-8")
    prove(merged.document, text)
    assert errors_of(merged.document) == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_sides_are_the_same_to_a_merge(case: Path) -> None:
    """Whether there is a conflict does not depend on who merges whom."""
    one = merge_maps(of(case, "base"), of(case, "ours"), of(case, "theirs"))
    other = merge_maps(of(case, "base"), of(case, "theirs"), of(case, "ours"))
    assert bool(one.conflicts) == bool(other.conflicts)


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 40
