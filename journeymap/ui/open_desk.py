"""The desk with the map the visitor has open."""

from __future__ import annotations

from collections.abc import Sequence

from journeymap.change import Change
from journeymap.ui import session
from journeymap.ui.desk import Desk

__all__ = ["open_desk", "stamp"]


def open_desk() -> Desk | None:
    """A desk on the current map; None where none is open or its file does not read."""
    bench = session.current()
    if bench is None or bench.document is None:
        return None
    map_id = bench.map_id

    def edit(changes: Sequence[Change], sentence: str) -> None:
        # The address may have moved on between the page that was drawn and the click on it.
        session.edit_map(map_id, changes, sentence)

    return Desk(map_id, bench.document.journey, edit, session.library().folder)


def stamp() -> str:
    """What stands for the current map's content in the keys of caches; ``""`` where none is open."""
    bench = session.current()
    if bench is None or bench.document is None:
        return ""
    # What is not saved yet is not in the digest of the file.
    return f"{bench.digest}:{hash(bench.document.journey)}" if bench.pending else bench.digest
