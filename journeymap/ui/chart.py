"""The map's picture: our own SVG at once, the Plotly figure over it as soon as the browser has it.

Plotly's script is 1.4 MB compressed. Until it is there (and again while
Streamlit mounts a changed figure) the same scene stands underneath as an SVG
of the same size, so nothing is empty and nothing jumps.
"""

from __future__ import annotations

from importlib.resources import files
from typing import Any

import streamlit as st

from journeymap.export.svg import svg
from journeymap.overlays.marks import Scene
from journeymap.overlays.theme import Theme
from journeymap.render import config, figure_dict

__all__ = ["picture"]

_SCRIPT = files("journeymap.ui.style").joinpath("underlay.js").read_text(encoding="utf-8")


def picture(scene: Scene, theme: Theme, key: str) -> str | None:
    """Draws the scene and tells the address of what was clicked since the last run, None for nothing.

    The picture scrolls in its own frame; where it stands is kept when it changes.
    """
    underlay = st.components.v2.component("journeymap.underlay", js=_SCRIPT, isolate_styles=False)
    with st.container(key=f"picture-{key}"):
        early = underlay(
            data={"svg": svg(scene, theme), "targets": _targets(scene)},
            key=f"underlay-{key}",
            on_clicked_change=lambda: None,
        )
        event: Any = st.plotly_chart(
            figure_dict(scene, theme),
            width=round(scene.width),
            height=round(scene.height),
            theme=None,
            key=f"figure-{key}",
            on_select="rerun",
            selection_mode="points",
            config=config(),
            alt=f"{scene.title}. {scene.description}",
        )
    return _address(event) or early.clicked


def _targets(scene: Scene) -> list[tuple[float, float, float, float, str]]:
    """What can be clicked; smaller ones last, as they lie on top of the larger."""
    inside = sorted(scene.targets, key=lambda target: -target.box.width * target.box.height)
    return [(target.box.x, target.box.y, target.box.width, target.box.height, target.at) for target in inside]


def _address(event: Any) -> str | None:
    points = event.selection.points if event else []
    return str(points[0]["customdata"][1]) if points else None
