"""What is compared with what, and how it is drawn."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import streamlit as st

from journeymap.ui import session
from journeymap.ui.compare_drawing import compared_legend
from journeymap.ui.compare_sides import Choices, Side
from journeymap.ui.controlled import answer, initially, show_in, steady
from journeymap.ui.desk import Desk
from journeymap.ui.distinct_names import distinct
from journeymap.ui.languages import spoken
from journeymap.ui.location import Place, go
from journeymap.ui.map_controls import legend_button, view_controls
from journeymap.ui.persona_colors import visitors_theme
from journeymap.ui.workbench import Workbench
from journeymap.words import _

__all__ = ["choosers", "look_controls"]


def choosers(map_id: str, choices: Choices, old: Side, new: Side) -> None:
    """Draws the two lists with the button between them; what is chosen stands in the address."""
    labels = distinct({**choices.labels, old.choice: old.label, new.choice: new.label})
    with st.container(key="compare-sides", horizontal=True, gap="small", vertical_alignment="bottom"):
        st.header(_("Compare"), anchor=False, width="content")
        _chooser(f"{map_id}|compare-old", _("Before"), labels, old.choice, partial(_choose_old, new.choice))
        st.button(
            _("Swap"),
            key="compare-swap",
            icon=":material/swap_horiz:",
            help=_("Before becomes after"),
            on_click=_compare,
            args=(new.choice, old.choice),
        )
        _chooser(f"{map_id}|compare-new", _("After"), labels, new.choice, partial(_choose_new, old.choice))


def _chooser(
    name: str, title: str, labels: dict[str, str], choice: str, choose: Callable[[str], None]
) -> None:
    key = steady(name, labels, lambda option: labels[option])
    show_in(key, choice)
    st.selectbox(
        title,
        list(labels),
        **initially(st.selectbox, choice, labels),
        format_func=lambda option: labels.get(option, option),
        key=key,
        on_change=choose,
        args=(key,),
    )


@spoken
def _choose_old(new: str, key: str) -> None:
    _compare(answer(key, ""), new)


@spoken
def _choose_new(old: str, key: str) -> None:
    _compare(old, answer(key, ""))


def _compare(old: str, new: str) -> None:
    # Both are written down: what is usual may be another one tomorrow.
    go(old=old, new=new, select="")


def look_controls(bench: Workbench, place: Place, old: Side, new: Side) -> None:
    """Draws one map or two, whose journey, how large, and the legend."""
    assert new.document is not None
    key = f"{bench.map_id}|compare-look"
    looks = {False: _("On one map"), True: _("Before and after")}
    show_in(key, place.apart)
    with st.container(key="compare-look", horizontal=True, gap="small", vertical_alignment="center"):
        st.segmented_control(
            _("Drawn"),
            list(looks),
            **initially(st.segmented_control, place.apart),
            format_func=lambda apart: looks[apart],
            key=key,
            on_change=_look,
            args=(key,),
            label_visibility="collapsed",
            required=True,
        )
        legend_button(compared_legend(old, new, place, visitors_theme().name))
        desk = Desk(bench.map_id, new.document.journey, session.edit, session.library().folder)
        view_controls(desk, place)


@spoken
def _look(key: str) -> None:
    go(apart=bool(answer(key)))
