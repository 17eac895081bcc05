"""A painted scene as native shapes: one for each card with its text inside, connectors glued to cards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from journeymap.export.slides.canvas import Canvas
from journeymap.export.slides.glued_ways import draw_way
from journeymap.export.slides.known_texts import KnownTexts
from journeymap.export.slides.lines_of_text import adopt, paragraphs, text_in
from journeymap.layout.geometry import Box, Point
from journeymap.layout.measure import text_width
from journeymap.layout.parts import Layout, Route
from journeymap.model import JourneyMap
from journeymap.overlays.marks import Area, Glyph, Label, Mark, Panel, Scene, Stroke
from journeymap.overlays.outline import area_path, glyph_path, stroke_path

__all__ = ["draw_scene"]

_LAYERS: Final = {"ground": 0, "column": 1, "route": 2, "card": 3, "curve": 4, "badge": 5, "text": 6}
_KINDS: Final[dict[type[Mark], int]] = {Area: 0, Panel: 1, Stroke: 2, Glyph: 3, Label: 4}
_PRESETS: Final = {"circle": "ellipse", "ring": "ellipse", "square": "rect", "diamond": "diamond"}
_NEAR: Final = 16.0
"""Marks of one sign lie no farther apart."""


def draw_scene(canvas: Canvas, journey: JourneyMap, layout: Layout, scene: Scene) -> None:
    """Draws a scene and its layout, both at scale 1, in the scene's painting order."""
    _Drawing(canvas, journey, layout).draw(scene)


class _Drawing:
    def __init__(self, canvas: Canvas, journey: JourneyMap, layout: Layout) -> None:
        self.canvas, self.journey = canvas, journey
        self.known = KnownTexts(journey)
        self.cards = {card.touchpoint: (card.box, canvas.reserve()) for card in layout.cards}
        self.card_at = {_corner(card.box): card for card in layout.cards}
        self.routes: dict[tuple[Point, ...], Route] = {route.points: route for route in layout.routes}
        self.columns = {_corner(column.box) for column in layout.columns}
        self.names = {key: here.name or key for _stage, key, here in journey.touchpoints()}

    def draw(self, scene: Scene) -> None:
        order = sorted(scene.marks, key=lambda mark: (_LAYERS[mark.layer], _KINDS[type(mark)]))
        panels = [mark for mark in order if isinstance(mark, Panel)]
        holders = [
            panel for panel in panels if _corner(panel.box) not in self.columns or panel.layer != "ground"
        ]
        adopted = adopt(holders, (mark for mark in order if isinstance(mark, Label)))
        texts = {
            id(panel): adopted.of[number] for number, panel in enumerate(holders) if number in adopted.of
        }
        for group in _signs(order):
            mark = group[0]
            if isinstance(mark, Panel):
                self._panel(mark, texts.get(id(mark), ()))
            elif isinstance(mark, Stroke):
                self._strokes([one for one in group if isinstance(one, Stroke)])
            elif isinstance(mark, Glyph):
                self._glyphs([one for one in group if isinstance(one, Glyph)])
            elif isinstance(mark, Area):
                path = area_path(mark.points)
                self.canvas.shape(
                    _around(mark.points), path=path, fill_=mark.fill, opacity=mark.opacity, name="Spread"
                )
        for labels, text in paragraphs(adopted.free, self.known):
            self._free(labels, text)

    def _panel(self, panel: Panel, labels: Sequence[Label]) -> None:
        card = self.card_at.get(_corner(panel.box)) if panel.layer == "card" else None
        text = None
        if labels:
            text = text_in(panel.box, labels, self.known, self.canvas.scale, self.canvas.language)
        self.canvas.shape(
            panel.box,
            preset="roundRect" if panel.radius else "rect",
            radius=panel.radius,
            fill_=panel.fill,
            opacity=panel.opacity,
            line_=panel.line,
            width=panel.width,
            text=text,
            name=self.names[card.touchpoint] if card else " ".join(label.text for label in labels),
            number=self.cards[card.touchpoint][1] if card else None,
        )

    def _strokes(self, strokes: Sequence[Stroke]) -> None:
        first = strokes[0]
        route = self.routes.get(first.points)
        if route is not None:
            told = f"{self.names[route.source]} → {self.names[route.target]}"
            draw_way(self.canvas, route, first, self.cards, told)
            return
        box = _around([point for stroke in strokes for point in stroke.points])
        self.canvas.shape(
            box,
            path="".join(map(stroke_path, strokes)),
            closed=False,
            line_=first.color,
            width=first.width,
            dash=first.dash,
            arrow=first.arrow,
            name="Line",
        )

    def _glyphs(self, glyphs: Sequence[Glyph]) -> None:
        first = glyphs[0]
        box = _around([corner for glyph in glyphs for corner in _square(glyph)])
        preset = _PRESETS.get(first.shape) if len(glyphs) == 1 else None
        self.canvas.shape(
            box,
            preset=preset or "rect",
            path="" if preset else "".join(map(glyph_path, glyphs)),
            fill_=first.fill,
            line_=first.line,
            width=first.width,
            name=first.shape,
        )

    def _free(self, labels: Sequence[Label], text: str) -> None:
        """Lines that stand in no panel, as a text box of their own."""
        first, last = labels[0], labels[-1]
        wide = max(text_width(label.text, label.size, label.bold) for label in labels) + 2
        left = first.x - wide * {"start": 0.0, "middle": 0.5, "end": 1.0}[first.anchor]
        box = Box(left, first.y - first.size, wide, last.y - first.y + first.size * 1.3)
        inside = text_in(box, labels, self.known, self.canvas.scale, self.canvas.language)
        self.canvas.shape(box, text=inside, name=text)


def _corner(box: Box) -> tuple[float, float, float]:
    return (box.x, box.y, box.width)


def _square(glyph: Glyph) -> tuple[Point, Point]:
    (x, y), half = glyph.center, glyph.size / 2
    return ((x - half, y - half), (x + half, y + half))


def _around(points: Sequence[Point]) -> Box:
    xs, ys = [x for x, _y in points], [y for _x, y in points]
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def _signs(marks: Iterable[Mark]) -> Iterator[list[Mark]]:
    """Marks that make one sign together, such as the lines of an icon or the dots of a severity."""
    group: list[Mark] = []
    for mark in marks:
        if isinstance(mark, Label):
            continue
        if group and not _alike(group[-1], mark):
            yield group
            group = []
        group.append(mark)
    if group:
        yield group


def _alike(one: Mark, other: Mark) -> bool:
    if isinstance(one, Glyph) and isinstance(other, Glyph):
        look = (one.layer, one.fill, one.line, one.width)
        return look == (other.layer, other.fill, other.line, other.width) and _near(
            _square(one), _square(other)
        )
    if isinstance(one, Stroke) and isinstance(other, Stroke):
        if one.arrow or other.arrow or one.layer != "card":
            return False
        look = (one.layer, one.color, one.width, one.dash, one.curved)
        same = look == (other.layer, other.color, other.width, other.dash, other.curved)
        return same and _near(one.points, other.points)
    return False


def _near(points: Sequence[Point], others: Sequence[Point]) -> bool:
    one, other = _around(points), _around(others)
    return (
        one.x < other.right + _NEAR and other.x < one.right + _NEAR
        and one.y < other.bottom + _NEAR and other.y < one.bottom + _NEAR
    )  # fmt: skip
