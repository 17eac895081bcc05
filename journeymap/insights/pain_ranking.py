"""Pains, those that hurt most first."""

from __future__ import annotations

from journeymap.graph import concerns
from journeymap.insights.findings import RankedPain
from journeymap.insights.walks import Walk
from journeymap.model import JourneyMap, Pain, Touchpoint, feeling_of

__all__ = ["UNKNOWN_IMPORTANCE", "UNKNOWN_REACH", "rank_pains"]

UNKNOWN_REACH = 0.5
"""A pain nobody counted is taken to meet half of those who pass."""

UNKNOWN_IMPORTANCE = 3

_EMOTION_SPAN = 8.0
"""So that a pain counts in full where people feel −2 and half where they feel +2."""


def rank_pains(
    journey: JourneyMap, walked: tuple[Walk, ...], passing: dict[str, float]
) -> tuple[RankedPain, ...]:
    """All pains of the map by their score, 0 (nobody notices) to 1 (all travellers, as bad as can be).

    score = severity/5 · reach · importance/5 · Σ over personas (weight · share who
    pass · gloom), where gloom = 1 − (emotion + 2)/8 runs from 1 (at −2) to 0.5 (at
    +2). What a map does not say is taken from the middle: reach 0.5, importance 3
    (5 at a moment of truth), emotion 0. The sum is over the personas the pain and
    its touchpoint concern. It is a risk priority number [1]_, severity times
    occurrence, weighed by what the customer feels there.

    Votes do not count in the score; they decide among equals, then severity, then
    the order of the map. A pain that is fixed keeps its place in the list, at the
    end, with score 0.

    References
    ----------
    .. [1] IEC 60812:2018, "Failure modes and effects analysis (FMEA and FMECA)".

    Examples
    --------
    >>> from journeymap.insights.walks import travellers, walks
    >>> pains = {"slow": {"text": "Slow", "severity": 2}, "error": {"text": "Error", "severity": 5}}
    >>> touchpoints = {"pays": {"name": "Pays", "emotion": -2, "importance": 5, "pains": pains}}
    >>> stages = {"purchase": {"name": "Purchase", "touchpoints": touchpoints}}
    >>> journey = JourneyMap(journeymap=1, title="Buying", stages=stages)
    >>> walked = walks(journey)
    >>> [(found.pain, found.score) for found in rank_pains(journey, walked, travellers(journey, walked))]
    [('error', 0.5), ('slow', 0.2)]
    """
    seen: set[str] = set()
    ranked: list[tuple[tuple[bool, float, int, int], RankedPain]] = []
    for stage, name, touchpoint in journey.touchpoints():
        # Of two touchpoints with one id only the first is on the graph: the other's travellers are unknown.
        passed = {} if name in seen else {walk.persona: walk.passage.ever.get(name, 0.0) for walk in walked}
        reached = 0.0 if name in seen else passing[name]
        seen.add(name)
        for pain_id, pain in touchpoint.pains.items():
            hurting = _hurting(journey, touchpoint, pain, passed)
            weight = {walk.persona: walk.weight for walk in walked}
            fixed = pain.status == "fixed"
            score = (
                0.0
                if fixed
                else _harm(touchpoint, pain)
                * sum(weight[persona] * hurt for persona, hurt in hurting.items())
            )
            found = RankedPain(stage, name, pain_id, min(1.0, score), reached, _most_hurt(hurting))
            ranked.append(((fixed, -round(score, 12), -pain.votes, -pain.severity), found))
    ranked.sort(key=lambda item: item[0])
    return tuple(found for _, found in ranked)


def _harm(touchpoint: Touchpoint, pain: Pain) -> float:
    """What one traveller who passes suffers at worst: severity, reach and importance."""
    reach = UNKNOWN_REACH if pain.reach is None else pain.reach
    importance = touchpoint.importance
    if importance is None:
        importance = 5 if touchpoint.moment_of_truth else UNKNOWN_IMPORTANCE
    return pain.severity / 5 * reach * importance / 5


def _hurting(
    journey: JourneyMap, touchpoint: Touchpoint, pain: Pain, passed: dict[str, float]
) -> dict[str, float]:
    """For each persona the pain concerns: share who pass times gloom."""
    hurting = {}
    for persona, share in passed.items():
        if concerns(pain.personas, persona or None, journey.personas):
            feeling = feeling_of(touchpoint, persona or None)
            mean = 0.0 if feeling is None else feeling.mean
            hurting[persona] = share * (1 - (mean + 2) / _EMOTION_SPAN)
    return hurting


def _most_hurt(hurting: dict[str, float]) -> str | None:
    """The persona whose travellers suffer most; None where several suffer the same."""
    worst = max(hurting.values(), default=0.0)
    if worst <= 0:
        return None
    most = [persona for persona, hurt in hurting.items() if worst - hurt < 1e-9]
    return most[0] if len(most) == 1 and most[0] else None
