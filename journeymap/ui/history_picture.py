"""Pictures on the History page: a version of the map, and its curve over time; both can be clicked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from importlib.resources import files
from typing import Any

import streamlit as st

from journeymap.export.svg import svg
from journeymap.model import JourneyMap
from journeymap.overlays import DEFAULT, THEMES, compare_picture, compared, picture
from journeymap.overlays.marks import Scene
from journeymap.ui import session
from journeymap.ui.drawing import studied
from journeymap.ui.history_versions import Version
from journeymap.ui.languages import spoken
from journeymap.ui.location import Place
from journeymap.ui.persona_colors import visitors_theme
from journeymap.ui.pointing import pointing_of
from journeymap.words import language

__all__ = ["show_chart", "show_version"]

_STILL = files("journeymap.ui.style").joinpath("still.js").read_text(encoding="utf-8")

_WIDTH, _SCALE = 1100.0, 0.93
"""Beside the list there is less room than on the Map page: a little smaller, a map of five stages fits."""

Targets = tuple[tuple[float, float, float, float, str], ...]


@dataclass(frozen=True, slots=True)
class DrawnVersion:
    """A picture as SVG, what can be clicked in it, and its words."""

    svg: str
    targets: Targets
    words: str


def show_version(
    version: Version, where: Place, on_pick: Callable[[str], None], *, marked: bool = False
) -> None:
    """The map of a version; a click tells the address of what was clicked.

    Parameters
    ----------
    marked
        Whether the picture shows what became of the version before it.
    """
    if version.document is None:
        return
    look = Place(persona=where.persona, overlays=where.overlays, zoom=where.zoom)
    theme, journey, commit = visitors_theme().name, version.document.journey, version.commit
    if marked and version.before is not None:
        both = (commit.content_before, commit.content)
        drawn = _drawn_change(both, look, theme, language(), version.before.journey, journey)
    else:
        drawn = _drawn(commit.content, look, theme, language(), journey)
    _show(drawn, "history-map", on_pick)


def show_chart(scene: Scene, on_pick: Callable[[str], None]) -> None:
    """A chart; a click tells the address of what was clicked."""
    _show(_as_drawn(scene, visitors_theme().name), "history-trend", on_pick)


@st.cache_resource(max_entries=64, show_spinner=False)
def _drawn(stamp: str, where: Place, theme: str, spoken_here: str, _journey: JourneyMap) -> DrawnVersion:
    del spoken_here
    scene = picture(_journey, studied(stamp, _journey), **_wishes(where, _journey))
    return _as_drawn(scene, theme)


@st.cache_resource(max_entries=64, show_spinner=False)
def _drawn_change(
    stamps: tuple[str, str], where: Place, theme: str, spoken_here: str, _old: JourneyMap, _new: JourneyMap
) -> DrawnVersion:
    del stamps, spoken_here
    return _as_drawn(compare_picture(compared(_old, _new), **_wishes(where, _new)), theme)


def _wishes(where: Place, journey: JourneyMap) -> Any:
    return {
        "overlays": DEFAULT if where.overlays is None else where.overlays,
        "persona": where.persona if where.persona in journey.personas else None,
        "width": _WIDTH,
        "scale": _SCALE * where.zoom / 100,
    }


def _as_drawn(scene: Scene, theme: str) -> DrawnVersion:
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
