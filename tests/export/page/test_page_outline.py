"""The outline is the whole map in words: no id and no value is missing, whatever a map holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from journeymap.export.page.page_outline import outline
from journeymap.export.page.said import Speaker, exactly, in_per_cent
from journeymap.layout.labels import CONFIDENCE, ENDINGS, KINDS, OWNERS, PHASES, STATES, STATUSES
from journeymap.mapfile import read
from journeymap.model import JourneyMap
from journeymap.model.part import Part
from tests.strategies.journeys import journeys

MAPS = sorted((Path(__file__).parents[3] / "maps").glob("*.journey.yaml"))

WORDS = {**CONFIDENCE, **ENDINGS, **KINDS, **OWNERS, **PHASES, **STATES, **STATUSES}
SIDES = ("base", "ours", "theirs")
"""Fields that hold whatever a file held there."""
CHOICES = frozenset({"confidence", "ends", "kind", "owner", "phase", "state", "status"})
"""Fields whose values are words of the format, which people read in their own language."""


class Text(HTMLParser):
    """What a reader of the markup reads, without any attribute."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.feed(markup)
        self.close()

    def handle_data(self, data: str) -> None:
        self.parts.append(data)


def plain(text: str) -> str:
    """A text as it is compared: no blanks, and one sign for all that no page can show."""
    return re.sub(r"[\s\ufffd\x00-\x1f\x7f-\xa0\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]", "", text)


def said(value: Any, field: str = "") -> Iterator[tuple[str, ...]]:
    """For each id and value below a part: the ways of writing it that count as said."""
    if isinstance(value, Part):
        for name in type(value).model_fields:
            if name != "journeymap":
                yield from said(getattr(value, name), "x-" if name in SIDES else name)
        yield from said(value.extra, "x-")
    elif isinstance(value, dict):
        for key, item in value.items():
            yield (str(key),)
            yield from said(item, field)
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from said(item, field)
    elif isinstance(value, bool) and field != "x-":
        yield from [("Moment of truth",)] if value else []
    elif isinstance(value, (int, float)) and field != "x-":
        yield (exactly(value), in_per_cent(value))
    elif isinstance(value, date):
        yield (value.isoformat(),)
    elif value is not None:
        yield (WORDS.get(str(value), str(value)) if field in CHOICES else str(value),)


def missing(journey: JourneyMap) -> list[tuple[str, ...]]:
    text = plain("".join(Text(outline(journey, Speaker())).parts))
    return [ways for ways in said(journey) if not any(plain(way) in text for way in ways)]


@given(journeys())
@settings(max_examples=40)
def test_every_id_and_value_of_any_map_is_said(journey: JourneyMap) -> None:
    assert missing(journey) == []


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name)
def test_every_id_and_value_of_a_shipped_map_is_said(path: Path) -> None:
    assert missing(read(path.read_bytes()).journey) == []


def test_the_test_notices_what_is_not_said() -> None:
    journey = read(MAPS[0].read_bytes()).journey
    told = outline(journey, Speaker())
    first = next(name for *_ids, here in journey.touchpoints() for name in here.pains)
    assert first in told
    assert plain("not in any map") not in plain("".join(Text(told).parts))


def test_touchpoints_stand_under_their_stage_and_can_be_linked_to() -> None:
    journey = read((MAPS[0].parent / "guitar-purchase.journey.yaml").read_bytes()).journey
    told = outline(journey, Speaker())
    heads = re.findall(r'<h3>.*?</h3>|<article id="at-([^"]+)"', told)
    assert [head for head in heads if head] == [key for _stage, key, _here in journey.touchpoints()]
    for level in ("h2", "h3", "h4"):
        assert f"<{level}" in told
