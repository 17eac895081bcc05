"""The board in the page: its data, which its scripts draw when somebody wants to see it, and its style."""

from __future__ import annotations

from functools import cache
from typing import Any

from journeymap.export.board_assets import FOLDER
from journeymap.export.board_view import board_data, board_sheet, sign_lines, words_of_view
from journeymap.export.linked_scripts import linked
from journeymap.export.page.assets import PAGE_ASSETS
from journeymap.export.page.html_elements import Html, element, joined
from journeymap.export.page.packed_data import packed_data
from journeymap.model import JourneyMap
from journeymap.words import _, language

__all__ = ["board_script", "board_section"]


def board_section(journey: JourneyMap) -> Html:
    """The empty board, and behind it what it is drawn from, packed: the outline has the same texts."""
    given = {
        "tree": board_data(journey),
        "look": {"icons": _signs(journey)},
        "words": words_of_view(),
        "language": language(),
        "script": board_script(),
        "sheet": board_sheet(),
    }
    empty = element("section", {"id": "board", "aria-label": _("Board"), "hidden": True})
    return joined([empty, packed_data("board-data", given)])


@cache
def board_script() -> str:
    """The board's scripts as one; the page's policy must know its hash."""
    # In a block of its own, as the page's script has some of the same modules.
    return f"{{\n{linked('board_start', [PAGE_ASSETS, FOLDER])}}}\n"


def _signs(journey: JourneyMap) -> dict[str, Any]:
    """The icons that this map's channels are drawn with."""
    used = {
        "digital",
        *(name for channel in journey.channels.values() for name in (channel.icon, channel.kind)),
    }
    return {name: lines for name, lines in sign_lines().items() if name in used}
