"""All findings about a map at once."""

from __future__ import annotations

from journeymap.insights.cannot_avoid import unavoidable
from journeymap.insights.drop_off import drop_off, outcome
from journeymap.insights.emotion_curve import emotion_curves
from journeymap.insights.findings import Insights
from journeymap.insights.headline import headline
from journeymap.insights.idea_ranking import rank_ideas
from journeymap.insights.likely_routes import likely_routes
from journeymap.insights.pain_ranking import rank_pains
from journeymap.insights.persona_gaps import find_disagreements
from journeymap.insights.switches import channel_switches
from journeymap.insights.truth_moments import moments_of_truth
from journeymap.insights.walks import travellers, walks
from journeymap.model import JourneyMap

__all__ = ["study"]


def study(journey: JourneyMap) -> Insights:
    """What the map says; how each finding is made stands in its own file.

    It never fails on a map that could be read, however odd its journey.
    """
    walked = walks(journey)
    passing = travellers(journey, walked)
    pains = rank_pains(journey, walked, passing)
    ideas = rank_ideas(journey, pains)
    curves = emotion_curves(journey, walked)
    disagreements = find_disagreements(curves)
    return Insights(
        headline=headline(
            journey, walked, pains=pains, ideas=ideas, curves=curves, disagreements=disagreements
        ),
        pains=pains,
        ideas=ideas,
        moments=moments_of_truth(journey, passing),
        emotion=curves,
        disagreements=disagreements,
        unavoidable=unavoidable(journey, walked),
        channel_switches=channel_switches(journey, walked),
        routes=likely_routes(walked),
        dropoff=drop_off(journey, walked),
        travellers=passing,
        outcome=outcome(walked),
    )
