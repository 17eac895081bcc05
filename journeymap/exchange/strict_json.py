"""JSON from strangers: no deeper than needed, no name twice, no NaN, and errors with their place."""

from __future__ import annotations

import json
import re
from typing import Any, Final, NoReturn

from journeymap.errors import ExchangeError
from journeymap.words import _

__all__ = ["MAX_DEPTH", "parsed"]

MAX_DEPTH: Final = 20
"""Lists and objects inside each other; what is kept of them must fit into a map file, which has 32."""

_DIGITS: Final = 300
_TOKEN: Final = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{}]', re.DOTALL)


def parsed(text: str) -> Any:
    """The value that a JSON text holds.

    Raises
    ------
    ExchangeError
        It is no JSON, is nested too deep, or says one name twice in an object.
    """
    _refuse_depth(text)
    try:
        return json.loads(
            text,
            object_pairs_hook=_object,
            parse_constant=_constant,
            parse_int=_integer,
            parse_float=_decimal,
        )
    except json.JSONDecodeError as error:
        place = _("line {line}, column {column}").format(line=error.lineno, column=error.colno)
        raise ExchangeError(_("this is no JSON: {reason}").format(reason=error.msg), place) from error


def _refuse_depth(text: str) -> None:
    """Looks before json does, which follows any depth until the stack ends."""
    depth = 0
    for token in _TOKEN.finditer(text):
        if token[0] in ("[", "{"):
            depth += 1
            if depth > MAX_DEPTH:
                line = text.count("\n", 0, token.start()) + 1
                raise ExchangeError(
                    _("lists and objects lie inside each other more than {depth} deep").format(
                        depth=MAX_DEPTH
                    ),
                    _("line {line}").format(line=line),
                )
        elif token[0] in ("]", "}"):
            depth -= 1


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _value in pairs]
        twice = next(name for number, name in enumerate(names) if name in names[:number])
        raise ExchangeError(_("“{name}” stands twice in one object").format(name=twice[:80]))
    return found


def _constant(word: str) -> NoReturn:
    raise ExchangeError(_("{word} is no number that JSON has").format(word=word))


def _integer(digits: str) -> int:
    return int(_short(digits))


def _decimal(digits: str) -> float:
    return float(_short(digits))


def _short(digits: str) -> str:
    if len(digits) > _DIGITS:
        raise ExchangeError(_("a number of more than {count} digits").format(count=_DIGITS))
    return digits
