"""From two maps to their comparison and its picture, kept as long as both are the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import streamlit as st

from journeymap.change import Saying, describe
from journeymap.export.svg import svg
from journeymap.insights import consequences
from journeymap.model import Document, JourneyMap
from journeymap.overlays import (
    DEFAULT,
    THEMES,
    Comparison,
    compare_picture,
    compare_signs,
    compared,
    headed,
    legend_sheet,
    side_by_side,
    summary,
)
from journeymap.render import prepared
from journeymap.ui.compare_sides import Side
from journeymap.ui.drawing import WIDTH, Drawing, Legend
from journeymap.ui.location import Place
from journeymap.ui.pointing import pointing_of
from journeymap.words import _, language

__all__ = ["Told", "compared_drawing", "compared_legend", "told_of"]


@dataclass(frozen=True, slots=True)
class Told:
    """What became of a map, in words: in short, each change, and what follows from them."""

    summary: str
    sayings: tuple[Saying, ...]
    consequences: tuple[str, ...]


def told_of(old: Side, new: Side) -> Told:
    """The comparison in words; both sides have a map."""
    assert old.document is not None
    assert new.document is not None
    return _told(old.stamp, new.stamp, language(), old.document, new.document)


def compared_drawing(old: Side, new: Side, where: Place, theme: str) -> Drawing:
    """The picture of a comparison as an address describes it."""
    maps = _journeys(old, new)
    return _drawing(old.stamp, new.stamp, _look(where), theme, language(), maps)


def compared_legend(old: Side, new: Side, where: Place, theme: str) -> Legend:
    """The signs in use on that picture."""
    return _legend(old.stamp, new.stamp, _look(where), theme, language(), _journeys(old, new))


Maps = tuple[JourneyMap, JourneyMap]


def _journeys(old: Side, new: Side) -> Maps:
    assert old.document is not None
    assert new.document is not None
    return old.document.journey, new.document.journey


def _look(where: Place) -> Place:
    return Place(persona=where.persona, overlays=where.overlays, zoom=where.zoom, apart=where.apart)


@st.cache_resource(max_entries=32, show_spinner=False)
def _told(old: str, new: str, spoken_here: str, _old: Document, _new: Document) -> Told:
    del old, new, spoken_here
    both = compared(_old.journey, _new.journey)
    return Told(summary(both), describe(_old, _new), consequences(_old.journey, _new.journey))


@st.cache_resource(max_entries=32, show_spinner=False)
def _compared(old: str, new: str, spoken_here: str, _maps: Maps) -> Comparison:
    # What the two maps say is said in a language.
    del old, new, spoken_here
    return compared(*_maps)


@st.cache_resource(max_entries=24, show_spinner=False)
def _drawing(old: str, new: str, where: Place, theme: str, spoken_here: str, _maps: Maps) -> Drawing:
    both = _compared(old, new, spoken_here, _maps)
    wishes: Any = {
        "overlays": DEFAULT if where.overlays is None else where.overlays,
        "persona": where.persona if where.persona in both.union.personas else None,
        "width": WIDTH,
        "scale": where.zoom / 100,
    }
    if where.apart:
        before, after = (compare_picture(both, side=side, **wishes) for side in ("before", "after"))
        scale = where.zoom / 100
        scene = side_by_side(headed(before, _("Before"), scale), headed(after, _("After"), scale))
    else:
        scene = compare_picture(both, **wishes)
    return Drawing(scene, svg(scene, THEMES[theme]), prepared(scene, THEMES[theme]), pointing_of(scene))


@st.cache_resource(max_entries=24, show_spinner=False)
def _legend(old: str, new: str, where: Place, theme: str, spoken_here: str, _maps: Maps) -> Legend:
    overlays = DEFAULT if where.overlays is None else where.overlays
    sheet = legend_sheet(compare_signs(_compared(old, new, spoken_here, _maps), overlays=overlays))
    return Legend(svg(sheet, THEMES[theme]), sheet.width, sheet.description)
