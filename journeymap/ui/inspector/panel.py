"""The inspector of a touchpoint: its name, what can be done with it, and the groups of its fields."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from journeymap.ui.desk import Desk
from journeymap.ui.edits.touchpoint_edits import find_touchpoint
from journeymap.ui.inspector.attachments import attachments
from journeymap.ui.inspector.backstage_fields import backstage
from journeymap.ui.inspector.entries import facts
from journeymap.ui.inspector.groups import Group, draw_groups
from journeymap.ui.inspector.how_it_feels import how_it_feels
from journeymap.ui.inspector.how_much_it_matters import how_much_it_matters, weighed
from journeymap.ui.inspector.measured import measured
from journeymap.ui.inspector.spot import Spot
from journeymap.ui.inspector.touchpoint_actions import touchpoint_actions
from journeymap.ui.inspector.what_could_be import gains, ideas
from journeymap.ui.inspector.what_happens import more_that_happens, what_happens
from journeymap.ui.inspector.what_hurts import what_hurts
from journeymap.ui.inspector.where_it_leads import where_it_leads
from journeymap.ui.inspector.words_of_fields import CHANNEL_KIND, CHANNEL_OWNER, worded
from journeymap.ui.plain import plain
from journeymap.words import N_, _, aside, listed

__all__ = ["inspect_touchpoint"]


def inspect_touchpoint(desk: Desk, touchpoint: str, select: Callable[[str], None]) -> None:
    """Draw the inspector of a touchpoint of the map on the desk.

    ``select`` takes the id of what shall be shown instead; ``""`` for nothing.
    """
    stage, part = find_touchpoint(desk.journey, touchpoint)
    spot = Spot(desk, stage, touchpoint, part, select)
    channel = desk.journey.channels.get(part.channel or "")
    st.markdown(f"##### {plain(' '.join(part.name.split()))}", anchors=False)
    where = facts(desk.journey.stages[stage].name, channel.name if channel else _("no channel"))
    if channel:
        kind, owner = worded(CHANNEL_KIND)[channel.kind], worded(CHANNEL_OWNER)[channel.owner]
        where = aside(where, listed((kind, owner)))
    st.caption(where)
    touchpoint_actions(spot)
    behind = len(part.backstage) + len(part.lanes)
    groups = (
        Group("happens", N_("What happens"), lambda: what_happens(spot), True),
        Group("feels", N_("How it feels"), lambda: how_it_feels(spot), True),
        Group("hurts", N_("What hurts"), lambda: what_hurts(spot), True, len(part.pains)),
        Group(
            "matters",
            N_("For whom, how much it matters"),
            lambda: how_much_it_matters(spot),
            False,
            weighed(spot),
        ),
        Group("ideas", N_("What could be better"), lambda: ideas(spot), False, len(part.ideas)),
        Group("gains", N_("What delights"), lambda: gains(spot), False, len(part.gains)),
        Group("leads", N_("Where it leads"), lambda: where_it_leads(spot), False, len(part.next or ())),
        Group(
            "numbers", N_("Numbers"), lambda: measured(desk, spot.at, part.metrics), False, len(part.metrics)
        ),
        Group("backstage", N_("Backstage"), lambda: backstage(spot), False, behind),
        Group("senses", N_("Senses, things, time"), lambda: more_that_happens(spot)),
        Group(
            "hangs",
            N_("Pictures, links, tags"),
            lambda: attachments(spot),
            False,
            len(part.images) + len(part.links) + len(part.tags),
        ),
    )
    draw_groups(desk, groups)
