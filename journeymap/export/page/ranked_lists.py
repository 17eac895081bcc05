"""What hurts most and what to do first, in order; and where the numbers come from."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.export.page.html_elements import Html, Part, element
from journeymap.export.page.metric_table import metric_figure
from journeymap.export.page.said import Speaker
from journeymap.insights.findings import Insights, RankedIdea, RankedPain
from journeymap.insights.sayings import percent
from journeymap.model import JourneyMap, Metric
from journeymap.model.metric_names import metric_name
from journeymap.words import N_, _

__all__ = ["number_sources", "ranked_lists"]

_FIRST_FEW = 5
_STATUS = {"open": N_("open"), "planned": N_("planned"), "fixed": N_("fixed")}


def ranked_lists(journey: JourneyMap, insights: Insights, speaker: Speaker) -> Html | None:
    """The worst pains and the best ideas, each with the card it belongs to and who has it in hand."""
    pains = [_pain(journey, ranked, speaker) for ranked in insights.pains[:_FIRST_FEW] if ranked.score > 0]
    ideas = [_idea(journey, ranked, speaker) for ranked in insights.ideas[:_FIRST_FEW] if ranked.score > 0]
    if not pains and not ideas:
        return None
    return element(
        "div",
        {"class": "ranked"},
        _ranking(_("What hurts most"), "pains", pains),
        _ranking(_("What to do first"), "ideas", ideas),
    )


def _ranking(title: str, kind: str, items: list[Html]) -> Html | None:
    if not items:
        return None
    return element("section", {"class": kind}, element("h2", None, title), element("ol", None, *items))


def _pain(journey: JourneyMap, ranked: RankedPain, speaker: Speaker) -> Html:
    here = journey.stages[ranked.stage].touchpoints[ranked.touchpoint]
    pain = here.pains[ranked.pain]
    facts = [
        _("severity {n} of 5").format(n=pain.severity),
        _("{share} pass").format(share=percent(ranked.travellers)),
        pain.owner or _("no owner"),
        _(_STATUS[pain.status]),
    ]
    return _entry(pain.text or ranked.pain, ranked.touchpoint, here.name, facts, speaker)


def _idea(journey: JourneyMap, ranked: RankedIdea, speaker: Speaker) -> Html:
    here = journey.stages[ranked.stage].touchpoints[ranked.touchpoint]
    idea = here.ideas[ranked.idea]
    facts = [
        _("impact {n}").format(n=idea.impact) if idea.impact else "",
        _("effort {n}").format(n=idea.effort) if idea.effort else "",
        idea.owner or _("no owner"),
        _(_STATUS[idea.status]),
    ]
    return _entry(idea.text or ranked.idea, ranked.touchpoint, here.name, facts, speaker)


def _entry(text: str, at: str, name: str, facts: list[str], speaker: Speaker) -> Html:
    known = " · ".join(fact for fact in facts if fact)
    card = speaker.said("a", name.strip() or at, {"href": f"#at-{at}"})
    return element("li", None, speaker.said("b", text), element("small", None, card, " · ", known))


def number_sources(journey: JourneyMap, speaker: Speaker) -> Html | None:
    """Every number of the map, by where it comes from: what has no source is told first."""
    found: dict[str, list[Part]] = {}
    for metric, name, where in _numbers(journey):
        facts = [
            f"n = {metric.n}" if metric.n is not None else "",
            metric.date.isoformat() if metric.date else "",
        ]
        more = " · ".join(fact for fact in facts if fact)
        number = f"{metric_name(name)} {metric_figure(name, metric.value)}"
        item = [number, " · ", speaker.said("span", where), f" · {more}" if more else None]
        found.setdefault(metric.source.strip(), []).append(element("li", None, item))
    if not found:
        return None
    unknown = element("dt", {"class": "missing"}, _("no source given"))
    entries = [
        [
            speaker.said("dt", source) if source else unknown,
            element("dd", None, element("ul", None, *items)),
        ]
        for source, items in sorted(found.items(), key=lambda entry: entry[0] != "")
    ]
    return element(
        "details",
        {"class": "sources"},
        element("summary", None, _("Where the numbers come from")),
        element("dl", None, *entries),
    )


def _numbers(journey: JourneyMap) -> Iterator[tuple[Metric, str, str]]:
    """Every metric with its name and what it is of."""
    for name, metric in journey.metrics.items():
        yield metric, name, _("the whole journey")
    for stage in journey.stages.values():
        for name, metric in stage.metrics.items():
            yield metric, name, stage.name
        for here in stage.touchpoints.values():
            for name, metric in here.metrics.items():
                yield metric, name, here.name
