"""Brings a part of the page into view when it has something new to say."""

from __future__ import annotations

from importlib.resources import files

import streamlit as st

__all__ = ["in_view"]

_SCRIPT = files("journeymap.ui.style").joinpath("in_view.js").read_text(encoding="utf-8")


def in_view(mark: str, key: str) -> None:
    """Scrolls the container it is drawn in into view, once for each ``mark``."""
    scroll = st.components.v2.component("journeymap.in_view", js=_SCRIPT, isolate_styles=False)
    scroll(data={"mark": mark}, key=key)
