"""The inspector of a touchpoint: its name, what can be done with it, and the groups of its fields."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import streamlit as st

from journeymap.ui.desk import Desk
from journeymap.ui.edits.touchpoint_edits import find_touchpoint
from journeymap.ui.inspector.entries import facts
from journeymap.ui.inspector.how_it_feels import how_it_feels
from journeymap.ui.inspector.spot import Spot
from journeymap.ui.inspector.what_happens import more_that_happens, what_happens
from journeymap.ui.inspector.what_hurts import what_hurts
from journeymap.ui.plain import plain
from journeymap.words import N_, _

__all__ = ["inspect_touchpoint"]


class _Group(NamedTuple):
    key: str
    title: str
    draw: Callable[[Spot], None]
    expanded: bool
    count: Callable[[Spot], int] = lambda spot: 0


_GROUPS = (
    _Group("happens", N_("What happens"), what_happens, True),
    _Group("feels", N_("How it feels"), how_it_feels, True),
    _Group("hurts", N_("What hurts"), what_hurts, True, lambda spot: len(spot.part.pains)),
    _Group("more", N_("Senses, things, time"), more_that_happens, False),
)


def inspect_touchpoint(desk: Desk, touchpoint: str, select: Callable[[str], None]) -> None:
    """Draw the inspector of a touchpoint of the map on the desk.

    Groups that are closed are not computed: a click costs the same on a
    touchpoint that holds much.
    """
    stage, part = find_touchpoint(desk.journey, touchpoint)
    spot = Spot(desk, stage, touchpoint, part, select)
    channel = desk.journey.channels.get(part.channel or "")
    st.markdown(f"##### {plain(' '.join(part.name.split()))}", anchors=False)
    st.caption(facts(desk.journey.stages[stage].name, channel.name if channel else ""))
    for group in _GROUPS:
        count = group.count(spot)
        title = f"{_(group.title)} · {count}" if count else _(group.title)
        box = st.expander(
            title,
            expanded=group.expanded,
            key=f"{desk.map_id}|group|{group.key}",
            on_change="rerun",
            type="compact",
        )
        if box.open:
            with box:
                group.draw(spot)
