"""Writing what was done to a map into its file, together with what others wrote there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from journeymap.errors import FormatError, MapFileError, StoreError
from journeymap.live import Landed, Refused
from journeymap.mapfile import prove, write
from journeymap.model import Document
from journeymap.store import ABSENT, ChangedOnDisk, Loaded, NoSuchMap
from journeymap.ui import workbench, workshop
from journeymap.ui.documents_read import document_of
from journeymap.ui.incoming import came_in
from journeymap.ui.shelf import library
from journeymap.ui.workbench import Theirs, Workbench, decoded

__all__ = ["saved", "theirs_of", "together"]


def saved(bench: Workbench, tell: Callable[[str], None]) -> Workbench:
    """The workbench after writing its document to the file, or with what stood in the way.

    A file that somebody else has changed meanwhile is merged with the work
    here; ``tell`` hears in sentences what came in.
    """
    if bench.document is None or bench.theirs is not None:
        return bench
    text = write(bench.document)
    try:
        prove(bench.document, text)
        landed = _in_room(bench)
        if landed is not None:
            return _landed(bench, landed, tell)
        if bench.digest == ABSENT:
            digest = library().create(bench.map_id, text).digest
        else:
            digest = library().save(bench.map_id, text, expected=bench.digest).digest
    except NoSuchMap:
        return _conflicting(bench, text, Theirs("", ABSENT))
    except ChangedOnDisk as error:
        return together(bench, theirs_of(error.found), tell)
    except (StoreError, FormatError) as error:
        return replace(bench, trouble=str(error))
    return replace(bench, text=text, digest=digest, pending=(), trouble="")


def _in_room(bench: Workbench) -> Landed | None:
    """The work here done in the room of the map: people on the board see it at once."""
    if bench.digest == ABSENT or bench.document is None:
        return None
    try:
        given = document_of(bench.text)
    except MapFileError:
        # A text that was no map: the file is what the room will read anew.
        return None
    try:
        return workshop.into_room(bench.map_id, given, bench.digest, bench.document)
    except Refused as error:
        raise StoreError(str(error)) from error


def _landed(bench: Workbench, landed: Landed, tell: Callable[[str], None]) -> Workbench:
    mine = bench.document
    if landed.trouble and (theirs := _in_the_way(bench.map_id, landed)):
        return _conflicting(bench, write(landed.document), theirs)
    # What people on the board do meanwhile is seen, not told.
    if mine is not None and (landed.from_outside or _more_to_settle(mine, landed.document)):
        for sentence in came_in(mine, landed.document):
            tell(sentence)
    return replace(
        bench,
        document=landed.document,
        text=landed.text,
        digest=landed.digest,
        pending=(),
        trouble=landed.trouble,
        revision=bench.revision + (landed.document != mine),
    )


def _in_the_way(map_id: str, landed: Landed) -> Theirs | None:
    """What stands in the file that the room could neither take in nor overwrite; None where nothing does."""
    try:
        theirs = theirs_of(library().load(map_id))
    except NoSuchMap:
        return theirs_of(None)
    except StoreError:
        return None
    return None if theirs.digest == landed.digest else theirs


def _more_to_settle(before: Document, after: Document) -> bool:
    return len(after.journey.conflicts) > len(before.journey.conflicts)


def together(bench: Workbench, theirs: Theirs, tell: Callable[[str], None]) -> Workbench:
    """The workbench with both texts merged and saved; a conflict of whole texts where one is not a map."""
    both = workbench.brought_together(bench, theirs)
    if both is None or both.document is None or bench.document is None:
        text = write(bench.document) if bench.document else ""
        return _conflicting(bench, text, theirs)
    done = saved(both, tell)
    if done.document is both.document:
        # Else the file changed once more meanwhile, and that merge has told.
        for sentence in came_in(bench.document, both.document):
            tell(sentence)
    return done


def _conflicting(bench: Workbench, text: str, theirs: Theirs) -> Workbench:
    """The workbench in a conflict; what could not be saved lies in the trash, if the visitor just leaves."""
    try:
        copy = library().create(library().free_id(bench.map_id), text)
        library().delete(copy.id)
    except StoreError as error:
        return replace(bench, theirs=theirs, trouble=str(error))
    return replace(bench, theirs=theirs)


def theirs_of(disk: Loaded | None) -> Theirs:
    return Theirs("", ABSENT) if disk is None else Theirs(decoded(disk.data), disk.digest)
