"""How each persona feels along the journey: peak, low and end."""

from __future__ import annotations

from journeymap.graph import expected_route
from journeymap.insights.findings import Curve, CurvePoint
from journeymap.insights.walks import Walk
from journeymap.model import JourneyMap, feeling_of

__all__ = ["emotion_curves"]


def emotion_curves(journey: JourneyMap, walked: tuple[Walk, ...]) -> tuple[Curve, ...]:
    """One curve for each persona, through the touchpoints that concern the persona, in map order.

    What people remember of an experience is its most intense moment and its end
    [1]_, [2]_; how long it took hardly counts. So the highest, the lowest and the
    last felt touchpoint are named, of those on the expected route: the way of the
    larger part at every touchpoint. Equal feelings: the earlier one. A point is
    ``assumed`` where the map says that its confidence is.

    References
    ----------
    .. [1] B. L. Fredrickson, D. Kahneman, "Duration neglect in retrospective
       evaluations of affective episodes", Journal of Personality and Social
       Psychology 65(1), 1993.
    .. [2] D. Kahneman, B. L. Fredrickson, C. A. Schreiber, D. A. Redelmeier, "When
       More Pain Is Preferred to Less", Psychological Science 4(6), 1993.

    Examples
    --------
    >>> from journeymap.insights.walks import walks
    >>> feelings = {"sees-ads": 1, "pays": -2, "unpacks": 2, "plays": 1}
    >>> touchpoints = {name: {"name": name, "emotion": score} for name, score in feelings.items()}
    >>> stages = {"all": {"name": "All", "touchpoints": touchpoints}}
    >>> journey = JourneyMap(journeymap=1, title="Buying", stages=stages)
    >>> (curve,) = emotion_curves(journey, walks(journey))
    >>> curve.peak, curve.low, curve.end
    ('unpacks', 'pays', 'plays')
    """
    return tuple(_curve(journey, walk) for walk in walked)


def _curve(journey: JourneyMap, walk: Walk) -> Curve:
    points: dict[str, CurvePoint] = {}
    for _, name, touchpoint in journey.touchpoints():
        feeling = feeling_of(touchpoint, walk.persona or None)
        if name in walk.graph and name not in points and feeling is not None:
            points[name] = CurvePoint(name, feeling, touchpoint.confidence == "assumed")
    route = expected_route(walk.graph)
    felt = [points[name] for name in route if name in points]
    # max and min keep the first among equals.
    peak = max(felt, key=lambda point: point.feeling.mean, default=None)
    low = min(felt, key=lambda point: point.feeling.mean, default=None)
    return Curve(
        walk.persona,
        tuple(points.values()),
        peak.touchpoint if peak else None,
        low.touchpoint if low else None,
        felt[-1].touchpoint if felt else None,
        route,
    )
