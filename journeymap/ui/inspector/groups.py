"""Groups of fields that open and close; what is closed is not computed."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import streamlit as st

from journeymap.ui.desk import Desk
from journeymap.words import _

__all__ = ["Group", "draw_groups"]


class Group(NamedTuple):
    """Fields that belong together, behind a heading that opens and closes."""

    key: str
    title: str
    draw: Callable[[], None]
    expanded: bool = False
    size: int = 0


def draw_groups(desk: Desk, groups: tuple[Group, ...]) -> None:
    """Each group in a box that opens; closed ones are not computed, so a click stays quick."""
    for group in groups:
        title = f"{_(group.title)} · {group.size}" if group.size else _(group.title)
        box = st.expander(
            title,
            expanded=group.expanded,
            key=f"{desk.map_id}|group|{group.key}",
            on_change="rerun",
            type="compact",
        )
        if box.open:
            with box:
                group.draw()
