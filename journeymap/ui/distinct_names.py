"""Names to choose from: Streamlit tells options apart by what they show, so no two may show the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from journeymap.words import aside

__all__ = ["distinct"]


def distinct(names: Mapping[str, str]) -> dict[str, str]:
    """Names by id; those that stand twice carry their id.

    Examples
    --------
    >>> distinct({"a": "Waits", "b": "Waits", "c": "Pays"})
    {'a': 'Waits (a)', 'b': 'Waits (b)', 'c': 'Pays'}
    """
    seen = Counter(names.values())
    return {key: aside(name, key) if seen[name] > 1 else name for key, name in names.items()}
