"""Messages that a room must refuse without harm."""

from __future__ import annotations

__all__ = ["BAD", "EDIT", "NAME"]

NAME = "stages/buy/touchpoints/pays/name"
EDIT = {"type": "edit", "id": "op", "seen": 0, "changes": [{"op": "set", "at": NAME, "value": "Pays cash"}]}
"""One that is right, to make the others from."""

BAD = {
    "not JSON": "{",
    "a list": "[]",
    "a text": '"edit"',
    "nothing": "null",
    "not a number": '{"type": "edit", "id": "a", "seen": NaN, "changes": []}',
    "half a character": '{"type": "event", "id": "a", "kind": "park", "data": {"text": "\\ud800"}}',
    "half a character in a map": '{"type": "edit", "id": "a", "seen": 0, "changes": '
    '[{"op": "set", "at": "title", "value": "\\udc00"}]}',
    "no type": {"id": "x"},
    "a strange type": {"type": "__class__"},
    "a type that is a list": {"type": []},
    "very deep": '{"type": "edit", "a":' + "[" * 5000 + "]" * 5000 + "}",
    "no changes": {**EDIT, "changes": []},
    "changes as text": {**EDIT, "changes": "set"},
    "no id": {**EDIT, "id": ""},
    "an id that is a number": {**EDIT, "id": 5},
    "a revision that is a text": {**EDIT, "seen": "0"},
    "a strange operation": {**EDIT, "changes": [{"op": "exec", "at": NAME}]},
    "no address": {**EDIT, "changes": [{"op": "set", "value": 1}]},
    "an address that is a number": {**EDIT, "changes": [{"op": "set", "at": 1, "value": 1}]},
    "the whole map": {**EDIT, "changes": [{"op": "set", "at": "", "value": {}}]},
    "an unknown field": {**EDIT, "changes": [{"op": "set", "at": "nonsense", "value": 1}]},
    "a private name": {**EDIT, "changes": [{"op": "set", "at": "__dict__", "value": 1}]},
    "a method": {**EDIT, "changes": [{"op": "set", "at": "model_fields/x", "value": 1}]},
    "a value of the wrong kind": {**EDIT, "changes": [{"op": "set", "at": NAME, "value": {":a": "b"}}]},
    "a key without its colon": {**EDIT, "changes": [{"op": "set", "at": NAME, "value": {"a": "b"}}]},
    "an element of nonsense": {**EDIT, "changes": [{"op": "add", "at": "stages/x", "value": {":nme": "x"}}]},
    "an id that is none": {**EDIT, "changes": [{"op": "add", "at": "stages/a b", "value": {":name": "x"}}]},
    "an id of markup": {**EDIT, "changes": [{"op": "add", "at": "stages/<b>", "value": {":name": "x"}}]},
    "an empty id": {**EDIT, "changes": [{"op": "add", "at": "stages/", "value": {":name": "x"}}]},
    "a removal of nothing": {**EDIT, "changes": [{"op": "remove", "at": "stages/none"}]},
    "a removal of a field": {**EDIT, "changes": [{"op": "remove", "at": "title"}]},
    "a stage into itself": {
        **EDIT,
        "changes": [{"op": "move", "at": "stages/buy", "to": "stages/buy/touchpoints/x"}],
    },
    "a card among personas": {
        **EDIT,
        "changes": [{"op": "move", "at": "stages/buy/touchpoints/pays", "to": "personas/pays"}],
    },
    "a severity of 9": {
        **EDIT,
        "changes": [
            {
                "op": "add",
                "at": "stages/buy/touchpoints/pays/pains/p",
                "value": {":text": "x", ":severity": 9},
            }
        ],
    },
    "a way to nowhere": {
        **EDIT,
        "changes": [{"op": "set", "at": "stages/buy/touchpoints/pays/next", "value": {":nowhere": 1}}],
    },
    "a channel there is not": {
        **EDIT,
        "changes": [{"op": "set", "at": "stages/buy/touchpoints/pays/channel", "value": "none"}],
    },
}
