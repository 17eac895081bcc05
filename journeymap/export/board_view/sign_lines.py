"""The icons of channels, for the browser to draw."""

from __future__ import annotations

from journeymap.overlays.icons import ICONS

__all__ = ["sign_lines"]


def sign_lines() -> dict[str, list[list[list[float]]]]:
    """The lines of every icon by its name, in a square of 12 by 12."""
    return {name: [[[round(x, 1), round(y, 1)] for x, y in line] for line in ICONS[name]] for name in ICONS}
