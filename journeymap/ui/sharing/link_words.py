"""What is said about a link: what it shows, until when, how often it was opened."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from journeymap.live.sharing import ShareLink, Shown
from journeymap.ui.history_words import day
from journeymap.words import N_, _, listed, ngettext, phrases

__all__ = ["ENDS", "PARTS", "facts_of"]

ENDS: Final[Mapping[str, tuple[str, timedelta | None]]] = {
    "day": (N_("1 day"), timedelta(days=1)),
    "week": (N_("1 week"), timedelta(weeks=1)),
    "month": (N_("1 month"), timedelta(days=31)),
    "year": (N_("1 year"), timedelta(days=366)),
    "never": (N_("until it is withdrawn"), None),
}
"""How long a link may be valid: what is said, and the time."""

PARTS: Final[Mapping[str, tuple[str, str]]] = {
    "numbers": (
        N_("Numbers"),
        N_("Metrics, shares, votes, and how many people were asked. The curve stays."),
    ),
    "backstage": (
        N_("Backstage"),
        N_("What happens out of the customer's sight, who takes care of pains and ideas, and their tickets."),
    ),
    "lanes": (N_("Own lanes"), N_("The rows your team added for itself.")),
}
"""What a link may show or leave out: what it is called, and what is in it."""


def facts_of(link: ShareLink) -> str:
    """A link in a line."""
    ends = _("until {day}").format(day=day(link.ends)) if link.ends else _("no end")
    opened = ngettext("opened {number} time", "opened {number} times", link.opened)
    facts = [
        _("made {day}").format(day=day(link.created)),
        ends,
        _shown(link.shown),
        _("with a password") if link.lock else "",
        opened.format(number=link.opened),
    ]
    return phrases(fact for fact in facts if fact)


def _shown(shown: Shown) -> str:
    left = [_(name) for part, (name, _what) in PARTS.items() if not getattr(shown, part)]
    return _("without {parts}").format(parts=listed(left)) if left else _("shows everything")
