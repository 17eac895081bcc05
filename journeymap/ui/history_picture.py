"""Pictures on the History page: a version of the map, and its curve over time; both can be clicked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from importlib.resources import files

import streamlit as st

from journeymap.export.svg import svg
from journeymap.model import JourneyMap
from journeymap.overlays import DEFAULT, THEMES, picture
from journeymap.overlays.marks import Scene
from journeymap.ui import session
from journeymap.ui.drawing import studied
from journeymap.ui.languages import spoken
from journeymap.ui.location import Place
from journeymap.ui.persona_colors import visitors_theme
from journeymap.ui.pointing import pointing_of
from journeymap.words import language

__all__ = ["drawn_version", "show_chart", "show_version"]

_STILL = files("journeymap.ui.style").joinpath("still.js").read_text(encoding="utf-8")

_WIDTH = 1024.0
"""Pixels of the map at 100 %: beside the list there is a little less room than on the Map page."""

Targets = tuple[tuple[float, float, float, float, str], ...]


@dataclass(frozen=True, slots=True)
class DrawnVersion:
    """A picture as SVG, what can be clicked in it, and its words."""

    svg: str
    targets: Targets
    words: str


def show_version(stamp: str, journey: JourneyMap, where: Place, on_pick: Callable[[str], None]) -> None:
    """The map of a version; a click tells the address of what was clicked."""
    drawn = drawn_version(stamp, journey, where, visitors_theme().name)
    _show(drawn, "history-map", on_pick)


def show_chart(scene: Scene, on_pick: Callable[[str], None]) -> None:
    """A chart; a click tells the address of what was clicked."""
    targets = pointing_of(scene).targets
    words = f"{scene.title}. {scene.description}"
    _show(DrawnVersion(svg(scene, visitors_theme()), targets, words), "history-trend", on_pick)


def drawn_version(stamp: str, journey: JourneyMap, where: Place, theme: str) -> DrawnVersion:
    """The picture of a version; one that was drawn before is not drawn again."""
    look = Place(persona=where.persona, overlays=where.overlays, zoom=where.zoom)
    return _drawn(stamp, look, theme, language(), journey)


@st.cache_resource(max_entries=64, show_spinner=False)
def _drawn(stamp: str, where: Place, theme: str, spoken_here: str, _journey: JourneyMap) -> DrawnVersion:
    del spoken_here
    scene = picture(
        _journey,
        studied(stamp, _journey),
        overlays=DEFAULT if where.overlays is None else where.overlays,
        persona=where.persona if where.persona in _journey.personas else None,
        width=_WIDTH,
        scale=where.zoom / 100,
    )
    words = f"{scene.title}. {scene.description}"
    return DrawnVersion(svg(scene, THEMES[theme]), pointing_of(scene).targets, words)


def _show(drawn: DrawnVersion, key: str, on_pick: Callable[[str], None]) -> None:
    still = st.components.v2.component("journeymap.still", js=_STILL, isolate_styles=False)
    with st.container(key=f"picture-{key}"):
        still(
            data={"svg": drawn.svg, "targets": drawn.targets, "words": drawn.words},
            key=key,
            on_picked_change=partial(_picked, key, on_pick),
        )


@spoken
def _picked(key: str, on_pick: Callable[[str], None]) -> None:
    address = session.picked(key)
    if address:
        on_pick(address)
