"""A silent brainstorm: each writes by himself, then all notes are shown and grouped."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from journeymap.live.operation import Refused
from journeymap.words import _

__all__ = ["Note", "Storm", "grouped", "noted"]

_LENGTH = 500
_MOST = 200


@dataclass(frozen=True, slots=True)
class Note:
    """One note; who wrote it is nobody's business but his."""

    id: str
    member: str
    text: str
    group: str = ""


@dataclass(frozen=True, slots=True)
class Storm:
    """One brainstorm: the question and the notes by id."""

    id: str
    question: str
    notes: Mapping[str, Note] = field(default_factory=dict)
    revealed: bool = False


def noted(storm: Storm, member: str, note_id: str, text: str) -> Storm:
    """The brainstorm with a person's note new or rewritten; an empty text takes it away.

    Raises
    ------
    Refused
        The notes are shown already, the note is somebody else's, or it is too long or one too many.
    """
    if storm.revealed:
        raise Refused(_("The notes are shown already."))
    there = storm.notes.get(note_id)
    if there is not None and there.member != member:
        raise Refused(_("This note is somebody else's."))
    if len(text) > _LENGTH or (there is None and _written_by(storm, member) >= _MOST):
        raise Refused(_("This note is too long, or there are too many of yours."))
    rest = {id_: note for id_, note in storm.notes.items() if id_ != note_id}
    if not text.strip():
        return replace(storm, notes=rest)
    note = Note(note_id, member, text.strip())
    return replace(storm, notes={**storm.notes, note_id: note})


def grouped(storm: Storm, note_id: str, group: str) -> Storm:
    """The brainstorm with a note in a group; ``""`` for none.

    Raises
    ------
    Refused
        There is no such note, or the notes are not shown yet.
    """
    if not storm.revealed or note_id not in storm.notes:
        raise Refused(_("Only notes that are shown can be grouped."))
    note = replace(storm.notes[note_id], group=group[:80])
    return replace(storm, notes={**storm.notes, note_id: note})


def _written_by(storm: Storm, member: str) -> int:
    return sum(note.member == member for note in storm.notes.values())
