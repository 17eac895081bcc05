"""Where a presentation stops: every persona's peak, lows and end, moments of truth, the worst pains."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from journeymap.insights.findings import Curve, Insights
from journeymap.insights.sayings import called
from journeymap.model import JourneyMap
from journeymap.words import _

__all__ = ["Stop", "stops"]

_LOWS: Final = 3
_PAINS: Final = 3
_TRUTHS: Final = 4
_MOST: Final = 24
"""Stops on the longest journey; nobody listens for longer."""

_LOW: Final = -1.0
"""From here down a dip of the curve is worth a stop of its own."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A touchpoint to speak about.

    Attributes
    ----------
    stage, touchpoint
        Where it is.
    persona
        Whose curve stops there; ``""`` where it is not a matter of one.
    reasons
        Why, in words for the audience, the weightiest first.
    """

    stage: str
    touchpoint: str
    persona: str
    reasons: tuple[str, ...]


def stops(journey: JourneyMap, insights: Insights) -> tuple[Stop, ...]:
    """The touchpoints to stop at, in the order of the map, `_MOST` at most.

    What people remember is the peak and the end (see `journeymap.insights.emotion_curve`), so
    these come first where there are too many; then lows, moments of truth, and pains.
    """
    found: dict[str, tuple[str, list[str]]] = {}
    for touchpoint, persona, reason in _candidates(journey, insights):
        if touchpoint not in found and len(found) == _MOST:
            continue
        _who, reasons = found.setdefault(touchpoint, (persona, []))
        if reason not in reasons:
            reasons.append(reason)
    places: dict[str, str] = {}
    for stage, key, _here in journey.touchpoints():
        places.setdefault(key, stage)
    return tuple(
        Stop(stage, key, found[key][0], tuple(found[key][1])) for key, stage in places.items() if key in found
    )


def _candidates(journey: JourneyMap, insights: Insights) -> Iterator[tuple[str, str, str]]:
    """Touchpoint, persona and reason; the same touchpoint may come several times."""
    for curve in insights.emotion:
        for touchpoint, of_persona, of_all in (
            (curve.low, _("{persona} feels worst here"), _("It feels worst here")),
            (curve.peak, _("{persona} feels best here"), _("It feels best here")),
            (curve.end, _("How it ends for {persona}"), _("How it ends")),
        ):
            if touchpoint is not None:
                yield touchpoint, curve.persona, _of(journey, curve.persona, of_persona, of_all)
    worst = [ranked for ranked in insights.pains if ranked.score > 0][:_PAINS]
    for number, ranked in enumerate(worst, 1):
        reason = _("The worst pain") if number == 1 else _("Pain number {n}").format(n=number)
        yield ranked.touchpoint, ranked.persona or "", reason
    for touchpoint in insights.moments[:_TRUTHS]:
        yield touchpoint, "", _("Moment of truth")
    for curve in insights.emotion:
        for touchpoint in _dips(curve):
            yield (
                touchpoint,
                curve.persona,
                _of(journey, curve.persona, _("A low for {persona}"), _("A low")),
            )


def _of(journey: JourneyMap, persona: str, of_persona: str, of_all: str) -> str:
    if persona in journey.personas and len(journey.personas) > 1:
        return of_persona.format(persona=called(journey, persona))
    return of_all


def _dips(curve: Curve) -> list[str]:
    """Where the curve turns up again from far down, without its lowest point; the lowest first."""
    felt = {point.touchpoint: point.feeling.mean for point in curve.points}
    route = [key for key in curve.route if key in felt]
    dips = []
    for at, key in enumerate(route):
        beside = [felt[other] for other in (*route[max(0, at - 1) : at], *route[at + 1 : at + 2])]
        if key != curve.low and felt[key] <= _LOW and all(felt[key] <= mean for mean in beside):
            dips.append(key)
    return sorted(dips, key=lambda key: felt[key])[: _LOWS - 1]
