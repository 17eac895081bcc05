"""The legend as a picture of its own: every sign with its meaning, nothing over anything else."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeymap.insights import study
from journeymap.mapfile import read
from journeymap.overlays import CATALOGUE, legend, legend_sheet
from journeymap.overlays.marks import Label

MAPS = sorted((Path(__file__).parent.parent.parent / "maps").glob("*.journey.yaml"))


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name.partition(".")[0])
def test_every_sign_stands_beside_its_meaning(path: Path) -> None:
    journey = read(path.read_text("utf-8")).journey
    entries = legend(journey, study(journey), overlays=tuple(CATALOGUE))
    sheet = legend_sheet(entries)
    meanings = [entry.text for entry in entries]
    told = [mark for mark in sheet.marks if isinstance(mark, Label) and mark.text in meanings]
    assert [label.text for label in told] == meanings
    assert [label.y for label in told] == sorted({label.y for label in told})
    assert all(0 < label.x < sheet.width and 0 < label.y < sheet.height for label in told)
