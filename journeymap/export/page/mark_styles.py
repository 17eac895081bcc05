"""Looks that many marks share, written once as CSS classes instead of at each group of marks."""

from __future__ import annotations

import re
from typing import Final

from journeymap.export.page.html_elements import Html

__all__ = ["MarkStyles"]

_GROUP: Final = re.compile(r'<g ((?:(?:color|fill|stroke|opacity|font|text)[a-z-]*="[^"]*" ?)+)>')
_PAIR: Final = re.compile(r'([a-z-]+)="([^"]*)"')
_ZERO: Final = re.compile(r'(?<=[0-9])\.0(?=[" ,A-Z])')
_TAG: Final = re.compile(r"<[a-z][^>]*>")


class MarkStyles:
    """The looks met so far; each is a class of its own.

    Examples
    --------
    >>> styles = MarkStyles()
    >>> styles.named('<g fill="var(--text)" font-size="11"><text x="4.0">4.0</text></g>')
    '<g class="m0"><text x="4">4.0</text></g>'
    >>> styles.rules()
    '.m0{fill:var(--text);font-size:11px}'
    """

    def __init__(self) -> None:
        self._classes: dict[str, str] = {}

    def named(self, markup: str) -> Html:
        """Markup of marks with the looks of its groups replaced by classes, and numbers shortened."""
        classed = _GROUP.sub(lambda group: f'<g class="{self._name(group.group(1))}">', markup)
        # A text of the map stands between tags, never in one that has coordinates.
        return Html(_TAG.sub(lambda tag: _ZERO.sub("", tag.group()), classed))

    def _name(self, attributes: str) -> str:
        return self._classes.setdefault(attributes.strip(), f"m{len(self._classes)}")

    def rules(self) -> str:
        """The CSS rules of all classes."""
        return "\n".join(
            f".{name}{{{';'.join(_property(*pair) for pair in _PAIR.findall(attributes))}}}"
            for attributes, name in self._classes.items()
        )


def _property(name: str, value: str) -> str:
    return f"{name}:{value}px" if name == "font-size" else f"{name}:{value}"
