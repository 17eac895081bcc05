"""References to what is not there, found by looking again only at touchpoints that changed."""

from __future__ import annotations

from dataclasses import dataclass, field

from journeymap.change.references import Pointer, pointers_of
from journeymap.model import JourneyMap, Touchpoint

__all__ = ["Ties"]

Keys = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Known:
    """What a touchpoint is to others, and what it names of them."""

    touchpoint: Touchpoint
    gives: frozenset[Keys]
    names: frozenset[Keys]


@dataclass(slots=True)
class Ties:
    """What the touchpoints of one map name and are named by, from one version of it to the next.

    Versions of a map share what did not change, so a touchpoint that is the
    same object need not be looked at again.
    """

    _known: dict[str, _Known] = field(default_factory=dict)

    def loose(self, journey: JourneyMap) -> tuple[Pointer, ...]:
        """The references of a map whose target is not there; the same as `loose_ends.dangling`."""
        now = {key: self._of(stage, key, part) for stage, key, part in journey.touchpoints()}
        self._known = now
        present: set[Keys] = set().union(*(known.gives for known in now.values()))
        for kind in ("personas", "channels", "lanes"):
            present |= {(kind, key) for key in getattr(journey, kind)}
        return tuple(
            pointer
            for stage, key, part in journey.touchpoints()
            if not now[key].names <= present
            for pointer in pointers_of(stage, key, part)
            if pointer.to not in present
        )

    def _of(self, stage: str, key: str, touchpoint: Touchpoint) -> _Known:
        known = self._known.get(key)
        if known is not None and known.touchpoint is touchpoint:
            return known
        pains = (("touchpoints", key, "pains", pain) for pain in touchpoint.pains)
        names = (pointer.to for pointer in pointers_of(stage, key, touchpoint))
        return _Known(touchpoint, frozenset((("touchpoints", key), *pains)), frozenset(names))
