"""The shared page: a map for everybody who only looks, in one file."""

from __future__ import annotations

from journeymap.export.page.plotly_view import PlotlyView
from journeymap.export.page.scene_page import html
from journeymap.export.page.shared_page import page

__all__ = ["PlotlyView", "html", "page"]
