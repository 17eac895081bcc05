"""What delights already and what could be better: gains and ideas."""

from __future__ import annotations

import streamlit as st

from journeymap.model import Idea
from journeymap.ui.controlled import act, controlled
from journeymap.ui.distinct_names import distinct
from journeymap.ui.edits import put, remove_entry
from journeymap.ui.inspector.entries import facts, new_entry
from journeymap.ui.inspector.fields import choice, level, number, text
from journeymap.ui.inspector.spot import Spot
from journeymap.ui.inspector.words_of_fields import WORK_STATUS, worded
from journeymap.words import _, ngettext

__all__ = ["gains", "ideas"]


def ideas(spot: Spot) -> None:
    """Each idea in a box of its own, and a line for one more."""
    for key, idea in spot.part.ideas.items():
        with st.container(border=True, gap="xsmall"):
            _idea(spot, key, idea)
    new_entry(spot, "ideas", _("Another idea"), _("What could be done"), lambda given: given)


def gains(spot: Spot) -> None:
    """What delights here, one line each."""
    for key, gain in spot.part.gains.items():
        with st.container(horizontal=True, gap="xsmall", vertical_alignment="bottom"):
            text(
                spot.desk,
                spot.field("gains", key, "text"),
                _("Gain"),
                gain.text,
                required=True,
                label_visibility="collapsed",
            )
            more = st.popover(
                _("Votes"),
                type="tertiary",
                key=spot.widget(f"gain-{key}"),
                on_change="rerun",
                icon=":material/tune:",
            )
            if more.open:
                with more:
                    number(spot.desk, spot.field("gains", key, "votes"), _("Votes"), gain.votes, whole=True)
                    _delete(spot, "gains", key)
    new_entry(spot, "gains", _("Another gain"), _("What delights here"), lambda given: given)


def _idea(spot: Spot, key: str, idea: Idea) -> None:
    desk = spot.desk
    text(
        desk,
        spot.field("ideas", key, "text"),
        _("Idea"),
        idea.text,
        long=True,
        required=True,
        label_visibility="collapsed",
    )
    level(desk, spot.field("ideas", key, "impact"), _("Impact"), idea.impact)
    level(desk, spot.field("ideas", key, "effort"), _("Effort"), idea.effort)
    solved = len(idea.solves)
    with st.container(horizontal=True, gap="xsmall", vertical_alignment="center"):
        solves = ngettext("solves {n} pain", "solves {n} pains", solved).format(n=solved) if solved else ""
        st.caption(
            facts(idea.owner or _("no owner"), worded(WORK_STATUS)[idea.status], idea.ticket, solves),
            width="stretch",
        )
        more = st.popover(
            _("More"),
            type="tertiary",
            key=spot.widget(f"idea-{key}"),
            on_change="rerun",
            icon=":material/tune:",
        )
        if more.open:
            with more:
                _more(spot, key, idea)


def _more(spot: Spot, key: str, idea: Idea) -> None:
    desk = spot.desk
    _solves(spot, key, idea)
    text(desk, spot.field("ideas", key, "owner"), _("Owner"), idea.owner)
    choice(
        desk,
        spot.field("ideas", key, "status"),
        _("Status"),
        idea.status,
        worded(WORK_STATUS),
        optional=False,
    )
    text(desk, spot.field("ideas", key, "ticket"), _("Ticket"), idea.ticket)
    number(desk, spot.field("ideas", key, "votes"), _("Votes"), idea.votes, whole=True)
    _delete(spot, "ideas", key)


def _solves(spot: Spot, key: str, idea: Idea) -> None:
    """Pains of the same touchpoint first, then those of all others."""
    own = {pain: part.text for pain, part in spot.part.pains.items()}
    others = {
        f"{touchpoint}/{pain}": f"{part.text} ({other.name})"
        for _stage, touchpoint, other in spot.desk.journey.touchpoints()
        if touchpoint != spot.key
        for pain, part in other.pains.items()
    }
    words = distinct({**own, **others})
    controlled(
        spot.desk,
        st.multiselect,
        _("Solves"),
        key=spot.field("ideas", key, "solves"),
        shown=list(idea.solves),
        make=lambda given: put(spot.field("ideas", key, "solves"), list(given or ())),
        sentence=_("Solves"),
        options=list(dict.fromkeys([*words, *idea.solves])),
        format_func=lambda option: words.get(option, option),
        placeholder=_("Pains it takes away"),
        select_all=False,
    )


def _delete(spot: Spot, table: str, key: str) -> None:
    st.button(
        _("Delete"),
        key=spot.widget(f"delete-{table}-{key}"),
        icon=":material/delete:",
        on_click=act,
        args=(spot.desk, remove_entry(spot.field(table, key)), _("Deleted")),
        width="stretch",
    )
