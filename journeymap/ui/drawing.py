"""From a map to its picture; every step is kept for as long as what it was made from is the same.

The steps are functions of a map's ``stamp`` (what it says, as a digest), so
that two visitors of one map share them. What is selected is no part of the
picture: the app lays a ring over it, and the picture stays as it is.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import streamlit as st

from journeymap.export.svg import svg
from journeymap.insights import Insights, study
from journeymap.layout import place
from journeymap.model import JourneyMap
from journeymap.overlays import CATALOGUE, DEFAULT, THEMES, facts_for, legend, legend_sheet, paint, rows_for
from journeymap.overlays.marks import Scene
from journeymap.render import PlotlyFigure, prepared
from journeymap.ui.location import Place
from journeymap.ui.pointing import Pointing, pointing_of
from journeymap.words import language

__all__ = ["WIDTH", "Drawing", "Legend", "drawing_of", "legend_of", "studied", "svg_of"]

WIDTH = 1072.0
"""Pixels a map is placed in at 100 %; beside it there is room for the inspector on a laptop."""

_SMALL = ("emotion", "pains", "phases")
_SMALL_SCALE = 0.5


@dataclass(frozen=True, eq=False, slots=True)
class Drawing:
    """One picture in the forms the app shows: as marks, as SVG, as a Plotly figure."""

    scene: Scene
    svg: str
    figure: PlotlyFigure
    pointing: Pointing


@dataclass(frozen=True, slots=True)
class Legend:
    """The legend as SVG, its width in pixels, and its words for those who cannot see it."""

    svg: str
    width: float
    words: str


def studied(stamp: str, journey: JourneyMap) -> Insights:
    """What the map says."""
    return _studied(stamp, language(), journey)


def drawing_of(stamp: str, journey: JourneyMap, where: Place, theme: str) -> Drawing:
    """The picture of a map as an address describes it, in every form the app shows."""
    return _drawing(stamp, _look(where), theme, language(), journey)


def svg_of(
    stamp: str,
    journey: JourneyMap,
    where: Place,
    theme: str,
    *,
    small: bool = False,
    down_to: float = math.inf,
) -> str:
    """The same as SVG only.

    Parameters
    ----------
    small
        For the library: less on it, and half the size.
    down_to
        For a first look: what begins below so many pixels is left out.
    """
    if small:
        return _small(stamp, theme, language(), journey)
    if down_to < math.inf:
        return _upper(stamp, _look(where), theme, language(), down_to, journey)
    return _svg(stamp, _look(where), theme, language(), journey)


def legend_of(stamp: str, journey: JourneyMap, where: Place, theme: str) -> Legend:
    """The signs in use on the picture of an address, with what they mean."""
    return _legend(stamp, _look(where), theme, language(), journey)


@st.cache_resource(max_entries=64, show_spinner=False)
def _legend(stamp: str, where: Place, theme: str, language: str, _journey: JourneyMap) -> Legend:
    overlays = DEFAULT if where.overlays is None else where.overlays
    sheet = legend_sheet(legend(_journey, _studied(stamp, language, _journey), overlays=overlays))
    return Legend(svg(sheet, THEMES[theme]), sheet.width, sheet.description)


@st.cache_resource(max_entries=32, show_spinner=False)
def _drawing(stamp: str, where: Place, theme: str, language: str, _journey: JourneyMap) -> Drawing:
    scene = _scene(stamp, where, language, _journey)
    early = _svg(stamp, where, theme, language, _journey)
    return Drawing(scene, early, prepared(scene, THEMES[theme]), pointing_of(scene))


@st.cache_resource(max_entries=64, show_spinner=False)
def _svg(stamp: str, where: Place, theme: str, language: str, _journey: JourneyMap) -> str:
    return svg(_scene(stamp, where, language, _journey), THEMES[theme])


@st.cache_resource(max_entries=64, show_spinner=False)
def _upper(stamp: str, where: Place, theme: str, language: str, down_to: float, _journey: JourneyMap) -> str:
    return svg(_scene(stamp, where, language, _journey), THEMES[theme], down_to=down_to)


@st.cache_resource(max_entries=256, show_spinner=False)
def _small(stamp: str, theme: str, language: str, _journey: JourneyMap) -> str:
    layout = place(_journey, scale=_SMALL_SCALE, rows=("emotion",), facts=facts_for(_SMALL))
    scene = paint(_journey, layout, _studied(stamp, language, _journey), overlays=_SMALL)
    return svg(scene, THEMES[theme])


@st.cache_resource(max_entries=64, show_spinner=False)
def _scene(stamp: str, where: Place, language: str, _journey: JourneyMap) -> Scene:
    overlays = DEFAULT if where.overlays is None else where.overlays
    rows, facts = rows_for(overlays, _journey), facts_for(overlays)
    layout = place(_journey, width=WIDTH, scale=where.zoom / 100, rows=rows, facts=facts)
    insights = _studied(stamp, language, _journey)
    persona = where.persona if where.persona in _journey.personas else None
    return paint(_journey, layout, insights, overlays=overlays, persona=persona)


@st.cache_resource(max_entries=64, show_spinner=False)
def _studied(stamp: str, language: str, _journey: JourneyMap) -> Insights:
    return study(_journey)


def _look(where: Place) -> Place:
    """The part of an address the picture depends on; a set of overlays always in the same order."""
    wanted = where.overlays
    overlays = None if wanted is None else tuple(name for name in CATALOGUE if name in wanted)
    return Place(persona=where.persona, overlays=overlays, zoom=where.zoom)
