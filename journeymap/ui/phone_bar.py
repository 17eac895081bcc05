"""A bar at the foot of a narrow screen that leads from the picture to what is selected in it, and back."""

from __future__ import annotations

from importlib.resources import files

import streamlit as st

from journeymap.words import _

__all__ = ["phone_bar"]

_SCRIPT = files("journeymap.ui.style").joinpath("phone_bar.js").read_text(encoding="utf-8")


def phone_bar(name: str) -> None:
    """Draws the bar into the container of the form; nothing on a wide screen, or with ``""`` as the name."""
    bar = st.components.v2.component("journeymap.phone_bar", js=_SCRIPT, isolate_styles=False)
    open_it = _("Open “{name}”").format(name=name) if name else ""
    bar(data={"open": open_it, "back": _("Back to the picture")}, key="phone-bar")
