"""Where touchpoints lead: adding a way, taking one away, forgetting what is deleted."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from journeymap.change import Change, Remove, Set
from journeymap.model import JourneyMap, Touchpoint, join_address, to_data

__all__ = ["forget", "lead_to", "stop_leading"]


def lead_to(at: str, touchpoint: Touchpoint, target: str) -> tuple[Change, ...]:
    """The touchpoint at an address leads to one more target, last in its list."""
    ways = {} if touchpoint.next is None else to_data(touchpoint.next)
    return (Set(f"{at}/next", {**ways, target: {}}),)


def stop_leading(at: str, touchpoint: Touchpoint, target: str) -> tuple[Change, ...]:
    """A way goes; with the last one the touchpoint goes on to the one below again."""
    if touchpoint.next is None or target not in touchpoint.next:
        return ()
    if len(touchpoint.next) == 1:
        return (Set(f"{at}/next", None),)
    return (Remove(f"{at}/next/{target}"),)


def forget(journey: JourneyMap, gone: AbstractSet[str]) -> tuple[Change, ...]:
    """Every reference that the touchpoints that stay hold to those that go."""
    return tuple(_references(journey, gone))


def _references(journey: JourneyMap, gone: AbstractSet[str]) -> Iterator[Change]:
    for stage, key, touchpoint in journey.touchpoints():
        if key in gone:
            continue
        at = join_address(("stages", stage, "touchpoints", key))
        ways = list(touchpoint.next or ())
        lost = [target for target in ways if target in gone]
        if lost and len(lost) == len(ways):
            yield Set(f"{at}/next", None)
        else:
            yield from (Remove(f"{at}/next/{target}") for target in lost)
        for idea, part in touchpoint.ideas.items():
            kept = [pain for pain in part.solves if pain.partition("/")[0] not in gone or "/" not in pain]
            if len(kept) < len(part.solves):
                yield Set(f"{at}/ideas/{idea}/solves", kept or None)
