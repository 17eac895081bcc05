"""The style sheets of the pages that show and edit one map."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import streamlit as st

__all__ = ["dress"]

_FOLDER = Path(str(files("journeymap.ui.style")))
_SHEETS = tuple(_FOLDER / name for name in ("editor.css", "reading.css"))


def dress() -> None:
    """Loads the sheets for the page that is being drawn."""
    for sheet in _SHEETS:
        st.html(sheet)
