"""The findings as plain data, for scripts."""

from __future__ import annotations

from typing import Any

from journeymap.insights.findings import Curve, Insights, RankedIdea, RankedPain
from journeymap.model import JourneyMap

__all__ = ["as_data"]

_DIGITS = 6


def as_data(journey: JourneyMap, insights: Insights) -> dict[str, Any]:
    """The findings as mappings, lists, texts and numbers, ready for JSON.

    Touchpoints, personas, pains and ideas are named by their ids, as in the file;
    pains and ideas carry their text and what their score is made of beside it.
    Shares and scores are rounded to six digits.

    Examples
    --------
    >>> from journeymap.insights import study
    >>> journey = JourneyMap(journeymap=1, title="Empty")
    >>> as_data(journey, study(journey))["headline"]
    ['The map has no touchpoints yet.']
    """
    return {
        "headline": list(insights.headline),
        "pains": [_pain(journey, pain) for pain in insights.pains],
        "ideas": [_idea(journey, idea) for idea in insights.ideas],
        "moments": list(insights.moments),
        "emotion": [_curve(curve) for curve in insights.emotion],
        "disagreements": [
            {
                "touchpoint": item.touchpoint,
                "happier": item.happier,
                "unhappier": item.unhappier,
                "gap": _rounded(item.gap),
            }
            for item in insights.disagreements
        ],
        "unavoidable": list(insights.unavoidable),
        "channel_switches": [
            {
                "from": switch.source,
                "to": switch.target,
                "kind": switch.kind,
                "before": switch.before,
                "after": switch.after,
                "share": _rounded(switch.share),
            }
            for switch in insights.channel_switches
        ],
        "routes": [
            {
                "touchpoints": list(route.touchpoints),
                "probability": _rounded(route.probability),
                "ends": route.ends,
            }
            for route in insights.routes
        ],
        "dropoff": [
            {"stage": item.stage, "touchpoint": item.touchpoint, "share": _rounded(item.share)}
            for item in insights.dropoff
        ],
        "travellers": {name: _rounded(share) for name, share in insights.travellers.items()},
        "outcome": {how: _rounded(share) for how, share in insights.outcome.items()},
    }


def _rounded(number: float) -> float:
    return round(number, _DIGITS)


def _pain(journey: JourneyMap, ranked: RankedPain) -> dict[str, Any]:
    pain = journey.stages[ranked.stage].touchpoints[ranked.touchpoint].pains[ranked.pain]
    return {
        "stage": ranked.stage,
        "touchpoint": ranked.touchpoint,
        "pain": ranked.pain,
        "text": pain.text,
        "score": _rounded(ranked.score),
        "severity": pain.severity,
        "reach": pain.reach,
        "travellers": _rounded(ranked.travellers),
        "persona": ranked.persona,
        "owner": pain.owner,
        "status": pain.status,
        "votes": pain.votes,
    }


def _idea(journey: JourneyMap, ranked: RankedIdea) -> dict[str, Any]:
    idea = journey.stages[ranked.stage].touchpoints[ranked.touchpoint].ideas[ranked.idea]
    return {
        "stage": ranked.stage,
        "touchpoint": ranked.touchpoint,
        "idea": ranked.idea,
        "text": idea.text,
        "score": _rounded(ranked.score),
        "impact": idea.impact,
        "effort": idea.effort,
        "solves": [f"{touchpoint}/{pain}" for touchpoint, pain in ranked.solves],
        "owner": idea.owner,
        "status": idea.status,
        "votes": idea.votes,
    }


def _curve(curve: Curve) -> dict[str, Any]:
    return {
        "persona": curve.persona,
        "peak": curve.peak,
        "low": curve.low,
        "end": curve.end,
        "route": list(curve.route),
        "points": [
            {
                "touchpoint": point.touchpoint,
                "mean": _rounded(point.feeling.mean),
                "low": point.feeling.low,
                "high": point.feeling.high,
                "count": point.feeling.count,
                "assumed": point.assumed,
            }
            for point in curve.points
        ],
    }
