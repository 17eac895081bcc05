"""Where the travellers at one touchpoint go next, and how many stay behind."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from journeymap.graph.audience import concerns
from journeymap.model import Next, Touchpoint

__all__ = ["ROUNDING", "Onward", "Stop", "Way", "onward"]

Stop = Literal["achieved", "abandoned", "last", "leaves"]
"""How a journey stops: at a written end, below the last touchpoint, or by leaving."""

ROUNDING = 1e-9
"""Shares that differ from 1 by less are 1: three written thirds should not leak."""


@dataclass(frozen=True, slots=True)
class Way:
    """One way on, with the share of those here who take it."""

    target: str
    share: float
    when: str = ""
    implied: bool = False


@dataclass(frozen=True, slots=True)
class Onward:
    """All ways on from a touchpoint; their shares and that of the stop sum to 1."""

    ways: tuple[Way, ...]
    stop: Stop
    stopping: float


def onward(
    touchpoint: Touchpoint,
    persona: str | None,
    *,
    personas: Collection[str],
    known: Collection[str],
    open_to: Collection[str],
    below: str | None,
) -> Onward:
    """The ways on for one persona.

    Shares that are not written divide evenly what the written ones leave of 1;
    what then is left of 1 stops here: with the end the touchpoint names, or by
    leaving. Written shares above 1 are scaled down to 1. A way to a touchpoint
    that does not concern the persona is closed: those who would take it spread
    over the open ways in proportion. Where ``next`` has no open way for the
    persona, it counts as absent for this persona.

    Parameters
    ----------
    touchpoint
        Where the travellers are.
    persona
        Who they are; None on a map without personas.
    personas, known, open_to
        Ids of all personas, of all touchpoints, and of those that concern the persona.
    below
        The next touchpoint in map order that concerns the persona, if any.
    """
    nowhere = False
    if touchpoint.next is not None:
        written = {target: way for target, way in touchpoint.next.items() if target in known}
        meant = {target: way for target, way in written.items() if concerns(way.personas, persona, personas)}
        passable = [target for target in meant if target in open_to]
        if passable:
            return _spread(meant, passable, touchpoint.ends or "leaves")
        nowhere = not written
    if touchpoint.ends is not None or nowhere:
        return Onward((), touchpoint.ends or "leaves", 1.0)
    if below is None:
        return Onward((), "last", 1.0)
    return Onward((Way(below, 1.0, implied=True),), "leaves", 0.0)


def _spread(meant: dict[str, Next], passable: list[str], stop: Stop) -> Onward:
    written = sum(way.share for way in meant.values() if way.share is not None)
    silent = sum(way.share is None for way in meant.values())
    rest = max(0.0, 1.0 - written) / silent if silent else 0.0
    scale = 1.0 / max(1.0, written)
    shares = {target: rest if way.share is None else way.share * scale for target, way in meant.items()}
    total = sum(shares.values())
    if abs(total - 1.0) < ROUNDING:
        total = 1.0
    open_total = sum(shares[target] for target in passable)
    factor = total / open_total if open_total > 0 else 0.0
    ways = tuple(Way(target, min(1.0, shares[target] * factor), meant[target].when) for target in passable)
    going = total if open_total > 0 else 0.0
    return Onward(ways, stop, max(0.0, 1.0 - going))
