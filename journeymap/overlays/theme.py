"""The colours of the roles and the fonts of a picture, light and dark."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["LIGHT", "Theme"]


@dataclass(frozen=True, slots=True)
class Theme:
    """What turns roles into colours.

    Attributes
    ----------
    name
        ``"light"`` or ``"dark"``.
    colors
        ``#rrggbb`` of every role a mark may name; ``ground``, ``card``, ``line`` and ``text`` always.
    font
        The font families, as CSS writes them.
    """

    name: str
    colors: Mapping[str, str]
    font: str


LIGHT = Theme(
    "light",
    {
        "ground": "#f6f7f9",
        "column": "#eef1f5",
        "card": "#ffffff",
        "line": "#d5dbe3",
        "route": "#94a3b8",
        "text": "#1b2430",
        "muted": "#566274",
        "pain": "#c02636",
        "idea": "#0f766e",
        "moment": "#b7791f",
        "accent": "#4f46c8",
        "persona-0": "#4f46c8",
        "persona-1": "#b45309",
    },
    '"Source Sans 3", "Source Sans Pro", "Source Sans", "Noto Sans", "Segoe UI", Roboto, "Helvetica Neue", '
    'Arial, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif',
)
