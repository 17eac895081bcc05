"""The most important finding, in a box one sees first."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from journeymap.ui.plain import plain

__all__ = ["headline_box"]


def headline_box(sentences: Sequence[str]) -> None:
    """The first sentence strong, the rest below it; nothing where there are none."""
    if not sentences:
        return
    with st.container(key="headline", gap=None):
        st.markdown(f"**{plain(sentences[0])}**")
        if sentences[1:]:
            st.markdown(f":gray[{plain(' '.join(sentences[1:]))}]")
