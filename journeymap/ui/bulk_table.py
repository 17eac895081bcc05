"""A table in which many elements are edited at once; what was written becomes one list of changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st

from journeymap.change import Change
from journeymap.errors import ChangeError
from journeymap.model import JourneyMap
from journeymap.ui.controlled import reason
from journeymap.ui.desk import Desk
from journeymap.ui.languages import spoken
from journeymap.ui.plain import marked
from journeymap.words import _, ngettext

__all__ = ["BulkTable", "Diff", "bulk_table"]

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Diff:
    """What was done to a table: cells by row number and column, new rows, numbers of rows that go."""

    edited: Mapping[int, Row]
    added: Sequence[Row]
    deleted: Sequence[int]

    @classmethod
    def of(cls, state: Mapping[str, Any]) -> Diff:
        """The difference as `st.data_editor` keeps it; new rows that are empty are left out."""
        return cls(
            {int(number): dict(cells) for number, cells in state.get("edited_rows", {}).items()},
            [
                row
                for row in state.get("added_rows", ())
                if any(value not in (None, "", []) for value in row.values())
            ],
            list(state.get("deleted_rows", ())),
        )

    def __len__(self) -> int:
        return sum(len(cells) for cells in self.edited.values()) + len(self.added) + len(self.deleted)


@dataclass(frozen=True, slots=True)
class BulkTable:
    """One kind of element as a table.

    Attributes
    ----------
    rows
        The rows of a map, in its order; every row has every column.
    columns
        How `st.data_editor` shows and edits them, by column.
    changes
        What a difference of the rows does to the map; ChangeError names what does not fit.
    """

    key: str
    rows: Callable[[JourneyMap], list[Row]]
    columns: Callable[[JourneyMap], dict[str, Any]]
    changes: Callable[[JourneyMap, Diff], Sequence[Change]]


def bulk_table(desk: Desk, table: BulkTable) -> None:
    """Draw the table of a map and, once something was written, the button that saves it.

    The table is applied at once and not cell by cell: so one can type down a
    column, paste a block, and look at it before the map changes.
    """
    # The state of the editor holds for these very rows: other rows, another editor.
    key = f"{desk.map_id}|{table.key}|{hash(desk.journey)}"
    diff = Diff.of(st.session_state.get(key, {}))
    with st.container(horizontal=True, vertical_alignment="center", key=f"bulk-{table.key}"):
        st.caption(
            _("Type, paste, add rows at the end, mark rows to delete. Nothing changes before it is saved."),
            width="stretch",
        )
        st.button(
            ngettext("Save {n} change", "Save {n} changes", len(diff)).format(n=len(diff))
            if diff
            else _("Save"),
            type="primary",
            disabled=not len(diff),
            on_click=_save,
            args=(desk, table, key),
            key=f"{key}|save",
        )
    trouble = st.session_state.get(f"{key}|trouble")
    if trouble:
        st.error(marked(trouble), icon=":material/error:")
    columns = table.columns(desk.journey)
    rows = table.rows(desk.journey)
    st.data_editor(
        {name: [row[name] for row in rows] for name in columns},
        key=key,
        column_config=columns,
        num_rows="dynamic",
        hide_index=True,
        placeholder="",
        width="stretch",
        height=min(38 * (len(rows) + 2) + 4, 720),
    )


@spoken
def _save(desk: Desk, table: BulkTable, key: str) -> None:
    diff = Diff.of(st.session_state.get(key, {}))
    try:
        sentence = ngettext("{n} change in the table", "{n} changes in the table", len(diff))
        desk.edit(table.changes(desk.journey, diff), sentence.format(n=len(diff)))
    except ChangeError as error:
        st.session_state[f"{key}|trouble"] = reason(str(error))
