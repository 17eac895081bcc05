"""The words that a board needs to be drawn, in the reader's language: scripts hold none of their own."""

from __future__ import annotations

from typing import Any

from journeymap.export.board_view.plural_forms import forms
from journeymap.layout.labels import LEVELS, OWNERS, PHASES
from journeymap.words import _, ngettext

__all__ = ["words_of_view"]


def words_of_view() -> dict[str, Any]:
    """Each word or sentence under the name the scripts know it by.

    Where a number decides the form there is one for each plural category.
    """
    return {
        "curve": _("How it feels"),
        "unsaid": _("no score yet"),
        "truth": _("Moment of truth"),
        "selected": _("selected"),
        "severity": _("severity {number} of 5"),
        "show": _("Rows"),
        "rows": {
            "doing": _("Doing"),
            "thinking": _("Thinking"),
            "feeling": _("Feeling"),
            "pains": _("Pains"),
            "ideas": _("Ideas"),
            "gains": _("Gains"),
            "quotes": _("Quotes"),
            "backstage": _("Backstage"),
        },
        "touchpoints": forms(lambda n: ngettext("{number} touchpoint", "{number} touchpoints", n)),
        "pains": forms(lambda n: ngettext("{number} open pain", "{number} open pains", n)),
        "ideas": forms(lambda n: ngettext("{number} idea", "{number} ideas", n)),
        "votes": forms(lambda n: ngettext("{number} vote", "{number} votes", n)),
        "levels": {str(level): _(word) for level, word in LEVELS.items()},
        "owners": {owner: _(word) for owner, word in OWNERS.items()},
        "phases": {phase: _(word) for phase, word in PHASES.items()},
    }
