"""The personas' colours on the visitor's ground, the same as in the picture."""

from __future__ import annotations

import streamlit as st

from journeymap.model import JourneyMap
from journeymap.overlays.theme import PERSONA_ROLES, THEMES, Theme

__all__ = ["persona_colors", "visitors_theme"]


def visitors_theme() -> Theme:
    """The theme that fits what the visitor's browser shows."""
    return THEMES["dark" if st.context.theme.type == "dark" else "light"]


def persona_colors(journey: JourneyMap) -> dict[str, str]:
    """``#rrggbb`` for each persona: the own colour, made readable, or the next of the palette."""
    theme = visitors_theme()
    return {
        key: theme.colors[persona.color or f"persona-{number % PERSONA_ROLES}"]
        for number, (key, persona) in enumerate(journey.personas.items())
    }
