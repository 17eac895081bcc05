"""The catalogue of overlays; an own one is an `Overlay` added to a mapping like this."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from journeymap.model import JourneyMap
from journeymap.overlays import (
    channels,
    confidence,
    digital_only,
    emotion,
    ideas,
    importance,
    metrics,
    ownership,
    pains,
    phases,
    routes_by_share,
)
from journeymap.overlays.legend import LegendEntry
from journeymap.overlays.marks import Mark
from journeymap.overlays.view import View
from journeymap.words import N_

__all__ = ["CATALOGUE", "CHANGE", "DEFAULT", "Overlay", "facts_for", "rows_for", "signs_for"]


@dataclass(frozen=True, slots=True)
class Overlay:
    """What can be painted over a map.

    Attributes
    ----------
    title
        What people call it; translated where it is shown.
    paint
        Its marks for a view.
    rows
        Rows beneath the cards that it needs from the layout.
    facts
        Facts on cards and columns that it needs from the layout.
    signs
        Entries of the legend that explain an own overlay; `legend` explains the shipped ones.
    """

    title: str
    paint: Callable[[View], Iterator[Mark]]
    rows: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    signs: Callable[[JourneyMap], Iterator[LegendEntry]] | None = None


CATALOGUE: Mapping[str, Overlay] = {
    "emotion": Overlay(N_("Emotion"), emotion.paint, rows=("emotion",)),
    "pains": Overlay(N_("Pains"), pains.paint, rows=("pains",)),
    "ideas": Overlay(N_("Ideas"), ideas.paint, rows=("ideas",)),
    "channels": Overlay(N_("Channels"), channels.paint, facts=("channel",)),
    "ownership": Overlay(N_("Ownership"), ownership.paint, facts=("ownership",)),
    "phases": Overlay(N_("Phases"), phases.paint, facts=("phases",)),
    "digital-only": Overlay(N_("Digital only"), digital_only.paint),
    "metrics": Overlay(N_("Metrics"), metrics.paint, facts=("metrics",)),
    "importance": Overlay(N_("Importance"), importance.paint, facts=("importance",)),
    "confidence": Overlay(N_("Confidence"), confidence.paint),
    "routes": Overlay(N_("Routes"), routes_by_share.paint),
}
"""By name, in the order in which they are offered and painted."""

CHANGE = "change"
"""The overlay of changes. It is in no fixed catalogue: there must be a version to compare with."""

DEFAULT = ("emotion", "pains", "ideas", "channels", "phases", "confidence")


def rows_for(
    overlays: Iterable[str], journey: JourneyMap, catalogue: Mapping[str, Overlay] = CATALOGUE
) -> tuple[str, ...]:
    """The rows that a layout needs for these overlays, the team's own lanes last."""
    wanted = set(overlays)
    rows = [row for name, overlay in catalogue.items() if name in wanted for row in overlay.rows]
    return (*rows, *(f"lane:{lane}" for lane in journey.lanes))


def facts_for(overlays: Iterable[str], catalogue: Mapping[str, Overlay] = CATALOGUE) -> tuple[str, ...]:
    """The facts on cards that a layout needs for these overlays."""
    wanted = set(overlays)
    return tuple(fact for name, overlay in catalogue.items() if name in wanted for fact in overlay.facts)


def signs_for(
    overlays: Iterable[str], journey: JourneyMap, catalogue: Mapping[str, Overlay] = CATALOGUE
) -> tuple[LegendEntry, ...]:
    """The entries of the legend that own overlays bring along."""
    wanted = set(overlays)
    return tuple(
        entry
        for name, overlay in catalogue.items()
        if name in wanted and overlay.signs is not None
        for entry in overlay.signs(journey)
    )
