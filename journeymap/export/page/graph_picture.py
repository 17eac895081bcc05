"""The graph of a page: bands of SVG one below the other."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from journeymap.export.page.html_elements import Html, element
from journeymap.export.page.mark_styles import MarkStyles
from journeymap.export.page.picture_bands import (
    band,
    cards_band,
    curve_band,
    pieces_of,
    placed,
    rows_bands,
    top_bands,
)
from journeymap.insights.findings import Insights
from journeymap.model import JourneyMap
from journeymap.words import _

__all__ = ["WIDTH", "graph_picture"]

WIDTH: Final = 1180.0
"""For which the picture is placed; a screen may show it larger or smaller."""


def graph_picture(
    journey: JourneyMap,
    insights: Insights,
    on: Collection[str],
    on_cards: Collection[str],
    styles: MarkStyles,
) -> Html:
    """All bands one below the other, over the ground of the columns.

    ``on`` are the overlays the page begins with, ``on_cards`` those of them that write on cards.
    """
    if not journey.stages:
        return element("p", None, _("The map has no stages yet."))
    whole = placed(journey, insights, on_cards, WIDTH)
    width = whole.layout.width
    curve = curve_band(whole)
    tops = list(top_bands(whole))
    bands = [
        *(found for found in tops if found.name != "phases"),
        cards_band(whole, pieces_of(whole, on_cards), flowing="routes" in on),
        *([curve] if curve else []),
        *rows_bands(whole),
    ]
    phases = [styles.named(band(found, width)) for found in tops if found.name == "phases"]
    columns = [
        element(
            "rect",
            {
                "x": f"{100 * column.box.x / width:.3f}%",
                "width": f"{100 * column.box.width / width:.3f}%",
                "height": "100%",
                "rx": 8,
            },
        )
        for column in whole.layout.columns
    ]
    sheet = element(
        "div",
        {"class": "sheet"},
        element(
            "svg", {"class": "columns", "aria-hidden": "true", "width": "100%", "height": "100%"}, *columns
        ),
        *(styles.named(band(found, width)) for found in bands),
    )
    name = _("Picture of the journey")
    return element(
        "div",
        {"class": "canvas", "tabindex": 0, "role": "region", "aria-label": name},
        element("div", {"class": "picture"}, *phases, sheet),
    )
