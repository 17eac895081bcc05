"""Places a whole map: one layout for every face of it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Literal, NamedTuple

from journeymap.layout.cards import NO_NOTES, Notes, place_cards
from journeymap.layout.columns import PHASE_HEIGHT, Grid, column_boxes, grid, headers, phase_spans
from journeymap.layout.geometry import Box
from journeymap.layout.gutters import LANE, Lanes, lanes
from journeymap.layout.heading import place_heading, place_legend
from journeymap.layout.parts import Card, Layout, Plot, Route, Row
from journeymap.layout.personas import short_name
from journeymap.layout.plot import level_names, place_plot
from journeymap.layout.routing import Field, place_routes
from journeymap.layout.rows import place_rows, row_title
from journeymap.layout.scaling import scaled
from journeymap.layout.transitions import Link, links
from journeymap.layout.type_scale import NOTE, STRONG
from journeymap.model import JourneyMap

__all__ = ["FACTS", "ROWS", "place"]

Frame = Literal["bare", "full"]

ROWS = ("emotion", "pains", "ideas")
FACTS = ("channel", "phases")

MARGIN = {"bare": 2.0, "full": 28.0}
LEAST_ROOM = 960.0
"""Between the margins of a whole picture, where its columns need less."""
LEAST_GUTTER, MOST_GUTTER = 56.0, 104.0
CARDS_PAD = 14.0
"""Above the first and beneath the last card."""
FOLD = 636.0
"""Down to here headers, cards and curve should be seen without scrolling."""
LEAST_PLOT, MOST_PLOT = 136.0, 208.0
NAME_ROOM = 88.0
BOTTOM = 6.0


def place(
    journey: JourneyMap,
    *,
    width: float = 1080.0,
    scale: float = 1.0,
    rows: Sequence[str] = ROWS,
    facts: Collection[str] = FACTS,
    frame: Frame = "bare",
    headline: Sequence[str] = (),
    legend: Sequence[str] = (),
    notes: Notes = NO_NOTES,
) -> Layout:
    """Where everything on the picture of a map sits.

    Parameters
    ----------
    journey
        The map.
    width
        Room in pixels at scale 1; the picture becomes wider where its cards would get too narrow.
    scale
        Multiplies every number of the result, texts included.
    rows
        Bands beneath the cards, in order: ``emotion`` (the curve, always first), ``pains``,
        ``ideas``, ``gains``, ``backstage``, ``lane:<id>``. A row without entries is left out.
    facts
        What is written on cards and columns: ``channel``, ``ownership``, ``importance``,
        ``metrics``, ``phases``.
    frame
        ``bare`` begins at the columns; ``full`` adds title, goal, facts, headline and legend.
    headline, legend
        Sentences and legend texts for the full frame.
    notes
        What is to be written at the foot of cards, by id of the touchpoint: kinds and texts.
    """
    margin = MARGIN[frame]
    room = width - 2 * margin
    left = margin + _gutter(journey, rows)
    all_links = links(journey)
    all_lanes = lanes(all_links, len(journey.stages))
    columns = grid(all_lanes, left, margin + room - left)
    # A whole picture of few stages ends with them, so that headline, columns and legend are flush.
    least = min(room, LEAST_ROOM) if frame == "full" else room
    right = max([margin + least, *(edge for _left, edge in columns.edges)])
    heading, top = None, margin
    if frame == "full":
        heading, top = place_heading(journey, headline, margin, margin, right - margin)
    spans = phase_spans(journey, columns, top) if "phases" in facts else ()
    heads = headers(journey, columns, top + PHASE_HEIGHT if spans else top)
    y = max((box.bottom for box, _title in heads), default=top + PHASE_HEIGHT if spans else top)
    flow = _flow(journey, all_links, columns, lanes=all_lanes, top=y, facts=facts, notes=notes)
    shown = rows if flow.cards else _without_curve(rows)
    plot, bands, bottom = _beneath(journey, columns, (margin, left, flow.bottom), top, shown)
    boxes = column_boxes(journey, columns, heads, bottom)
    signs = None
    if frame == "full" and legend:
        signs, bottom = place_legend(legend, margin, bottom + 12, right - margin)
    everything = (spans, flow.cards, flow.routes, plot, bands, heading, signs, left, flow.card_of)
    return scaled(Layout(right + margin, bottom + margin, scale, frame, boxes, *everything), scale)


class _Flow(NamedTuple):
    """The cards and the ways between them, and the y below which there is room again."""

    cards: tuple[Card, ...]
    card_of: dict[str, Card]
    routes: tuple[Route, ...]
    bottom: float


def _flow(
    journey: JourneyMap,
    links: tuple[Link, ...],
    columns: Grid,
    *,
    lanes: Lanes,
    top: float,
    facts: Collection[str],
    notes: Notes,
) -> _Flow:
    """The cards and the ways between them, below the headers."""
    y = top + CARDS_PAD + LANE * lanes.above
    cards = place_cards(
        journey, links, facts, lefts=columns.card_lefts, top=y, width=columns.card_width, notes=notes
    )
    card_of: dict[str, Card] = {}
    for card in cards:
        card_of.setdefault(card.touchpoint, card)
    below = max((card.box.bottom for card in cards), default=y)
    field = Field(columns.gutter_lefts, lanes, y - CARDS_PAD / 2 - 1, below + CARDS_PAD / 2)
    routes = place_routes(journey, links, card_of, field)
    return _Flow(cards, card_of, routes, below + CARDS_PAD + LANE * lanes.beneath)


def _beneath(
    journey: JourneyMap, columns: Grid, at: tuple[float, float, float], fold_from: float, rows: Sequence[str]
) -> tuple[Plot | None, tuple[Row, ...], float]:
    """The curve and the rows below the cards, and where the columns end.

    ``at`` is the margin, the left of the columns and the y from which there is room.
    """
    margin, left, y = at
    plot = None
    if "emotion" in rows:
        height = min(max(FOLD - (y - fold_from), LEAST_PLOT), MOST_PLOT)
        box = Box(margin, y, columns.edges[-1][1] - margin, height)
        plot = _plot(journey, columns, box, left - margin)
        y = plot.box.bottom
    bands = place_rows(journey, _without_curve(rows), columns.edges, y, margin=(margin, left))
    return plot, bands, (bands[-1].box.bottom if bands else y) + BOTTOM


def _without_curve(rows: Sequence[str]) -> list[str]:
    return [row for row in rows if row != "emotion"]


def _gutter(journey: JourneyMap, rows: Sequence[str]) -> float:
    """Room on the left for the names of the levels and of the rows."""
    names = [NOTE.width(name) for name in level_names().values()] if "emotion" in rows else []
    titles = [row_title(journey, row) for row in rows if row != "emotion"]
    # Titles of rows may take several lines: their words must fit.
    names += [STRONG.width(word) for title in titles for word in title.split()]
    return min(max([LEAST_GUTTER, *(name + 14 for name in names)]), MOST_GUTTER) if names else 0.0


def _plot(journey: JourneyMap, columns: Grid, box: Box, gutter: float) -> Plot:
    """The band, with room for the personas' names behind the last point."""
    names = [short_name(persona.name) for persona in journey.personas.values()]
    room = min(max((STRONG.width(name) + 12 for name in names), default=0.0), NAME_ROOM)
    left, right = columns.edges[-1]
    return place_plot(journey, box, columns.edges, gutter=gutter, end_room=min(room, (right - left) / 2))
