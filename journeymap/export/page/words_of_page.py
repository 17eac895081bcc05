"""What the page's scripts say, in the language the page is made in."""

from __future__ import annotations

from journeymap.words import _

__all__ = ["words_of_page"]


def words_of_page() -> dict[str, str]:
    """Texts by the names under which the scripts ask for them."""
    return {
        "close": _("Close"),
        "previous": _("Previous touchpoint"),
        "next": _("Next touchpoint"),
        "copied": _("The link is copied."),
        "notCopied": _("Copy the address of this page: it leads to this view."),
        "matching": _("{n} of {all} touchpoints match"),
        "sheets": _("Sheets: {n}"),
        "step": _("{n} of {all}"),
    }
