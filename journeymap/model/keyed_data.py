"""Plain data of a map for JavaScript, where the order of ids survives.

A JavaScript object puts keys that look like whole numbers first, and ids such
as ``2026`` do; a key like ``__proto__`` would be worse. So every key inside the
data of a map carries a ``:`` before it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

__all__ = ["keyed"]


def keyed(value: Any) -> Any:
    """Plain data of a map with ``:`` before every key.

    Examples
    --------
    >>> keyed({"stages": {"2026": {"name": "Use"}}})
    {':stages': {':2026': {':name': 'Use'}}}
    """
    if isinstance(value, Mapping):
        return {f":{key}": keyed(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [keyed(item) for item in value]
    return value
