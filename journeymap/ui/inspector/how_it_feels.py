"""How it feels: the emotion of each persona in numbers and in a word."""

from __future__ import annotations

from journeymap.ui.inspector.fields import text
from journeymap.ui.inspector.spot import Spot
from journeymap.ui.inspector.voices import voices
from journeymap.words import _

__all__ = ["how_it_feels"]


def how_it_feels(spot: Spot) -> None:
    """Emotions first, then the word for them."""
    voices(spot)
    placeholder = _("relieved")
    text(
        spot.desk, spot.field("feeling"), _("Feeling, in a word"), spot.part.feeling, placeholder=placeholder
    )
