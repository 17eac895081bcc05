"""Texts without what XML 1.0 cannot hold, for every document that is XML inside."""

from __future__ import annotations

import re

__all__ = ["printable"]

_UNPRINTABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def printable(text: str) -> str:
    """The text, with a mark of what was lost in the place of each character XML cannot hold.

    Examples
    --------
    >>> printable("bell\\x07")
    'bell\\ufffd'
    """
    return text if text.isprintable() else _UNPRINTABLE.sub("\ufffd", text)
