"""Values of a map as cells of a table, and back: texts, numbers, lists, days, keys of the team's own."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any, Literal

from journeymap.sheets.line import Cell

__all__ = ["Form", "cell_of", "text_of", "value_of"]

Form = Literal["text", "number", "flag", "day", "list", "own"]
"""What a column holds."""

_YES = frozenset({"true", "yes", "1", "x", "wahr", "ja", "да", "истина", "是", "真", "✓"})
_NO = frozenset({"false", "no", "0", "falsch", "nein", "нет", "ложь", "否", "假"})
_DECIMAL_COMMA = re.compile(r"[-+]?\d+,\d+")


def cell_of(value: Any, form: Form) -> Cell:
    """The cell for a value of `journeymap.model.to_data`."""
    return _TO_CELL[form](value)


def value_of(cell: Cell, form: Form) -> Any:
    """The value of a cell that is not empty; what fits no value stays the text it is.

    Examples
    --------
    >>> value_of("red\\nblue", "list"), value_of("3,5", "number"), value_of("0,5", "text")
    (['red', 'blue'], '3.5', '0,5')
    """
    return _FROM_CELL[form](cell)


def text_of(cell: Cell) -> str:
    """A cell as the text a person reads in it."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    if isinstance(cell, int) and 1e15 < abs(cell) <= sys.float_info.max and float(cell) == cell:
        # The shortest digits that mean this number; more would pretend to be exact.
        return repr(float(cell))
    if isinstance(cell, datetime):
        return cell.isoformat(" ") if cell.time().isoformat() != "00:00:00" else cell.date().isoformat()
    return cell.isoformat() if isinstance(cell, date) else str(cell)


def _day_cell(value: str) -> Cell:
    return date.fromisoformat(value)


def _list_cell(items: list[str]) -> str:
    return "\n".join(_item(text) for text in items)


def _item(text: str) -> str:
    # What would not come back from a line of its own stands in quotes, as JSON has them.
    fits = text and not text.startswith('"') and "\n" not in text and "\r" not in text
    return text if fits else json.dumps(text, ensure_ascii=False)


def _items(cell: Cell) -> list[str]:
    lines = (line.removesuffix("\r") for line in text_of(cell).split("\n"))
    return [_unquoted(line) for line in lines if line]


def _unquoted(line: str) -> str:
    if line.startswith('"'):
        try:
            text = json.loads(line)
        except ValueError:
            return line
        if isinstance(text, str):
            return text
    return line


def _own_cell(value: Any) -> Cell:
    if isinstance(value, (bool, int, float)):
        return value
    if isinstance(value, str) and value and _parsed(value) is _NOTHING:
        return str(value)
    return json.dumps(value, ensure_ascii=False)


_NOTHING = object()


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    # A text of a thousand brackets is a text.
    except (ValueError, RecursionError):
        return _NOTHING


def _own_value(cell: Cell) -> Any:
    if not isinstance(cell, str):
        return cell if isinstance(cell, (bool, int, float)) else text_of(cell)
    value = _parsed(cell)
    return cell if value is _NOTHING else value


def _number(cell: Cell) -> Any:
    if not isinstance(cell, str):
        return cell
    text = cell.strip().replace("\u2212", "-")
    return text.replace(",", ".") if _DECIMAL_COMMA.fullmatch(text) else text


def _flag(cell: Cell) -> Any:
    word = text_of(cell).strip().casefold()
    return True if word in _YES else False if word in _NO else text_of(cell)


def _day(cell: Cell) -> str:
    return cell.date().isoformat() if isinstance(cell, datetime) else text_of(cell).strip()


_TO_CELL: Mapping[Form, Callable[[Any], Cell]] = {
    "text": lambda value: value,
    "number": lambda value: value,
    "flag": lambda value: value,
    "day": _day_cell,
    "list": _list_cell,
    "own": _own_cell,
}
_FROM_CELL: Mapping[Form, Callable[[Cell], Any]] = {
    "text": text_of,
    "number": _number,
    "flag": _flag,
    "day": _day,
    "list": _items,
    "own": _own_value,
}
