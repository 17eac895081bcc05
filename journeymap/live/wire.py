"""Frames between a room and its clients: JSON in which the order of ids survives JavaScript."""

from __future__ import annotations

import json
from typing import Any

from journeymap.change import Change, from_json
from journeymap.errors import ChangeError
from journeymap.live.operation import Entry, Refused, entry_to_data
from journeymap.model.keyed_data import keyed
from journeymap.words import _

__all__ = ["MAX_BYTES", "changes_from", "entry_data", "entry_frame", "frame", "keyed", "parsed"]

MAX_BYTES = 64 * 1024
"""The largest message a client may send."""

_DEPTH = 32


def frame(kind: str, **fields: Any) -> str:
    """A message as text; ``kind`` stands under ``type``."""
    return json.dumps({"type": kind, **fields}, ensure_ascii=False, separators=(",", ":"))


def entry_frame(entry: Entry) -> str:
    """An entry of the log as a message; to its author it is the acknowledgement."""
    return frame("entry", **entry_data(entry))


def entry_data(entry: Entry) -> dict[str, Any]:
    """An entry as its message has it."""
    data = entry_to_data(entry)
    data["changes"] = [_keyed_row(row) for row in data["changes"]]
    data["overwritten"] = [{**row, "value": keyed(row["value"])} for row in data["overwritten"]]
    return data


def changes_from(rows: Any) -> tuple[Change, ...]:
    """The changes of a client's message.

    Raises
    ------
    Refused
        They are not in the form of changes.
    """
    if not isinstance(rows, list) or not rows:
        raise Refused(_("This is not a list of changes."))
    try:
        return from_json([_plain_row(row) for row in rows])
    except ChangeError as error:
        raise Refused(str(error)) from error


def parsed(text: str) -> dict[str, Any]:
    """A client's message.

    Raises
    ------
    Refused
        It is not one JSON object, or nests deeper than a map can.
    """
    try:
        data = json.loads(text, parse_constant=_no_constant)
        if "\\u" in text:
            # Half a character, which JSON can spell and no socket can send on to the others.
            json.dumps(data, ensure_ascii=False).encode("utf-8")
    except (ValueError, RecursionError):
        raise Refused(_("This message cannot be read.")) from None
    if not isinstance(data, dict) or _deeper(data, _DEPTH + 8):
        raise Refused(_("This message cannot be read."))
    return data


def _keyed_row(row: dict[str, Any]) -> dict[str, Any]:
    return {**row, "value": keyed(row["value"])} if "value" in row else row


def _plain_row(row: Any) -> Any:
    return {**row, "value": _plain(row["value"])} if isinstance(row, dict) and "value" in row else row


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        if any(not key.startswith(":") for key in value):
            raise Refused(_("This message cannot be read."))
        return {key[1:]: _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value


def _no_constant(name: str) -> Any:
    raise ValueError(name)


def _deeper(value: Any, levels: int) -> bool:
    if not isinstance(value, dict | list):
        return False
    if levels == 0:
        return True
    return any(_deeper(item, levels - 1) for item in (value.values() if isinstance(value, dict) else value))
