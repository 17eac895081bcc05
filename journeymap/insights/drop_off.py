"""Where travellers leave for good."""

from __future__ import annotations

from journeymap.insights.findings import DropOff
from journeymap.insights.walks import Walk, places
from journeymap.model import JourneyMap

__all__ = ["drop_off", "outcome"]

_LOST = ("abandoned", "leaves")


def drop_off(journey: JourneyMap, walked: tuple[Walk, ...]) -> tuple[DropOff, ...]:
    """Expected share of all travellers who leave at each touchpoint, most first.

    They leave at an end marked ``abandoned``, at an open end, and where the shares
    of ``next`` sum to less than 1; the numbers are the absorption probabilities of
    the Markov chain [1]_. Touchpoints where nobody leaves are left out; equal
    shares keep the order of the map.

    References
    ----------
    .. [1] J. G. Kemeny, J. L. Snell, "Finite Markov Chains", theorem 3.3.7,
       Van Nostrand, 1960.

    Examples
    --------
    >>> from journeymap.insights.walks import walks
    >>> touchpoints = {
    ...     "pays": {"name": "Pays", "next": {"thanks": 0.5, "gives-up": 0.25}},
    ...     "thanks": {"name": "Thanks", "ends": "achieved"},
    ...     "gives-up": {"name": "Gives up", "ends": "abandoned"},
    ... }
    >>> stages = {"purchase": {"name": "Purchase", "touchpoints": touchpoints}}
    >>> journey = JourneyMap(journeymap=1, title="Buying", stages=stages)
    >>> [(found.touchpoint, found.share) for found in drop_off(journey, walks(journey))]
    [('pays', 0.25), ('gives-up', 0.25)]
    """
    found = []
    for name, (stage, _) in places(journey).items():
        share = sum(
            walk.weight * walk.passage.stopping.get(name, {}).get(how, 0.0)
            for walk in walked
            for how in _LOST
        )
        if share > 1e-9:
            found.append(DropOff(stage, name, min(1.0, share)))
    return tuple(sorted(found, key=lambda item: -round(item.share, 12)))


def outcome(walked: tuple[Walk, ...]) -> dict[str, float]:
    """How the journey stops for all travellers together; what is missing to 1 goes round for ever.

    The keys are ``achieved``, ``last`` (came to the bottom of the map), ``abandoned``
    and ``leaves``, each with its share.
    """
    total = dict.fromkeys(("achieved", "last", *_LOST), 0.0)
    for walk in walked:
        for stops in walk.passage.stopping.values():
            for how, share in stops.items():
                total[how] += walk.weight * share
    return {how: min(1.0, share) for how, share in total.items()}
