"""The Map page: the annotated journey graph, and the inspector of what is selected in it."""

from __future__ import annotations

from functools import partial

import streamlit as st

from journeymap.model import JourneyMap, split_address
from journeymap.overlays import CATALOGUE
from journeymap.ui import session
from journeymap.ui.chart import picker, picture
from journeymap.ui.desk import Desk
from journeymap.ui.drawing import Legend, drawing_of, legend_of, studied
from journeymap.ui.dress import dress
from journeymap.ui.flaw_box import flaw_box, flaw_notes, flaws_of
from journeymap.ui.flaw_words import Flaw
from journeymap.ui.headline_box import headline_box
from journeymap.ui.inspector import inspect_map, inspect_stage, inspect_touchpoint
from journeymap.ui.languages import spoken
from journeymap.ui.location import Place, go, here, known
from journeymap.ui.map_controls import overlay_controls, view_controls
from journeymap.ui.map_heading import map_heading
from journeymap.ui.open_desk import open_desk, stamp
from journeymap.ui.persona_colors import visitors_theme
from journeymap.ui.phone_bar import phone_bar
from journeymap.ui.plain import plain
from journeymap.ui.walk import walk
from journeymap.words import _

__all__ = ["map_page"]


def map_page() -> None:
    """Draws the page."""
    desk = open_desk()
    if desk is None:
        return
    dress()
    journey = desk.journey
    place, notices = known(here(), journey, CATALOGUE)
    for notice in notices:
        st.toast(plain(notice))
    if notices:
        go(persona=place.persona, select=place.select, overlays=place.overlays)
    with st.container(key="map-top", horizontal=True, gap="small", vertical_alignment="center"):
        map_heading(journey)
        view_controls(desk, place)
    with st.container(key="map-split", horizontal=True, gap="small", vertical_alignment="top"):
        with st.container(key="map-left", gap="small"):
            headline_box(studied(stamp(), journey))
            controls = st.container(
                key="overlay-controls", horizontal=True, gap="small", vertical_alignment="center"
            )
            with controls:
                overlay_controls(desk, place, _legend(desk, place))
            _drawing(desk, place)
        # After the picture: on a large map the rules take a while.
        flaws = _flaws(desk)
        with controls:
            flaw_box(desk, flaws, select)
        with st.container(key="map-right", gap="small"):
            _beside(stamp())


@st.fragment
@spoken
def _beside(drawn: str) -> None:
    """What stands beside the picture of the map with the stamp ``drawn``.

    A fragment, so that a click in the picture draws this anew and nothing else. After an edit,
    here or on disk, the whole page is drawn.
    """
    bench = session.refresh()
    desk = open_desk()
    if desk is None or bench is None or bench.theirs is not None or stamp() != drawn:
        st.rerun()
    place, notices = known(here(), desk.journey, CATALOGUE)
    if notices:
        st.rerun()
    session.remember_selected(desk.map_id, place.select)
    picker(desk.map_id, place.select, partial(_pick, desk.journey))
    phone_bar(_name_of(desk.journey, place.select))
    walk(desk, place.select, select)
    flaw_notes(desk, _flaws(desk), place.select)
    _inspector(desk, place)


def _name_of(journey: JourneyMap, selected: str) -> str:
    """The name of a touchpoint or a stage; ``""`` for the whole map."""
    stages = {f"stages/{key}": stage.name for key, stage in journey.stages.items()}
    names = {key: part.name for _stage, key, part in journey.touchpoints()} | stages
    return " ".join(names.get(selected, "").split())


def _flaws(desk: Desk) -> tuple[Flaw, ...]:
    bench = session.current()
    document = bench.document if bench else None
    return flaws_of(stamp(), document, desk.map_id) if document else ()


def _legend(desk: Desk, place: Place) -> Legend | None:
    if not any(stage.touchpoints for stage in desk.journey.stages.values()):
        return None
    return legend_of(stamp(), desk.journey, place, visitors_theme().name)


def _drawing(desk: Desk, place: Place) -> None:
    if not any(stage.touchpoints for stage in desk.journey.stages.values()):
        st.caption(_("No touchpoint yet: open a stage in the panel, and write the first one down."))
        return
    theme = visitors_theme()
    drawing = drawing_of(stamp(), desk.journey, place, theme.name)
    picture(drawing, theme, desk.map_id, place.select)


def _pick(journey: JourneyMap, address: str) -> None:
    chosen = _selected(journey, address)
    if chosen:
        go(select=chosen)


def _inspector(desk: Desk, place: Place) -> None:
    stage = place.select.removeprefix("stages/")
    if not place.select:
        inspect_map(desk, select, [entry.id for entry in session.library().entries()])
    elif stage != place.select:
        inspect_stage(desk, stage, select)
    else:
        inspect_touchpoint(desk, place.select, select)


def _selected(journey: JourneyMap, address: str) -> str:
    """What the inspector shows for an address in the picture: the touchpoint, or the stage."""
    keys = split_address(address)
    if len(keys) >= 4 and keys[0] == "stages" and keys[2] == "touchpoints":
        return keys[3]
    return f"stages/{keys[1]}" if len(keys) == 2 and keys[1] in journey.stages else ""


def select(chosen: str) -> None:
    """Shows a touchpoint, a stage (``stages/<id>``) or, with ``""``, the map itself in the inspector."""
    go(select=chosen)
