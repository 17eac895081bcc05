"""Moments of truth: where the relationship is decided."""

from __future__ import annotations

from journeymap.insights.walks import places
from journeymap.model import JourneyMap

__all__ = ["moments_of_truth"]


def moments_of_truth(journey: JourneyMap, passing: dict[str, float]) -> tuple[str, ...]:
    """The touchpoints the team marked as moments of truth [1]_, [2]_, weightiest first.

    The weight is importance (5 where it is not written) times the share of all
    travellers who pass. Equal weights keep the order of the map.

    References
    ----------
    .. [1] J. Carlzon, "Moments of Truth", Ballinger, 1987.
    .. [2] J. Lecinski, "Winning the Zero Moment of Truth", 2011.

    Examples
    --------
    >>> touchpoints = {
    ...     "pays": {"name": "Pays", "moment_of_truth": True, "importance": 4},
    ...     "unpacks": {"name": "Unpacks", "moment_of_truth": True},
    ... }
    >>> stages = {"all": {"name": "All", "touchpoints": touchpoints}}
    >>> moments_of_truth(JourneyMap(journeymap=1, title="T", stages=stages), {"pays": 1, "unpacks": 0.9})
    ('unpacks', 'pays')
    """
    weight = {
        name: (touchpoint.importance or 5) * passing[name]
        for name, (_, touchpoint) in places(journey).items()
        if touchpoint.moment_of_truth
    }
    return tuple(sorted(weight, key=lambda name: -weight[name]))
