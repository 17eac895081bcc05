"""The picture in words, for those who cannot see it."""

from __future__ import annotations

from journeymap.insights.findings import Insights
from journeymap.model import JourneyMap
from journeymap.words import _, listed, ngettext

__all__ = ["described"]


def described(journey: JourneyMap, insights: Insights) -> str:
    """A few sentences: what the map is of, its stages in order, and its headline."""
    count = sum(1 for _found in journey.touchpoints())
    sentences = [
        ngettext(
            "Customer journey map with {count} touchpoint.",
            "Customer journey map with {count} touchpoints.",
            count,
        ).format(count=count)
    ]
    if journey.goal.strip():
        sentences.append(_("Goal: {goal}").format(goal=journey.goal))
    names = [stage.name for stage in journey.stages.values()]
    if names:
        sentences.append(_("Stages: {stages}.").format(stages=listed(names)))
    return " ".join([*sentences, *insights.headline])
