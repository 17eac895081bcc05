"""How a map is spread over slides: whole where it can be read, else an overview and then its parts."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from journeymap.export.curves_alone import curves_alone
from journeymap.export.part_journeys import Column, PartsOfJourney, stage_of
from journeymap.insights import Insights
from journeymap.layout import Layout, place
from journeymap.layout.cards import NO_NOTES, Notes
from journeymap.layout.geometry import Box
from journeymap.layout.type_scale import CAPTION, NOTE
from journeymap.model import JourneyMap
from journeymap.overlays import facts_for, paint, rows_for
from journeymap.overlays.ground import labels
from journeymap.overlays.marks import Label, Mark, Scene

__all__ = ["READABLE", "MapPart", "map_parts"]

READABLE: Final = 9.0
"""Points in which the texts of cards are set at least, where a map is to be read."""
_LEAST: Final = READABLE / NOTE.size
"""Points per pixel from which on a map can be read."""
_GLANCE: Final = 6.0 / NOTE.size
"""Points per pixel from which on an overview is worth its slide."""
_MOST_ON_ONE: Final = 120
"""Touchpoints from which on nobody could tell one card from another on one slide."""
_MOST_COLUMNS: Final = 6
_MOST_CARDS: Final = 8
"""Touchpoints that a column has at most: more are never as low as a slide."""
_FEWEST: Final = 2
"""Touchpoints that a column is not cut below, as long as others can be."""


@dataclass(frozen=True, slots=True)
class MapPart:
    """A map or a part of it, placed and painted, and how large it is drawn.

    Attributes
    ----------
    kind
        ``whole`` can be read and is all there is, ``overview`` shows all of it small, ``curves`` only how
        it feels, ``part`` some of it.
    scale
        Points per pixel.
    """

    kind: str
    journey: JourneyMap
    layout: Layout
    scene: Scene
    scale: float

    @property
    def stages(self) -> tuple[str, ...]:
        """The ids of its stages in the whole map."""
        return tuple(stage_of(key) for key in self.journey.stages)


class _Sheet:
    """Room on a slide, and what is painted there."""

    def __init__(self, room: Box, insights: Insights, overlays: Collection[str], persona: str | None) -> None:
        self.room, self.insights, self.overlays, self.persona = room, insights, overlays, persona

    def place(
        self, journey: JourneyMap, rows: Sequence[str], *, scale: float = _LEAST, notes: Notes = NO_NOTES
    ) -> Layout:
        """A map placed for the width of the slide, at so many points per pixel."""
        return place(
            journey, width=self.room.width / scale, rows=rows, facts=facts_for(self.overlays), notes=notes
        )

    def part(self, kind: str, journey: JourneyMap, layout: Layout) -> MapPart:
        """A placed map painted, as large as there is room."""
        scene = paint(journey, layout, self.insights, overlays=self.overlays, persona=self.persona)
        scene = replace(scene, marks=(*scene.marks, *_leads(layout)))
        fit = min(self.room.width / layout.width, self.room.height / layout.height)
        return MapPart(kind, journey, layout, scene, min(fit, 1.0))

    def fits(self, layout: Layout) -> tuple[bool, bool]:
        """Whether a layout can be read within the width, and within the height."""
        return (
            layout.width * _LEAST <= self.room.width + 1e-6,
            layout.height * _LEAST <= self.room.height + 1e-6,
        )


def map_parts(
    journey: JourneyMap,
    insights: Insights,
    room: Box,
    *,
    overlays: Collection[str],
    persona: str | None = None,
) -> Iterator[MapPart]:
    """The pictures of a map, one for each slide.

    A map that can be read with all its rows, or at least with its curve, is one
    picture. Else an overview comes first, of the cards where they are large enough
    to be of use, of the curves alone where they are not; then the map in parts of
    neighbouring stages. The columns of long stages are cut, and a card says where
    a way leads that goes on elsewhere.
    """
    sheet = _Sheet(room, insights, overlays, persona)
    everything = rows_for(overlays, journey)
    curve = tuple(row for row in everything if row == "emotion")
    few = sum(1 for _found in journey.touchpoints()) <= _MOST_ON_ONE
    for rows in (everything, curve) if few else ():
        layout = sheet.place(journey, rows)
        if all(sheet.fits(layout)):
            yield sheet.part("whole", journey, layout)
            return
    small = sheet.place(journey, curve, scale=_GLANCE if few else _LEAST)
    glance = few and min(room.width / small.width, room.height / small.height) >= _GLANCE
    if not glance and curve:
        small = curves_alone(sheet.place(journey, curve) if few else small, room.height / _LEAST)
    yield sheet.part("overview" if glance else "curves", journey, small)
    yield from _split(sheet, PartsOfJourney(journey), curve if glance else ())


def _split(sheet: _Sheet, parts: PartsOfJourney, rows: Sequence[str]) -> Iterator[MapPart]:
    """The map in parts; a part has as many columns as there is room for."""
    waiting = [piece for column in parts.columns() for piece in column.in_pieces(_MOST_CARDS)]
    count = _MOST_COLUMNS
    while waiting:
        columns = waiting[:count]
        journey = parts.journey_of(columns)
        layout = sheet.place(journey, rows, notes=parts.leaving(columns))
        wide, high = sheet.fits(layout)
        shorter = None
        if wide and not high:
            over = layout.height - sheet.room.height / _LEAST
            shorter = _shorter(layout, waiting, len(columns), over)
        if shorter is not None:
            waiting = shorter
            continue
        if not (wide and high) and len(columns) > 1:
            count = len(columns) - 1
            continue
        yield sheet.part("part", journey, layout)
        del waiting[: len(columns)]
        # The next ones are likely as wide as these.
        count = min(_MOST_COLUMNS, len(columns) + 1)


def _shorter(layout: Layout, waiting: Sequence[Column], count: int, over: float) -> list[Column] | None:
    """The columns that wait, with the tallest of the first ones cut; None where none can be cut.

    With it all further pieces of its stage are cut anew, so that they stay about equal.
    """
    bottoms = {key: card.box.bottom for key, card in layout.card_of.items()}
    limit = max(bottoms.values(), default=0.0) - over
    ends = [max((bottoms[key] for key in column.touchpoints), default=0.0) for column in waiting[:count]]
    at = ends.index(max(ends))
    tallest = waiting[at]
    most = max(_FEWEST, sum(1 for key in tallest.touchpoints if bottoms[key] <= limit))
    if most >= len(tallest.touchpoints):
        return None
    rest = [column for column in waiting[at:] if column.stage == tallest.stage]
    whole = Column(tallest.stage, tuple(key for column in rest for key in column.touchpoints), tallest.begins)
    return [*waiting[:at], *whole.in_pieces(most), *waiting[at + len(rest) :]]


def _leads(layout: Layout) -> Iterator[Mark]:
    """The notes at the foot of cards, an arrow before each."""
    for card in layout.cards:
        for kind, line in card.notes:
            if kind:
                x = card.name[0].x if card.name else card.box.x + 8
                yield Label("card", "→", x, line.y, CAPTION.size, "muted", True)
            yield from labels([line], "muted", "card")
