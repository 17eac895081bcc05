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


MOST_MARKS = 10_000
"""Plotly takes about half a second for so many, and the more for every further one."""


def prepared(scene: Scene, theme: Theme) -> PlotlyFigure:
    """The figure of `draw` for ``st.plotly_chart``, checked by our tests instead of at every showing.

    A scene of very many marks is left to the picture beneath the figure, which a browser draws some
    ten times as quickly; the figure then has its targets only.

    Streamlit validates a dict, and copies a figure, at each run of a page: 50 ms
    for 20 touchpoints, a fifth of a second for 1000. This one hands out the same
    plain data each time; nobody may change it.
    """
    import plotly.graph_objects as go

    data = figure_dict(scene, theme, selectable=False, drawn=len(scene.marks) <= MOST_MARKS)
    figure: PlotlyFigure = go.Figure()
    figure.to_dict = lambda: data
    return figure
