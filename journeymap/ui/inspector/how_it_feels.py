"""How it feels: the emotion of each persona, how sure we are, what customers said."""

from __future__ import annotations

from journeymap.ui.inspector.fields import choice, flag, level, lines, text
from journeymap.ui.inspector.spot import Spot
from journeymap.ui.inspector.voices import voices
from journeymap.ui.inspector.words_of_fields import CONFIDENCE, worded
from journeymap.words import _

__all__ = ["how_it_feels"]


def how_it_feels(spot: Spot) -> None:
    """Emotions first, then what they rest on."""
    desk, part = spot.desk, spot.part
    voices(spot)
    text(desk, spot.field("feeling"), _("Feeling, in a word"), part.feeling, placeholder=_("relieved"))
    level(desk, spot.field("importance"), _("Importance to the customer"), part.importance)
    choice(desk, spot.field("confidence"), _("How we know"), part.confidence, worded(CONFIDENCE))
    flag(
        desk,
        spot.field("moment_of_truth"),
        _("Moment of truth"),
        part.moment_of_truth,
        help=_("The relationship is decided here"),
    )
    lines(desk, spot.field("quotes"), _("What customers said"), part.quotes)
