"""The most important finding, in a box one sees first."""

from __future__ import annotations

import streamlit as st

from journeymap.insights.findings import Insights
from journeymap.ui.plain import plain

__all__ = ["headline_box"]


def headline_box(insights: Insights) -> None:
    """The first sentence strong, the rest below it; nothing where there are none, red where it hurts."""
    sentences = insights.headline
    if not sentences:
        return
    with st.container(key="headline" if insights.hurting else "headline-calm", gap=None):
        st.markdown(f"**{plain(sentences[0])}**")
        if sentences[1:]:
            st.markdown(f":gray[{plain(' '.join(sentences[1:]))}]")
