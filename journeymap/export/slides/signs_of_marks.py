"""Marks that make one sign together: the lines of an icon, the dots of a severity."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from journeymap.layout.geometry import Box, Point
from journeymap.overlays.marks import Area, Glyph, Label, Mark, Panel, Stroke

__all__ = ["around", "place_of", "signs"]

_NEAR: Final = 14.0
"""Marks of one sign lie no farther apart, in pixels."""


def around(points: Sequence[Point]) -> Box:
    """The smallest box that holds the points."""
    xs, ys = [x for x, _y in points], [y for _x, y in points]
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def place_of(mark: Panel | Area | Stroke | Glyph) -> Box:
    """The box of one mark."""
    if isinstance(mark, Panel):
        return mark.box
    if isinstance(mark, Glyph):
        (x, y), half = mark.center, mark.size / 2
        return Box(x - half, y - half, mark.size, mark.size)
    return around(mark.points)


def signs(marks: Iterable[Mark]) -> Iterator[list[Panel | Area | Stroke | Glyph]]:
    """The marks that are no labels, in their order, those of one sign together."""
    group: list[Panel | Area | Stroke | Glyph] = []
    for mark in marks:
        if isinstance(mark, Label):
            continue
        if group and not (_look(group[-1]) == _look(mark) and _near(place_of(group[-1]), place_of(mark))):
            yield group
            group = []
        group.append(mark)
    if group:
        yield group


def _look(mark: Panel | Area | Stroke | Glyph) -> object:
    """What marks of one sign have in common; nothing has anything in common with what stands alone."""
    if isinstance(mark, Glyph):
        return (mark.layer, mark.fill, mark.line, mark.width) if mark.layer == "column" else object()
    if isinstance(mark, Stroke) and mark.layer == "card" and not mark.arrow:
        return (mark.color, mark.width, mark.dash, mark.curved)
    return object()


def _near(one: Box, other: Box) -> bool:
    return (
        one.x < other.right + _NEAR
        and other.x < one.right + _NEAR
        and one.y < other.bottom + _NEAR
        and other.y < one.bottom + _NEAR
    )
