"""Texts of maps inside Markdown, where none of them may become a table, a tag or a link of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import quote

__all__ = ["link", "literal", "table_row"]

_SIGNS = re.compile(r"([\\`*_\[\]<>|~$])")
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff]+")
_NOT_IN_ADDRESS = re.compile(r"[^\w/.:?#&=+,;@~%-]")


def literal(text: str) -> str:
    """A text on one line that reads as it is, whatever signs are in it.

    Examples
    --------
    >>> literal("a | b\\n<c> & [d]")
    'a \\\\| b \\\\<c\\\\> &amp; \\\\[d\\\\]'
    """
    return _SIGNS.sub(r"\\\1", " ".join(_UNSEEN.sub(" ", text).split()).replace("&", "&amp;"))


def link(text: str, address: str) -> str:
    """A text that leads somewhere; letters of any script stay readable in the address.

    Examples
    --------
    >>> link("Tea", "maps/tea (old).journey.yaml")
    '[Tea](maps/tea%20%28old%29.journey.yaml)'
    """
    return f"[{literal(text)}]({_NOT_IN_ADDRESS.sub(lambda sign: quote(sign[0], safe=''), address)})"


def table_row(cells: Iterable[str]) -> str:
    """One row of a table, of cells that are Markdown already."""
    return "|" + "|".join(f" {cell} " if cell else " " for cell in cells) + "|"
