"""The Outline page: the whole map as text for reading aloud, and as tables for editing in bulk."""

from __future__ import annotations

import streamlit as st

from journeymap.ui.bulk_table import bulk_table
from journeymap.ui.desk import Desk
from journeymap.ui.dress import dress
from journeymap.ui.map_in_words import map_in_words
from journeymap.ui.open_desk import open_desk
from journeymap.ui.pains_table import PAINS
from journeymap.ui.touchpoints_table import TOUCHPOINTS
from journeymap.words import _

__all__ = ["outline_page"]


def outline_page() -> None:
    """Draws the page."""
    desk = open_desk()
    if desk is None:
        return
    dress()
    words, points, pains = st.tabs(
        [_("Text"), _("Table of touchpoints"), _("Table of pains")], key="outline-tabs", on_change="rerun"
    )
    if words.open:
        with words, st.container(key="outline-text"):
            _text(desk)
    if points.open:
        with points:
            bulk_table(desk, TOUCHPOINTS)
    if pains.open:
        with pains:
            bulk_table(desk, PAINS)


def _text(desk: Desk) -> None:
    for part in map_in_words(desk.journey):
        st.markdown(part, anchors=False)
