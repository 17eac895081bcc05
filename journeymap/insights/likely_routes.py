"""The likeliest routes through the map, and where each ends."""

from __future__ import annotations

from journeymap.graph import likely_paths, path_probability
from journeymap.insights.findings import Route
from journeymap.insights.walks import Walk
from journeymap.model import Ending

__all__ = ["MOST_ROUTES", "likely_routes"]

MOST_ROUTES = 12

_ENDS: dict[str, Ending] = {"achieved": "achieved", "abandoned": "abandoned"}


def likely_routes(walked: tuple[Walk, ...], most: int = MOST_ROUTES) -> tuple[Route, ...]:
    """The likeliest routes of all travellers together, likeliest first.

    A route passes each touchpoint once: who goes round in a loop is counted on the
    route that remains when the loop is cut out (a loop-erased walk [1]_), so the
    probabilities of all routes sum to 1. ``ends`` is None where the route stops
    without a written end: below the last touchpoint, or where travellers leave.
    The likeliest routes of each persona are looked for and then weighed for all.

    References
    ----------
    .. [1] G. F. Lawler, "A self-avoiding random walk", Duke Mathematical
       Journal 47(3), 1980.

    Examples
    --------
    >>> from journeymap.insights.walks import walks
    >>> from journeymap.model import JourneyMap
    >>> touchpoints = {
    ...     "pays": {"name": "Pays", "next": {"thanks": 0.7, "gives-up": 0.3}},
    ...     "thanks": {"name": "Thanks", "ends": "achieved"},
    ...     "gives-up": {"name": "Gives up", "ends": "abandoned"},
    ... }
    >>> stages = {"purchase": {"name": "Purchase", "touchpoints": touchpoints}}
    >>> journey = JourneyMap(journeymap=1, title="Buying", stages=stages)
    >>> [(route.touchpoints[-1], round(route.probability, 2)) for route in likely_routes(walks(journey))]
    [('thanks', 0.7), ('gives-up', 0.3)]
    """
    paths = dict.fromkeys(path for walk in walked for path in likely_paths(walk.graph, walk.passage, most))
    routes = [
        Route(
            path.touchpoints,
            min(1.0, sum(walk.weight * path_probability(walk.graph, walk.passage, path) for walk in walked)),
            _ENDS.get(path.stop),
        )
        for path in paths
    ]
    routes.sort(key=lambda route: -round(route.probability, 12))
    return tuple(route for route in routes[:most] if route.probability > 0)
