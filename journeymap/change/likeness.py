"""How alike two elements are, told by what is written in them."""

from __future__ import annotations

import unicodedata
from collections.abc import Hashable, Iterator, Mapping
from typing import Any

from journeymap.model import Part, Stage, Table

__all__ = ["Facts", "alike", "facts_of", "said_width", "says"]

Facts = Mapping[Hashable, float]
"""What an element says, each fact with its weight."""

_PLAIN = 2.0
"""The weight of a number, a choice or an id."""

_MEMBER = 4.0
"""The weight of the id, and again of the name, of a touchpoint in a stage: nothing tells more of a stage."""

_LONGEST = 60.0
"""Columns of a text that count; a long text is one fact, not a whole element."""


def says(element: Any) -> str:
    """The name or text by which people know an element, as they would compare it; ``""`` for none.

    Examples
    --------
    >>> says("Legal  Check") == says("legal check")
    True
    """
    text = element if isinstance(element, str) else getattr(element, "name", getattr(element, "text", ""))
    return " ".join(unicodedata.normalize("NFKC", str(text)).casefold().split())


def said_width(text: str) -> int:
    """How much a text says: letters and digits, with those of wide scripts counted twice.

    Examples
    --------
    >>> said_width("付款 ok")
    6
    """
    return sum(2 if unicodedata.east_asian_width(c) in ("W", "F") else 1 for c in text if c.isalnum())


def facts_of(element: Any) -> Facts:
    """What an element says, field by field; defaults say nothing.

    A text weighs as much as it is wide (up to 60 columns), anything else 2. Of a stage
    the touchpoints count by id and name, 4 each, not by what is in them.
    """
    facts: dict[Hashable, float] = {}
    for path, value in _leaves(element, ()):
        weight = min(float(said_width(value)), _LONGEST) if isinstance(value, str) else _PLAIN
        facts[path, repr(value)] = max(weight, _PLAIN)
    if isinstance(element, Stage):
        for key, touchpoint in element.touchpoints.items():
            facts |= {("touchpoints", key): _MEMBER, ("touchpoints", "name", says(touchpoint)): _MEMBER}
    return facts


def alike(one: Facts, other: Facts) -> tuple[float, float]:
    """How much of two elements is the same, as a share of their weight (0 to 1), and that weight.

    This is Dice's coefficient [1]_ of the facts by weight.

    References
    ----------
    .. [1] L. R. Dice, "Measures of the amount of ecologic association between
       species", Ecology 26(3), 1945.
    """
    common = sum(weight for fact, weight in one.items() if fact in other)
    total = sum(one.values()) + sum(other.values())
    return (2 * common / total if total else 0.0), common


def _leaves(value: Any, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any]]:
    if isinstance(value, Part):
        for name, field in type(value).model_fields.items():
            item = getattr(value, name)
            if isinstance(value, Stage) and name == "touchpoints":
                continue
            if field.is_required() or item != field.get_default(call_default_factory=True):
                yield from _leaves(item, (*path, name))
        for name, item in value.extra.items():
            yield (*path, name), repr(item)
    elif isinstance(value, Table):
        for key, item in value.items():
            yield from _leaves(item, (*path, key))
        if not value and path:
            yield path, None
    elif isinstance(value, tuple):
        # An item of a list is the same fact wherever it stands in the list.
        for item in value:
            yield from _leaves(item, (*path, "*"))
    else:
        yield path, value
