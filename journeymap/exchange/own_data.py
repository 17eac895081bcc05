"""Values of other formats as a map file can keep them under a key of its team's own (``x-…``)."""

from __future__ import annotations

import re
from typing import Any, Final

__all__ = ["storable", "whole_text"]

_MOST: Final = 10**15
_DECIMAL: Final = re.compile(r"-?(0|[1-9][0-9]{0,14})\.[0-9]{1,15}")
_HALF: Final = re.compile(r"[\ud800-\udfff]")


def whole_text(text: str) -> str:
    """The text with every half of a character, which no file can hold, replaced."""
    return _HALF.sub("\ufffd", text)


def storable(value: Any) -> Any:
    """The value in types that come back from the map file as they went in.

    A number of more digits than a map file takes for a number is kept as a text.
    """
    if isinstance(value, dict):
        return {whole_text(str(key)): storable(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [storable(item) for item in value]
    if isinstance(value, str):
        return whole_text(value)
    if isinstance(value, float):
        if value.is_integer() and abs(value) < _MOST:
            return int(value)
        return value if _DECIMAL.fullmatch(repr(value)) else repr(value)
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) >= _MOST:
        return str(value)
    return value
