"""The words of the board, in the reader's language: scripts hold none of their own."""

from __future__ import annotations

from journeymap.words import _

__all__ = ["words_of_board"]


def words_of_board() -> dict[str, str]:
    """Each word or sentence under the name the scripts know it by."""
    return {
        "connecting": _("Connecting …"),
        "live": _("Live"),
        "reconnecting": _("Reconnecting …"),
        "offline": _("Offline"),
        "ended": _("This link does not open the board any more."),
        "waiting": _("{number} edits waiting"),
        "add": _("Add a touchpoint"),
        "unnamed": _("New touchpoint"),
    }
