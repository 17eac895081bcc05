"""The graph as bands of SVG that a page can switch: each overlay, persona and card is a group of its own.

The painters are those of every other picture. A painter is asked for one card,
one route or one chip at a time by giving it a layout that holds nothing else,
so that what it paints is known to belong to that card.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from journeymap.export.page.card_faces import ON_CARDS, Faces, card_link, drawn
from journeymap.export.page.html_elements import Attribute, Html, element, joined
from journeymap.insights.findings import Insights
from journeymap.layout import Layout, place
from journeymap.layout.parts import Chip, Route, Row
from journeymap.model import JourneyMap
from journeymap.overlays import CATALOGUE, facts_for, rows_for
from journeymap.overlays.catalogue import Overlay
from journeymap.overlays.chip_rows import paint_plain_rows
from journeymap.overlays.ground import paint_columns
from journeymap.overlays.marks import Area, Glyph, Mark, Stroke
from journeymap.overlays.route_lines import likely_steps, paint_lines
from journeymap.overlays.view import View
from journeymap.words import _

__all__ = [
    "Band",
    "Pieces",
    "Placed",
    "band",
    "cards_band",
    "curve_band",
    "pieces_of",
    "placed",
    "rows_bands",
    "top_bands",
]

FOOT: Final = 6.0


@dataclass(frozen=True)
class Placed:
    """A map placed for a page, with what it says."""

    journey: JourneyMap
    insights: Insights
    layout: Layout

    def view(self, overlays: Collection[str] = (), persona: str | None = None) -> View:
        return View(self.journey, self.layout, self.insights, frozenset(overlays), persona)

    @property
    def cards_top(self) -> float:
        return self.layout.columns[0].header.bottom

    @property
    def cards_bottom(self) -> float:
        """Where the curve, the rows or the foot of the columns begin."""
        if self.layout.plot is not None:
            return self.layout.plot.box.y
        below = [row.box.y for row in self.layout.rows]
        return below[0] if below else self.layout.columns[0].box.bottom - FOOT


@dataclass(frozen=True)
class Band:
    """A strip of the picture over its whole width."""

    name: str
    top: float
    bottom: float
    body: Html
    title: str = ""


def placed(journey: JourneyMap, insights: Insights, facts: Iterable[str], width: float) -> Placed:
    """The map with every row, and with the facts of these overlays on its cards."""
    layout = place(
        journey,
        width=width,
        rows=rows_for(CATALOGUE, journey),
        facts=facts_for([*facts, "phases"]),
    )
    return Placed(journey, insights, layout)


def band(found: Band, width: float) -> Html:
    """A band as an SVG element that keeps the coordinates of the whole picture."""
    return element(
        "svg",
        {
            "class": "band",
            "data-band": found.name,
            "viewBox": f"0 {found.top:.0f} {width:.0f} {found.bottom - found.top:.0f}",
            "role": "group" if found.name == "cards" else "img",
            "aria-label": found.title or None,
            "aria-hidden": None if found.title else "true",
        },
        found.body,
    )


def top_bands(page: Placed) -> Iterator[Band]:
    """The phases, and the headers of the stages."""
    columns, view = page.layout.columns, page.view({"phases"})
    top, bottom = columns[0].header.y, columns[0].header.bottom
    if page.layout.phases:
        yield Band("phases", top - 20, top, drawn(CATALOGUE["phases"].paint(view)), _("Phases"))
    # The columns themselves lie behind all bands, see `columns_ground`.
    heads = [mark for mark in paint_columns(view) if mark.layer != "ground"]
    names = ", ".join(stage.name or key for key, stage in page.journey.stages.items())
    yield Band("heads", top, bottom, drawn(heads), _("Stages: {stages}.").format(stages=names))


@dataclass(frozen=True)
class Pieces:
    """What the cards' band is made of: each way as it usually is and by its flow, and each card."""

    ways: tuple[Html, ...]
    flows: tuple[Html, ...]
    cards: tuple[Html, ...]


def cards_band(page: Placed, pieces: Pieces, *, flowing: bool = False) -> Band:
    """The ways, as they usually are or by their flow, and over them the cards."""
    ways = pieces.flows if flowing else pieces.ways
    body = joined([element("g", None, ways), element("g", None, pieces.cards)])
    return Band("cards", page.cards_top, page.cards_bottom, body, _("Touchpoints and ways"))


def pieces_of(page: Placed, overlays: Collection[str], faces: Faces | None = None) -> Pieces:
    """The ways and the cards, with what these overlays write on them.

    ``faces`` are those drawn before of the same map: most cards look the same in several variants.
    """
    written = [name for name in ON_CARDS if name in overlays]
    plain, flowing = page.view(), page.view({"routes"})
    drawn_before: Faces = {} if faces is None else faces
    return Pieces(
        _ways(plain, None),
        _ways(flowing, CATALOGUE["routes"]),
        tuple(card_link(page.view(written), card, written, drawn_before) for card in page.layout.cards),
    )


def _likely_last(view: View) -> list[Route]:
    """The routes in the order of painting: the likeliest way lies over the others."""
    likely = likely_steps(view)
    return sorted(view.layout.routes, key=lambda way: (way.source, way.target) in likely)


def _ways(view: View, overlay: Overlay | None) -> tuple[Html, ...]:
    """Every line, and then what is written at them, so that no line runs through a share."""
    routes = [(route, _route_marks(view, route, overlay)) for route in _likely_last(view)]
    lines = [_way(route, [mark for mark in marks if mark.layer == "route"]) for route, marks in routes]
    shares = [_way(route, [mark for mark in marks if mark.layer != "route"]) for route, marks in routes]
    return (*lines, *shares)


def _route_marks(whole: View, route: Route, overlay: Overlay | None) -> list[Mark]:
    view = replace(whole, layout=replace(whole.layout, routes=(route,)))
    return list(overlay.paint(view) if overlay else paint_lines(view))


def _way(route: Route, marks: list[Mark]) -> Html:
    if not marks:
        return Html("")
    ends = f"{route.source} {route.target}"
    who = " ".join(route.personas) or None
    return element("g", {"class": "way", "data-ends": ends, "data-personas": who}, drawn(marks))


def curve_band(page: Placed) -> Band | None:
    """The curves: each mark in the views (of whom, with or without confidence) that show it."""
    plot = page.layout.plot
    if plot is None:
        return None
    seen: defaultdict[Mark, list[str]] = defaultdict(list)
    for persona in (None, *page.journey.personas):
        for sure, overlays in ((1, {"emotion"}), (0, {"emotion", "confidence"})):
            for mark in CATALOGUE["emotion"].paint(page.view(overlays, persona)):
                seen[mark].append(f"{persona or ''}.{sure}")
    everywhere = 2 * (1 + len(page.journey.personas))
    groups: dict[tuple[str, bool], list[Mark]] = {}
    for mark, views in seen.items():
        names = "" if len(set(views)) == everywhere else " ".join(dict.fromkeys(views))
        faint = bool(names) and mark.layer == "curve" and _is_line(mark)
        groups.setdefault((names, faint), []).append(mark)
    body = [
        element("g", {"data-in": names or None, "data-faint": faint}, drawn(marks))
        for (names, faint), marks in groups.items()
    ]
    return Band("emotion", plot.box.y, plot.box.bottom, joined(body), _("Emotion"))


def _is_line(mark: Mark) -> bool:
    """Whether a mark is of a curve itself, which stays as a hint where another persona stands out."""
    return isinstance(mark, (Area, Glyph)) or (isinstance(mark, Stroke) and mark.curved)


def rows_bands(page: Placed) -> Iterator[Band]:
    """The rows beneath the curve, one chip after the other."""
    for row in page.layout.rows:
        title = " ".join(line.text for line in row.title)
        bare = replace(page.layout, cards=(), rows=(replace(row, chips=()),))
        parts = [drawn(_row_marks(page, row, bare))]
        for chip in row.chips:
            one = replace(page.layout, cards=(), rows=(replace(row, chips=(chip,)),))
            title_marks = set(_row_marks(page, row, bare))
            marks = [mark for mark in _row_marks(page, row, one) if mark not in title_marks]
            parts.append(element("g", _chip_data(page, row, chip), drawn(marks)))
        yield Band(row.kind, row.box.y, row.box.bottom, joined(parts), title)


def _row_marks(page: Placed, row: Row, layout: Layout) -> Iterator[Mark]:
    view = replace(page.view({row.kind}), layout=layout)
    overlay = CATALOGUE.get(row.kind)
    return overlay.paint(view) if overlay else paint_plain_rows(view)


def _chip_data(page: Placed, row: Row, chip: Chip) -> dict[str, Attribute]:
    data: dict[str, Attribute] = {"class": "chip", "data-at": chip.touchpoint}
    if row.kind == "pains":
        pain = page.journey.stages[chip.stage].touchpoints[chip.touchpoint].pains[chip.item]
        data["data-personas"] = " ".join(pain.personas) or None
    return data
