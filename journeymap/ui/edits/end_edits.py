"""Letting a journey that ended go on to what was added behind its end."""

from __future__ import annotations

from journeymap.change import Change, Set
from journeymap.graph import build, reachable, weights
from journeymap.model import JourneyMap, join_address, to_data

__all__ = ["end_later"]


def end_later(journey: JourneyMap, touchpoint: str) -> tuple[tuple[Change, ...], str] | None:
    """The journey goes on from its goal to what stands behind, and reaches the goal at the end of the map.

    Who adds a stage behind the goal means it to be part of the journey; but the
    goal ends it, and nobody comes to anything from there to the end of the map.
    A last touchpoint that leads on or ends by itself keeps that.

    Returns
    -------
    The changes, and the id of the touchpoint where the goal is reached so far;
    None where the touchpoint is not such a one behind the goal.
    """
    order = list(journey.touchpoints())
    reached = {key for persona in weights(journey) for key in reachable(build(journey, persona or None))}
    start = len(order)
    while start and order[start - 1][1] not in reached:
        start -= 1
    goals = [
        (number, key, join_address(("stages", stage, "touchpoints", key)), part.next)
        for number, (stage, key, part) in enumerate(order[:start])
        if part.ends == "achieved" and not part.next and key in reached
    ]
    if not goals or touchpoint not in {key for _stage, key, _part in order[start:]}:
        return None
    number, goal, at, onward = goals[-1]
    changes: list[Change] = [Set(f"{at}/ends", None)]
    written: dict[str, dict[str, str]] | None = None if number == start - 1 else {order[start][1]: {}}
    if written != (None if onward is None else to_data(onward)):
        changes.append(Set(f"{at}/next", written))
    stage, last, part = order[-1]
    if part.ends is None and not part.next:
        changes.append(Set(join_address(("stages", stage, "touchpoints", last, "ends")), "achieved"))
    return tuple(changes), goal
