"""What one visitor has open; the only file that spells keys of `st.session_state`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

import streamlit as st

from journeymap.change import Change
from journeymap.errors import ChangeError, Issue, MapFileError, StoreError
from journeymap.mapfile import read, write
from journeymap.model import Document
from journeymap.store import Loaded, NoSuchMap
from journeymap.ui import workbench, workshop
from journeymap.ui.keeping import saved, theirs_of, together
from journeymap.ui.location import here
from journeymap.ui.shelf import library
from journeymap.ui.workbench import Workbench
from journeymap.words import _

__all__ = [
    "current",
    "edit",
    "edit_map",
    "forget",
    "forget_deleted",
    "keep_mine",
    "keep_mine_as_copy",
    "last_deleted",
    "last_map",
    "last_selected",
    "library",
    "mend",
    "notices",
    "notify",
    "picked",
    "redo",
    "refresh",
    "remember_deleted",
    "remember_selected",
    "restore",
    "save_now",
    "take_theirs",
    "undo",
]

_BENCHES = "benches"
_LAST_MAP = "last map"
_NOTICES = "notices"
_DELETED = "deleted"
_SELECTED = "selected"


def current() -> Workbench | None:
    """The map the address names, as this visitor has it open; None where it names none that exists."""
    return _bench(here().map)


def refresh() -> Workbench | None:
    """The same, after a look at the disk: a file that somebody else changed is read anew.

    Unsaved work here and the other text are brought together; where that cannot
    be, nothing is touched, and the workbench shows the other text in ``theirs``.
    """
    bench = current()
    if bench is None:
        return None
    st.session_state[_LAST_MAP] = bench.map_id
    disk: Loaded | None = None
    try:
        workshop.settle(bench.map_id)
        disk = library().load(bench.map_id)
    except NoSuchMap:
        if not bench.pending:
            forget(bench.map_id)
            notify(_("The file of this map is gone."))
            return None
    except StoreError as error:
        return _put(replace(bench, trouble=str(error)))
    theirs = theirs_of(disk)
    if theirs.digest == bench.digest:
        return bench
    if bench.pending and bench.theirs is None and disk is not None:
        return _put(together(bench, theirs, notify))
    if bench.pending or disk is None:
        return _put(replace(bench, theirs=theirs))
    if not workshop.wrote(bench.map_id, theirs.digest, since=bench.digest):
        notify(_("The file was changed outside; this is the new version."))
    return _put(workbench.reloaded(bench, disk.data, disk.digest))


def edit(changes: Iterable[Change], sentence: str) -> None:
    """Applies changes to the current map and saves it.

    ``sentence`` says what was done, for undo: "Severity of “Slow pages” set to 5".

    Raises
    ------
    ChangeError
        The changes do not fit; nothing was changed.
    """
    edit_map(here().map, changes, sentence)


def edit_map(map_id: str, changes: Iterable[Change], sentence: str) -> None:
    """The same for a map that need not be the current one."""
    _act(lambda bench: workbench.edited(bench, changes, sentence), map_id)


def undo() -> None:
    """Takes the last step back and saves; ChangeError where it cannot be taken back any more."""
    _act(workbench.undone)


def redo() -> None:
    """Does again what was taken back last, and saves; ChangeError where it does not fit any more."""
    _act(workbench.redone)


def mend(text: str) -> tuple[Issue, ...]:
    """Makes a whole new text the current map, as the Source page does; tells what is wrong with it.

    A text that does not read changes nothing.
    """
    bench = current()
    if bench is None:
        return ()
    try:
        document = read(text)
    except MapFileError as error:
        return error.issues
    _put(saved(workbench.rewritten(bench, document, _("Source edited")), notify))
    return ()


def restore(document: Document, sentence: str) -> None:
    """Makes an earlier document the current map, as one step that can be undone.

    A text that does not read cannot come back by undo: it goes into the trash of the library.
    """
    bench = current()
    if bench is None or bench.theirs is not None:
        return
    if bench.document is None:
        shelf = library()
        shelf.delete(shelf.create(shelf.free_id(bench.map_id), bench.text).id)
    _put(saved(workbench.rewritten(bench, document, sentence), notify))


def save_now() -> None:
    """Tries again to save what could not be saved."""
    bench = current()
    if bench is not None:
        _put(saved(bench, notify))


def take_theirs() -> None:
    """Ends a conflict with the file as it is on disk; the unsaved work here goes."""
    bench = current()
    if bench is not None and bench.theirs is not None:
        _put(workbench.reloaded(bench, bench.theirs.text, bench.theirs.digest))


def keep_mine() -> None:
    """Ends a conflict with the work here: it replaces the other text that was shown.

    If the file has changed once more since, that is another conflict.
    """
    bench = current()
    if bench is not None and bench.theirs is not None:
        theirs = bench.theirs
        _put(saved(replace(bench, text=theirs.text, digest=theirs.digest, theirs=None), notify))


def keep_mine_as_copy() -> str:
    """Ends a conflict with both: the work here becomes a map of its own, whose id is returned."""
    bench = current()
    if bench is None or bench.document is None:
        return ""
    shelf = library()
    copy = shelf.create(shelf.free_id(bench.map_id), write(bench.document))
    take_theirs()
    return copy.id


def picked(widget: str) -> str:
    """The address of what was clicked in a picture just now, ``""`` for nothing."""
    state = st.session_state.get(widget)
    return str((state.picked if state else None) or "")


def remember_selected(map_id: str, selected: str) -> None:
    """Keeps what is selected in a map, for the way back to it from another page."""
    st.session_state.setdefault(_SELECTED, {})[map_id] = selected


def last_selected(map_id: str) -> str:
    """What was selected last in a map, ``""`` for nothing."""
    return str(st.session_state.get(_SELECTED, {}).get(map_id, ""))


def forget(map_id: str) -> None:
    """Closes a map, e.g. one that was deleted or renamed."""
    _benches().pop(map_id, None)
    if st.session_state.get(_LAST_MAP) == map_id:
        del st.session_state[_LAST_MAP]


def last_map() -> str:
    """The map this visitor looked at last, ``""`` for none."""
    return str(st.session_state.get(_LAST_MAP, ""))


def remember_deleted(key: str, title: str) -> None:
    """Keeps what was deleted last, so that undo can be offered."""
    st.session_state[_DELETED] = (key, title)


def last_deleted() -> tuple[str, str] | None:
    """Key in the trash and title of the map deleted last, until it is restored or the page is left."""
    deleted: tuple[str, str] | None = st.session_state.get(_DELETED)
    return deleted


def forget_deleted() -> None:
    """No undo of a deletion is offered any more."""
    st.session_state.pop(_DELETED, None)


def notify(sentence: str) -> None:
    """Keeps a sentence to be shown when the page is drawn, also when a rerun comes first."""
    st.session_state.setdefault(_NOTICES, []).append(sentence)


def notices() -> list[str]:
    """The sentences to show, once."""
    return list(st.session_state.pop(_NOTICES, []))


def _act(step: Callable[[Workbench], Workbench], map_id: str | None = None) -> None:
    bench = current() if map_id is None else _bench(map_id)
    if bench is None:
        raise ChangeError(_("No map is open."))
    changed = step(bench)
    if changed is not bench:
        _put(saved(changed, notify))


def _bench(map_id: str) -> Workbench | None:
    if not map_id:
        return None
    if map_id not in _benches():
        try:
            disk = library().load(map_id)
        except StoreError:
            return None
        _put(workbench.opened(map_id, disk.data, disk.digest))
    return _benches()[map_id]


def _benches() -> dict[str, Workbench]:
    benches: dict[str, Workbench] = st.session_state.setdefault(_BENCHES, {})
    return benches


def _put(bench: Workbench) -> Workbench:
    _benches()[bench.map_id] = bench
    return bench
