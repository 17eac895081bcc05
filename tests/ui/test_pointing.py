"""What the browser is told of a picture: the ring goes around cards, not around rows that tell of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeymap.layout import place
from journeymap.mapfile import read
from journeymap.overlays import DEFAULT, facts_for, paint, rows_for
from journeymap.ui.pointing import pointing_of

MAPS = sorted((Path(__file__).parent.parent.parent / "maps").glob("*.journey.yaml"))


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name.partition(".")[0])
def test_the_ring_goes_around_the_card_of_a_touchpoint(path: Path) -> None:
    journey = read(path.read_text("utf-8")).journey
    layout = place(journey, rows=rows_for(DEFAULT, journey), facts=facts_for(DEFAULT))
    where = {name: sides for *sides, name in pointing_of(paint(journey, layout)).cards}
    for card in layout.cards:
        box = card.box
        assert where[card.touchpoint] == pytest.approx([box.x, box.y, box.width, box.height], abs=0.06)
    assert len(where) == len(layout.cards) + len(journey.stages)
