"""The map in two or three sentences: where it hurts most, for whom, what to do first."""

from __future__ import annotations

from journeymap.insights.findings import Curve, Disagreement, RankedIdea, RankedPain
from journeymap.insights.sayings import called, in_ten, named, percent, signed
from journeymap.insights.walks import Walk, places
from journeymap.model import Idea, JourneyMap
from journeymap.words import _

__all__ = ["headline", "leaving_from"]

_WORTH_SAYING = 0.05
"""Fewer than one in twenty who leave do not make a headline."""

_WORTH_ARGUING = 1.0
"""Personas less than a point apart agree well enough."""


def headline(
    journey: JourneyMap,
    walked: tuple[Walk, ...],
    *,
    pains: tuple[RankedPain, ...],
    ideas: tuple[RankedIdea, ...],
    curves: tuple[Curve, ...],
    disagreements: tuple[Disagreement, ...],
) -> tuple[str, ...]:
    """Up to three sentences, the most important first.

    The worst pain (fixed ones are history) with whom it hurts and who leaves there;
    the idea to begin with; where personas disagree by a point or more. A map that
    cannot say so yet says what is missing instead. Texts of the map are quoted as
    they are written, so they read well in any language.
    """
    if not places(journey):
        return (_("The map has no touchpoints yet."),)
    worst = next((pain for pain in pains if pain.score > 0), None)
    said = (
        [_hurts(journey, walked, worst), _first(journey, worst, ideas)]
        if worst
        else [_feels(journey, curves)]
    )
    said.append(_disagree(journey, curves, disagreements))
    return tuple(sentence for sentence in said if sentence)


def leaving_from(journey: JourneyMap, walked: tuple[Walk, ...], name: str) -> float:
    """Share of those who pass a touchpoint who leave for good right from there.

    They leave there, or step from there to a touchpoint that ends ``abandoned``.
    """
    place = places(journey)
    passing = leaving = 0.0
    for walk in walked:
        if name not in walk.graph:
            continue
        passing += walk.weight * walk.passage.ever[name]
        stops = walk.passage.stopping.get(name, {})
        lost = stops.get("leaves", 0.0) + stops.get("abandoned", 0.0)
        for target in walk.graph.adj[name]:
            if target != name and place[target][1].ends == "abandoned":
                lost += walk.passage.crossing[name, target]
        leaving += walk.weight * lost
    return min(1.0, leaving / passing) if passing > 0 else 0.0


def _hurts(journey: JourneyMap, walked: tuple[Walk, ...], worst: RankedPain) -> str:
    touchpoint = journey.stages[worst.stage].touchpoints[worst.touchpoint]
    pain = touchpoint.pains[worst.pain]
    who = _whom(journey, worst)
    facts = _("severity {severity}").format(severity=pain.severity)
    if pain.reach is not None:
        facts = _("severity {severity}, {share} of those who pass").format(
            severity=pain.severity, share=percent(pain.reach)
        )
    text = (
        _("It hurts {persona} most at “{touchpoint}”: “{pain}” ({facts}).")
        if who
        else _("It hurts most at “{touchpoint}”: “{pain}” ({facts}).")
    )
    sentence = text.format(
        persona=who,
        touchpoint=named(touchpoint.name, worst.touchpoint),
        pain=named(pain.text, worst.pain),
        facts=facts,
    )
    leaving = leaving_from(journey, walked, worst.touchpoint)
    return f"{sentence} {in_ten(leaving)}" if leaving >= _WORTH_SAYING else sentence


def _whom(journey: JourneyMap, worst: RankedPain) -> str:
    """The name of the persona it hurts most, where there is more than one to choose from."""
    if worst.persona is None or len(journey.personas) < 2:
        return ""
    return called(journey, worst.persona)


def _first(journey: JourneyMap, worst: RankedPain, ideas: tuple[RankedIdea, ...]) -> str:
    open_ideas = [idea for idea in ideas if idea.score > 0]
    solving = [idea for idea in open_ideas if (worst.touchpoint, worst.pain) in idea.solves]
    best = next(iter(solving or open_ideas), None)
    if best is None:
        return _("Nobody has written down an idea for it yet.")
    idea = journey.stages[best.stage].touchpoints[best.touchpoint].ideas[best.idea]
    text = named(idea.text, best.idea)
    estimate = _estimate(idea)
    if estimate:
        return _("First to do: “{idea}” ({estimate}).").format(idea=text, estimate=estimate)
    return _("First to do: “{idea}”.").format(idea=text)


def _estimate(idea: Idea) -> str:
    if idea.impact is not None and idea.effort is not None:
        return _("impact {impact}, effort {effort}").format(impact=idea.impact, effort=idea.effort)
    if idea.impact is not None:
        return _("impact {impact}").format(impact=idea.impact)
    if idea.effort is not None:
        return _("effort {effort}").format(effort=idea.effort)
    return ""


def _feels(journey: JourneyMap, curves: tuple[Curve, ...]) -> str:
    lows = [(curve, point) for curve in curves for point in curve.points if point.touchpoint == curve.low]
    if not lows:
        return _(
            "The map tells of no open pains and no emotions yet: ask customers how each touchpoint feels."
        )
    curve, point = min(lows, key=lambda low: low[1].feeling.mean)
    place = places(journey)[point.touchpoint][1]
    fields = {
        "touchpoint": named(place.name, point.touchpoint),
        "score": signed(point.feeling.mean),
    }
    if curve.persona and len(journey.personas) > 1:
        who = called(journey, curve.persona)
        text = _("The map tells of no open pains; {persona} feels worst at “{touchpoint}” ({score}).")
        return text.format(persona=who, **fields)
    return _("The map tells of no open pains; it feels worst at “{touchpoint}” ({score}).").format(**fields)


def _disagree(journey: JourneyMap, curves: tuple[Curve, ...], disagreements: tuple[Disagreement, ...]) -> str:
    if not disagreements or disagreements[0].gap < _WORTH_ARGUING:
        return ""
    widest = disagreements[0]
    felt = {
        curve.persona: signed(point.feeling.mean)
        for curve in curves
        for point in curve.points
        if point.touchpoint == widest.touchpoint
    }
    text = _("{happier} and {unhappier} disagree most about “{touchpoint}” ({high} and {low}).")
    return text.format(
        happier=called(journey, widest.happier),
        unhappier=called(journey, widest.unhappier),
        touchpoint=named(places(journey)[widest.touchpoint][1].name, widest.touchpoint),
        high=felt[widest.happier],
        low=felt[widest.unhappier],
    )
