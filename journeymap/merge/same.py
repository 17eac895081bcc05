"""Whether two values of a map say the same, strictly: own keys by how they are written."""

from __future__ import annotations

from enum import Enum
from typing import Any, Final

from journeymap.model import Part

__all__ = ["ABSENT", "Absent", "same"]


class Absent(Enum):
    """What a side has where it has nothing."""

    ABSENT = "absent"


ABSENT: Final = Absent.ABSENT


def same(one: Any, other: Any) -> bool:
    """Whether two parts, tables or values are equal, order included.

    Unlike ``==``, it tells ``true`` from 1 and 1 from 1.0 under the team's own
    keys, and it stops early where both sides still share an object.

    Examples
    --------
    >>> same((1.0, 2.0), (1.0, 2.0)), same(None, ABSENT)
    (True, False)
    """
    if one is other:
        return True
    if isinstance(one, Part):
        return type(one) is type(other) and _same_parts(one, other)
    if isinstance(one, dict):
        return (
            isinstance(other, dict)
            and list(one) == list(other)
            and all(map(same, one.values(), other.values()))
        )
    if isinstance(one, tuple):
        return isinstance(other, tuple) and len(one) == len(other) and all(map(same, one, other))
    return bool(one == other)


def _same_parts(one: Part, other: Part) -> bool:
    values = other.__dict__
    for name, value in one.__dict__.items():
        if value is not values[name] and not same(value, values[name]):
            return False
    own, others = one.__pydantic_extra__, other.__pydantic_extra__
    return not (own or others) or written(own) == written(others)


def written(own: dict[str, Any] | None) -> dict[str, str]:
    """The team's own keys and how their values are written; their order is told elsewhere."""
    return {key: repr(value) for key, value in (own or {}).items()}
