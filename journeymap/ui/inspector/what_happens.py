"""What happens: where, what the customer does and thinks, what changes hands."""

from __future__ import annotations

import streamlit as st

from journeymap.ui.inspector.durations import duration
from journeymap.ui.inspector.fields import choice, level, lines, text
from journeymap.ui.inspector.spot import Spot
from journeymap.words import _

__all__ = ["more_that_happens", "what_happens"]


def what_happens(spot: Spot) -> None:
    """The fields nearly every touchpoint has."""
    desk, part = spot.desk, spot.part
    text(desk, spot.field("name"), _("Name"), part.name, required=True)
    text(
        desk, spot.field("doing"), _("Doing"), part.doing, long=True, placeholder=_("What the customer does")
    )
    text(
        desk,
        spot.field("thinking"),
        _("Thinking"),
        part.thinking,
        long=True,
        placeholder=_("What the customer thinks"),
    )
    channels = {key: channel.name for key, channel in desk.journey.channels.items()}
    choice(desk, spot.field("channel"), _("Channel"), part.channel, channels)


def more_that_happens(spot: Spot) -> None:
    """The fields some touchpoints have."""
    desk, part = spot.desk, spot.part
    text(
        desk,
        spot.field("sensing"),
        _("Sensing"),
        part.sensing,
        long=True,
        placeholder=_("What the customer sees, hears, touches"),
    )
    lines(
        desk,
        spot.field("evidence"),
        _("Tangible things"),
        part.evidence,
        placeholder=_("a box, a mail: one to a line"),
    )
    lines(
        desk,
        spot.field("exchanged"),
        _("Information that changes hands"),
        part.exchanged,
        placeholder=_("a card number, an address: one to a line"),
    )
    level(desk, spot.field("effort"), _("Effort for the customer"), part.effort)
    duration(desk, spot.field("duration"), _("Duration"), part.duration or "")
    st.space("xxsmall")
