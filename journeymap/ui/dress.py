"""The style sheets of the pages that show and edit one map."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import streamlit as st

__all__ = ["dress"]

_FOLDER = Path(str(files("journeymap.ui.style")))


def dress() -> None:
    """Loads the sheets for the page that is being drawn."""
    for name in ("editor.css", "controls.css", "reading.css", "notes.css"):
        st.html(_FOLDER / name)
