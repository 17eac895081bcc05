"""Both emotion curves of each persona, the area between them, and words at the widest gaps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from journeymap.layout.geometry import Box, Point
from journeymap.layout.personas import short_name
from journeymap.layout.type_scale import CAPTION
from journeymap.overlays import emotion
from journeymap.overlays.change_words import score_words
from journeymap.overlays.comparison import Comparison
from journeymap.overlays.curves import Drawn, drawn_curves
from journeymap.overlays.free_room import FreeRoom
from journeymap.overlays.marks import Area, Glyph, Label, Mark, Panel, Stroke
from journeymap.overlays.smooth import smooth
from journeymap.overlays.view import View
from journeymap.words import _

__all__ = ["hatched", "paint_curves", "paint_gap", "paint_old_line"]

HATCH = 5.0
"""Pixels between the lines that fill what became worse; what became better is filled evenly."""
SEEN = 1.0
"""Pixels between two curves below which nobody sees an area."""
WORTH_SAYING = 0.3
"""A smaller change of a score is not written at the curve."""
FILLED = 3
"""With more curves than this the areas would cover one another."""
WORDS = 2
"""So many gaps of each persona are told in words; the hovers tell all."""
PAD, HEIGHT = 6.0, 16.0


@dataclass(frozen=True, slots=True)
class _Gap:
    """What a persona feels at one touchpoint, before and after."""

    x: float
    before: float
    after: float
    difference: float
    who: str
    """The persona's short name; ``""`` where there is only one curve."""


def paint_curves(both: Comparison, view: View) -> Iterator[Mark]:
    """The curves as they are now, beneath them thin and dashed as they were."""
    plot = view.layout.plot
    if plot is None:
        return
    # The spreads would lie under the areas between the curves, and say something else.
    marks = list(emotion.paint(view, spreads=False))
    now = {drawn.curve.persona: drawn for drawn in drawn_curves(view)}
    was = {drawn.curve.persona: drawn for drawn in drawn_curves(replace(view, insights=both.before))}
    for persona, drawn in was.items():
        yield from paint_old_line(drawn, now.get(persona))
    gaps: list[_Gap] = []
    if len(now) <= FILLED:
        for persona in now.keys() & was.keys():
            line_before, line_after = _line(was[persona]), _line(now[persona])
            yield from paint_gap(line_before, line_after)
        for persona, drawn in now.items():
            named = view.journey.personas.get(persona) if len(now) > 1 else None
            gaps += _gaps(was.get(persona), drawn, short_name(named.name) if named else "")
    yield from marks
    taken = [mark.box for mark in marks if isinstance(mark, Panel)]
    points = [Box(x - 6, y - 6, 12, 12) for drawn in now.values() for x, y in drawn.points]
    band = Box(view.layout.gutter, plot.box.y + 1, plot.box.right - view.layout.gutter, plot.box.height - 2)
    room = FreeRoom(band, [*taken, *points])
    yield from _farewells(view, [drawn for key, drawn in was.items() if key not in both.new.personas], room)
    yield from _words(gaps, room)


def paint_old_line(was: Drawn, now: Drawn | None) -> Iterator[Mark]:
    """The curve as it was: thin and dashed, small open markers where the score is another one now."""
    yield Stroke("curve", smooth(_line(was)), was.role, 1.3, dash=True, curved=True)
    if len(was.points) > emotion.MANY:
        return
    places = {} if now is None else _places(now)
    for touchpoint, place in _places(was).items():
        if places.get(touchpoint) != place:
            yield Glyph("curve", "circle", place, 4.5, "card", was.role, 1.2)


def _places(drawn: Drawn) -> dict[str, Point]:
    return dict(zip((point.touchpoint for point in drawn.curve.points), drawn.points, strict=True))


def paint_gap(before: Sequence[Point], after: Sequence[Point]) -> Iterator[Mark]:
    """The area between two curves: even where it became better, hatched where it became worse."""
    if len(before) < 2 or len(after) < 2:
        return
    start, end = max(before[0][0], after[0][0]), min(before[-1][0], after[-1][0])
    count = int((end - start) // HATCH)
    if count < 1:
        return
    steps = [start + number * (end - start) / count for number in range(count + 1)]
    slices = list(zip(steps, _heights(before, steps), _heights(after, steps), strict=True))
    for better, run in _runs(slices):
        if all(abs(was - now) < SEEN for _x, was, now in run):
            continue
        upper = [(x, was) for x, was, _now in run]
        lower = [(x, now) for x, _was, now in reversed(run)]
        role = "better" if better else "worse"
        yield Area("curve", (*upper, *lower), role, 0.16)
        if not better:
            yield from hatched(run)


def hatched(run: Sequence[tuple[float, float, float]]) -> Iterator[Mark]:
    """Upright lines between two heights, given as x, one height, the other."""
    for x, one, other in run:
        if abs(one - other) >= SEEN:
            yield Stroke("curve", ((x, one), (x, other)), "worse", 0.8)


def _runs(
    slices: Sequence[tuple[float, float, float]],
) -> Iterator[tuple[bool, list[tuple[float, float, float]]]]:
    """Stretches in which one curve stays above the other; up is better, y runs downwards."""
    run: list[tuple[float, float, float]] = [slices[0]]
    for here, there in pairwise(slices):
        gap, next_gap = here[1] - here[2], there[1] - there[2]
        if gap * next_gap < 0:
            part = gap / (gap - next_gap)
            x = here[0] + part * (there[0] - here[0])
            y = here[1] + part * (there[1] - here[1])
            yield gap > 0, [*run, (x, y, y)]
            run = [(x, y, y)]
        run.append(there)
    middle = max(run, key=lambda item: abs(item[1] - item[2]))
    yield middle[1] > middle[2], run


def _heights(points: Sequence[Point], steps: Sequence[float]) -> list[float]:
    """Heights of the smooth curve through points at rising x, by its cubic pieces."""
    chain = smooth(points)
    found, piece = [], 0
    for x in steps:
        while piece + 4 < len(chain) and chain[piece + 3][0] < x:
            piece += 3
        (x0, y0), (_x1, y1), (_x2, y2), (x3, y3) = chain[piece : piece + 4]
        t = min(1.0, max(0.0, (x - x0) / (x3 - x0))) if x3 > x0 else 0.0
        u = 1 - t
        # The control points stand at thirds, so x is a straight function of t.
        found.append(u * u * u * y0 + 3 * u * u * t * y1 + 3 * u * t * t * y2 + t * t * t * y3)
    return found


def _line(drawn: Drawn) -> list[Point]:
    return [drawn.points[place] for place in drawn.on]


def _gaps(was: Drawn | None, now: Drawn, who: str) -> list[_Gap]:
    """The widest changes of what a persona feels, from left to right."""
    if was is None:
        return []
    before = {
        point.touchpoint: (point, place) for point, place in zip(was.curve.points, was.points, strict=True)
    }
    found = []
    for point, (x, y) in zip(now.curve.points, now.points, strict=True):
        if point.touchpoint in before:
            old, place = before[point.touchpoint]
            difference = point.feeling.mean - old.feeling.mean
            if abs(difference) >= WORTH_SAYING:
                found.append(_Gap(x, place[1], y, difference, who))
    widest = sorted(found, key=lambda gap: -abs(gap.difference))[:WORDS]
    return sorted(widest, key=lambda gap: gap.x)


def _farewells(view: View, curves: Iterable[Drawn], room: FreeRoom) -> Iterator[Mark]:
    """The names of personas that are gone, at the ends of their curves."""
    for drawn in curves:
        persona = view.journey.personas.get(drawn.curve.persona)
        if persona is None or not persona.name.strip():
            continue
        x, y = drawn.points[drawn.on[-1]]
        text = _("× gone: {text}").format(text=short_name(persona.name))
        width = CAPTION.width(text)
        heights = (y - 6, y - 22, y + 10)
        place = room.take(Box(left, top, width, 13) for top in heights for left in (x + 9, x - width - 9))
        if place is not None:
            yield Panel("curve", place, "column", None, 0, 3)
            yield Label("text", text, place.x, place.y + 10.2, CAPTION.size, drawn.role, True)


def _words(gaps: Iterable[_Gap], room: FreeRoom) -> Iterator[Mark]:
    """Better or worse, and by how much, in a pill near the gap, as far as there is room."""
    for gap in sorted(gaps, key=lambda gap: -abs(gap.difference)):
        better = gap.difference > 0
        told = _("▲ better {difference}") if better else _("▼ worse {difference}")
        if gap.who:
            told = _("▲ {who}: better {difference}") if better else _("▼ {who}: worse {difference}")
        text = told.format(difference=score_words(gap.difference), who=gap.who)
        width = CAPTION.width(text) + 2 * PAD
        middle = (gap.before + gap.after) / 2 - HEIGHT / 2
        heights = (middle, gap.before + 6, gap.before - HEIGHT - 6, gap.after + 8, gap.after - HEIGHT - 8)
        wishes = [
            Box(gap.x + shift, y, width, HEIGHT) for y in heights for shift in (8, -width - 8, -width / 2)
        ]
        place = room.take(wishes)
        if place is not None:
            role = "better" if better else "worse"
            yield Panel("badge", place, "card", role, 1.4, HEIGHT / 2)
            y = place.center[1] + CAPTION.size * 0.36
            yield Label("badge", text, place.center[0], y, CAPTION.size, role, True, "middle")
