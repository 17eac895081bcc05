"""What a client asks of a room, and what the room writes down of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from journeymap.change import Change, from_json, to_json
from journeymap.errors import JourneymapError

__all__ = ["Entry", "Operation", "Overwritten", "Refused", "entry_from_data", "entry_to_data"]


class Refused(JourneymapError):
    """A room does not do what was asked; the text says why, to the person who asked."""


@dataclass(frozen=True, slots=True)
class Operation:
    """Changes that belong together, done whole or not at all.

    Attributes
    ----------
    id
        Made by the client and unique in the room, so that a repeat after a lost
        connection is recognised.
    client
        One page of one person; two tabs are two clients.
    member
        The person, as the signed ticket names him.
    seen
        The revision the client had when it sent this.
    """

    id: str
    client: str
    member: str
    seen: int
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Overwritten:
    """A value that somebody else had set meanwhile: kept, and offered back to him."""

    at: str
    value: Any
    member: str
    revision: int


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a room's log: an operation as it took effect.

    ``changes`` name places as they were found, values as the map keeps them,
    and ids as the room gave them: whoever applies the entries in order has the
    room's map. ``renamed`` tells the client which of its new ids were taken.
    """

    revision: int
    operation: str
    client: str
    member: str
    changes: tuple[Change, ...]
    overwritten: tuple[Overwritten, ...] = ()
    renamed: Mapping[str, str] = field(default_factory=dict)


def entry_to_data(entry: Entry) -> dict[str, Any]:
    """An entry as plain data, for the log and the wire."""
    return {
        "revision": entry.revision,
        "operation": entry.operation,
        "client": entry.client,
        "member": entry.member,
        "changes": to_json(entry.changes),
        "overwritten": [_overwritten_to_data(each) for each in entry.overwritten],
        "renamed": dict(entry.renamed),
    }


def entry_from_data(data: Mapping[str, Any]) -> Entry:
    """The entry that ``entry_to_data`` wrote."""
    return Entry(
        revision=data["revision"],
        operation=data["operation"],
        client=data["client"],
        member=data["member"],
        changes=from_json(data["changes"]),
        overwritten=tuple(_overwritten(data["overwritten"])),
        renamed=data["renamed"],
    )


def _overwritten(rows: Iterable[Mapping[str, Any]]) -> Iterable[Overwritten]:
    for row in rows:
        yield Overwritten(row["at"], row["value"], row["member"], row["revision"])


def _overwritten_to_data(each: Overwritten) -> dict[str, Any]:
    return {"at": each.at, "value": each.value, "member": each.member, "revision": each.revision}
