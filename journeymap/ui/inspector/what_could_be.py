"""What delights already and what could be better: gains and ideas."""

from __future__ import annotations

from functools import partial

import streamlit as st

from journeymap.model import Idea
from journeymap.ui.controlled import controlled
from journeymap.ui.distinct_names import distinct
from journeymap.ui.edits import put, remove_entry
from journeymap.ui.inspector.entries import new_entry
from journeymap.ui.inspector.fields import number, text
from journeymap.ui.inspector.spot import Spot
from journeymap.ui.inspector.work_box import Level, delete_button, work_box
from journeymap.words import _, aside, ngettext

__all__ = ["gains", "ideas"]


def ideas(spot: Spot) -> None:
    """Each idea in a box of its own, and a line for one more."""
    for key, idea in spot.part.ideas.items():
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
                    delete_button(spot, "gains", key, remove_entry(spot.field("gains", key)), _("Deleted"))
    new_entry(spot, "gains", _("Another gain"), _("What delights here"), lambda given: given)


def _idea(spot: Spot, key: str, idea: Idea) -> None:
    solved = len(idea.solves)
    work_box(
        spot,
        "ideas",
        key,
        idea,
        label=_("Idea"),
        levels=[Level("impact", _("Impact"), idea.impact), Level("effort", _("Effort"), idea.effort)],
        also=ngettext("solves {n} pain", "solves {n} pains", solved).format(n=solved) if solved else "",
        first=partial(_solves, spot, key, idea),
        delete=remove_entry(spot.field("ideas", key)),
        deleted=_("Deleted"),
    )


def _solves(spot: Spot, key: str, idea: Idea) -> None:
    """Pains of the same touchpoint first, then those of all others."""
    own = {pain: part.text for pain, part in spot.part.pains.items()}
    others = {
        f"{touchpoint}/{pain}": aside(part.text, other.name)
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
