"""One map as one page: no server, no login, no other file, nothing asked of anybody."""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import Final

from journeymap.export.board_assets import FOLDER as BOARD_ASSETS
from journeymap.export.linked_scripts import linked
from journeymap.export.page.assets import PAGE_ASSETS
from journeymap.export.page.board_part import board_script, board_section
from journeymap.export.page.fact_variants import card_variants, used_on_cards
from journeymap.export.page.html_elements import Html, element, joined, script_data
from journeymap.export.page.mark_styles import MarkStyles
from journeymap.export.page.masthead import masthead
from journeymap.export.page.packed_data import packed_data
from journeymap.export.page.page_controls import controls, legend_list, used_overlays
from journeymap.export.page.page_document import document, hashed
from journeymap.export.page.page_outline import outline
from journeymap.export.page.picture_bands import (
    Placed,
    band,
    cards_band,
    curve_band,
    pieces_of,
    placed,
    rows_bands,
    top_bands,
)
from journeymap.export.page.plotly_view import PlotlyView
from journeymap.export.page.presenting import presentation
from journeymap.export.page.print_dialog import print_dialog
from journeymap.export.page.ranked_lists import number_sources, ranked_lists
from journeymap.export.page.said import Speaker
from journeymap.export.page.words_of_page import words_of_page
from journeymap.export.page.words_of_presentation import words_of_presentation
from journeymap.insights import study
from journeymap.insights.findings import Insights
from journeymap.model import JourneyMap
from journeymap.overlays import DEFAULT
from journeymap.words import _, language

__all__ = ["page"]

WIDTH: Final = 1180.0
"""For which the picture is placed; a screen may show it larger or smaller."""
_SHEETS: Final = ("page", "masthead", "controls", "graph", "story", "outline", "present", "paper")


def page(
    journey: JourneyMap,
    insights: Insights | None = None,
    *,
    persona: str | None = None,
    overlays: Collection[str] | None = None,
    theme: str | None = None,
    home: str | None = None,
    plotly: PlotlyView | None = None,
    searchable: bool = True,
) -> str:
    """The shared page of a map, as text.

    Parameters
    ----------
    journey, insights
        The map, and what it says; it is studied here where nobody has.
    persona, overlays
        What is shown at first, where the address says nothing; `overlays` are names of the catalogue.
    theme
        ``light`` or ``dark``; None follows the reader's system.
    home
        Address of the page that leads to all maps, where there is one.
    plotly
        Where plotly.js is, for a page that offers the Plotly figure as well.
    searchable
        Whether search engines may list the page.

    Raises
    ------
    MissingExtra
        Where the figure is wanted and plotly is not installed.
    """
    said = study(journey) if insights is None else insights
    styles = MarkStyles()
    # A map in the page's own language needs no word about it.
    speaker = Speaker(None if _alike(journey.locale, language()) else journey.locale)
    on = [name for name in used_overlays(journey) if name in (DEFAULT if overlays is None else overlays)]
    on_cards = tuple(name for name in used_on_cards(journey) if name in on)
    whole = placed(journey, said, on_cards, WIDTH) if journey.stages else None
    graph = (
        _graph(whole, on, on_cards, styles) if whole else element("p", None, _("The map has no stages yet."))
    )
    signs = legend_list(journey, said, styles)
    variants = card_variants(journey, said, WIDTH, styles) if whole else {}
    ranks, sources = ranked_lists(journey, said, speaker), number_sources(journey, speaker)
    faces = {
        "graph": _("Graph"),
        "board": _("Board"),
        **({"figure": _("Plotly")} if plotly else {}),
        "outline": _("Outline"),
    }
    body = [
        element("a", {"class": "skip", "href": "#outline"}, _("Skip to the map in words")),
        element("nav", {"class": "home"}, element("a", {"href": home}, _("All maps"))) if home else None,
        masthead(journey, said, speaker),
        element(
            "main",
            {"data-view": "graph", "data-overlays": " ".join(on)},
            controls(journey, faces, on, speaker),
            element(
                "div",
                {"class": "desk"},
                element(
                    "section",
                    {"id": "graph", "aria-label": _("Graph")},
                    graph,
                    _legend(signs),
                    ranks,
                    sources,
                ),
                board_section(journey),
                plotly.parts(journey, said, on) if plotly else None,
                element("aside", {"id": "story", "hidden": True, "aria-label": _("Story of the card")}),
            ),
            outline(journey, speaker),
        ),
        print_dialog(),
        packed_data("variants", variants),
        packed_data(
            "presentation",
            {**presentation(journey, said, speaker.language), "words": words_of_presentation()},
        ),
        element("script", {"type": "application/json", "id": "data"}, _data(journey, on, on_cards, persona)),
    ]
    script = linked("main", [PAGE_ASSETS, BOARD_ASSETS])
    allowed = [hashed(script), hashed(board_script()), *([plotly.scripts_from] if plotly else [])]
    return document(
        journey.title,
        joined(body),
        style="\n".join([*(_sheet(name) for name in _SHEETS), styles.rules()]),
        language=language(),
        theme=theme,
        script=script,
        scripts_from=" ".join(allowed),
        # Plotly writes styles into what it draws.
        styles_from="'unsafe-inline'" if plotly else "",
        colors=(part.color for part in journey.personas.values() if part.color),
        searchable=searchable,
    )


def _sheet(name: str) -> str:
    return (PAGE_ASSETS / f"{name}.css").read_text("utf-8")


def _alike(one: str, other: str) -> bool:
    """Whether two languages are the same but for their region or script."""
    return not one or one.partition("-")[0].lower() == other.partition("-")[0].lower()


def _graph(whole: Placed, on: Collection[str], on_cards: Collection[str], styles: MarkStyles) -> Html:
    """All bands one below the other, over the ground of the columns."""
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


def _legend(signs: Html) -> Html:
    return element("details", {"class": "legend", "open": True}, element("summary", None, _("Legend")), signs)


def _data(journey: JourneyMap, on: Collection[str], on_cards: Collection[str], persona: str | None) -> Html:
    """What the scripts need to know of the map: places, not texts, for these stand in the outline."""
    touchpoints = {
        key: {"stage": stage, "channel": here.channel or "", "tags": here.tags, "personas": here.personas}
        for stage, key, here in journey.touchpoints()
    }
    data = {
        "touchpoints": touchpoints,
        "personas": list(journey.personas),
        "start": {"persona": persona or "", "overlays": list(on)},
        "offered": list(used_overlays(journey)),
        "onCards": list(used_on_cards(journey)),
        "drawn": list(on_cards),
        "words": words_of_page(),
    }
    return script_data(json.dumps(data, ensure_ascii=False, separators=(",", ":")))
