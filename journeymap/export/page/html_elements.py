"""Builds HTML and SVG from parts, so that a text of a map can only ever be text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html import escape
from typing import Final

__all__ = ["Attribute", "Html", "Part", "element", "joined", "script_data"]

_EMPTY: Final = frozenset({"br", "hr", "img", "input", "link", "meta"})
"""Elements that HTML never closes."""
_UNPRINTABLE: Final = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]"
)
"""What a page cannot hold, even spelled."""

Attribute = str | int | float | bool | None


class Html(str):
    """Markup that was built here; every other string is text and is escaped."""

    __slots__ = ()


Part = Html | str | None | Iterable["Part"]


def element(name: str, attributes: Mapping[str, Attribute] | None = None, *parts: Part) -> Html:
    """An element with its attributes and its contents.

    An attribute that is None or False is left out, one that is True stands without a value.

    Examples
    --------
    >>> element("p", {"class": "note", "hidden": False}, "2 < 3 ", element("b", None, "&"))
    '<p class="note">2 &lt; 3 <b>&amp;</b></p>'
    """
    spelled = "".join(
        f" {key}" if value is True else f' {key}="{_text(str(value))}"'
        for key, value in (attributes or {}).items()
        if value is not None and value is not False
    )
    if name in _EMPTY:
        return Html(f"<{name}{spelled}>")
    return Html(f"<{name}{spelled}>{joined(parts)}</{name}>")


def joined(parts: Part) -> Html:
    """Parts one after the other; what is not markup is escaped, None is nothing."""
    if parts is None:
        return Html("")
    if isinstance(parts, Html):
        return parts
    if isinstance(parts, str):
        return Html(_text(parts))
    return Html("".join(joined(part) for part in parts))


def _text(text: str) -> str:
    return escape(_UNPRINTABLE.sub("\ufffd", text))


def script_data(data: str) -> Html:
    """JSON as it may stand in a script element: it can neither end it nor open a comment there."""
    return Html(data.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))
