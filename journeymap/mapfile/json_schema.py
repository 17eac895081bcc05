"""The JSON Schema of the map file, for editors: completion, hover, and errors while one types.

It is made from the model and kept in ``journeymap/schema``; ``python -m
journeymap.schema`` makes it anew after the model has changed.
"""

from __future__ import annotations

import json
import types
from functools import cache
from importlib.resources import files
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import Tag

from journeymap.model import JourneyMap, Next, Part, Table
from journeymap.model.emotions import Score, Scores
from journeymap.model.field_types import Color, Count, Day, Duration, Flag, Id, Level, Name, Number, Share

__all__ = ["FILE", "generate", "schema"]

FILE = "journey-map.v1.json"
# As much of the rule for ids as every dialect of regular expressions can say.
_SIGNS = r"\s!-,./:-@\[-`{-~A-Z"
_ID = rf"^[^{_SIGNS}-][^{_SIGNS}]{{0,63}}$"

# A text is a text whatever it looks like; editors that see a number in `age: 24` must not object.
_TEXT: dict[str, Any] = {"type": ["string", "number", "boolean"]}
_SCORE = {"type": "number", "minimum": -2, "maximum": 2}
_SMALL: list[tuple[Any, dict[str, Any]]] = [
    (str, _TEXT),
    (Id, {"type": ["string", "integer"], "pattern": _ID}),
    (Name, {"type": "string", "minLength": 1, "maxLength": 100}),
    (Number, {"type": "number"}),
    (Share, {"type": "number", "minimum": 0, "maximum": 1}),
    (Score, _SCORE),
    (Scores, {"type": "array", "items": _SCORE, "minItems": 1}),
    (Level, {"type": "integer", "minimum": 1, "maximum": 5}),
    (Count, {"type": "integer", "minimum": 0}),
    (Flag, {"type": "boolean"}),
    (Day, {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}),
    (Duration, {"type": "string", "pattern": r"^P(?=.)(\d+[YMWD])*(T(\d+(\.\d+)?[HMS])+)?$"}),
    (Color, {"type": "string", "pattern": r"^#[0-9a-fA-F]{6}$"}),
    (Any, {}),
]


@cache
def _text() -> str:
    return (files("journeymap.schema") / FILE).read_text("utf-8")


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a map file, as the package ships it.

    Examples
    --------
    >>> schema()["required"]
    ['journeymap', 'title']
    """
    made: dict[str, Any] = json.loads(_text())
    return made


def generate() -> dict[str, Any]:
    """The same schema, made from the model."""
    defs: dict[str, Any] = {}
    root = _record(JourneyMap, defs)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Journey map, version 1",
        "description": "One customer journey map: who travels, through which stages, and what happens there.",
        **root,
        "$defs": dict(sorted(defs.items())),
    }


def _record(part: type[Part], defs: dict[str, Any]) -> dict[str, Any]:
    hints = get_type_hints(part, include_extras=True)
    properties: dict[str, Any] = {}
    for name, info in part.model_fields.items():
        properties[name] = {
            "title": info.title,
            "description": info.description,
            "examples": info.examples,
            **_schema(hints[name], defs),
        }
        if (
            not info.is_required()
            and isinstance(info.default, (str, int, float, bool))
            and info.default != ""
        ):
            properties[name]["default"] = info.default
    return {
        "type": "object",
        "properties": properties,
        "patternProperties": {"^x-": {"description": "A key of the team's own: kept, never interpreted."}},
        "additionalProperties": False,
        "required": [name for name, info in part.model_fields.items() if info.is_required()],
    }


def _schema(annotation: Any, defs: dict[str, Any]) -> dict[str, Any]:
    if get_origin(annotation) is Annotated:
        base, *extras = get_args(annotation)
        # A tag tells pydantic which of several shapes this is; the type is the same without.
        plain = [extra for extra in extras if not isinstance(extra, Tag)]
        annotation = Annotated[(base, *plain)] if plain else base
    for known, small in _SMALL:
        if annotation == known:
            return dict(small)
    if get_origin(annotation) is Annotated:
        return _schema(get_args(annotation)[0], defs)
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Literal:
        return {"enum": list(args)}
    if origin in (Union, types.UnionType):
        options = [_schema(arg, defs) for arg in args if arg is not type(None)]
        return options[0] if len(options) == 1 else {"anyOf": options}
    if origin is tuple:
        return {"type": ["array", "null"], "items": _schema(args[0], defs)}
    if isinstance(origin, type) and issubclass(origin, Table):
        return _table(args[0], args[1], defs)
    return _reference(annotation, defs)


def _table(key: Any, value: Any, defs: dict[str, Any]) -> dict[str, Any]:
    names = {name: limit for name, limit in _schema(key, defs).items() if name != "type"}
    table = {"type": ["object", "null"], "propertyNames": names, "additionalProperties": _schema(value, defs)}
    if value is not Next:
        return table
    return {"anyOf": [{"type": "array", "items": _schema(key, defs), "uniqueItems": True}, table]}


def _reference(part: type[Part], defs: dict[str, Any]) -> dict[str, Any]:
    """A record, told once: its short form, its fields, or nothing where nothing is needed."""
    name = part.__name__.lower()
    if name not in defs:
        defs[name] = {}
        record = _record(part, defs)
        options = [record]
        if part.short:
            options.insert(0, _schema(get_type_hints(part, include_extras=True)[part.short], defs))
        if not record["required"]:
            options.append({"type": "null"})
        defs[name] = record if len(options) == 1 else {"anyOf": options}
        defs[name] = {"description": (part.__doc__ or "").split("\n", 1)[0], **defs[name]}
    return {"$ref": f"#/$defs/{name}"}
