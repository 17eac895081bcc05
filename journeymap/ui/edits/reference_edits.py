"""Deleting what others refer to: personas, channels, own lanes, pains."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.change import Change, Remove, Set
from journeymap.model import JourneyMap, Touchpoint, join_address, to_data

__all__ = ["delete_channel", "delete_lane", "delete_pain", "delete_persona"]


def delete_channel(journey: JourneyMap, channel: str) -> tuple[Change, ...]:
    """The channel goes; touchpoints on it have none then."""
    cleared = (Set(f"{at}/channel", None) for at, part in _places(journey) if part.channel == channel)
    return (*cleared, Remove(join_address(("channels", channel))))


def delete_lane(journey: JourneyMap, lane: str) -> tuple[Change, ...]:
    """The own lane goes with every text in it."""
    emptied = (Remove(f"{at}/lanes/{lane}") for at, part in _places(journey) if lane in part.lanes)
    return (*emptied, Remove(join_address(("lanes", lane))))


def delete_pain(journey: JourneyMap, touchpoint: str, pain: str) -> tuple[Change, ...]:
    """The pain goes; ideas that solve it no longer say so."""
    changes: list[Change] = []
    home = ""
    for at, part in _places(journey):
        here = at.endswith(f"/{touchpoint}")
        home = at if here else home
        for idea, plan in part.ideas.items():
            names = {f"{touchpoint}/{pain}", *([pain] if here else [])}
            kept = [solved for solved in plan.solves if solved not in names]
            if len(kept) < len(plan.solves):
                changes.append(Set(f"{at}/ideas/{idea}/solves", kept or None))
    return (*changes, Remove(f"{home}/pains/{pain}"))


def delete_persona(journey: JourneyMap, persona: str) -> tuple[Change, ...]:
    """The persona goes from every list of personas, with their scores and the ways only they took."""
    changes = [change for at, part in _places(journey) for change in _without(at, part, persona)]
    return (*changes, Remove(join_address(("personas", persona))))


def _without(at: str, part: Touchpoint, persona: str) -> Iterator[Change]:
    if persona in part.personas:
        yield Set(f"{at}/personas", _rest(part.personas, persona))
    if isinstance(part.emotion, dict) and persona in part.emotion:
        kept = {key: to_data(voices) for key, voices in part.emotion.items() if key != persona}
        yield Set(f"{at}/emotion", kept or None)
    for pain, hurt in part.pains.items():
        if persona in hurt.personas:
            yield Set(f"{at}/pains/{pain}/personas", _rest(hurt.personas, persona))
    if part.next and any(persona in way.personas for way in part.next.values()):
        ways = {
            target: {**to_data(way), "personas": [key for key in way.personas if key != persona]}
            for target, way in part.next.items()
            if way.personas != (persona,)
        }
        yield Set(f"{at}/next", ways or None)


def _rest(personas: tuple[str, ...], persona: str) -> list[str] | None:
    return [key for key in personas if key != persona] or None


def _places(journey: JourneyMap) -> Iterator[tuple[str, Touchpoint]]:
    for stage, key, part in journey.touchpoints():
        yield join_address(("stages", stage, "touchpoints", key)), part
