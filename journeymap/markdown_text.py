"""Texts of maps inside Markdown, where none of them may become a table, a tag or a link of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import quote

__all__ = ["link", "literal", "table_row"]

_SIGNS = re.compile(r"([\\`*_\[\]<>|~$])")
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff]+")
_ADDRESS = re.compile(r"(?i)\b((?:https?|ftp)(?=:)|www(?=\.))")
_AT_START = re.compile(r"^(?:(?=[#+=-])|(\d+)(?=[.)]))")
_NOT_IN_ADDRESS = re.compile(r"[^\w/.:?#&=+,;@~%-]")


def literal(text: str) -> str:
    """A text on one line that reads as it is, whatever signs are in it.

    Examples
    --------
    >>> literal("a | b\\n<c> & [d]")
    'a \\\\| b \\\\<c\\\\> &amp; \\\\[d\\\\]'
    >>> literal("# no heading"), literal("1. no list"), literal("https://example.org")
    ('\\\\# no heading', '1\\\\. no list', 'https\\\\://example.org')
    """
    line = " ".join(_UNSEEN.sub(" ", text).split())
    # A sign that begins something is told apart by where it stands; an address by what follows.
    escaped = _SIGNS.sub(r"\\\1", line).replace("&", "&amp;")
    return _ADDRESS.sub(r"\1\\", _AT_START.sub(r"\1\\", escaped))


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
