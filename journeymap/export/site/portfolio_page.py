"""The first page of a site: all journeys as cards to filter, what hurts most in any of them, their curves."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence

from journeymap.export.page.html_elements import Html, Part, element, script_data
from journeymap.export.page.page_colors import SWITCHED
from journeymap.export.page.said import Speaker
from journeymap.export.site.curve_comparison import curve_comparison
from journeymap.export.site.map_thumb import map_thumb
from journeymap.export.site.pains_over_maps import pains_over_maps, worst_of_all
from journeymap.export.site.people_over_maps import Person
from journeymap.export.site.site_addresses import href
from journeymap.export.site.site_content import PublishedMap, SiteMap
from journeymap.insights.sayings import called
from journeymap.layout.labels import STATES, STATUSES
from journeymap.model import JourneyMap
from journeymap.overlays.theme import persona_roles
from journeymap.words import _, language, ngettext

__all__ = ["portfolio", "speaker_of"]

_AGES = ("quarter", "year", "older", "never")


def speaker_of(journey: JourneyMap) -> Speaker:
    """Writes texts of a map, in its language where that is not the site's."""
    mine, here = journey.locale.partition("-")[0].lower(), language().partition("-")[0].lower()
    return Speaker(journey.locale if mine and mine != here else None)


def portfolio(
    maps: Sequence[PublishedMap], broken: Sequence[SiteMap], people: Sequence[Person], title: str
) -> list[Part]:
    """The contents of the page."""
    if not maps:
        return [
            element("h1", None, title),
            element("p", None, _("There are no maps yet.")),
            _unreadable(broken),
        ]
    cards = [_card(found, people) for found in maps]
    return [
        _head(maps, people, title),
        _filters(maps, people),
        element("p", {"class": "found", "role": "status", "data-text": _("{n} of {all} journeys")}),
        element("section", {"class": "cards", "aria-label": title}, cards),
        element("p", {"class": "nothing", "hidden": True}, _("No journey matches. Clear a filter.")),
        _unreadable(broken),
        pains_over_maps(maps),
        curve_comparison(maps),
        element("script", {"type": "application/json", "id": "data"}, _data(maps, people)),
    ]


def _head(maps: Sequence[PublishedMap], people: Sequence[Person], title: str) -> Html:
    journeys = ngettext("{n} journey", "{n} journeys", len(maps)).format(n=len(maps))
    personas = ngettext("{n} persona", "{n} personas", len(people)).format(n=len(people))
    sore = sum(ranked.score > 0 for found in maps for ranked in found.insights.pains)
    pains = ngettext("{n} open pain", "{n} open pains", sore).format(n=sore)
    worst = worst_of_all(maps)
    lead = None
    if worst is not None:
        found, sentence = worst
        link = speaker_of(found.journey).said("a", found.title, {"href": href(found.address)})
        lead = element(
            "p",
            {"class": "headline"},
            element("span", {"dir": "auto"}, sentence),
            element("small", None, link),
        )
    return element(
        "div",
        {"class": "head"},
        element("h1", None, title),
        element("p", {"class": "counts"}, " · ".join((journeys, personas, pains))),
        lead,
    )


def _card(found: PublishedMap, people: Sequence[Person]) -> Html:
    journey, speaker = found.journey, speaker_of(found.journey)
    day = journey.reviewed.isoformat() if journey.reviewed else ""
    reviewed = element("time", {"datetime": day}, day) if day else element("em", None, _("never"))
    facts: list[tuple[str, Part]] = [
        (
            _("Owner"),
            speaker.said("span", journey.owner)
            if journey.owner.strip()
            else element("em", None, _("nobody")),
        ),
        (_("Reviewed"), reviewed),
    ]
    if found.problems:
        told = ngettext("{n} in the file", "{n} in the file", found.problems).format(n=found.problems)
        facts.append((_("Problems"), told))
    return element(
        "article",
        {"class": "card", "data-map": found.id, "data-age": _AGES[-1] if not day else None},
        element(
            "p",
            {"class": "kicker"},
            element("span", None, _(STATES[journey.state])),
            element("span", {"class": f"status {journey.status}"}, _(STATUSES[journey.status])),
        ),
        element("h2", None, speaker.said("a", found.title, {"href": href(found.address)})),
        map_thumb(found),
        element("ul", {"class": "personas"}, _personas(found, speaker)) if journey.personas else None,
        _worst(found, speaker),
        element(
            "dl",
            None,
            *(
                element("div", None, element("dt", None, name), element("dd", None, fact))
                for name, fact in facts
            ),
        ),
    )


def _personas(found: PublishedMap, speaker: Speaker) -> Iterable[Html]:
    for key, role in persona_roles(found.journey).items():
        dot = element("circle", {"cx": 5, "cy": 5, "r": 5, "fill": SWITCHED.colors[role]})
        sign = element("svg", {"viewBox": "0 0 10 10", "aria-hidden": "true"}, dot)
        yield speaker.said("li", [sign, called(found.journey, key)])


def _worst(found: PublishedMap, speaker: Speaker) -> Html:
    ranked = next((ranked for ranked in found.insights.pains if ranked.score > 0), None)
    if ranked is None:
        return element("p", {"class": "worst calm"}, _("No open pain"))
    here = found.journey.stages[ranked.stage].touchpoints[ranked.touchpoint]
    pain = here.pains[ranked.pain]
    address = href(found.address, f"select={ranked.touchpoint}")
    return element(
        "p",
        {"class": "worst"},
        speaker.said("a", pain.text.strip() or ranked.pain, {"href": address}),
        element("small", None, _("severity {n} of 5").format(n=pain.severity)),
    )


def _filters(maps: Sequence[PublishedMap], people: Sequence[Person]) -> Html:
    owners = sorted({found.journey.owner for found in maps if found.journey.owner.strip()}, key=str.casefold)
    tags = sorted({tag for found in maps for tag in found.journey.tags}, key=str.casefold)
    statuses = {
        key: _(name) for key, name in STATUSES.items() if any(found.journey.status == key for found in maps)
    }
    ages = {
        "quarter": _("within three months"),
        "year": _("within a year"),
        "older": _("longer ago"),
        "never": _("never"),
    }
    text = element("input", {"type": "search", "name": "text", "autocomplete": "off"})
    return element(
        "form",
        {"class": "filters scripted", "role": "search", "aria-label": _("Filter the journeys")},
        element("label", {"class": "wide"}, element("span", None, _("Search")), text),
        _choice("persona", _("Persona"), {person.key: person.name for person in people}),
        _choice("owner", _("Owner"), {owner: owner for owner in owners}),
        _choice("status", _("Status"), statuses),
        _choice("tag", _("Tag"), {tag: tag for tag in tags}),
        _choice("age", _("Reviewed"), ages),
        element("button", {"type": "reset"}, _("Clear")),
    )


def _choice(name: str, title: str, options: Mapping[str, str]) -> Html | None:
    if len(options) < (1 if name == "tag" else 2):
        return None
    entries = [element("option", {"value": key, "dir": "auto"}, text) for key, text in options.items()]
    every = element("option", {"value": ""}, _("all"))
    return element(
        "label", None, element("span", None, title), element("select", {"name": name}, every, entries)
    )


def _unreadable(broken: Sequence[SiteMap]) -> Html | None:
    if not broken:
        return None
    rows = [
        element("li", None, element("code", None, found.id), " ", element("span", None, found.trouble))
        for found in broken
    ]
    return element(
        "section",
        {"class": "broken"},
        element("h2", None, _("Maps that cannot be read")),
        element("ul", None, rows),
    )


def _data(maps: Sequence[PublishedMap], people: Sequence[Person]) -> Html:
    """What the filters ask, by map."""
    facts = {
        found.id: {
            "persona": [person.key for person in people if person.is_in(found.id)],
            "owner": [found.journey.owner],
            "status": [found.journey.status],
            "tag": list(found.journey.tags),
            "reviewed": found.journey.reviewed.isoformat() if found.journey.reviewed else "",
            "text": " ".join((found.id, found.journey.summary, found.journey.goal, *found.journey.tags)),
        }
        for found in maps
    }
    return script_data(json.dumps(facts, ensure_ascii=False, separators=(",", ":")))
