"""Backstage and the team's own lanes: what happens behind what the customer sees."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from journeymap.change import Add, Change, Remove, Set
from journeymap.ui.controlled import controlled
from journeymap.ui.inspector.entries import new_entry
from journeymap.ui.inspector.fields import one_line
from journeymap.ui.inspector.spot import Spot
from journeymap.ui.text_room import room_for
from journeymap.words import _

__all__ = ["backstage"]


def backstage(spot: Spot) -> None:
    """Each entry a line that goes when it is emptied; then the own lanes of the map."""
    for key, entry in spot.part.backstage.items():
        _entry(spot, "backstage", key, entry, label=_("Backstage"), label_visibility="collapsed")
    new_entry(spot, "backstage", _("Another entry"), _("What the customer does not see"), lambda given: given)
    for lane, name in spot.desk.journey.lanes.items():
        _entry(spot, "lanes", lane, spot.part.lanes.get(lane, ""), label=one_line(name))


def _entry(spot: Spot, table: str, key: str, entry: str, *, label: str, **more: str) -> None:
    at = spot.field(table, key)

    def make(given: str | None) -> Sequence[Change]:
        words = (given or "").strip()
        if not words:
            return (Remove(at),) if entry else ()
        return (Set(at, words),) if entry else (Add(at, words),)

    controlled(
        spot.desk,
        st.text_area,
        label,
        key=at,
        shown=entry,
        make=make,
        sentence=label,
        height=room_for(entry),
        **more,
    )
