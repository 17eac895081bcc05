"""A pain or an idea as a box: its text, its levels, who takes care of it, and the rest under More."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import streamlit as st

from journeymap.change import Change
from journeymap.model import Idea, Pain
from journeymap.ui.controlled import act
from journeymap.ui.inspector.entries import facts
from journeymap.ui.inspector.fields import choice, level, number, text
from journeymap.ui.inspector.spot import Spot
from journeymap.ui.inspector.words_of_fields import WORK_STATUS, worded
from journeymap.words import _

__all__ = ["Level", "delete_button", "work_box"]


class Level(NamedTuple):
    """A field of 1 to 5; ``otherwise`` is the value it falls back to, None for none."""

    field: str
    label: str
    value: int | None
    otherwise: int | None = None
    help: str | None = None


def work_box(
    spot: Spot,
    table: str,
    key: str,
    work: Pain | Idea,
    *,
    label: str,
    levels: Sequence[Level],
    also: str = "",
    first: Callable[[], None],
    last: Callable[[], None] = lambda: None,
    delete: Sequence[Change],
    deleted: str,
) -> None:
    """Draw the box.

    Parameters
    ----------
    table
        ``pains`` or ``ideas``, the table of the touchpoint in which ``key`` stands.
    also
        One more short fact, for the line of facts.
    first, last
        Draw what only this kind of work has, above and below what both have.
    delete, deleted
        The changes that delete it, and the sentence for undo.
    """
    desk = spot.desk
    with st.container(border=True, gap="xsmall"):
        text(
            desk,
            spot.field(table, key, "text"),
            label,
            work.text,
            long=True,
            required=True,
            label_visibility="collapsed",
        )
        for one in levels:
            at = spot.field(table, key, one.field)
            level(desk, at, one.label, one.value, otherwise=one.otherwise, help=one.help)
        with st.container(horizontal=True, gap="xsmall", vertical_alignment="center"):
            owner, status = work.owner or _("no owner"), worded(WORK_STATUS)[work.status]
            st.caption(facts(owner, status, work.ticket, also), width="stretch")
            box = st.popover(
                _("More"),
                type="tertiary",
                key=spot.widget(f"more-{table}-{key}"),
                on_change="rerun",
                icon=":material/tune:",
            )
        if box.open:
            with box:
                first()
                _both(spot, table, key, work)
                last()
                delete_button(spot, table, key, delete, deleted)


def _both(spot: Spot, table: str, key: str, work: Pain | Idea) -> None:
    desk = spot.desk
    text(desk, spot.field(table, key, "owner"), _("Owner"), work.owner)
    choice(
        desk,
        spot.field(table, key, "status"),
        _("Status"),
        work.status,
        worded(WORK_STATUS),
        optional=False,
    )
    text(desk, spot.field(table, key, "ticket"), _("Ticket"), work.ticket)
    number(desk, spot.field(table, key, "votes"), _("Votes"), work.votes, whole=True)


def delete_button(spot: Spot, table: str, key: str, changes: Sequence[Change], sentence: str) -> None:
    """Draw the button that deletes an entry of the touchpoint."""
    st.button(
        _("Delete"),
        key=spot.widget(f"delete-{table}-{key}"),
        icon=":material/delete:",
        on_click=act,
        args=(spot.desk, changes, sentence),
        width="stretch",
    )
