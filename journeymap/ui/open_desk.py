"""The desk with the map the visitor has open."""

from __future__ import annotations

from collections.abc import Sequence

from journeymap.change import Change
from journeymap.ui import session
from journeymap.ui.desk import Desk

__all__ = ["open_desk"]


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
