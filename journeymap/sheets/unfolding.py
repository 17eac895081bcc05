"""A map as lines: each persona, touchpoint, pain, score … on one of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from journeymap.model import Comment, JourneyMap, to_data
from journeymap.sheets.cell_values import cell_of
from journeymap.sheets.columns_of_lines import KINDS, Kind, columns_of
from journeymap.sheets.line import Cell, Line

__all__ = ["lines_of"]


def lines_of(
    journey: JourneyMap, comments: Mapping[str, Sequence[Comment]] | None = None
) -> tuple[Line, ...]:
    """Every line of a map, kind by kind, in map order.

    Examples
    --------
    >>> data = {"journeymap": 1, "title": "Tea", "channels": {"web": {"name": "Shop"}}}
    >>> journey = JourneyMap.model_validate(data)
    >>> for line in lines_of(journey):
    ...     print(line.kind, dict(line.cells))
    map {'Journeymap': 1, 'Title': 'Tea'}
    channel {'Id': 'web', 'Name': 'Shop'}
    """
    data = to_data(journey)
    lines = [line for kind in KINDS.values() for line in _of_kind(kind, data)]
    for at, notes in (comments or {}).items():
        for note in notes:
            fields = {"at": at, "place": note.place, "text": note.text}
            lines.append(_line(KINDS["comment"], {}, fields))
    return tuple(lines)


def _of_kind(kind: Kind, data: dict[str, Any]) -> Iterator[Line]:
    if kind.name == "comment":
        return
    if kind.name == "conflict":
        # A number, for there are conflicts that say nothing else.
        for number, record in enumerate(data.get("conflicts", ()), 1):
            yield _line(kind, {"Number": number}, record)
        return
    # Of several paths the shortest first: the map's own, then those of its stages.
    for path in reversed(kind.paths):
        for keys, value in _found(data, path):
            for more, fields in _records(kind, value):
                yield _line(kind, keys | more, fields)


def _found(
    data: Any, path: Sequence[str], keys: Mapping[str, str] | None = None
) -> Iterator[tuple[dict[str, str], Any]]:
    """Everything at a path: the keys that lead there, and what stands there.

    A table that is there and empty is found, too, without its last key: for a
    way or an emotion that is not the same as none.
    """
    known = dict(keys or {})
    if not path:
        yield known, data
        return
    word, rest = path[0], path[1:]
    if not word.startswith("{"):
        if word in data:
            yield from _found(data[word], rest, known)
        return
    if not rest and (not data or not isinstance(data, dict)):
        yield known, data
        return
    for key, value in data.items():
        yield from _found(value, rest, known | {word[1:-1]: key})


def _records(kind: Kind, value: Any) -> Iterator[tuple[dict[str, str], dict[str, Any]]]:
    if kind.name == "emotion":
        yield from (({}, score) for score in _scores(value))
    elif isinstance(value, str):
        yield {}, {"text": value}
    else:
        yield {}, value


def _scores(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, list):
        yield from ({"person": number, "score": score} for number, score in enumerate(value, 1))
    else:
        yield {} if isinstance(value, dict) else {"score": value}


def _line(kind: Kind, keys: Mapping[str, Cell], fields: Mapping[str, Any]) -> Line:
    cells: dict[str, Cell] = dict(keys)
    for column in columns_of(kind.name):
        if column.field and column.field in fields:
            cells[column.heading] = cell_of(fields[column.field], column.form)
    for name, value in fields.items():
        if name.startswith("x-"):
            cells[name] = cell_of(value, "own")
    return Line(kind.name, {heading: cell for heading, cell in cells.items() if cell not in ("", None)})
