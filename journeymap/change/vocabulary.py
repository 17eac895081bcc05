"""The four changes: everything that can happen to a map is a list of these."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from journeymap.errors import ChangeError
from journeymap.words import _

__all__ = ["Add", "Change", "Move", "Remove", "Set", "from_json", "to_json"]


@dataclass(frozen=True, slots=True)
class Set:
    """A field, or an element that is there, takes a value; None gives a field its default.

    Values are plain data in the structure of the file (see ``to_data``).
    """

    at: str
    value: Any


@dataclass(frozen=True, slots=True)
class Add:
    """A new element appears before the sibling named, or last."""

    at: str
    value: Any
    before: str | None = None


@dataclass(frozen=True, slots=True)
class Remove:
    """An element goes, with all that is in it; so does one of the team's own ``x-`` keys."""

    at: str


@dataclass(frozen=True, slots=True)
class Move:
    """An element goes to another place or takes another id; ``before`` as in Add.

    With ``to`` equal to ``at`` only the order among its siblings changes.
    """

    at: str
    to: str
    before: str | None = None


Change = Set | Add | Remove | Move

_FROM_JSON: dict[str, Callable[[dict[str, Any]], Change]] = {
    "set": lambda data: Set(data["at"], data["value"]),
    "add": lambda data: Add(data["at"], data["value"], data.get("before")),
    "remove": lambda data: Remove(data["at"]),
    "move": lambda data: Move(data["at"], data["to"], data.get("before")),
}


def to_json(changes: Iterable[Change]) -> list[dict[str, Any]]:
    """Changes as plain data, one mapping each, with the kind of change under ``op``.

    Examples
    --------
    >>> to_json([Add("stages/use", {"name": "Use"}, "leave")])
    [{'op': 'add', 'at': 'stages/use', 'value': {'name': 'Use'}, 'before': 'leave'}]
    """
    rows: list[dict[str, Any]] = []
    for change in changes:
        row = {"op": type(change).__name__.lower()}
        row |= {name: getattr(change, name) for name in change.__slots__}
        if row.get("before", "") is None:
            del row["before"]
        rows.append(row)
    return rows


def from_json(rows: Any) -> tuple[Change, ...]:
    """The changes that ``to_json`` wrote; ChangeError says what is wrong with a row."""
    if not isinstance(rows, (list, tuple)):
        raise ChangeError(_("changes are a list of mappings, one for each change"))
    changes: list[Change] = []
    for number, row in enumerate(rows, start=1):
        if not isinstance(row, dict) or row.get("op") not in _FROM_JSON:
            text = _("change {number}: `op` must be one of {kinds}")
            raise ChangeError(text.format(number=number, kinds=", ".join(_FROM_JSON)))
        try:
            change = _FROM_JSON[row["op"]](row)
        except KeyError as missing:
            text = _("change {number}: {key} is missing")
            raise ChangeError(text.format(number=number, key=missing)) from None
        for name in ("at", "to", "before"):
            value = getattr(change, name, "")
            if not isinstance(value, str) and not (name == "before" and value is None):
                text = _("change {number}: `{key}` must be a text")
                raise ChangeError(text.format(number=number, key=name))
        changes.append(change)
    return tuple(changes)
