"""The style sheet of the pages that show and edit one map."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import streamlit as st

__all__ = ["dress"]

_SHEET = Path(str(files("journeymap.ui.style").joinpath("editor.css")))


def dress() -> None:
    """Loads the sheet for the page that is being drawn."""
    st.html(_SHEET)
