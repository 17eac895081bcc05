"""A figure that is shown again and again as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from journeymap.overlays.marks import Scene
from journeymap.overlays.theme import Theme
from journeymap.render.figure import figure_dict

if TYPE_CHECKING:
    import plotly.graph_objects as go

__all__ = ["PlotlyFigure", "prepared"]

PlotlyFigure: TypeAlias = "go.Figure"
"""What ``st.plotly_chart`` takes; other packages say this instead of importing plotly."""


def prepared(scene: Scene, theme: Theme) -> PlotlyFigure:
    """The figure of `draw` for ``st.plotly_chart``, checked by our tests instead of at every showing.

    Streamlit validates a dict, and copies a figure, at each run of a page: 50 ms
    for 20 touchpoints, a fifth of a second for 1000. This one hands out the same
    plain data each time; nobody may change it.
    """
    import plotly.graph_objects as go

    data = figure_dict(scene, theme)
    figure: PlotlyFigure = go.Figure()
    figure.to_dict = lambda: data
    return figure
