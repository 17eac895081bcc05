"""A map as plain data in canonical order: short forms where they say enough, and no defaults."""

from __future__ import annotations

from typing import Any

from journeymap.mapfile.forms import MAP, Choice, ListOf, Record, Scalar, Shape, TableOf
from journeymap.mapfile.notes import Notes
from journeymap.model import JourneyMap, Next, Part

__all__ = ["Keyed", "Lines", "canonical"]

_NEXT = Next()
"""A transition that says no more than its target."""


class Lines(dict[str, Any]):
    """A mapping whose entries stand on lines of their own even where they would fit in braces."""


class Keyed(list[str]):
    """A list of ids that stands for a table; what is noted about an item is noted by its id."""


def canonical(journey: JourneyMap, notes: Notes) -> Lines:
    """The data of a map as it is written."""
    return Lines(_fields(journey, MAP, notes))


def _value(value: Any, shape: Shape, notes: Notes) -> Any:
    match shape:
        case Record():
            return _record(value, shape, notes)
        case TableOf():
            return _table(value, shape, notes)
        case ListOf(item):
            if isinstance(item, Record):
                return [_value(part, item, notes.get(str(n))) for n, part in enumerate(value)]
            return value
        case Choice(table=TableOf() as table) if isinstance(value, dict):
            return _table(value, table, notes)
        case _:
            return value


def _record(part: Part, shape: Record, notes: Notes) -> Any:
    data = _fields(part, shape, notes)
    if shape.short and len(data) == 1 and shape.short in data and not notes.inside:
        return data[shape.short]
    return data


def _table(table: dict[str, Any], shape: TableOf, notes: Notes) -> Any:
    if shape.as_list and all(value == _NEXT and not notes.get(key).inside for key, value in table.items()):
        return Keyed(table)
    entries = {key: _value(value, shape.value, notes.get(key)) for key, value in table.items()}
    return Lines(entries) if shape.prose else entries


def _fields(part: Part, shape: Record, notes: Notes) -> dict[str, Any]:
    values = part.__dict__
    data: dict[str, Any] = {}
    own = _Own(part, notes) if part.__pydantic_extra__ else None
    if own:
        own.put_behind("", data)
    for name, field in shape.fields.items():
        value = values[name]
        # A comment is about something: it keeps a line that only says the default.
        if _differs(value, shape.defaults[name]) or (value is not None and notes.get(name).commented):
            data[name] = value if type(field) is Scalar else _value(value, field, notes.get(name))
        if own:
            own.put_behind(name, data)
    if own:
        own.put_rest(data)
    return data


def _differs(value: Any, default: Any) -> bool:
    # Most fields of most parts are empty tables, and comparing those is not free.
    return value is not default and (bool(value) or default is None or value != default)


class _Own:
    """The team's own keys of one record on their way into its data."""

    def __init__(self, part: Part, notes: Notes) -> None:
        self._left = dict(part.extra)
        self._notes = notes

    def put_behind(self, key: str, data: dict[str, Any]) -> None:
        """Puts those that stand behind a key, and those behind them."""
        for own in [own for own in self._left if self._notes.get(own).behind == key]:
            if own in self._left:
                data[own] = self._left.pop(own)
                self.put_behind(own, data)

    def put_rest(self, data: dict[str, Any]) -> None:
        """Puts those that nobody placed, last."""
        data.update(self._left)
