"""Everybody the maps tell of: on which maps, and where each feels worst."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from journeymap.export.page.html_elements import Html, Part, element
from journeymap.export.page.said import Speaker
from journeymap.export.site.curve_comparison import low_sentence
from journeymap.export.site.people_over_maps import Appearance, Person
from journeymap.export.site.relative_curves import curve_panel
from journeymap.export.site.site_addresses import href
from journeymap.export.site.site_content import PublishedMap
from journeymap.insights.findings import Insights
from journeymap.words import _, listed, ngettext

__all__ = ["personas_over_maps"]


def personas_over_maps(people: Sequence[Person]) -> list[Part]:
    """The contents of the page."""
    about = _("A persona with the same id or the same name on several maps is taken for the same.")
    return [
        element("h1", None, _("Personas")),
        element("p", {"class": "about"}, about),
        element("div", {"class": "people"}, (_person(person) for person in people)),
    ]


def _person(person: Person) -> Html:
    first = person.appearances[0]
    persona = first.found.journey.personas[first.persona]
    speaker = Speaker(first.found.journey.locale or None)
    also = _("Also called {names}").format(names=listed(person.also)) if person.also else None
    count = len({each.found.id for each in person.appearances})
    journeys = ngettext("on {n} journey", "on {n} journeys", count).format(n=count)
    return element(
        "article",
        {"class": "person", "id": person.key},
        element("h2", None, speaker.said("span", person.name), " ", element("small", None, journeys)),
        element("p", {"class": "about", "dir": "auto"}, also) if also else None,
        speaker.said("p", persona.role) if persona.role.strip() else None,
        speaker.said("blockquote", _("“{quote}”").format(quote=persona.quote))
        if persona.quote.strip()
        else None,
        element("ul", {"class": "appearances"}, _appearances(person.appearances)),
    )


def _appearances(appearances: Iterable[Appearance]) -> Iterator[Html]:
    for each in appearances:
        found = each.found
        speaker = Speaker(found.journey.locale or None)
        alone = _only(each)
        low = low_sentence(found, each.persona)
        yield element(
            "li",
            None,
            speaker.said("a", found.title, {"href": href(found.address, f"persona={each.persona}")}),
            curve_panel(alone, 320, 84, lows=True) if alone.insights.emotion else None,
            element("p", {"class": "low-point"}, speaker.said("span", low)) if low else None,
        )


def _only(each: Appearance) -> PublishedMap:
    """The map with the curve of one persona."""
    curves = tuple(
        curve for curve in each.found.insights.emotion if curve.persona == each.persona and curve.points
    )
    return replace(each.found, insights=Insights(emotion=curves))
