"""The map's picture: our own SVG at once, the Plotly figure over it as soon as the browser has it.

Plotly's script is 1.2 MB compressed. Until it is there (and again while
Streamlit mounts a changed figure) the same scene stands underneath as an SVG
of the same size, so nothing is empty and nothing jumps. What is selected wears
a ring that lies on top: selecting changes the ring, not the figure, and the browser
draws the ring before it has asked. Clicks are handed on to a picker that stands with
the inspector, so that a click draws that anew and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib.resources import files

import streamlit as st

from journeymap.overlays.theme import Theme
from journeymap.render import config
from journeymap.ui import session
from journeymap.ui.drawing import Drawing
from journeymap.ui.languages import spoken
from journeymap.words import _

__all__ = ["picker", "picture"]

_STYLE = files("journeymap.ui.style")
_UNDERLAY = _STYLE.joinpath("underlay.js").read_text(encoding="utf-8")
_PICKER = _STYLE.joinpath("picker.js").read_text(encoding="utf-8")
_RING = _STYLE.joinpath("ring.js").read_text(encoding="utf-8")


def picture(drawing: Drawing, theme: Theme, key: str, selected: str) -> None:
    """Draws a picture in which things can be clicked; a `picker` on the same page hears of it.

    It scrolls in its own frame, and stays where it was scrolled to.

    Parameters
    ----------
    key
        Unique on the page and the same from run to run, e.g. the id of the map.
    selected
        What wears the ring: the id of a touchpoint, ``stages/<id>``, or ``""``.
    """
    underlay = st.components.v2.component("journeymap.underlay", js=_UNDERLAY, isolate_styles=False)
    ring = st.components.v2.component("journeymap.ring", js=_RING, isolate_styles=False)
    scene = drawing.scene
    with st.container(key=f"picture-{key}"):
        underlay(data={"svg": drawing.svg}, key=f"underlay-{key}")
        st.plotly_chart(
            drawing.figure,
            width=round(scene.width),
            height=round(scene.height),
            theme=None,
            key=f"figure-{key}",
            config=config(),
            alt=f"{scene.title}. {scene.description}",
        )
        ring(
            data={
                "targets": drawing.pointing.targets,
                "cards": drawing.pointing.cards,
                "badges": drawing.pointing.badges,
                "selected": selected,
                "color": theme.colors["accent"],
                "words": _("Picture of the journey"),
            },
            key=f"ring-{key}",
        )


def picker(key: str, selected: str, on_pick: Callable[[str], None]) -> None:
    """Hears of clicks in the picture, and tells it what is selected.

    Parameters
    ----------
    key, selected
        As for `picture`; in a fragment, what is selected now.
    on_pick
        Called with the address of what was clicked, before what this is drawn in runs again.
    """
    component = st.components.v2.component("journeymap.picker", js=_PICKER, isolate_styles=False)
    widget = f"picker-{key}"
    component(data={"selected": selected}, key=widget, on_picked_change=partial(_picked, widget, on_pick))


@spoken
def _picked(widget: str, on_pick: Callable[[str], None]) -> None:
    address = session.picked(widget)
    if address:
        on_pick(address)
