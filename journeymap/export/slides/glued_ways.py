"""Transitions as connectors glued to their cards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from journeymap.export.slides.canvas import Canvas, Look
from journeymap.export.slides.drawing_ml import Paragraph, Run, Text
from journeymap.insights.sayings import percent
from journeymap.layout.geometry import Box, Point
from journeymap.layout.parts import Card, Route
from journeymap.layout.type_scale import REMARK
from journeymap.layout.wrap import wrap
from journeymap.overlays.marks import Stroke
from journeymap.words import aside, listed

__all__ = ["Way", "draw_way"]

TOP, LEFT, BOTTOM, RIGHT = 0, 1, 2, 3
"""Where a connector may be glued to a rectangle, by number."""
_BULGE: Final = 18.0
"""How far a way swings out that leads past the cards of its own column."""
_ROOM_TO_CURVE: Final = 36.0
"""Points between two cards from which on a way between them is curved."""


@dataclass(frozen=True, slots=True)
class Way:
    """A transition: its route and stroke, its two cards, their ids on the slide and their names."""

    route: Route
    stroke: Stroke
    cards: tuple[Card, Card]
    numbers: tuple[int, int]
    names: tuple[str, str]

    @property
    def told(self) -> str:
        """From where to where, how many, and when."""
        route = self.route
        return aside(" → ".join(self.names), listed(filter(None, (percent(route.share), route.when))))


def draw_way(canvas: Canvas, way: Way) -> None:
    """One transition as a connector in the look of its stroke.

    It leaves and arrives where the layout's line does, and runs as PowerPoint would draw it between
    two cards; what stands at the line between two cards of a column is written here, too.
    """
    source, target = way.cards[0].box, way.cards[1].box
    down = way.route.kind == "down"
    first, last = way.route.points[0][0], way.route.points[-1][0]
    sites = (BOTTOM, TOP) if down else (_side(source, first), _side(target, last))
    ends = (_at(source, sites[0]), _at(target, sites[1]))
    bulge = 0.0
    if sites[0] == sites[1]:
        bulge = _BULGE if sites[0] == RIGHT else -_BULGE
    # Where there is no room for a curve, some programs lead it around the whole card.
    short = not bulge and abs(ends[1][0] - ends[0][0]) * canvas.scale < _ROOM_TO_CURVE
    stroke = way.stroke
    canvas.connector(
        ends,
        ((way.numbers[0], sites[0]), (way.numbers[1], sites[1])),
        Look(None, stroke.color, stroke.width, dash=stroke.dash, arrow=True),
        preset="straightConnector1" if down or short else "curvedConnector3",
        bulge=bulge,
        name=way.told,
        told=way.told,
    )
    if down:
        _write_down(canvas, way)


def _side(box: Box, x: float) -> int:
    return LEFT if abs(x - box.x) < abs(x - box.right) else RIGHT


def _write_down(canvas: Canvas, way: Way) -> None:
    """Share and condition of a way down a column, left of its arrow: badges reach up on the right."""
    source, target = way.cards[0].box, way.cards[1].box
    if not way.route.label:
        return
    room = Box(source.x, source.bottom + 1, source.width / 2 - 5, target.y - source.bottom - 2)
    share = percent(way.route.share) if any(line.bold for line in way.route.label) else ""
    for when in (way.route.when, ""):
        spoken = f"{share} {when}".strip()
        lines = wrap(spoken, room.width - 2, REMARK.size, True)
        if spoken and len(lines) * REMARK.leading <= max(room.height, REMARK.leading):
            size = REMARK.size * canvas.scale
            runs = (Run(f"{share} ", size, "text", bold=True), Run(when, size, "muted"))
            shown = tuple(run for run in runs if run.text.strip())
            text = Text(
                (Paragraph(shown, REMARK.leading * canvas.scale, align="r"),),
                anchor="ctr",
                language=canvas.language,
            )
            canvas.shape(room, Look(), text=text, name=spoken)
            return


def _at(box: Box, site: int) -> Point:
    x, y = box.center
    return {TOP: (x, box.y), LEFT: (box.x, y), BOTTOM: (x, box.bottom), RIGHT: (box.right, y)}[site]
