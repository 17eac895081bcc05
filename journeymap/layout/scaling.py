"""Makes a layout or a scene larger or smaller, texts and all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any, TypeVar, cast

__all__ = ["scaled"]

T = TypeVar("T")

NO_LENGTHS = frozenset({"share", "score", "opacity", "scale"})
"""Fields whose numbers are no lengths."""


def scaled(value: T, factor: float) -> T:
    """The value with every length in it multiplied.

    Examples
    --------
    >>> from journeymap.layout.geometry import Box
    >>> scaled(Box(1, 2, 3, 4), 2)
    Box(x=2, y=4, width=6, height=8)
    """
    return value if factor == 1 else cast("T", _scaled(value, factor))


def _scaled(value: Any, factor: float) -> Any:
    if isinstance(value, (float, int)) and not isinstance(value, bool):
        return value * factor
    if isinstance(value, tuple):
        return tuple(_scaled(item, factor) for item in value)
    if isinstance(value, Mapping):
        return {key: _scaled(item, factor) for key, item in value.items()}
    if is_dataclass(value):
        parts = {
            field.name: getattr(value, field.name)
            if field.name in NO_LENGTHS
            else _scaled(getattr(value, field.name), factor)
            for field in fields(value)
        }
        return cast("Any", type(value))(**parts)
    return value
