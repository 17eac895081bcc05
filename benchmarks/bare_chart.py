"""The least a Streamlit app can do for a click: the same figure in `st.plotly_chart`, redrawn with a mark.

Run by `streamlit run` for `benchmarks.app_speed`; the figure is the file named in $BARE_FIGURE.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import plotly.graph_objects as go
import streamlit as st


def _page() -> None:
    st.set_page_config(layout="wide")
    figure: dict[str, Any] = json.loads(Path(os.environ["BARE_FIGURE"]).read_text("utf-8"))
    state: Any = st.session_state.get("chart")
    points = state.selection.points if state else []
    picked = str(points[0]["customdata"][1]) if points else st.session_state.get("picked", "")
    st.session_state["picked"] = picked
    # What is picked is part of the figure, as it is in most apps, so that a click draws it anew.
    figure["layout"]["meta"] = picked
    st.markdown(f"picked `{picked}`")
    st.plotly_chart(
        go.Figure(figure),
        width=round(figure["layout"]["width"]),
        height=round(figure["layout"]["height"]),
        theme=None,
        key="chart",
        on_select="rerun",
        selection_mode="points",
    )


_page()
