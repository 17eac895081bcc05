"""A button one step on or back along a row of things; the arrow key does the same."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import streamlit as st

__all__ = ["step_button"]


def step_button(
    name: str, target: str, label: str, arrow: Literal["left", "right"], choose: Callable[[str], None]
) -> None:
    """Draws the button; ``target`` is what the step leads to, ``""`` at the end of the row."""
    st.button(
        label,
        key=f"{name}-{arrow}",
        icon=f":material/chevron_{arrow}:",
        help=label,
        shortcut=arrow.capitalize(),
        disabled=not target,
        on_click=choose,
        args=(target,),
    )
