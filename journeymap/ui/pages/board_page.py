"""The Board page: the map as columns and cards that several people change together."""

from __future__ import annotations

from importlib.resources import files

import streamlit as st

from journeymap.live import Role
from journeymap.ui.board.look_of_board import GUEST_COLORS, look_of_board
from journeymap.ui.board.words_of_board import words_of_board
from journeymap.ui.dress import dress
from journeymap.ui.languages import visitors_choice
from journeymap.ui.location import here
from journeymap.ui.workshop import office
from journeymap.words import _

__all__ = ["board_page"]

_MOUNT = files("journeymap.ui.board").joinpath("mount.js").read_text(encoding="utf-8")


def board_page() -> None:
    """Draws the page; what is done on the board goes past this script, to the room."""
    dress()
    map_id = here().map
    board = st.components.v2.component("journeymap.board", js=_MOUNT)
    board(
        data={
            "map": map_id,
            # Whoever has the app open may change its maps; the board is another way to.
            "ticket": office().issue(map_id, Role.FACILITATOR),
            "colors": GUEST_COLORS,
            "name": _("Facilitator"),
            "color": "#2450c8",
            "language": visitors_choice(),
            "words": words_of_board(),
            "look": look_of_board(),
        },
        key=f"board-{map_id}",
    )
