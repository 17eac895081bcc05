"""The Insights page: what the map says, the most important first; every finding leads to its card."""

from __future__ import annotations

import streamlit as st

from journeymap.ui.drawing import studied
from journeymap.ui.dress import dress
from journeymap.ui.findings_view import (
    feelings_found,
    ideas_found,
    pains_found,
    passage_found,
    turning_points_found,
)
from journeymap.ui.headline_box import headline_box
from journeymap.ui.open_desk import open_desk, stamp
from journeymap.words import _

__all__ = ["insights_page"]


def insights_page() -> None:
    """Draws the page."""
    desk = open_desk()
    if desk is None:
        return
    dress()
    journey = desk.journey
    insights = studied(stamp(), journey)
    st.header(_("Insights"), anchor=False)
    headline_box(insights)
    left, right = st.columns(2, gap="medium")
    with left:
        pains_found(journey, insights, desk.map_id)
        passage_found(journey, insights, desk.map_id)
    with right:
        ideas_found(journey, insights, desk.map_id)
        feelings_found(journey, insights, desk.map_id)
        turning_points_found(journey, insights, desk.map_id)
