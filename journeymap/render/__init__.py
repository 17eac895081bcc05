"""The scene as a Plotly figure; the only package that knows Plotly."""

from __future__ import annotations

from journeymap.render.figure import config, draw, figure_dict
from journeymap.render.idea_matrix import idea_matrix
from journeymap.render.plotly_js import plotly_file, plotly_script
from journeymap.render.prepared import PlotlyFigure, prepared

__all__ = [
    "PlotlyFigure",
    "config",
    "draw",
    "figure_dict",
    "idea_matrix",
    "plotly_file",
    "plotly_script",
    "prepared",
]
