"""A painted scene as native shapes: one for each card with its text inside, connectors glued to cards."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from journeymap.export.slides.canvas import Canvas, Look
from journeymap.export.slides.glued_ways import Way, draw_way
from journeymap.export.slides.known_texts import KnownTexts
from journeymap.export.slides.lines_of_text import adopt, block_of, paragraphs, text_in
from journeymap.export.slides.signs_of_marks import around, place_of, signs
from journeymap.layout.geometry import Box, Point
from journeymap.layout.parts import Card, Layout, Route
from journeymap.model import JourneyMap
from journeymap.overlays.marks import Area, Glyph, Label, Mark, Panel, Scene, Stroke
from journeymap.overlays.outline import area_path, glyph_path, stroke_path
from journeymap.overlays.theme import persona_roles
from journeymap.words import _

__all__ = ["draw_scene"]

_LAYERS: Final = {"ground": 0, "column": 1, "route": 2, "card": 3, "curve": 4, "badge": 5, "text": 6}
_KINDS: Final[dict[type[Mark], int]] = {Area: 0, Panel: 1, Stroke: 2, Glyph: 3, Label: 4}
_PRESETS: Final = {"circle": "ellipse", "ring": "ellipse", "square": "rect", "diamond": "diamond"}
_ABOVE: Final = 14.0
"""So far above a card its badges reach."""
_CARD_RIGHT: Final = 10.0
"""From a card's text to its right edge."""

Corner = tuple[float, float, float]
Spot = tuple[str, str]
"""Ids of a stage and of a touchpoint: only both together tell a card from the others (a map with
an id that is there twice is drawn as well)."""
Sign = Sequence[Panel | Area | Stroke | Glyph]


def draw_scene(canvas: Canvas, journey: JourneyMap, layout: Layout, scene: Scene) -> None:
    """Draws a scene and its layout, both at scale 1, in the scene's painting order.

    Each card is a group of one rounded rectangle with its text, its badges and
    icons, so that it moves as one; transitions are connectors glued to it.
    """
    _Drawing(canvas, journey, layout, scene).draw()


class _Drawing:
    """One scene while it is drawn."""

    def __init__(self, canvas: Canvas, journey: JourneyMap, layout: Layout, scene: Scene) -> None:
        self.canvas, self.layout, self.scene = canvas, layout, scene
        self.known = KnownTexts(journey)
        self.numbers = {_spot(card): canvas.reserve() for card in layout.cards}
        self.routes: dict[tuple[Point, ...], Route] = {route.points: route for route in layout.routes}
        self.names = {
            (stage, key): " ".join(here.name.split()) or key for stage, key, here in journey.touchpoints()
        }
        self.curves = _names_of_curves(journey)
        self.stories = {
            _corner(target.box): target for target in scene.targets if target.kind == "touchpoint"
        }

    def draw(self) -> None:
        order = sorted(self.scene.marks, key=lambda mark: (_LAYERS[mark.layer], _KINDS[type(mark)]))
        grounds = {_corner(column.box) for column in self.layout.columns}
        panels = [mark for mark in order if isinstance(mark, Panel)]
        holders = [panel for panel in panels if panel.layer != "ground" or _corner(panel.box) not in grounds]
        # What is said of a way down a column is written with its connector.
        down = {
            (line.text, line.x, line.y)
            for route in self.layout.routes
            if route.kind == "down"
            for line in route.label
        }
        labels = [mark for mark in order if isinstance(mark, Label)]
        adopted = adopt(holders, (one for one in labels if (one.text, one.x, one.y) not in down))
        self.texts = {id(holders[number]): labels for number, labels in adopted.of.items()}
        owned, others = _by_card(list(signs(order)), self.layout.cards)
        drawn = False
        for sign in others:
            # The cards come where the first mark above them would.
            if not drawn and _LAYERS[sign[0].layer] > _LAYERS["card"]:
                self._cards(owned)
                drawn = True
            self._sign(sign)
        if not drawn:
            self._cards(owned)
        for lines, text in paragraphs(adopted.free, self.known):
            box, inside = block_of(lines, text, self.canvas.scale, self.canvas.language)
            self.canvas.shape(box, Look(), text=inside, name=text)

    def _cards(self, owned: Mapping[Spot, Sequence[Sign]]) -> None:
        for card in self.layout.cards:
            own = owned[_spot(card)]
            box = around([corner for sign in own for mark in sign for corner in _corners(place_of(mark))])
            story = self.stories.get(_corner(card.box))
            told = "\n".join(story.hover) if story else ""
            with self.canvas.group(box, name=self.names[_spot(card)], told=told):
                self._card(card, own)

    def _card(self, card: Card, own: Sequence[Sign]) -> None:
        """The rectangle of a card with all its text, and then its signs."""
        outlines = [sign[0] for sign in own if _corner(place_of(sign[0])) == _corner(card.box)]
        panels = [mark for mark in outlines if isinstance(mark, Panel)]
        labels = [label for panel in panels for label in self.texts.get(id(panel), ())]
        look = _look_of_panel(panels[0])
        for mark in outlines:
            if isinstance(mark, Stroke):
                look = replace(look, line=mark.color, width=mark.width, dash=mark.dash)
        text = None
        if labels:
            text = text_in(card.box, labels, self.known, self.canvas.scale, self.canvas.language,
                           hangs="b", right=_CARD_RIGHT - 4)  # fmt: skip
        self.canvas.shape(
            card.box,
            look,
            preset="roundRect",
            radius=panels[0].radius,
            text=text,
            name=self.names[_spot(card)],
            number=self.numbers[_spot(card)],
        )
        for sign in own:
            if sign[0] not in outlines:
                self._sign(sign)

    def _sign(self, sign: Sign) -> None:
        first = sign[0]
        if isinstance(first, Panel):
            self._panel(first)
        elif isinstance(first, Stroke):
            self._strokes([mark for mark in sign if isinstance(mark, Stroke)])
        elif isinstance(first, Glyph):
            self._glyphs([mark for mark in sign if isinstance(mark, Glyph)])
        else:
            look = Look(first.fill, opacity=first.opacity)
            name = _("spread of the scores")
            self.canvas.shape(around(first.points), look, path=area_path(first.points), name=name)

    def _panel(self, panel: Panel) -> None:
        labels = self.texts.get(id(panel), ())
        text = None
        if labels:
            text = text_in(panel.box, labels, self.known, self.canvas.scale, self.canvas.language)
        preset = "roundRect" if panel.radius else "rect"
        name = " ".join(label.text for label in labels)
        self.canvas.shape(
            panel.box, _look_of_panel(panel), preset=preset, radius=panel.radius, text=text, name=name
        )

    def _strokes(self, strokes: Sequence[Stroke]) -> None:
        first = strokes[0]
        route = self.routes.get(first.points)
        if route is not None and first.arrow:
            cards = (self.layout.card_of[route.source], self.layout.card_of[route.target])
            source, target = map(_spot, cards)
            names = (self.names[source], self.names[target])
            draw_way(
                self.canvas, Way(route, first, cards, (self.numbers[source], self.numbers[target]), names)
            )
            return
        box = around([point for stroke in strokes for point in stroke.points])
        name = self.curves.get(first.color, "") if first.layer == "curve" else ""
        self.canvas.shape(
            box,
            Look(None, first.color, first.width, dash=first.dash, arrow=first.arrow),
            path="".join(map(stroke_path, strokes)),
            closed=False,
            name=name or "line",
            told=name,
        )

    def _glyphs(self, glyphs: Sequence[Glyph]) -> None:
        first = glyphs[0]
        box = around([corner for glyph in glyphs for corner in _corners(place_of(glyph))])
        preset = _PRESETS.get(first.shape) if len(glyphs) == 1 else None
        path = "" if preset else "".join(map(glyph_path, glyphs))
        look = Look(first.fill, first.line, first.width)
        self.canvas.shape(box, look, preset=preset or "rect", path=path, name=first.shape)


def _look_of_panel(panel: Panel) -> Look:
    return Look(panel.fill, panel.line, panel.width, panel.opacity)


def _spot(card: Card) -> Spot:
    return (card.stage, card.touchpoint)


def _corner(box: Box) -> Corner:
    return (round(box.x, 3), round(box.y, 3), round(box.width, 3))


def _corners(box: Box) -> tuple[Point, Point]:
    return ((box.x, box.y), (box.right, box.bottom))


def _names_of_curves(journey: JourneyMap) -> dict[str, str]:
    """What the line of a colour is: the emotion of a persona."""
    found = {"persona-0": _("Emotion")} if not journey.personas else {}
    for key, role in persona_roles(journey).items():
        found.setdefault(role, _("Emotion of {name}").format(name=journey.personas[key].name or key))
    return found


def _by_card(all_signs: Iterable[Sign], cards: Sequence[Card]) -> tuple[dict[Spot, list[Sign]], list[Sign]]:
    """The signs that belong to a card, by its ids, and those that belong to none."""
    owned: dict[Spot, list[Sign]] = {_spot(card): [] for card in cards}
    lefts: dict[float, list[Card]] = {}
    for card in cards:
        lefts.setdefault(card.box.x, []).append(card)
    others: list[Sign] = []
    for sign in all_signs:
        owner = _owner(sign, lefts) if sign[0].layer in ("card", "badge") else None
        if owner is None:
            others.append(sign)
        else:
            owned[_spot(owner)].append(sign)
    return owned, others


def _owner(sign: Sign, lefts: Mapping[float, Sequence[Card]]) -> Card | None:
    x, y = around([corner for mark in sign for corner in _corners(place_of(mark))]).center
    for left, column in lefts.items():
        if left <= x <= left + column[0].box.width:
            for card in column:
                if card.box.y - _ABOVE <= y <= card.box.bottom:
                    return card
    return None
