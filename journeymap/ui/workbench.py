"""A map as one person has it open: its document, what was done to it, and what can be taken back."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace

from journeymap.change import Change, apply_to_document, compare, invert
from journeymap.errors import ChangeError, Issue, MapFileError
from journeymap.mapfile import write
from journeymap.merge import merge_maps
from journeymap.model import Document
from journeymap.ui.documents_read import document_of
from journeymap.words import _

__all__ = [
    "Step",
    "Theirs",
    "Workbench",
    "brought_together",
    "decoded",
    "edited",
    "opened",
    "redone",
    "reloaded",
    "rewritten",
    "undone",
]

# What `decoded` puts in place of bytes that are not UTF-8: such a file is not merged.
_UNREADABLE = "\ufffd"

REMEMBERED = 300
"""Steps that can be undone; the values are shared between steps, so they cost little."""


@dataclass(frozen=True, slots=True)
class Step:
    """Something a person did: in a sentence, as changes, and the document before and after it."""

    sentence: str
    changes: tuple[Change, ...]
    before: Document
    after: Document


@dataclass(frozen=True, slots=True)
class Theirs:
    """A file that somebody else has changed; an empty digest says that it is gone."""

    text: str
    digest: str


@dataclass(frozen=True, slots=True)
class Workbench:
    """An open map.

    Attributes
    ----------
    map_id
        Name of the file without its ending.
    text, digest
        The file as it was last read or written.
    document
        What is being worked on; None where the text does not read.
    issues
        Why it does not read.
    done, undone
        Steps, the latest last.
    revision
        Grows with every change of the document.
    theirs
        The file as somebody else left it while there was unsaved work here; else None.
    trouble
        Why the last save failed, or ``""``.
    pending
        What was done since the last save, in sentences.
    """

    map_id: str
    text: str
    digest: str
    document: Document | None = None
    issues: tuple[Issue, ...] = ()
    done: tuple[Step, ...] = ()
    undone: tuple[Step, ...] = ()
    revision: int = 0
    theirs: Theirs | None = None
    trouble: str = ""
    pending: tuple[str, ...] = ()

    @property
    def stamp(self) -> str:
        """What the document says, as a text to remember work on it by."""
        if self.document is None or not self.pending:
            return self.digest
        return hashlib.sha256(write(self.document).encode()).hexdigest()


def opened(map_id: str, source: str | bytes, digest: str) -> Workbench:
    """A map just read from its file, whether or not it can be understood."""
    text = source if isinstance(source, str) else decoded(source)
    try:
        return Workbench(map_id, text, digest, document_of(source))
    except MapFileError as error:
        return Workbench(map_id, text, digest, issues=error.issues)


def reloaded(bench: Workbench, source: str | bytes, digest: str) -> Workbench:
    """The same map after its file changed; what was done before can still be undone where it still fits."""
    fresh = opened(bench.map_id, source, digest)
    return replace(fresh, done=bench.done, revision=bench.revision + 1)


def decoded(data: bytes) -> str:
    """Bytes of a file as text to look at, with a sign in place of what is not UTF-8."""
    return data.decode("utf-8", errors="replace")


def rewritten(bench: Workbench, document: Document, sentence: str) -> Workbench:
    """The workbench with a whole new document, such as a mended source; one step where there was a map."""
    if bench.document is None:
        done = bench.done
    else:
        changes = compare(bench.document.journey, document.journey)
        done = (*bench.done, Step(sentence, changes, bench.document, document))[-REMEMBERED:]
    return replace(
        bench,
        document=document,
        issues=(),
        done=done,
        undone=(),
        revision=bench.revision + 1,
        pending=(*bench.pending, sentence),
    )


def edited(bench: Workbench, changes: Iterable[Change], sentence: str) -> Workbench:
    """The workbench after changes; what was undone before cannot be redone any more.

    Raises
    ------
    ChangeError
        The changes do not fit the map, or there is no map to change.
    """
    if bench.document is None:
        raise ChangeError(_("This map does not read; mend its source first."))
    changes = tuple(changes)
    after = apply_to_document(bench.document, changes)
    if after == bench.document:
        return bench
    step = Step(sentence, changes, bench.document, after)
    return replace(
        bench,
        document=after,
        done=(*bench.done, step)[-REMEMBERED:],
        undone=(),
        revision=bench.revision + 1,
        pending=(*bench.pending, sentence),
    )


def brought_together(bench: Workbench, theirs: Theirs) -> Workbench | None:
    """The workbench with what somebody else wrote into the file and what was done here, merged.

    The base is the file as it was last read or written. Where both changed the
    same thing, the work here stands and the map holds a conflict. None where
    one of the texts is not a map, so that a person has to choose.
    """
    if bench.document is None or not theirs.digest or _UNREADABLE in theirs.text:
        return None
    try:
        base, other = document_of(bench.text), document_of(theirs.text)
    except MapFileError:
        return None
    return replace(
        bench,
        text=theirs.text,
        digest=theirs.digest,
        theirs=None,
        document=merge_maps(base, bench.document, other).document,
        undone=(),
        revision=bench.revision + 1,
    )


def undone(bench: Workbench) -> Workbench:
    """The workbench without its last step.

    Where the document is still what the step left, it becomes what it was
    before, comments included; where the file changed since, only the step's own
    changes are taken back.

    Raises
    ------
    ChangeError
        The map has changed so that the step cannot be taken back.
    """
    if not bench.done or bench.document is None:
        return bench
    *rest, step = bench.done
    if bench.document == step.after:
        document = step.before
    else:
        document = apply_to_document(bench.document, invert(step.before.journey, step.changes))
    return replace(
        bench,
        document=document,
        done=tuple(rest),
        undone=(*bench.undone, step),
        revision=bench.revision + 1,
        pending=(*bench.pending, _("Undone: {step}").format(step=step.sentence)),
    )


def redone(bench: Workbench) -> Workbench:
    """The workbench with the step that was undone last.

    Raises
    ------
    ChangeError
        The map has changed so that the step does not fit any more.
    """
    if not bench.undone or bench.document is None:
        return bench
    *rest, step = bench.undone
    if bench.document == step.before:
        document = step.after
    else:
        document = apply_to_document(bench.document, step.changes)
    return replace(
        bench,
        document=document,
        done=(*bench.done, step),
        undone=tuple(rest),
        revision=bench.revision + 1,
        pending=(*bench.pending, _("Done again: {step}").format(step=step.sentence)),
    )
