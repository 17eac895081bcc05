"""Our mermaid files in mermaid itself: it draws them, and what it shows is what the map says."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings

from journeymap.exchange import write_as
from journeymap.mapfile import read
from journeymap.model import JourneyMap, feeling_of
from tests.exchange.conftest import Rendered
from tests.exchange.hostile_names import hostile_map, map_named, named_maps

pytestmark = pytest.mark.browser

Render = Callable[[str], Rendered]
MAPS = sorted((Path(__file__).parents[2] / "maps").glob("*.journey.yaml"))

# Characters that no XML or HTML page can show: they come back from our file, not from a picture.
# What HTML takes for blank stands there as a blank.
_CONTROLS = {*map(chr, range(0x20)), *map(chr, range(0x7F, 0xA0))} - set(" \n\t\r\f")
UNSHOWABLE = _CONTROLS | {"\ufffe", "\uffff", "\ufeff", "\ufffd"}
DRAWN = {"circle", "defs", "desc", "div", "foreignObject", "g", "line", "marker", "path", "rect", "style"}
DRAWN |= {"svg", "switch", "text", "title", "tspan"}


def shown(text: str) -> str:
    """A text as a page shows it: runs of blanks are one."""
    return " ".join("".join(letter for letter in text if letter not in UNSHOWABLE).split())


def assert_shows(render: Render, journey: JourneyMap) -> None:
    """Mermaid draws the map: title, sections, tasks in order, scores, and nothing besides."""
    seen = render(write_as(journey, "mermaid").data.decode())
    cards = [touchpoint for _stage, _id, touchpoint in journey.touchpoints()]
    assert [shown(name) for name in seen.tasks] == [shown(card.name) for card in cards]
    stages = [stage.name for stage in journey.stages.values() for _card in stage.touchpoints]
    assert [shown(name) for name in seen.sections] == [shown(name) for name, _cards in groupby(stages)]
    if journey.title.strip():
        assert shown(seen.title) == shown(journey.title)
    feelings = [feeling_of(card) for card in cards]
    expected = [3.0 if feeling is None else feeling.mean + 3 for feeling in feelings]
    assert seen.scores == pytest.approx(expected, abs=0.006)
    assert set(seen.elements) <= DRAWN


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name)
def test_every_sample_map_is_drawn(path: Path, rendered: Render) -> None:
    assert_shows(rendered, read(path.read_bytes()).journey)


def test_hostile_names_are_shown_as_they_are(rendered: Render) -> None:
    assert_shows(rendered, hostile_map())


@settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(journey=named_maps())
@example(journey=hostile_map())
@example(
    journey=map_named(
        ("cash\rdesk", "form\ffeed", "a\x0bb"), ("new\rline", "new\fpage", "a\x0bb", "a\x1cb"), ()
    )
)
def test_any_name_is_shown_as_it_is(journey: JourneyMap, rendered: Render) -> None:
    assert_shows(rendered, journey)
