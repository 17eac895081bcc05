"""Bytes for outside: our own SVG, PNG and PDF of it, the page to share, the Plotly figure as JSON."""

from __future__ import annotations

from journeymap.export.comparison_file import render_comparison
from journeymap.export.figure_json import json
from journeymap.export.formats import FORMATS, render_map, render_scene
from journeymap.export.glyphs import MissingGlyph, missing_glyphs
from journeymap.export.page import PlotlyView, html, page
from journeymap.export.page_scenes import PAGES
from journeymap.export.picture_pdf import pdf
from journeymap.export.picture_png import png
from journeymap.export.poster import Poster
from journeymap.export.poster_paper import PAPERS, Orientation
from journeymap.export.svg import svg

__all__ = [
    "FORMATS",
    "PAGES",
    "PAPERS",
    "MissingGlyph",
    "Orientation",
    "PlotlyView",
    "Poster",
    "html",
    "json",
    "missing_glyphs",
    "page",
    "pdf",
    "png",
    "render_comparison",
    "render_map",
    "render_scene",
    "svg",
]
