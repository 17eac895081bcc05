"""What hurts: the pains of a touchpoint, in the order of the map."""

from __future__ import annotations

import streamlit as st

from journeymap.model import Pain
from journeymap.ui.controlled import act
from journeymap.ui.edits import delete_pain
from journeymap.ui.inspector.entries import facts, new_entry
from journeymap.ui.inspector.fields import choice, level, number, people, share, text
from journeymap.ui.inspector.spot import Spot
from journeymap.ui.inspector.words_of_fields import WORK_STATUS, worded
from journeymap.words import _

__all__ = ["what_hurts"]


def what_hurts(spot: Spot) -> None:
    """Each pain in a box of its own, and a line for one more."""
    for key, pain in spot.part.pains.items():
        with st.container(border=True, gap="xsmall"):
            _pain(spot, key, pain)
    new_entry(spot, "pains", _("Another pain"), _("What hurts, in a sentence"), lambda given: given)


def _pain(spot: Spot, key: str, pain: Pain) -> None:
    desk = spot.desk
    text(
        desk,
        spot.field("pains", key, "text"),
        _("Pain"),
        pain.text,
        long=True,
        required=True,
        label_visibility="collapsed",
    )
    level(
        desk,
        spot.field("pains", key, "severity"),
        _("Severity"),
        pain.severity,
        otherwise=3,
        help=_("1 a scratch, 5 they leave"),
    )
    with st.container(horizontal=True, gap="xsmall", vertical_alignment="center"):
        st.caption(
            facts(pain.owner or _("no owner"), worded(WORK_STATUS)[pain.status], pain.ticket), width="stretch"
        )
        more = st.popover(
            _("More"),
            type="tertiary",
            key=spot.widget(f"pain-{key}"),
            on_change="rerun",
            icon=":material/tune:",
        )
        if more.open:
            with more:
                _more(spot, key, pain)


def _more(spot: Spot, key: str, pain: Pain) -> None:
    desk = spot.desk
    share(
        desk, spot.field("pains", key, "reach"), _("Reach: share of travellers here who meet it"), pain.reach
    )
    text(desk, spot.field("pains", key, "owner"), _("Owner"), pain.owner)
    choice(
        desk,
        spot.field("pains", key, "status"),
        _("Status"),
        pain.status,
        worded(WORK_STATUS),
        optional=False,
    )
    text(desk, spot.field("pains", key, "ticket"), _("Ticket"), pain.ticket)
    number(desk, spot.field("pains", key, "votes"), _("Votes"), pain.votes, whole=True)
    if desk.journey.personas:
        people(desk, spot.field("pains", key, "personas"), _("Whom it hurts"), pain.personas)
    st.button(
        _("Delete"),
        key=spot.widget(f"delete-pain-{key}"),
        icon=":material/delete:",
        on_click=act,
        args=(desk, delete_pain(desk.journey, spot.key, key), _("Pain deleted")),
        width="stretch",
    )
