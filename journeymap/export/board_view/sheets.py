"""The style of a board within a page whose colours are CSS variables already."""

from __future__ import annotations

from typing import Final

from journeymap.export.board_assets import FOLDER
from journeymap.overlays.theme import LIGHT

__all__ = ["board_sheet"]

_SHEETS: Final = ("board.css", "card.css", "rows.css", "view.css")


def board_sheet() -> str:
    """The rules of a board to look at.

    The page has a variable ``--<role>`` for each role of a theme, and ``--own-rrggbb`` for each
    colour of a persona's own; so the board turns light and dark with it.
    """
    roles = "".join(f"--jm-{role}:var(--{role});" for role in LIGHT.colors)
    rules = "".join((FOLDER / name).read_text("utf-8") for name in _SHEETS)
    return f".jm-seen{{{roles}--jm-font:inherit}}\n{rules}"
