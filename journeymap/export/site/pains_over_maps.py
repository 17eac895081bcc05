"""What hurts most in any of the journeys, ranked by one measure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from journeymap.export.page.html_elements import Html, element
from journeymap.export.page.said import Speaker
from journeymap.export.site.site_addresses import href
from journeymap.export.site.site_content import PublishedMap
from journeymap.insights.findings import RankedPain
from journeymap.insights.sayings import called, percent
from journeymap.words import N_, _

__all__ = ["pains_over_maps", "worst_of_all"]

_SHOWN: Final = 25
_STATUS: Final = {"open": N_("open"), "planned": N_("planned"), "fixed": N_("fixed")}


def _ranked(maps: Sequence[PublishedMap]) -> list[tuple[PublishedMap, RankedPain]]:
    found = [(each, ranked) for each in maps for ranked in each.insights.pains if ranked.score > 0]
    # Stable: among equals the order of the maps and of their own ranking.
    return sorted(found, key=lambda pair: -round(pair[1].score, 12))


def worst_of_all(maps: Sequence[PublishedMap]) -> tuple[PublishedMap, str] | None:
    """The map whose worst pain is the worst of all, and its headline."""
    ranked = _ranked(maps)
    return (ranked[0][0], ranked[0][0].insights.headline[0]) if ranked else None


def pains_over_maps(maps: Sequence[PublishedMap]) -> Html | None:
    """The table of the worst; nothing where nothing hurts."""
    ranked = _ranked(maps)
    if not ranked:
        return None
    heads = (_("Pain"), _("Where"), _("Severity"), _("Reach"), _("Hurts"), _("Owner"), _("Status"))
    top = element("tr", None, (element("th", {"scope": "col"}, head) for head in heads))
    rows = [_row(found, pain) for found, pain in ranked[:_SHOWN]]
    rest = len(ranked) - len(rows)
    more = _("The worst {n} of {all} open pains, ranked by severity, reach, importance and feeling.")
    return element(
        "section",
        {"class": "pains"},
        element("h2", None, _("What hurts most, over all journeys")),
        element("p", {"class": "about"}, more.format(n=len(rows), all=len(ranked))) if rest else None,
        element(
            "div",
            {"class": "wide-table", "tabindex": 0, "role": "region", "aria-label": _("Worst pains")},
            element("table", None, element("thead", None, top), element("tbody", None, rows)),
        ),
    )


def _row(found: PublishedMap, ranked: RankedPain) -> Html:
    journey = found.journey
    language = journey.locale or None
    speaker = Speaker(language)
    here = journey.stages[ranked.stage].touchpoints[ranked.touchpoint]
    pain = here.pains[ranked.pain]
    address = href(found.address, f"select={ranked.touchpoint}")
    hurts = (
        called(journey, ranked.persona)
        if ranked.persona in journey.personas and ranked.persona
        else _("everybody")
    )
    meter = element(
        "span",
        {"class": "severity", "data-level": pain.severity},
        element("span", {"aria-hidden": "true"}, "●" * pain.severity + "○" * (5 - pain.severity)),
        element("span", {"class": "unseen"}, _("{n} of 5").format(n=pain.severity)),
    )
    return element(
        "tr",
        {"data-map": found.id},
        element(
            "th", {"scope": "row"}, speaker.said("a", pain.text.strip() or ranked.pain, {"href": address})
        ),
        element(
            "td",
            None,
            speaker.said("span", here.name.strip() or ranked.touchpoint),
            element("small", None, speaker.said("span", found.title)),
        ),
        element("td", None, meter),
        element("td", {"class": "number"}, percent(pain.reach) if pain.reach is not None else "–"),
        element("td", None, speaker.said("span", hurts)),
        element(
            "td",
            None,
            speaker.said("span", pain.owner) if pain.owner.strip() else element("em", None, _("nobody")),
        ),
        element("td", None, _(_STATUS[pain.status])),
    )
