"""Flags on the curves: names, peaks, lows, and where personas disagree; none covers another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeymap.layout.breaks import segments
from journeymap.layout.geometry import Box, Point
from journeymap.layout.personas import short_name
from journeymap.layout.type_scale import CAPTION, STRONG
from journeymap.layout.wrap import shortened, wrap
from journeymap.overlays.curves import Drawn
from journeymap.overlays.free_room import FreeRoom
from journeymap.overlays.marks import Label, Mark, Panel, Role, Stroke
from journeymap.overlays.smooth import sampled, smooth
from journeymap.overlays.view import View
from journeymap.words import _

__all__ = ["paint_flags"]

FLAG_HEIGHT, FLAG_PAD = 16.0, 7.0
NAME_LEADING = 13.0
NAME_SHIFTS = (0.0, -7.0, 7.0, -13.0, 13.0, -19.0, 19.0)
LONGEST = 216.0
NEAREST = 8.0
"""From a point to the edge of its flag."""
FLAGGED_CURVES = 4
"""With more curves than this only names are flagged."""
MANY = 200
"""Points from which on a curve fills the band anyway."""
WORTH_TELLING = 1.0
"""A smaller gap between two personas is no disagreement."""


def paint_flags(view: View, curves: Sequence[Drawn]) -> Iterator[Mark]:
    """Names at the ends first, then lows, peaks and disagreement, as far as there is room."""
    plot = view.layout.plot
    if plot is None:
        return
    band = Box(view.layout.gutter, plot.box.y + 1, plot.box.right - view.layout.gutter, plot.box.height - 2)
    markers = [Box(x - 5, y - 5, 10, 10) for drawn in curves for x, y in drawn.points]
    room = FreeRoom(band, markers, _along(curves) if len(curves) <= FLAGGED_CURVES else ())
    yield from _names(view, curves, room, band.right)
    if len(curves) > FLAGGED_CURVES:
        return
    for drawn in curves:
        yield from _flag(view, drawn, drawn.curve.low, _("low"), room, below=True)
        yield from _flag(view, drawn, drawn.curve.peak, _("peak"), room, below=False)
    yield from _disagreement(view, curves, room)


def _along(curves: Sequence[Drawn]) -> Iterator[Box]:
    """Small boxes along the lines, which flags should rather not cover."""
    for drawn in curves:
        if len(drawn.on) <= MANY:
            chain = smooth([drawn.points[place] for place in drawn.on])
            yield from (Box(x - 2, y - 2, 4, 4) for x, y in sampled(chain, 6))


def _names(view: View, curves: Sequence[Drawn], room: FreeRoom, edge: float) -> Iterator[Mark]:
    """Each persona's name behind the last point of the curve, on as many lines as it takes."""
    for drawn in curves:
        persona = view.journey.personas.get(drawn.curve.persona)
        if persona is None or not persona.name.strip():
            continue
        end = drawn.points[drawn.on[-1]]
        for lines, wishes in _settings(short_name(persona.name), end, edge):
            place = room.take(wishes)
            if place is None:
                continue
            # The lines of the axis stop before the name instead of crossing it out.
            yield Panel("curve", place, "column", None, 0, 3)
            for number, line in enumerate(lines):
                y = place.y + 10.2 + number * NAME_LEADING
                yield Label("text", line, place.x, y, STRONG.size, drawn.role, True)
            break


def _settings(name: str, end: Point, edge: float) -> Iterator[tuple[tuple[str, ...], list[Box]]]:
    """Ways to set a name at the end of its curve, the best first: whole before cut, behind before above."""
    x, y = end
    whole = [*dict.fromkeys(_in_lines(name, most) for most in (1, 2, 3))]
    first = name.partition(" ")[0]
    # The last way out is the first word; the legend has the whole name anyway.
    cut = [(f"{first}…",)] if first != name else []
    for ways in (whole, cut):
        sized = [(lines, max(map(STRONG.width, lines)) + 2, NAME_LEADING * len(lines)) for lines in ways]
        for lines, width, height in sized:
            if x + 9 + width <= edge:
                yield lines, [Box(x + 9, y - height / 2 + shift, width, height) for shift in NAME_SHIFTS]
        for lines, width, height in sized:
            tops = (y - 9 - height, y + 9, y - 23 - height, y + 23)
            yield lines, [Box(x - width / 2, top, width, height) for top in tops]


def _in_lines(name: str, most: int) -> tuple[str, ...]:
    """The name on at most so many lines, about equally long; no word is broken."""
    width = STRONG.width(name)
    longest = max((STRONG.width(piece.rstrip(" ")) for piece in segments(name)), default=0.0)
    for step in range(8):
        lines = wrap(name, max(longest, width / most * (1 + step / 8)), STRONG.size, True, True)
        if len(lines) <= most:
            return lines
    return (name,)


def _flag(
    view: View, drawn: Drawn, touchpoint: str | None, word: str, room: FreeRoom, *, below: bool
) -> Iterator[Mark]:
    point = drawn.at(touchpoint)
    if point is None or touchpoint is None:
        return
    card = view.layout.card_of[touchpoint]
    name = view.touchpoint(card).name
    told = _("{word}: {name}").format(word=word, name=name)
    for text in (shortened(told, LONGEST, CAPTION.size, True), word):
        place = room.take(_around(point, CAPTION.width(text) + 2 * FLAG_PAD, below))
        if place is not None:
            yield from _pill(place, text, drawn.role)
            return


def _around(point: Point, width: float, below: bool) -> Iterator[Box]:
    """Places near a point, the best first: on its side of the curve, then sidewards, then across."""
    x, y = point
    near = y + NEAREST if below else y - NEAREST - FLAG_HEIGHT
    far = y - NEAREST - FLAG_HEIGHT if below else y + NEAREST
    for top in (near, far):
        for shift in (0.0, -0.35, 0.35, -0.48, 0.48):
            yield Box(x - width / 2 + shift * width, top, width, FLAG_HEIGHT)
    for shift in (10.0, -10.0 - width):
        yield Box(x + shift, y - FLAG_HEIGHT / 2, width, FLAG_HEIGHT)


def _disagreement(view: View, curves: Sequence[Drawn], room: FreeRoom) -> Iterator[Mark]:
    """Where two personas in view feel most differently, a dashed line between them."""
    by_persona = {drawn.curve.persona: drawn for drawn in curves}
    for found in view.insights.disagreements[:1]:
        pair = [by_persona.get(found.happier), by_persona.get(found.unhappier)]
        ends = [drawn.at(found.touchpoint) for drawn in pair if drawn is not None]
        if len(ends) < 2 or ends[0] is None or ends[1] is None or found.gap < WORTH_TELLING:
            continue
        yield Stroke("curve", (ends[0], ends[1]), "flag", 1.3, dash=True)
        text = _("they disagree")
        width = CAPTION.width(text) + 2 * FLAG_PAD
        middle = (ends[0][0], (ends[0][1] + ends[1][1]) / 2)
        wishes = [
            Box(middle[0] + 7, middle[1] - FLAG_HEIGHT / 2, width, FLAG_HEIGHT),
            Box(middle[0] - 7 - width, middle[1] - FLAG_HEIGHT / 2, width, FLAG_HEIGHT),
            *_around(ends[0], width, False),
        ]
        place = room.take(wishes)
        if place is not None:
            yield from _pill(place, text, "flag")


def _pill(place: Box, text: str, role: Role) -> Iterator[Mark]:
    yield Panel("badge", place, role, "column", 1, FLAG_HEIGHT / 2)
    y = place.center[1] + CAPTION.size * 0.36
    yield Label("badge", text, place.center[0], y, CAPTION.size, "on-color", True, "middle")
