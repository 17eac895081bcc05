"""Tables of a report that rank and compare: pains, ideas, emotions, metrics, routes, drop-off."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from journeymap.export.report.blocks import Grid
from journeymap.export.report.told_facts import STATUS, felt, metric_row, spoken_name
from journeymap.insights import Curve, Insights
from journeymap.insights.sayings import called, percent
from journeymap.model import JourneyMap
from journeymap.words import N_, _, decimals, listed

__all__ = ["dropoff_grid", "emotion_grid", "idea_grid", "metric_grid", "moments", "pain_grid", "routes"]

_ENDS: Final = {"achieved": N_("goal reached"), "abandoned": N_("given up"), None: N_("stops here")}


def _name_of(journey: JourneyMap) -> Mapping[str, str]:
    return {key: spoken_name(here.name, key) for _stage, key, here in journey.touchpoints()}


def _score(score: float) -> str:
    return decimals(f"{score:.2f}")


def pain_grid(journey: JourneyMap, insights: Insights) -> Grid:
    """All pains, the worst first."""
    header = ("#", _("Pain"), _("Touchpoint"), _("Severity"), _("Reach"), _("Whom it hurts"), _("Owner"),
              _("Status"), _("Ticket"), _("Votes"), _("Score"))  # fmt: skip
    rows = []
    for number, ranked in enumerate(insights.pains, 1):
        touchpoint = journey.stages[ranked.stage].touchpoints[ranked.touchpoint]
        pain = touchpoint.pains[ranked.pain]
        whom = [called(journey, key) for key in pain.personas if key in journey.personas]
        if not whom and ranked.persona is not None:
            whom = [called(journey, ranked.persona)]
        rows.append(
            (
                str(number),
                spoken_name(pain.text, ranked.pain),
                spoken_name(touchpoint.name, ranked.touchpoint),
                str(pain.severity),
                "" if pain.reach is None else percent(pain.reach),
                listed(whom),
                pain.owner,
                _(STATUS[pain.status]),
                pain.ticket,
                str(pain.votes or ""),
                _score(ranked.score),
            )
        )
    return Grid(header, tuple(rows), {0: 0.35, 1: 3.2, 2: 2.0, 3: 0.7, 4: 0.7, 5: 0.9, 6: 1.0, 7: 0.8, 8: 0.9,
                                      9: 0.6, 10: 0.6}, frozenset({0, 3, 4, 9, 10}))  # fmt: skip


def idea_grid(journey: JourneyMap, insights: Insights) -> Grid:
    """All ideas, those to begin with first."""
    header = ("#", _("Idea"), _("Touchpoint"), _("Impact"), _("Effort"), _("Solves"), _("Owner"), _("Status"),
              _("Ticket"), _("Votes"), _("Score"))  # fmt: skip
    rows = []
    for number, ranked in enumerate(insights.ideas, 1):
        touchpoint = journey.stages[ranked.stage].touchpoints[ranked.touchpoint]
        idea = touchpoint.ideas[ranked.idea]
        rows.append(
            (
                str(number),
                spoken_name(idea.text, ranked.idea),
                spoken_name(touchpoint.name, ranked.touchpoint),
                str(idea.impact or ""),
                str(idea.effort or ""),
                "\n".join(_pain_text(journey, place, pain) for place, pain in ranked.solves),
                idea.owner,
                _(STATUS[idea.status]),
                idea.ticket,
                str(idea.votes or ""),
                _score(ranked.score),
            )
        )
    return Grid(header, tuple(rows), {0: 0.35, 1: 2.8, 2: 1.8, 3: 0.6, 4: 0.6, 5: 2.2, 6: 1.0, 7: 0.8, 8: 0.9,
                                      9: 0.6, 10: 0.6}, frozenset({0, 3, 4, 9, 10}))  # fmt: skip


def _pain_text(journey: JourneyMap, touchpoint: str, pain: str) -> str:
    for _stage, key, here in journey.touchpoints():
        if key == touchpoint and pain in here.pains:
            return spoken_name(here.pains[pain].text, pain)
    return pain


def emotion_grid(journey: JourneyMap, insights: Insights) -> Grid:
    """For each persona the best and the worst moment, and how it ends."""
    names = _name_of(journey)
    rows = tuple(
        (
            called(journey, curve.persona) if curve.persona else _("Everybody"),
            *(_moment(curve, names, key) for key in (curve.peak, curve.low, curve.end)),
        )
        for curve in insights.emotion
        if curve.points
    )
    return Grid((_("Persona"), _("peak"), _("low"), _("end")), rows, {0: 0.7})


def _moment(curve: Curve, names: Mapping[str, str], touchpoint: str | None) -> str:
    for point in curve.points:
        if point.touchpoint == touchpoint:
            return f"{names[point.touchpoint]}\n{felt(point.feeling)}"
    return ""


def metric_grid(journey: JourneyMap) -> Grid:
    """Every number of the map with its source."""
    header = (
        _("Where"),
        _("Metric"),
        _("Value"),
        _("Baseline"),
        _("Target"),
        _("Sample size"),
        _("Data source"),
        _("Measured on"),
    )
    return Grid(header, tuple(_metrics(journey)), {0: 1.8, 1: 1.2, 6: 1.8}, frozenset({2, 3, 4, 5}))


def _metrics(journey: JourneyMap) -> Iterator[tuple[str, ...]]:
    whole = _("The whole map")
    yield from ((whole, *metric_row(name, metric)) for name, metric in journey.metrics.items())
    for stage_id, stage in journey.stages.items():
        told = _("Stage: {name}").format(name=spoken_name(stage.name, stage_id))
        yield from ((told, *metric_row(name, metric)) for name, metric in stage.metrics.items())
        for key, here in stage.touchpoints.items():
            name_here = spoken_name(here.name, key)
            yield from ((name_here, *metric_row(name, metric)) for name, metric in here.metrics.items())


def moments(journey: JourneyMap, insights: Insights) -> tuple[str, ...]:
    """Moments of truth, each with the share of travellers who pass."""
    names = _name_of(journey)
    return tuple(
        _("{label}: {text}").format(label=names[key], text=percent(insights.travellers.get(key, 0.0)))
        for key in insights.moments
    )


def routes(journey: JourneyMap, insights: Insights, most: int = 8) -> Grid:
    """The likeliest routes, with their shares and how they end."""
    names = _name_of(journey)
    rows = tuple(
        (
            percent(route.probability),
            " → ".join(names[key] for key in route.touchpoints),
            _(_ENDS[route.ends]),
        )
        for route in insights.routes[:most]
    )
    return Grid((_("Share"), _("Route"), _("Ends")), rows, {0: 0.5, 1: 6.0}, frozenset({0}))


def dropoff_grid(journey: JourneyMap, insights: Insights) -> Grid:
    """Where travellers leave for good."""
    names = _name_of(journey)
    rows = tuple((percent(item.share), names[item.touchpoint]) for item in insights.dropoff)
    return Grid((_("Share"), _("Touchpoint")), rows, {0: 0.3}, frozenset({0}))
