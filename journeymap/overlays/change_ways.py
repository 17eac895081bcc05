"""The transitions of two versions: those that came, those that went, those with another share."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.layout.geometry import Box
from journeymap.layout.parts import Route
from journeymap.layout.type_scale import CAPTION
from journeymap.overlays.change_words import share_words
from journeymap.overlays.comparison import Comparison, Fate
from journeymap.overlays.free_room import FreeRoom
from journeymap.overlays.marks import Label, Mark, Panel, Stroke
from journeymap.overlays.route_lines import THINNEST, line_width, paint_share
from journeymap.overlays.smooth import sampled
from journeymap.overlays.view import View

__all__ = ["paint_ways"]

HEIGHT, PAD = 15.0, 5.0
"""Of the word on a line."""


def paint_ways(both: Comparison, view: View) -> Iterator[Mark]:
    """Lines first, then the words on those whose two cards are in both versions."""
    layout = view.layout
    columns = [column.box for column in layout.columns]
    if not columns:
        return
    top, bottom = columns[0].y, max(column.bottom for column in columns)
    band = Box(columns[0].x, top, columns[-1].right - columns[0].x, bottom - top)
    badges = [badge.box for card in layout.cards for badge in card.badges]
    room = FreeRoom(band, [*(card.box for card in layout.cards), *badges, *_shares(layout.routes)])
    for route in layout.routes:
        fate = both.ways.get((route.source, route.target))
        if fate is not None and view.concerns(route.personas):
            yield from _way(both, fate, route, room)


def _shares(routes: tuple[Route, ...]) -> Iterator[Box]:
    """Where the shares of the transitions stand."""
    for route in routes:
        for line in route.label:
            yield Box(line.x, line.y - line.size, line.width, 1.3 * line.size)


def _way(both: Comparison, fate: Fate, route: Route, room: FreeRoom) -> Iterator[Mark]:
    """The line of a transition; the word for it where the cards at its ends do not say it."""
    step = (route.source, route.target)
    plain = any(key not in both.was or key not in both.now for key in step)
    if fate == "removed":
        role = "route" if plain else fate
        yield Stroke("route", route.points, role, THINNEST, dash=True, curved=True, arrow=True)
    else:
        width = max(line_width(route.share), 1.6)
        yield Stroke("route", route.points, fate, width, curved=True, arrow=True)
    place = None if plain else room.take(_places(route, CAPTION.width(share_words(both, step)) + 2 * PAD))
    if place is not None:
        yield Panel("badge", place, "card", fate, 1, HEIGHT / 2)
        y = place.center[1] + CAPTION.size * 0.36
        text = share_words(both, step)
        yield Label("badge", text, place.center[0], y, CAPTION.size, fate, True, "middle")
    elif fate != "removed":
        yield from paint_share(route, fate)


def _places(route: Route, width: float) -> Iterator[Box]:
    """Places for a word on the line, those near its middle first."""
    points = sampled(route.points, 6)
    middle = len(points) // 2
    for x, y in sorted(points, key=lambda point: abs(points.index(point) - middle)):
        yield Box(x - width / 2, y - HEIGHT / 2, width, HEIGHT)
    for x, y in points:
        yield Box(x + 4, y - HEIGHT / 2, width, HEIGHT)
        yield Box(x - 4 - width, y - HEIGHT / 2, width, HEIGHT)
