"""How much it matters: the weight of a touchpoint, how sure we are of it, what customers said."""

from __future__ import annotations

from journeymap.ui.inspector.fields import choice, flag, level, lines
from journeymap.ui.inspector.spot import Spot
from journeymap.ui.inspector.words_of_fields import CONFIDENCE, worded
from journeymap.words import _

__all__ = ["how_much_it_matters", "weighed"]


def how_much_it_matters(spot: Spot) -> None:
    """Importance first, then what it rests on."""
    desk, part = spot.desk, spot.part
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
    said = (part.importance is not None, part.moment_of_truth, part.confidence is not None)
    return sum(said) + len(part.quotes)
