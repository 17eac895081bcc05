"""The JSON Schema of a list of changes, for programs that read or send them."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any, get_args, get_type_hints

from journeymap.model import Comment

__all__ = ["CHANGES_FILE", "changes_schema", "generate_changes"]

CHANGES_FILE = "changes.v1.json"

_ADDRESS = {
    "type": "string",
    "description": "Keys from the top of the map joined by `/`; a `/` in a key is `~1`, a `~` is `~0`.",
    "examples": ["stages/purchase/touchpoints/pays/pains/slow"],
}
_VALUE = {
    "description": "Plain data in the structure of the map file, long forms, without what is the default."
}
_BEFORE = {
    "type": "string",
    "description": "Id of the sibling that the element stands before; last without it.",
}
_KINDS: dict[str, tuple[str, dict[str, Any], list[str]]] = {
    "set": (
        "A field, or an element that is there, takes a value; null gives a field its default. Behind `#/` "
        "stands the address of an element whose comments are set.",
        {"at": _ADDRESS, "value": _VALUE},
        ["at", "value"],
    ),
    "add": (
        "A new element appears before the sibling named, or last.",
        {"at": _ADDRESS, "value": _VALUE, "before": _BEFORE},
        ["at", "value"],
    ),
    "remove": (
        "An element goes, with all that is in it; so does one of the team's own `x-` keys.",
        {"at": _ADDRESS},
        ["at"],
    ),
    "move": (
        "An element goes elsewhere or takes another id; with `to` equal to `at` only the order changes.",
        {"at": _ADDRESS, "to": _ADDRESS, "before": _BEFORE},
        ["at", "to"],
    ),
}


@cache
def _text() -> str:
    return (files("journeymap.schema") / CHANGES_FILE).read_text("utf-8")


def changes_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of what `to_json` gives, as the package ships it.

    Examples
    --------
    >>> changes_schema()["type"]
    'array'
    """
    made: dict[str, Any] = json.loads(_text())
    return made


def generate_changes() -> dict[str, Any]:
    """The same schema, made anew; ``python -m journeymap.schema`` writes it."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Changes of a journey map, version 1",
        "description": "What happened to a map, in the order in which it is applied.",
        "type": "array",
        "items": {"oneOf": [{"$ref": f"#/$defs/{kind}"} for kind in _KINDS]},
        "$defs": {kind: _kind(kind) for kind in _KINDS} | {"comments": _comments()},
    }


def _kind(kind: str) -> dict[str, Any]:
    description, properties, required = _KINDS[kind]
    schema: dict[str, Any] = {
        "type": "object",
        "description": description,
        "properties": {"op": {"const": kind}, **properties},
        "required": ["op", *required],
        "additionalProperties": False,
    }
    if kind == "set":
        schema["if"] = {"properties": {"at": {"pattern": "^#(/|$)"}}}
        schema["then"] = {"properties": {"value": {"$ref": "#/$defs/comments"}}}
    else:
        properties = {
            name: {**part, "not": {"pattern": "^#(/|$)"}}
            for name, part in properties.items()
            if part is _ADDRESS
        }
        schema["properties"] |= properties
    return schema


def _comments() -> dict[str, Any]:
    places = list(get_args(get_type_hints(Comment)["place"]))
    return {
        "type": ["array", "null"],
        "description": "The comments of an element, each one line without its `#`; null for none.",
        "items": {
            "type": "object",
            "properties": {"text": {"type": "string"}, "place": {"enum": places}},
            "required": ["text", "place"],
            "additionalProperties": False,
        },
    }
