"""The inspector of a stage: its fields, its touchpoints, its place among the stages."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from journeymap.change import Change
from journeymap.model import Stage, join_address
from journeymap.ui.controlled import act, controlled
from journeymap.ui.desk import Desk
from journeymap.ui.edits import add_stage, add_touchpoint, delete_stage, shift_stage
from journeymap.ui.inspector.fields import choice, one_line, text
from journeymap.ui.inspector.groups import Group, draw_groups
from journeymap.ui.inspector.measured import measured
from journeymap.ui.inspector.words_of_fields import PHASE, worded
from journeymap.ui.languages import spoken
from journeymap.ui.plain import plain
from journeymap.words import N_, _, ngettext

__all__ = ["inspect_stage"]


def inspect_stage(desk: Desk, key: str, select: Callable[[str], None]) -> None:
    """Draw the inspector of a stage; ``select`` takes what shall be shown instead."""
    stage = desk.journey.stages[key]
    at = join_address(("stages", key))
    st.markdown(f"##### {plain(' '.join(stage.name.split()))}", anchors=False)
    count = len(stage.touchpoints)
    st.caption(_("Stage") + " · " + ngettext("{n} touchpoint", "{n} touchpoints", count).format(n=count))
    _actions(desk, key, select)
    draw_groups(
        desk,
        (
            Group("stage", N_("What it is"), lambda: _fields(desk, at, stage), True),
            Group(
                "touchpoints", N_("Touchpoints"), lambda: _touchpoints(desk, key, stage, select), True, count
            ),
            Group(
                "stage-numbers",
                N_("Numbers"),
                lambda: measured(desk, at, stage.metrics),
                False,
                len(stage.metrics),
            ),
        ),
    )


def _fields(desk: Desk, at: str, stage: Stage) -> None:
    text(desk, f"{at}/name", _("Name"), stage.name, required=True)
    choice(desk, f"{at}/phase", _("Phase: before, during or after the purchase"), stage.phase, worded(PHASE))
    text(desk, f"{at}/goal", _("Goal"), stage.goal, long=True, placeholder=_("What the customer wants here"))
    text(desk, f"{at}/summary", _("Summary"), stage.summary, long=True)


def _touchpoints(desk: Desk, key: str, stage: Stage, select: Callable[[str], None]) -> None:
    for touchpoint, part in stage.touchpoints.items():
        st.button(
            one_line(part.name),
            key=f"{desk.map_id}|{key}|show|{touchpoint}",
            type="tertiary",
            icon=":material/arrow_forward:",
            on_click=select,
            args=(touchpoint,),
        )

    def make(given: str | None) -> Sequence[Change]:
        name = " ".join((given or "").split())
        return add_touchpoint(desk.journey, name, stage=key)[0] if name else ()

    controlled(
        desk,
        st.text_input,
        _("New touchpoint"),
        key=f"stages/{key}/touchpoints#new",
        shown="",
        make=make,
        sentence=_("Touchpoint added"),
        placeholder=f"+ {_('New touchpoint')}",
        label_visibility="collapsed",
    )


def _actions(desk: Desk, key: str, select: Callable[[str], None]) -> None:
    name = desk.journey.stages[key].name
    with st.container(horizontal=True, gap="xsmall", key="stage-actions"):
        for step, label, icon in ((-1, _("Left"), "arrow_back"), (1, _("Right"), "arrow_forward")):
            changes = shift_stage(desk.journey, key, step)
            st.button(
                label,
                key=f"{desk.map_id}|{key}|shift{step}",
                icon=f":material/{icon}:",
                on_click=act,
                args=(desk, changes, _("Moved: {name}").format(name=name)),
                disabled=not changes,
            )
        st.button(
            _("Add stage"),
            key=f"{desk.map_id}|{key}|add",
            icon=":material/add:",
            on_click=_insert,
            args=(desk, key, select),
            help=_("A new stage to the right of this one"),
        )
        _deletion(desk, key, select)


def _deletion(desk: Desk, key: str, select: Callable[[str], None]) -> None:
    """An empty stage goes at once; one with touchpoints only after a second click."""
    count = len(desk.journey.stages[key].touchpoints)
    if not count:
        st.button(
            _("Delete"),
            key=f"{desk.map_id}|{key}|delete",
            icon=":material/delete:",
            on_click=_delete,
            args=(desk, key, select),
        )
        return
    box = st.popover(
        _("Delete"), key=f"{desk.map_id}|{key}|delete", on_change="rerun", icon=":material/delete:"
    )
    if box.open:
        with box:
            st.markdown(
                ngettext(
                    "{n} touchpoint goes with this stage, and every way that leads to it.",
                    "{n} touchpoints go with this stage, and every way that leads to them.",
                    count,
                ).format(n=count)
            )
            st.button(
                _("Delete stage and touchpoints"),
                key=f"{desk.map_id}|{key}|delete-all",
                type="primary",
                on_click=_delete,
                args=(desk, key, select),
                width="stretch",
            )


@spoken
def _insert(desk: Desk, key: str, select: Callable[[str], None]) -> None:
    order = list(desk.journey.stages)
    behind = order.index(key) + 1
    changes, added = add_stage(
        desk.journey, _("New stage"), before=order[behind] if behind < len(order) else None
    )
    act(desk, changes, _("Stage added"))
    select(f"stages/{added}")


@spoken
def _delete(desk: Desk, key: str, select: Callable[[str], None]) -> None:
    act(
        desk, delete_stage(desk.journey, key), _("Deleted: {name}").format(name=desk.journey.stages[key].name)
    )
    select("")
    st.toast(
        _("“{name}” is deleted; Undo brings it back.").format(name=one_line(desk.journey.stages[key].name)),
        icon=":material/delete:",
    )
