"""docs/insights.md: its example is the one the tool works out, and every key of the data has its heading."""

from __future__ import annotations

import runpy
from pathlib import Path

from journeymap.insights import as_data, study
from journeymap.model import JourneyMap

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "insights.md").read_text(encoding="utf-8")


def test_the_example_is_worked_by_the_tool() -> None:
    """If this fails: python tools/insights_example.py."""
    work = runpy.run_path(str(ROOT / "tools" / "insights_example.py"))["with_example"]
    assert work(PAGE) == PAGE


def test_every_finding_has_its_heading() -> None:
    journey = JourneyMap(journeymap=1, title="Empty")
    headings = [line for line in PAGE.splitlines() if line.startswith("## ")]
    for key in as_data(journey, study(journey)):
        assert any(f"`{key}`" in heading for heading in headings), key
