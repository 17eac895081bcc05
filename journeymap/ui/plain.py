"""Text of a map made safe for places where Streamlit reads Markdown."""

from __future__ import annotations

import re

__all__ = ["marked", "plain"]

_SIGNS = re.compile(r"([\\`*_{}\[\]()<>#+\-.!~|$&^=:\"'])")
_NAMED = re.compile(r"`([^`\n]+)`")
_SHORTCODE = re.compile(r":(?=[\w+\-/]+:)")
_MAIL = re.compile(r"(?<=[\w.+-])@(?=[\w-]+\.)")


def plain(text: str) -> str:
    """The text with every sign of Markdown escaped, so that it shows as it was written.

    Links, pictures, formulas and Streamlit's own ``:red[…]`` and ``:smile:``
    stay letters: what a map says must not fetch or dress anything.

    Examples
    --------
    >>> plain("![x](http://e)")
    '\\\\!\\\\[x\\\\]\\\\(http\\\\:\\\\/\\\\/e\\\\)'
    """
    # Shortcodes are replaced after escapes were taken away: only another letter between stops them.
    # So are addresses of mail made links.
    unbroken = _MAIL.sub("\u2060@", _SHORTCODE.sub(":\u2060", text))
    return _SIGNS.sub(r"\\\1", unbroken).replace("/", "\\/").replace("\n", "  \n")


def marked(sentence: str) -> str:
    """A sentence of ours about a file: names between backticks become code, the rest is as `plain` gives it.

    Examples
    --------
    >>> marked("write `ends: achieved` *here*")
    'write `ends: achieved` \\\\*here\\\\*'
    """
    # Every second piece stood between backticks; Markdown reads nothing else in there.
    pieces = _NAMED.split(sentence)
    return "".join(f"`{piece}`" if number % 2 else plain(piece) for number, piece in enumerate(pieces))
