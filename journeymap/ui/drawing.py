"""From a map to its picture; every step is kept for as long as what it was made from is the same.

The steps are functions of a map's ``stamp`` (what it says, as a digest), so
that two visitors of one map share them, and a selection, which changes only
the last step, does not place or study the map again.
"""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from journeymap.export.svg import svg
from journeymap.insights import Insights, study
from journeymap.layout import Layout, place
from journeymap.model import JourneyMap
from journeymap.overlays import CATALOGUE, DEFAULT, THEMES, facts_for, paint, rows_for
from journeymap.overlays.marks import Scene
from journeymap.ui.location import Place
from journeymap.words import _

__all__ = ["WIDTH", "scene_of", "studied", "svg_of"]

WIDTH = 1040.0
"""Pixels a map is placed in at 100 %; beside it there is room for the inspector on a laptop."""

_SMALL = ("emotion", "pains", "phases")
_SMALL_SCALE = 0.5


def studied(stamp: str, journey: JourneyMap) -> Insights:
    """What the map says."""
    return _studied(stamp, _(""), journey)


def scene_of(stamp: str, journey: JourneyMap, where: Place) -> Scene:
    """The picture of a map as an address describes it."""
    overlays = _in_order(DEFAULT if where.overlays is None else where.overlays)
    layout = _placed(stamp, overlays, where.zoom / 100, journey)
    return paint(
        journey,
        layout,
        studied(stamp, journey),
        overlays=overlays,
        persona=where.persona if where.persona in journey.personas else None,
        selected=where.select or None,
    )


def svg_of(stamp: str, journey: JourneyMap, where: Place, theme: str, *, small: bool = False) -> str:
    """The same as SVG; ``small`` for the library: less on it, and half the size."""
    return _svg(stamp, where, theme, small, journey)


@st.cache_resource(max_entries=256, show_spinner=False)
def _svg(stamp: str, where: Place, theme: str, small: bool, _journey: JourneyMap) -> str:
    if small:
        layout = place(_journey, scale=_SMALL_SCALE, rows=("emotion",), facts=facts_for(_SMALL))
        scene = paint(_journey, layout, studied(stamp, _journey), overlays=_SMALL)
    else:
        scene = scene_of(stamp, _journey, where)
    return svg(scene, THEMES[theme])


@st.cache_resource(max_entries=64, show_spinner=False)
def _studied(stamp: str, language: str, _journey: JourneyMap) -> Insights:
    return study(_journey)


@st.cache_resource(max_entries=64, show_spinner=False)
def _placed(stamp: str, overlays: tuple[str, ...], scale: float, _journey: JourneyMap) -> Layout:
    return place(
        _journey, width=WIDTH, scale=scale, rows=rows_for(overlays, _journey), facts=facts_for(overlays)
    )


def _in_order(names: Iterable[str]) -> tuple[str, ...]:
    """Known overlays in the order they are painted, so that one set of them is kept once."""
    wanted = set(names)
    return tuple(name for name in CATALOGUE if name in wanted)
