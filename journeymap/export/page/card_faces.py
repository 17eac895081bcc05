"""Cards as links with all that is drawn on them; what looks the same in several variants is drawn once."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Final

from journeymap.export.page.html_elements import Html, element, joined
from journeymap.export.page.page_colors import SWITCHED
from journeymap.export.svg import drawn_marks
from journeymap.layout.geometry import Point
from journeymap.layout.parts import Card
from journeymap.overlays import CATALOGUE
from journeymap.overlays.ground import paint_cards
from journeymap.overlays.marks import Label, Mark
from journeymap.overlays.moving import moved
from journeymap.overlays.truth import paint_truth
from journeymap.overlays.view import View, is_digital

__all__ = ["ON_CARDS", "Faces", "card_link", "drawn"]

Faces = dict[object, tuple[Html, bool]]
"""Cards drawn before, by what they say: the markup, and whether the name is cut short."""
ON_CARDS: Final = ("channels", "ownership", "importance", "metrics")
"""Overlays that write on cards, so that the cards' heights depend on them."""
_BADGES: Final = ("pains", "ideas")


def drawn(marks: Iterable[Mark], at: Point = (0.0, 0.0)) -> Html:
    """Marks in the colours of the page, with coordinates that begin at a point."""
    x, y = at
    return Html(drawn_marks((moved(mark, -x, -y) for mark in marks) if x or y else marks, SWITCHED))


def card_link(whole: View, card: Card, written: Collection[str], faces: Faces) -> Html:
    """A card that leads to its article, with what these overlays write on it."""
    touchpoint = whole.touchpoint(card)
    at = (card.box.x, card.box.y)
    says = (
        card.touchpoint,
        card.box.height,
        card.icon is not None,
        tuple(line.text for line in card.channel),
        tuple((kind, line.text) for kind, line in card.facts),
    )
    if says not in faces:
        faces[says] = _face(whole, card, written)
    face, shortened = faces[says]
    return element(
        "a",
        {
            "class": "card",
            "href": f"#at-{card.touchpoint}",
            "data-at": card.touchpoint,
            # It is called what stands on it; a name that does not fit is told in full.
            "aria-label": None if touchpoint.name.strip() else card.touchpoint,
            "aria-description": touchpoint.name.strip() if shortened else None,
            # Cards that say the same are then the same markup, wherever they stand.
            "transform": f"translate({at[0]:.1f} {at[1]:.1f})",
            "data-analog": not is_digital(whole.channel(card)),
        },
        face,
    )


def _face(whole: View, card: Card, written: Collection[str]) -> tuple[Html, bool]:
    """All that is drawn of a card, with coordinates that begin at it, and whether its name is cut short."""
    view = replace(whole, layout=replace(whole.layout, cards=(card,), rows=()))
    at = (card.box.x, card.box.y)
    painted = list(paint_cards(view))
    facts = [mark for name in ON_CARDS if name in written for mark in CATALOGUE[name].paint(view)]
    badges = [
        element("g", {"class": "badge", "data-on": name}, _read_aloud(drawn(CATALOGUE[name].paint(view), at)))
        for name in _BADGES
        if any(badge.kind == name for badge in card.badges)
    ]
    unsure = list(CATALOGUE["confidence"].paint(view))
    star = list(paint_truth(view))
    face = joined(
        [
            _read_aloud(drawn([*painted, *facts], at)),
            element("g", {"data-on": "confidence"}, drawn(unsure, at)) if unsure else None,
            badges,
            element("g", {"class": "badge"}, drawn(star, at)) if star else None,
        ]
    )
    return face, "…" in _texts(painted)


def _texts(marks: Iterable[Mark]) -> str:
    return " ".join(mark.text for mark in marks if isinstance(mark, Label))


def _read_aloud(picture: Html) -> Html:
    """A picture whose lines of text are words apart, not one word, for who hears them."""
    return Html(picture.replace("</text>", "</text> "))
