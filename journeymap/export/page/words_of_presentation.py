"""What the scripts of the presentation say, in the language the page is made in."""

from __future__ import annotations

from journeymap.words import _

__all__ = ["words_of_presentation"]


def words_of_presentation() -> dict[str, str]:
    """Texts by the names under which the scripts ask for them."""
    return {
        "presentation": _("Presentation"),
        "back": _("Step back"),
        "on": _("Step on"),
        "notes": _("Notes"),
        "noNotes": _("The map says no more about this."),
        "window": _("Notes in a window of their own"),
        "blocked": _("The browser opens no window; the notes are shown below."),
        "full": _("Full screen"),
        "leave": _("Leave the presentation"),
        "step": _("{n} / {all}"),
        "spokenStep": _("Step {n} of {all}"),
        "upNext": _("Next: {title}"),
        "elapsed": _("Time since the beginning"),
        "pain": _("Pain"),
    }
