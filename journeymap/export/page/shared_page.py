"""One map as one page: no server, no login, no other file, nothing asked of anybody."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from journeymap.export.board_assets import FOLDER as BOARD_ASSETS
from journeymap.export.linked_scripts import linked
from journeymap.export.page.assets import PAGE_ASSETS
from journeymap.export.page.board_part import board_script, board_section
from journeymap.export.page.fact_variants import card_variants, used_on_cards
from journeymap.export.page.graph_picture import WIDTH, graph_picture
from journeymap.export.page.html_elements import Html, element, joined, script_data
from journeymap.export.page.mark_styles import MarkStyles
from journeymap.export.page.masthead import masthead
from journeymap.export.page.packed_data import packed_data
from journeymap.export.page.page_controls import controls, legend_list, used_overlays
from journeymap.export.page.page_document import document, hashed
from journeymap.export.page.page_outline import outline
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
    # A map in the page's own language needs no word about it.
    speaker = Speaker(None if _alike(journey.locale, language()) else journey.locale)
    on = [name for name in used_overlays(journey) if name in (DEFAULT if overlays is None else overlays)]
    content = _Content(journey, said, speaker, on, MarkStyles(), plotly)
    allowed = [hashed(_script()), hashed(board_script()), *([plotly.scripts_from] if plotly else [])]
    return document(
        journey.title,
        joined(content.body(home, persona)),
        style=f"{_style()}\n{content.styles.rules()}",
        language=language(),
        theme=theme,
        script=_script(),
        scripts_from=" ".join(allowed),
        # Plotly writes styles into what it draws.
        styles_from="'unsafe-inline'" if plotly else "",
        colors=(part.color for part in journey.personas.values() if part.color),
        searchable=searchable,
    )


@cache
def _script() -> str:
    return linked("main", [PAGE_ASSETS, BOARD_ASSETS])


@cache
def _style() -> str:
    return "\n".join((PAGE_ASSETS / f"{name}.css").read_text("utf-8") for name in _SHEETS)


def _alike(one: str, other: str) -> bool:
    """Whether two languages are the same but for their region or script."""
    return not one or one.partition("-")[0].lower() == other.partition("-")[0].lower()


@dataclass(frozen=True)
class _Content:
    """What the page is made of, and its larger parts."""

    journey: JourneyMap
    insights: Insights
    speaker: Speaker
    on: list[str]
    styles: MarkStyles
    plotly: PlotlyView | None

    @property
    def on_cards(self) -> list[str]:
        return [name for name in used_on_cards(self.journey) if name in self.on]

    def body(self, home: str | None, persona: str | None) -> Iterator[Html]:
        """The page from top to end; what few look at comes last."""
        yield element("a", {"class": "skip", "href": "#outline"}, _("Skip to the map in words"))
        if home:
            yield element("nav", {"class": "home"}, element("a", {"href": home}, _("All maps")))
        yield masthead(self.journey, self.insights, self.speaker)
        yield self.main()
        yield print_dialog()
        yield from self.packed()
        yield element("script", {"type": "application/json", "id": "data"}, self.places(persona))

    def main(self) -> Html:
        """The switches, the faces, the place for stories, and the map in words."""
        faces = {
            "graph": _("Graph"),
            "board": _("Board"),
            **({"figure": _("Plotly")} if self.plotly else {}),
            "outline": _("Outline"),
        }
        return element(
            "main",
            {"data-view": "graph", "data-overlays": " ".join(self.on)},
            controls(self.journey, faces, self.on, self.speaker),
            element(
                "div",
                {"class": "desk"},
                self._graph(),
                board_section(self.journey),
                self.plotly.parts(self.journey, self.insights, self.on) if self.plotly else None,
                element("aside", {"id": "story", "hidden": True, "aria-label": _("Story of the card")}),
            ),
            outline(self.journey, self.speaker),
        )

    def _graph(self) -> Html:
        """The picture, its legend, and below it what follows from it."""
        signs = legend_list(self.journey, self.insights, self.styles)
        return element(
            "section",
            {"id": "graph", "aria-label": _("Graph")},
            graph_picture(self.journey, self.insights, self.on, self.on_cards, self.styles),
            element(
                "details", {"class": "legend", "open": True}, element("summary", None, _("Legend")), signs
            ),
            ranked_lists(self.journey, self.insights, self.speaker),
            number_sources(self.journey, self.speaker),
        )

    def packed(self) -> Iterator[Html]:
        """What few look at, or not at once."""
        if self.journey.stages:
            yield packed_data("variants", card_variants(self.journey, self.insights, WIDTH, self.styles))
        told = presentation(self.journey, self.insights, self.speaker.language)
        yield packed_data("presentation", {**told, "words": words_of_presentation()})

    def places(self, persona: str | None) -> Html:
        """What the scripts need to know of the map: places, not texts, for these stand in the outline."""
        touchpoints = {
            key: {"stage": stage, "channel": here.channel or "", "tags": here.tags, "personas": here.personas}
            for stage, key, here in self.journey.touchpoints()
        }
        data = {
            "touchpoints": touchpoints,
            "order": list(touchpoints),
            "personas": list(self.journey.personas),
            "start": {"persona": persona or "", "overlays": self.on},
            "offered": list(used_overlays(self.journey)),
            "onCards": list(used_on_cards(self.journey)),
            "drawn": self.on_cards,
            "words": words_of_page(),
        }
        return script_data(json.dumps(data, ensure_ascii=False, separators=(",", ":")))
