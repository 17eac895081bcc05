"""The head of the Map page: title, state, status, owner, goal."""

from __future__ import annotations

import streamlit as st

from journeymap.model import JourneyMap
from journeymap.ui.inspector.fields import one_line
from journeymap.ui.inspector.words_of_fields import MAP_STATE, MAP_STATUS, worded
from journeymap.words import _

__all__ = ["map_heading"]


def map_heading(journey: JourneyMap) -> None:
    """Draws the title with its chips on one line, and the goal below."""
    with st.container(key="map-heading", gap=None):
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            st.header(one_line(journey.title), anchor=False, width="content")
            st.markdown(" ".join(f":gray-badge[{chip}]" for chip in _chips(journey)), width="content")
        if journey.goal:
            st.caption(_("Goal: {goal}").format(goal=one_line(journey.goal)))


def _chips(journey: JourneyMap) -> list[str]:
    reviewed = _("reviewed {day}").format(day=journey.reviewed.isoformat()) if journey.reviewed else ""
    upkeep = " · ".join(filter(None, (one_line(reviewed), one_line(journey.owner))))
    chips = [worded(MAP_STATE)[journey.state], worded(MAP_STATUS)[journey.status], upkeep]
    return [chip for chip in chips if chip]
