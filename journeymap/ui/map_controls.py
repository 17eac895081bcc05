"""What is shown in the picture: whose journey, which overlays, how large."""

from __future__ import annotations

import base64

import streamlit as st

from journeymap.overlays import CATALOGUE, DEFAULT
from journeymap.ui.controlled import answer, initially, show_in, steady
from journeymap.ui.desk import Desk
from journeymap.ui.distinct_names import distinct
from journeymap.ui.download_menu import download_menu
from journeymap.ui.drawing import Legend
from journeymap.ui.inspector.fields import one_line, show_share
from journeymap.ui.languages import spoken
from journeymap.ui.location import ZOOMS, Place, go
from journeymap.ui.persona_colors import persona_colors, visitors_theme
from journeymap.ui.present_routes import present_address
from journeymap.ui.sharing.share_dialog import share_button
from journeymap.ui.unfold import unfold
from journeymap.words import _

__all__ = ["legend_button", "overlay_controls", "view_controls"]


def view_controls(desk: Desk, place: Place) -> None:
    """Draws whose journey it is and how large; each switch writes its answer into the address."""
    with st.container(
        key="view-controls", horizontal=True, gap="small", vertical_alignment="center", width="content"
    ):
        if len(desk.journey.personas) > 1:
            _personas(desk, place)
        _zoom(desk, place)
        download_menu(desk, place, visitors_theme().name)
        st.link_button(
            _("Present"),
            present_address(place),
            icon=":material/slideshow:",
            type="tertiary",
            width="content",
            help=_("Present"),
        )
        share_button(desk, place)


def _personas(desk: Desk, place: Place) -> None:
    colors = persona_colors(desk.journey)
    names = distinct({key: persona.name for key, persona in desk.journey.personas.items()})
    # A colour is all that the sheet takes from the map, and it has the form #rrggbb by then.
    dots = "".join(
        f".st-key-persona-pills button:nth-of-type({number})::before{{background:{color}}}"
        for number, color in enumerate(colors.values(), start=1)
    )
    st.html(f"<style>{dots}</style>")
    key = steady(f"{desk.map_id}|persona", names, lambda persona: names[persona])
    show_in(key, place.persona or None)
    with st.container(key="persona-pills", width="content"):
        st.pills(
            _("Persona"),
            list(names),
            **initially(st.pills, place.persona or None),
            format_func=lambda persona: one_line(names[persona]) if persona in names else str(persona),
            key=key,
            on_change=_go_persona,
            args=(key,),
            label_visibility="collapsed",
        )


def overlay_controls(desk: Desk, place: Place, legend: Legend | None) -> None:
    """Draws one switch for each overlay, and what the signs mean; what is on stands in the address."""
    unfold(_("Overlays"))
    _overlays(desk, place)
    if legend is not None:
        legend_button(legend)


def legend_button(legend: Legend) -> None:
    """Draws what opens the legend."""
    picture = base64.b64encode(legend.svg.encode()).decode()
    with st.popover(_("Legend"), key="legend", type="tertiary", icon=":material/help:"):
        st.image(f"data:image/svg+xml;base64,{picture}", width=round(legend.width), alt=legend.words)


def _overlays(desk: Desk, place: Place) -> None:
    key = f"{desk.map_id}|overlays"
    chosen = DEFAULT if place.overlays is None else place.overlays
    shown = [name for name in CATALOGUE if name in chosen]
    show_in(key, shown)
    with st.container(key="overlay-pills", width="content"):
        st.pills(
            _("Overlays"),
            list(CATALOGUE),
            **initially(st.pills, shown),
            format_func=lambda name: _(CATALOGUE[name].title),
            selection_mode="multi",
            key=key,
            on_change=_go_overlays,
            args=(key,),
            label_visibility="collapsed",
        )


def _zoom(desk: Desk, place: Place) -> None:
    key = f"{desk.map_id}|zoom"
    show_in(key, place.zoom)
    st.selectbox(
        _("Zoom"),
        list(ZOOMS),
        **initially(st.selectbox, place.zoom, ZOOMS),
        format_func=lambda zoom: show_share(zoom / 100),
        key=key,
        on_change=_go_zoom,
        args=(key,),
        label_visibility="collapsed",
        width=92,
    )


@spoken
def _go_persona(key: str) -> None:
    go(persona=answer(key) or "")


@spoken
def _go_overlays(key: str) -> None:
    chosen = tuple(answer(key, ()))
    go(overlays=None if set(chosen) == set(DEFAULT) else chosen)


@spoken
def _go_zoom(key: str) -> None:
    go(zoom=answer(key, 100))
