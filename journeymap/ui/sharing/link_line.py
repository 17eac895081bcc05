"""The address of a link as a line that opens it and copies it."""

from __future__ import annotations

from importlib.resources import files

import streamlit as st

from journeymap.words import _

__all__ = ["link_line"]

_SCRIPT = files("journeymap.ui.style").joinpath("link_line.js").read_text(encoding="utf-8")


def link_line(address: str, key: str) -> None:
    """Draws the address; no key reaches Streamlit's own button, which speaks English."""
    line = st.components.v2.component("journeymap.link_line", js=_SCRIPT, isolate_styles=False)
    words = {
        "copy": _("Copy the link"),
        "copied": _("The link is copied."),
        "select": _("The address is selected: copy it with Ctrl+C."),
    }
    line(data={"address": address, **words}, key=key)
