"""A map's touchpoints in plain Streamlit, looked at anew every second: what boards are measured against."""

from __future__ import annotations

import os
from pathlib import Path

import streamlit as st

from journeymap.mapfile import read


@st.cache_data
def _names(text: str) -> str:
    return "\n".join(f"- {part.name}" for _stage, _key, part in read(text).journey.touchpoints())


@st.fragment(run_every=1.0)
def _board() -> None:
    st.markdown(_names(Path(os.environ["POLLED_MAP"]).read_text("utf-8")))


_board()
