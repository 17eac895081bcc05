"""Ideas, those to begin with first."""

from __future__ import annotations

from collections.abc import Mapping

from journeymap.insights.findings import RankedIdea, RankedPain
from journeymap.model import Idea, JourneyMap

__all__ = ["rank_ideas", "solved_pains"]

_MIDDLE = 3
"""Impact and effort nobody estimated are taken from the middle of the scale."""


def rank_ideas(journey: JourneyMap, pains: tuple[RankedPain, ...]) -> tuple[RankedIdea, ...]:
    """All ideas of the map by their score, 0 to 1.

    score = impact/5 · (6 − effort)/5 · (1 + relief)/2, where relief is the summed
    score of the pains the idea solves, in units of the worst pain of the map and at
    most 1: an idea that solves no known pain counts half. It is the trade of value
    against effort that portfolio maps draw [1]_, weighed by the pain. Impact and
    effort that are not written are 3.

    Equal scores: more votes first, then the order of the map. An idea that is done
    (status ``fixed``) keeps its place in the list, at the end, with score 0.

    References
    ----------
    .. [1] R. G. Cooper, S. J. Edgett, E. J. Kleinschmidt, "Portfolio Management in
       New Product Development", Research-Technology Management 40(5), 1997.

    Examples
    --------
    >>> ideas = {"big": {"text": "B", "impact": 5, "effort": 5}, "small": {"text": "S", "effort": 1}}
    >>> touchpoints = {"pays": {"name": "Pays", "ideas": ideas}}
    >>> stages = {"purchase": {"name": "Purchase", "touchpoints": touchpoints}}
    >>> journey = JourneyMap(journeymap=1, title="Buying", stages=stages)
    >>> [(found.idea, round(found.score, 2)) for found in rank_ideas(journey, ())]
    [('small', 0.3), ('big', 0.1)]
    """
    scores = {(pain.touchpoint, pain.pain): pain.score for pain in reversed(pains)}
    worst = max(scores.values(), default=0.0)
    ranked: list[tuple[tuple[bool, float, int], RankedIdea]] = []
    for stage, name, touchpoint in journey.touchpoints():
        for idea_id, idea in touchpoint.ideas.items():
            solved = solved_pains(name, idea, scores)
            relief = min(1.0, sum(scores[pain] for pain in solved) / worst) if worst > 0 else 0.0
            done = idea.status == "fixed"
            score = 0.0 if done else _worth(idea) * (1 + relief) / 2
            found = RankedIdea(stage, name, idea_id, score, solved)
            ranked.append(((done, -round(score, 12), -idea.votes), found))
    ranked.sort(key=lambda item: item[0])
    return tuple(found for _, found in ranked)


def solved_pains(
    touchpoint: str, idea: Idea, known: Mapping[tuple[str, str], float]
) -> tuple[tuple[str, str], ...]:
    """The pains an idea solves, as (touchpoint, pain); those the map does not have are passed over.

    Examples
    --------
    >>> idea = Idea(text="Second way to pay", solves=("refused", "cart/slow", "ghost"))
    >>> solved_pains("pays", idea, {("pays", "refused"): 0.5, ("cart", "slow"): 0.1})
    (('pays', 'refused'), ('cart', 'slow'))
    """
    found: dict[tuple[str, str], None] = {}
    for written in idea.solves:
        place, slash, pain = written.partition("/")
        target = (place, pain) if slash else (touchpoint, written)
        if target in known:
            found[target] = None
    return tuple(found)


def _worth(idea: Idea) -> float:
    impact = _MIDDLE if idea.impact is None else idea.impact
    effort = _MIDDLE if idea.effort is None else idea.effort
    return impact / 5 * (6 - effort) / 5
