"""A line at the end of a list: what is typed there becomes its next entry."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st

from journeymap.change import Change
from journeymap.ui.controlled import controlled
from journeymap.ui.edits import add_entry
from journeymap.ui.inspector.fields import one_line
from journeymap.ui.inspector.spot import Spot

__all__ = ["facts", "new_entry"]


def new_entry(spot: Spot, table: str, label: str, placeholder: str, value: Callable[[str], Any]) -> None:
    """An empty line whose text is added to a table of the touchpoint; then it is empty again.

    ``value`` makes the entry of the text.
    """

    def make(given: str | None) -> Sequence[Change]:
        words = " ".join((given or "").split())
        if not words:
            return ()
        return add_entry(spot.desk.journey, spot.field(table), words, value(words))[0]

    controlled(
        spot.desk,
        st.text_input,
        label,
        key=f"{spot.field(table)}#new",
        shown="",
        make=make,
        sentence=label,
        placeholder=f"+ {placeholder}",
        label_visibility="collapsed",
    )


def facts(*words: str) -> str:
    """Short facts in one line of Markdown, empty ones left out."""
    return " · ".join(one_line(word) for word in words if word)
