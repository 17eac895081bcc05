"""What can be done with a touchpoint as a whole: add beside it, move, duplicate, delete."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from journeymap.ui.controlled import act, answer
from journeymap.ui.distinct_names import distinct
from journeymap.ui.edits import (
    add_touchpoint,
    delete_touchpoint,
    duplicate_touchpoint,
    move_touchpoint,
    shift_touchpoint,
)
from journeymap.ui.inspector.fields import one_line
from journeymap.ui.inspector.spot import Spot
from journeymap.ui.languages import spoken
from journeymap.words import _

__all__ = ["touchpoint_actions"]


def touchpoint_actions(spot: Spot) -> None:
    """A row of buttons; what needs an answer opens a small box."""
    with st.container(horizontal=True, gap="xsmall", key="touchpoint-actions"):
        _add(spot)
        _move(spot)
        _button(spot, "copy", _("Duplicate"), ":material/content_copy:", _duplicate, spot)
        _button(spot, "delete", _("Delete"), ":material/delete:", _delete, spot)


def _add(spot: Spot) -> None:
    box = st.popover(_("Add"), key=spot.widget("add"), on_change="rerun", icon=":material/add:")
    if not box.open:
        return
    with box:
        name = spot.widget("new-name")
        st.text_input(_("Name of the new touchpoint"), key=name, placeholder=_("What happens"))
        with st.container(horizontal=True, gap="xsmall"):
            _button(spot, "add-before", _("Before"), ":material/arrow_upward:", _insert, spot, name, True)
            _button(spot, "add-after", _("After"), ":material/arrow_downward:", _insert, spot, name, False)


def _move(spot: Spot) -> None:
    box = st.popover(_("Move"), key=spot.widget("move"), on_change="rerun", icon=":material/open_with:")
    if not box.open:
        return
    with box:
        with st.container(horizontal=True, gap="xsmall"):
            for step, word, icon in ((-1, _("Up"), "arrow_upward"), (1, _("Down"), "arrow_downward")):
                changes = shift_touchpoint(spot.desk.journey, spot.key, step)
                st.button(
                    word,
                    key=spot.widget(f"shift{step}"),
                    icon=f":material/{icon}:",
                    on_click=act,
                    args=(spot.desk, changes, _("Moved: {name}").format(name=spot.part.name)),
                    disabled=not changes,
                )
        stages = distinct({key: stage.name for key, stage in spot.desk.journey.stages.items()})
        stage = st.selectbox(
            _("To the stage"),
            list(stages),
            index=list(stages).index(spot.stage),
            format_func=lambda key: stages.get(key, key),
            key=spot.widget("to-stage"),
        )
        columns = spot.desk.journey.stages[stage].touchpoints
        others = distinct({key: part.name for key, part in columns.items() if key != spot.key})
        before = st.selectbox(
            _("Before"),
            [*others, None],
            index=len(others),
            format_func=lambda key: _("— last in the stage —") if key is None else others.get(key, key),
            key=spot.widget(f"to-before-{stage}"),
        )
        st.button(
            _("Move here"),
            key=spot.widget("move-here"),
            type="primary",
            width="stretch",
            on_click=act,
            args=(
                spot.desk,
                move_touchpoint(spot.desk.journey, spot.key, stage, before),
                _("Moved: {name}").format(name=spot.part.name),
            ),
        )


def _button(spot: Spot, key: str, label: str, icon: str, action: Callable[..., None], *args: object) -> None:
    st.button(label, key=spot.widget(key), icon=icon, on_click=action, args=args)


@spoken
def _insert(spot: Spot, name_key: str, before: bool) -> None:
    name = " ".join(str(answer(name_key, "")).split()) or _("New touchpoint")
    beside = {"before" if before else "after": spot.key}
    changes, key = add_touchpoint(spot.desk.journey, name, **beside)
    act(spot.desk, changes, _("Added: {name}").format(name=name))
    spot.select(key)


@spoken
def _duplicate(spot: Spot) -> None:
    name = _("{name} (copy)").format(name=spot.part.name)
    changes, key = duplicate_touchpoint(spot.desk.journey, spot.key, name)
    act(spot.desk, changes, _("Duplicated: {name}").format(name=spot.part.name))
    spot.select(key)


@spoken
def _delete(spot: Spot) -> None:
    sentence = _("Deleted: {name}").format(name=spot.part.name)
    act(spot.desk, delete_touchpoint(spot.desk.journey, spot.key), sentence)
    spot.select("")
    st.toast(
        _("“{name}” is deleted; Undo brings it back.").format(name=one_line(spot.part.name)),
        icon=":material/delete:",
    )
