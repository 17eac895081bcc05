"""The board in the page: its data, which its scripts draw when somebody wants to see it, and its style."""

from __future__ import annotations

from typing import Any

from journeymap.export.board_view import board_data, board_sheet, sign_lines, words_of_view
from journeymap.export.page.html_elements import Html, element, joined
from journeymap.export.page.packed_data import packed_data
from journeymap.model import JourneyMap
from journeymap.words import _, language

__all__ = ["board_section", "board_style"]


def board_section(journey: JourneyMap) -> Html:
    """The empty board, and behind it what it is drawn from, packed: the outline has the same texts."""
    given = {
        "tree": board_data(journey),
        "look": {"icons": _signs(journey)},
        "words": words_of_view(),
        "language": language(),
    }
    empty = element("section", {"id": "board", "aria-label": _("Board"), "hidden": True})
    return joined([empty, packed_data("board-data", given)])


def board_style() -> str:
    """The board's own rules, in the colours of the page."""
    return board_sheet()


def _signs(journey: JourneyMap) -> dict[str, Any]:
    """The icons that this map's channels are drawn with."""
    used = {
        "digital",
        *(name for channel in journey.channels.values() for name in (channel.icon, channel.kind)),
    }
    return {name: lines for name, lines in sign_lines().items() if name in used}
