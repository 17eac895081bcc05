"""The colours of the roles and the fonts of a picture, light and dark.

Text keeps a contrast of 4.5 to whatever it stands on, signs and lines that mean
something one of 3; colours that decorate only are listed in ``DECORATION``.
The personas' colours are told apart by people who see fewer colours, too; their
markers differ in shape as well.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from journeymap.model import JourneyMap
from journeymap.overlays.contrast import readable

__all__ = ["DARK", "DECORATION", "LIGHT", "PERSONA_ROLES", "THEMES", "Theme", "persona_roles"]

PERSONA_ROLES = 8
"""Roles ``persona-0`` to ``persona-7``."""

DECORATION = frozenset({"column-line", "line", "grid", "soft-pain-line", "soft-idea-line", "dot-off"})
"""Roles that carry no meaning of their own: hairlines between areas that differ anyway."""


class _Colors(dict[str, str]):
    """Colours by role; a role that is itself a colour is made readable on the ground."""

    def __missing__(self, role: str) -> str:
        if role.startswith("#") and len(role) == 7:
            return readable(readable(role, self["column"], 4.6), self["on-color"], 4.6)
        raise KeyError(role)


@dataclass(frozen=True, slots=True)
class Theme:
    """What turns roles into colours.

    Attributes
    ----------
    name
        ``"light"`` or ``"dark"``.
    colors
        ``#rrggbb`` of every role a mark may name. A role that is a colour itself (a persona's own
        one) gives that colour, made readable where it is not.
    font
        The font families, as CSS writes them.
    """

    name: str
    colors: Mapping[str, str]
    font: str


_FONT = (
    '"Source Sans 3", "Source Sans Pro", "Source Sans", "Noto Sans", "Segoe UI", Roboto, "Helvetica Neue", '
    'Arial, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif'
)

LIGHT = Theme(
    "light",
    _Colors(
        {
            "ground": "#ffffff",
            "column": "#f5f7fa",
            "column-line": "#e3e8ef",
            "header": "#e9edf3",
            "card": "#ffffff",
            "card-dim": "#f5f7fa",
            "line": "#cbd3de",
            "grid": "#d9e0e9",
            "zero": "#8391a3",
            "text": "#18212f",
            "muted": "#556070",
            "on-color": "#ffffff",
            "route": "#77869a",
            "route-main": "#4b5b70",
            "accent": "#2450c8",
            "pain": "#b42335",
            "soft-pain": "#fdf0f0",
            "soft-pain-line": "#ecc5c8",
            "idea": "#0b6e63",
            "soft-idea": "#ecf6f3",
            "soft-idea-line": "#b9dcd4",
            "soft-lane": "#ffffff",
            "truth": "#a86a00",
            "dot-off": "#e9b9bd",
            "good": "#17763a",
            "bad": "#b42335",
            "flag": "#3d4a5c",
            "added": "#17763a",
            "removed": "#b42335",
            "changed": "#8f4a00",
            "moved": "#5b3fc4",
            "better": "#17763a",
            "worse": "#b42335",
            "tag": "#e9edf3",
            "brand": "#1f3f77",
            "partner": "#6b7a8d",
            "customer": "#7d4aa5",
            "social": "#a35a12",
            "persona-0": "#4a43c4",
            "persona-1": "#b04d08",
            "persona-2": "#0a746a",
            "persona-3": "#6b1440",
            "persona-4": "#1f72aa",
            "persona-5": "#63260d",
            "persona-6": "#430a6b",
            "persona-7": "#1b2fd6",
        }
    ),
    _FONT,
)

DARK = Theme(
    "dark",
    _Colors(
        {
            "ground": "#10161e",
            "column": "#161e28",
            "column-line": "#263140",
            "header": "#202b39",
            "card": "#232e3c",
            "card-dim": "#161e28",
            "line": "#3d4a5c",
            "grid": "#2c3847",
            "zero": "#6f7f93",
            "text": "#eaeff5",
            "muted": "#a9b6c6",
            "on-color": "#0f151d",
            "route": "#7d8da2",
            "route-main": "#b4c0cf",
            "accent": "#7ea6ff",
            "pain": "#ff8d8f",
            "soft-pain": "#35232a",
            "soft-pain-line": "#5d3840",
            "idea": "#5fcdb9",
            "soft-idea": "#1b312f",
            "soft-idea-line": "#2d524d",
            "soft-lane": "#202a37",
            "truth": "#f0b84a",
            "dot-off": "#6b434a",
            "good": "#6fcf86",
            "bad": "#ff8d8f",
            "flag": "#c3cedb",
            "added": "#6fcf86",
            "removed": "#ff8d8f",
            "changed": "#f0b84a",
            "moved": "#b9a8ff",
            "better": "#6fcf86",
            "worse": "#ff8d8f",
            "tag": "#263241",
            "brand": "#7fa8ee",
            "partner": "#98a7b9",
            "customer": "#c79bea",
            "social": "#e3a35c",
            "persona-0": "#a09bff",
            "persona-1": "#f3a35f",
            "persona-2": "#52cbbb",
            "persona-3": "#ffd0ea",
            "persona-4": "#ece24e",
            "persona-5": "#a39a75",
            "persona-6": "#e6f3b4",
            "persona-7": "#f7a429",
        }
    ),
    _FONT,
)

THEMES: Mapping[str, Theme] = {"light": LIGHT, "dark": DARK}


def persona_roles(journey: JourneyMap) -> dict[str, str]:
    """The role of each persona's colour: the persona's own one, else the next of the palette."""
    return {
        persona_id: persona.color or f"persona-{number % PERSONA_ROLES}"
        for number, (persona_id, persona) in enumerate(journey.personas.items())
    }
