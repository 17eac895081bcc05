"""Whom a touchpoint or a transition concerns, and how many travellers each persona stands for."""

from __future__ import annotations

from collections.abc import Collection

from journeymap.model import JourneyMap, Touchpoint

__all__ = ["concerns", "weights"]


def concerns(listed: Collection[str], persona: str | None, known: Collection[str]) -> bool:
    """Whether a list of personas means this persona.

    Nobody listed means everybody. Ids that are no persona of the map are passed
    over, as though they were not written (a rule of its own reports them).

    Examples
    --------
    >>> concerns((), "mei", {"mei", "raj"}), concerns(("raj",), "mei", {"mei", "raj"})
    (True, False)
    >>> concerns(("ghost",), "mei", {"mei", "raj"})
    True
    """
    if persona is None or not listed:
        return True
    meant = [name for name in listed if name in known]
    return not meant or persona in meant


def weights(journey: JourneyMap) -> dict[str, float]:
    """How much of all travellers each persona is; the sum is 1.

    Personas without a share divide evenly what the written shares leave of 1;
    then all is scaled to a sum of 1 (all equal if nothing is above 0). A persona
    whom no touchpoint concerns does not travel and is left out. A map without
    personas has one nameless traveller, ``""``.

    Examples
    --------
    >>> from journeymap.model import JourneyMap
    >>> stages = {"s": {"name": "S", "touchpoints": {"a": {"name": "A"}}}}
    >>> people = {"mei": {"name": "Mei", "share": 0.6}, "raj": {"name": "Raj"}}
    >>> weights(JourneyMap(journeymap=1, title="T", personas=people, stages=stages))
    {'mei': 0.6, 'raj': 0.4}
    """
    known = journey.personas
    # As in the graph, of two touchpoints with one id the first counts.
    passed: dict[str, Touchpoint] = {}
    for _stage, name, touchpoint in journey.touchpoints():
        passed.setdefault(name, touchpoint)
    travelling = [
        persona
        for persona in known
        if any(concerns(touchpoint.personas, persona, known) for touchpoint in passed.values())
    ]
    if not travelling:
        return {} if known else {"": 1.0}
    written = {persona: share for persona in travelling if (share := known[persona].share) is not None}
    silent = len(travelling) - len(written)
    rest = max(0.0, 1.0 - sum(written.values())) / silent if silent else 0.0
    raw = {persona: written.get(persona, rest) for persona in travelling}
    total = sum(raw.values())
    if total <= 0:
        return dict.fromkeys(travelling, 1.0 / len(travelling))
    return {persona: share / total for persona, share in raw.items()}
