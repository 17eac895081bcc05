"""For whom, how much it matters: who comes here, the weight of it, how sure we are, what customers said."""

from __future__ import annotations

from journeymap.ui.inspector.fields import choice, flag, level, lines, people
from journeymap.ui.inspector.spot import Spot
from journeymap.ui.inspector.words_of_fields import CONFIDENCE, worded
from journeymap.words import _

__all__ = ["how_much_it_matters", "weighed"]


def how_much_it_matters(spot: Spot) -> None:
    """Who comes here and how important it is first, then what that rests on."""
    desk, part = spot.desk, spot.part
    if desk.journey.personas:
        people(desk, spot.field("personas"), _("Personas"), part.personas)
    level(desk, spot.field("importance"), _("Importance to the customer"), part.importance)
    flag(
        desk,
        spot.field("moment_of_truth"),
        _("Moment of truth"),
        part.moment_of_truth,
        help=_("The relationship is decided here"),
    )
    choice(desk, spot.field("confidence"), _("How we know"), part.confidence, worded(CONFIDENCE))
    lines(desk, spot.field("quotes"), _("What customers said"), part.quotes)


def weighed(spot: Spot) -> int:
    """How much of it is written down, for the heading."""
    part = spot.part
    said = (
        bool(part.personas),
        part.importance is not None,
        part.moment_of_truth,
        part.confidence is not None,
    )
    return sum(said) + len(part.quotes)
