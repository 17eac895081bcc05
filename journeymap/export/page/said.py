"""Texts of the map as elements: in the map's language, in their own direction, never as markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from journeymap.export.page.html_elements import Html, Part, element, joined
from journeymap.words import _, decimals

__all__ = ["Speaker", "exactly", "in_per_cent"]


_LEFTWARDS: Final = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""Letters and signs of scripts that are written to the left."""


@dataclass(frozen=True)
class Speaker:
    """Writes what the map says into a page that may be in another language.

    Attributes
    ----------
    language
        Language of the map's texts, where it is not the page's; else None.
    """

    language: str | None = None

    def said(self, tag: str, text: Part, attributes: Mapping[str, str | None] | None = None) -> Html:
        """A text of the map as an element of its own.

        The direction is left to the browser where there are letters that run to the left; the page's
        languages all run to the right.
        """
        inside = joined(text)
        turning = "auto" if _LEFTWARDS.search(inside) else None
        return element(tag, {"lang": self.language, "dir": turning, **(attributes or {})}, inside)

    def identity(self, key: str) -> Html:
        """An id, as it stands in the file."""
        return element("code", {"class": "id"}, key)

    def row(self, label: Part, *values: Part) -> Part:
        """A label and what the map says to it; nothing where it says nothing."""
        given = [value for value in values if value]
        return [element("dt", None, label), *(self.said("dd", value) for value in given)] if given else None

    def listing(self, items: Iterable[Part], kind: str = "ul") -> Html | None:
        """A list of texts; nothing where there are none."""
        entries = [self.said("li", item) for item in items]
        return element(kind, None, *entries) if entries else None

    def own(self, extra: Mapping[str, Any]) -> Part:
        """The team's own keys, as they are."""
        return [self.row(element("code", None, key), self._tree(value)) for key, value in extra.items()]

    def _tree(self, value: Any) -> Part:
        """Whatever a file may hold, as lists within lists."""
        if isinstance(value, Mapping):
            return self.listing([[f"{key}: ", self._tree(item)] for key, item in value.items()]) or "–"
        if isinstance(value, (list, tuple)):
            return self.listing([self._tree(item) for item in value]) or "–"
        return str(value) or "–"


def exactly(number: float) -> str:
    """A number with all its digits, as the reader's language writes it.

    Examples
    --------
    >>> exactly(-1.75), exactly(3.0)
    ('−1.75', '3')
    """
    text = str(int(number)) if float(number).is_integer() else repr(float(number))
    return decimals(text.replace("-", "−"))


def in_per_cent(share: float) -> str:
    """A share in per cent, with all its digits.

    Examples
    --------
    >>> in_per_cent(0.385).replace(chr(160), " ")
    '38.5 %'
    """
    return _("{number}\u00a0%").format(number=exactly(round(share * 100, 10)))
