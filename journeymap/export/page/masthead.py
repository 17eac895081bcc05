"""The top of the page: the headline, what to do first, whose map it is, and how well founded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from journeymap.export.page.html_elements import Html, Part, element
from journeymap.export.page.said import Speaker
from journeymap.insights.findings import Insights
from journeymap.layout.labels import CONFIDENCE, STATES, STATUSES
from journeymap.model import JourneyMap
from journeymap.words import N_, _, ngettext

__all__ = ["masthead"]

_GROUNDS = {**CONFIDENCE, "": N_("not said")}
"""How a touchpoint is known, the weakest first; some say nothing."""


def masthead(journey: JourneyMap, insights: Insights, speaker: Speaker) -> Html:
    """The first screen: ten seconds in which one sees where the journey hurts."""
    lead, *more = insights.headline or ("",)
    return element(
        "header",
        {"class": "masthead"},
        element(
            "div",
            {"class": "story-so-far"},
            element(
                "p",
                {"class": "kicker"},
                element("span", {"class": "state"}, _(STATES[journey.state])),
                element("span", {"class": f"status {journey.status}"}, _(STATUSES[journey.status])),
            ),
            speaker.said("h1", journey.title.strip() or _("Journey map")),
            speaker.said("p", _("Goal: {goal}").format(goal=journey.goal), {"class": "goal"})
            if journey.goal.strip()
            else None,
            element("p", {"class": "headline" if insights.hurting else "headline calm"}, lead),
            *(element("p", {"class": "standfirst"}, sentence) for sentence in more),
        ),
        element("aside", {"class": "imprint", "aria-label": _("About this map")}, _imprint(journey, speaker)),
    )


def _imprint(journey: JourneyMap, speaker: Speaker) -> Part:
    day = journey.reviewed.isoformat() if journey.reviewed else None
    reviewed = element("time", {"datetime": day}, day) if day else element("em", None, _("never"))
    return [
        element(
            "dl",
            None,
            element("dt", None, _("Owner")),
            speaker.said("dd", journey.owner)
            if journey.owner.strip()
            else element("dd", None, element("em", None, _("nobody"))),
            element("dt", None, _("Reviewed")),
            element("dd", {"class": "reviewed"}, reviewed),
            element("dt", None, _("How well founded")),
            element("dd", None, *_founded(journey)),
        ),
    ]


def _founded(journey: JourneyMap) -> Iterator[Part]:
    """A bar of the shares, and the same in words."""
    counts = Counter[str](here.confidence or "" for _stage, _key, here in journey.touchpoints())
    whole = sum(counts.values())
    if not whole:
        yield "–"
        return
    start, parts = 0.0, []
    for ground in ("measured", "observed", "assumed", ""):
        width = 100 * counts[ground] / whole
        if width:
            box = {
                "x": f"{start:.2f}%",
                "width": f"{width:.2f}%",
                "height": "8",
                "class": f"ground-{ground or 'none'}",
            }
            parts.append(element("rect", box))
        start += width
    yield element("svg", {"class": "founded", "aria-hidden": "true", "width": "100%", "height": "8"}, *parts)
    text = ngettext("{n} touchpoint", "{n} touchpoints", whole).format(n=whole)
    told = [f"{counts[ground]} {_(name)}" for ground, name in _GROUNDS.items() if counts[ground]]
    yield element("span", None, f"{text}: " + " · ".join(told))
