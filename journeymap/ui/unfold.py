"""A word on a narrow screen that unfolds what a wide one shows at once; the style sheet does the rest."""

from __future__ import annotations

from html import escape

import streamlit as st

__all__ = ["unfold"]


def unfold(word: str) -> None:
    """Draws the word; the browser opens and closes it without asking the server."""
    st.html(f'<div class="jm-unfold"><details><summary>{escape(word)}</summary></details></div>')
