"""Bytes for outside: our own SVG, PNG and PDF of it, the page to share, the Plotly figure as JSON.

The page of a map is `journeymap.export.page.page`; slides, reports and tables have packages of their own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeymap.export.comparison_file import render_comparison
from journeymap.export.formats import FORMATS, render_map, render_scene
from journeymap.export.poster import PAGES, Poster
from journeymap.export.poster_paper import PAPERS, Orientation
from journeymap.export.svg import svg
from journeymap.lazy_names import on_request

if TYPE_CHECKING:
    from journeymap.export.figure_json import json
    from journeymap.export.glyphs import MissingGlyph, missing_glyphs
    from journeymap.export.page import PlotlyView, html
    from journeymap.export.picture_pdf import pdf
    from journeymap.export.picture_png import png

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
    "pdf",
    "png",
    "render_comparison",
    "render_map",
    "render_scene",
    "svg",
]

# A picture in SVG needs no fonts, and only a figure needs what speaks to Plotly.
__getattr__ = on_request(
    __name__,
    {
        "MissingGlyph": "glyphs",
        "PlotlyView": "page",
        "html": "page",
        "json": "figure_json",
        "missing_glyphs": "glyphs",
        "pdf": "picture_pdf",
        "png": "picture_png",
    },
)
