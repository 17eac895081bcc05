"""Walking along the journey: one touchpoint on or back, by key or button, or straight to one in a list."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from journeymap.ui.controlled import answer, initially, show_in, steady
from journeymap.ui.desk import Desk
from journeymap.ui.distinct_names import distinct
from journeymap.ui.languages import spoken
from journeymap.ui.step_button import step_button
from journeymap.words import _

__all__ = ["walk"]


def walk(desk: Desk, selected: str, select: Callable[[str], None]) -> None:
    """Draws the list between two arrows; the arrow keys do the same while nobody types."""
    journey = desk.journey
    order = [key for _stage, key, _part in journey.touchpoints()]
    names = distinct({key: part.name for _stage, key, part in journey.touchpoints()})
    stages = {f"stages/{key}": stage.name for key, stage in journey.stages.items()}
    places = {"": _("The whole map"), **names}
    if selected in stages:
        places[selected] = _("Stage: {name}").format(name=stages[selected])
    key = steady(f"{desk.map_id}|walk", places, lambda place: places[place])
    show_in(key, selected)
    with st.container(key="walk", horizontal=True, gap="xsmall", vertical_alignment="center"):
        step_button("walk", _neighbour(order, selected, -1), _("Previous touchpoint"), "left", select)
        st.selectbox(
            _("Touchpoint"),
            list(places),
            **initially(st.selectbox, selected, places),
            format_func=lambda place: places.get(place, place),
            key=key,
            on_change=_choose,
            args=(key, select),
            label_visibility="collapsed",
        )
        step_button("walk", _neighbour(order, selected, 1), _("Next touchpoint"), "right", select)


def _neighbour(order: list[str], selected: str, step: int) -> str:
    """The touchpoint one step on; from nothing the first or last; ``""`` beyond the ends."""
    here = order.index(selected) if selected in order else (-1 if step > 0 else len(order))
    return order[here + step] if 0 <= here + step < len(order) else ""


@spoken
def _choose(key: str, select: Callable[[str], None]) -> None:
    select(answer(key, ""))
