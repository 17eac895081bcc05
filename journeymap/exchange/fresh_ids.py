"""Ids for what an import brings, made from names; no two alike, however often a name comes."""

from __future__ import annotations

from pydantic import TypeAdapter, ValidationError

from journeymap.model.field_types import Id
from journeymap.model.naming import slug

__all__ = ["FreshIds"]

_ID: TypeAdapter[str] = TypeAdapter(Id)


class FreshIds:
    """Gives out ids, each one once.

    `journeymap.model.naming.fresh_id` counts up from 2 each time; a file in which one name stands
    ten thousand times would keep it busy for a minute. This remembers where it was.

    Examples
    --------
    >>> ids = FreshIds()
    >>> ids.fresh("Pays", "touchpoint"), ids.fresh("Pays!", "touchpoint"), ids.fresh("?", "touchpoint")
    ('pays', 'pays-2', 'touchpoint')
    """

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._next: dict[str, int] = {}

    def fresh(self, name: str, otherwise: str) -> str:
        """An id made from the name; from ``otherwise`` where the name has nothing that an id can hold."""
        base = _checked(slug(name)) or otherwise
        found, number = base, self._next.get(base, 2)
        while found in self._taken:
            found = f"{base}-{number}"
            number += 1
        self._next[base] = number
        self._taken.add(found)
        return found


def _checked(text: str) -> str:
    """The text where it can be an id; some letters change again when they are made small."""
    try:
        return _ID.validate_python(text)
    except ValidationError:
        return ""
