"""What holds for every placed map."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from hypothesis import given, settings

from journeymap.layout import Layout, place
from journeymap.layout.geometry import Box, Point
from journeymap.layout.measure import text_width
from journeymap.layout.parts import Line, Route
from journeymap.model import JourneyMap
from tests.strategies.journeys import journeys
from tests.strategies.routed_maps import routed_maps

FACTS = ("channel", "ownership", "importance", "metrics", "phases")
ROWS = ("emotion", "pains", "ideas", "gains", "backstage")
quick = settings(max_examples=40, deadline=None)


def placed(journey: JourneyMap, **options: object) -> Layout:
    return place(journey, rows=ROWS, facts=FACTS, **options)  # type: ignore[arg-type]


@quick
@given(routed_maps())
def test_no_two_cards_overlap_and_each_lies_in_its_column(journey: JourneyMap) -> None:
    layout = placed(journey)
    columns = {column.stage: column.box for column in layout.columns}
    for one, other in combinations(layout.cards, 2):
        assert not one.box.overlaps(other.box)
    for card in layout.cards:
        assert columns[card.stage].contains(card.box)
    for left, right in combinations(layout.columns, 2):
        assert not left.box.overlaps(right.box)


@quick
@given(routed_maps())
def test_every_text_lies_in_its_box(journey: JourneyMap) -> None:
    layout = placed(journey, frame="full", headline=("It hurts here.", "Do this first."), legend=("a", "b c"))
    whole = Box(0, 0, layout.width, layout.height)
    for box, line in texts_with_boxes(layout):
        extent = extent_of(line)
        assert box.contains(extent, slack=0.51), (line, box)
        assert whole.contains(extent)


def extent_of(line: Line) -> Box:
    """From the baseline to the tops of capitals."""
    return Box(
        line.x,
        line.y - 0.7 * line.size,
        text_width(line.text, line.size, line.bold),
        0.7 * line.size,
    )


def texts_with_boxes(layout: Layout) -> Iterator[tuple[Box, Line]]:
    for column in layout.columns:
        yield from ((column.header, line) for line in column.title)
    for card in layout.cards:
        yield from ((card.box, line) for line in (*card.name, *card.channel))
        yield from ((card.box, line) for _kind, line in card.facts)
    for row in layout.rows:
        yield from ((row.box, line) for line in row.title)
        yield from ((chip.box, line) for chip in row.chips for line in chip.lines)
    if layout.plot is not None:
        yield from ((layout.plot.box, level.name) for level in layout.plot.levels)
    for route in layout.routes:
        if route.label_box is not None:
            yield from ((route.label_box, line) for line in route.label)
    if layout.heading is not None:
        yield from ((tag.box, tag.label) for tag in layout.heading.tags)
        if layout.heading.headline_box is not None:
            box = layout.heading.headline_box
            yield from ((box, line) for lines in layout.heading.headline for line in lines)


@quick
@given(routed_maps())
def test_what_stands_on_a_card_keeps_apart(journey: JourneyMap) -> None:
    for card in placed(journey).cards:
        signs = [badge.box for badge in card.badges] + ([card.end] if card.end else [])
        lines = [*card.name, *card.channel, *(line for _kind, line in card.facts)]
        words = [
            Box(
                line.x, line.y - 0.7 * line.size, text_width(line.text, line.size, line.bold), 0.7 * line.size
            )
            for line in lines
        ]
        for one, other in combinations([*signs, *words], 2):
            assert not one.overlaps(other), (card, one, other)


@quick
@given(routed_maps())
def test_no_line_crosses_a_card(journey: JourneyMap) -> None:
    layout = placed(journey)
    boxes = [Box(c.box.x + 1, c.box.y + 1, c.box.width - 2, c.box.height - 2) for c in layout.cards]
    for route in layout.routes:
        for x, y in along(route):
            inside = [box for box in boxes if box.x < x < box.right and box.y < y < box.bottom]
            assert not inside, (route, inside)


def along(route: Route) -> Iterator[Point]:
    for at in range(0, len(route.points) - 1, 3):
        (x0, y0), (x1, y1), (x2, y2), (x3, y3) = route.points[at : at + 4]
        for step in range(13):
            t = step / 12
            u = 1 - t
            a, b, c, d = u**3, 3 * u * u * t, 3 * u * t * t, t**3
            yield (a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3)


@quick
@given(routed_maps())
def test_shares_keep_off_cards_and_one_another(journey: JourneyMap) -> None:
    layout = placed(journey)
    labels = [route.label_box for route in layout.routes if route.label_box is not None]
    for label in labels:
        assert not any(label.overlaps(card.box) for card in layout.cards)
    for one, other in combinations(labels, 2):
        assert not one.overlaps(other)


@quick
@given(routed_maps())
def test_words_beside_an_arrow_keep_off_cards_and_badges(journey: JourneyMap) -> None:
    layout = placed(journey)
    taken = [card.box for card in layout.cards] + [b.box for card in layout.cards for b in card.badges]
    for route in layout.routes:
        for line in route.label:
            words = extent_of(line)
            assert not any(words.overlaps(box) for box in taken), (line, route)


@quick
@given(routed_maps())
def test_each_route_runs_from_its_source_to_its_target(journey: JourneyMap) -> None:
    layout = placed(journey)
    for route in layout.routes:
        source, target = layout.card_of[route.source].box, layout.card_of[route.target].box
        for (x, y), box in ((route.points[0], source), (route.points[-1], target)):
            assert box.x - 1e-6 <= x <= box.right + 1e-6
            assert box.y - 1e-6 <= y <= box.bottom + 1e-6


@quick
@given(routed_maps())
def test_chips_keep_apart_and_in_their_columns(journey: JourneyMap) -> None:
    layout = placed(journey)
    columns = {column.stage: column.box for column in layout.columns}
    chips = [chip for row in layout.rows for chip in row.chips]
    for one, other in combinations(chips, 2):
        assert not one.box.overlaps(other.box)
    for chip in chips:
        assert columns[chip.stage].contains(chip.box)
        if chip.dots is not None:
            last = chip.lines[-1]
            words = Box(last.x, last.y - 8, text_width(last.text, last.size, last.bold), 8)
            assert chip.box.contains(chip.dots)
            assert not chip.dots.overlaps(words)


@settings(max_examples=40, deadline=None)
@given(journeys())
def test_any_map_can_be_placed_and_gives_the_same_numbers(journey: JourneyMap) -> None:
    layout = placed(journey, frame="full", headline=("",), legend=("",))
    assert layout == placed(journey, frame="full", headline=("",), legend=("",))
    assert layout.width > 0
    assert layout.height > 0


@settings(max_examples=25, deadline=None)
@given(routed_maps())
def test_scale_multiplies_every_length(journey: JourneyMap) -> None:
    plain, large = placed(journey), placed(journey, scale=2)
    assert large.width == 2 * plain.width
    for one, other in zip(plain.cards, large.cards, strict=True):
        assert other.box == Box(2 * one.box.x, 2 * one.box.y, 2 * one.box.width, 2 * one.box.height)
        assert [line.size for line in other.name] == [2 * line.size for line in one.name]
    for way, twice in zip(plain.routes, large.routes, strict=True):
        assert twice.share == way.share
        assert twice.points == tuple((2 * x, 2 * y) for x, y in way.points)


@pytest.mark.parametrize("width", [1060, 1240, 1400])
def test_a_map_of_twenty_touchpoints_is_seen_without_scrolling(width: float) -> None:
    touchpoints = [
        {f"t{stage}-{place}": {"name": "Tries to pay at shop A", "channel": "shop"} for place in range(size)}
        for stage, size in enumerate((2, 4, 6, 5, 3))
    ]
    stages = {
        f"s{n}": {"name": "Stage", "phase": "before", "touchpoints": t} for n, t in enumerate(touchpoints)
    }
    data = {"journeymap": 1, "title": "Twenty", "channels": {"shop": {"name": "Shop"}}, "stages": stages}
    layout = place(JourneyMap.model_validate(data), width=width)
    assert layout.width == width
    assert layout.plot is not None
    assert layout.plot.box.bottom <= 640


def test_many_stages_make_the_map_wider_than_its_room() -> None:
    stages = {f"s{n}": {"name": "S", "touchpoints": {f"t{n}": {"name": "T"}}} for n in range(30)}
    layout = place(JourneyMap.model_validate({"journeymap": 1, "title": "Wide", "stages": stages}), width=900)
    assert layout.width > 900
    assert all(card.box.width >= 140 for card in layout.cards)
