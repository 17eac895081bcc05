"""Steps of a table: of its rows, or of the columns of a matrix; each an entry for every cell that speaks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from journeymap.exchange.tables.card_fields import Entry
from journeymap.exchange.tables.column_mapping import ColumnMapping
from journeymap.exchange.tables.grid import Grid, Row, cell_place, row_place
from journeymap.exchange.tables.heading_words import IGNORED
from journeymap.exchange.tables.mapping_guess import headings_of
from journeymap.words import _

__all__ = ["Step", "steps_of"]


@dataclass(slots=True)
class Step:
    """One step as it stands in a table.

    Attributes
    ----------
    place
        Where it stands: ``row 4``, ``column C``.
    text
        Its first words, to be told by.
    """

    place: str
    stage: str = ""
    name: str = ""
    entries: list[Entry] = field(default_factory=list)
    text: str = ""

    def take(self, what: str, heading: str, text: str, place: str) -> None:
        """Takes a cell with something in it."""
        self.text = self.text or text
        if what == "stage":
            self.stage = " ".join(text.split())
        elif what == "name":
            self.name = f"{self.name}\n{text}" if self.name else text
        elif what != IGNORED:
            self.entries.append(Entry(what, heading, text, place))


def steps_of(grid: Grid, mapping: ColumnMapping) -> Iterator[Step]:
    """The steps in the order of the journey; what has no stage is in the stage before it."""
    header = next((row for row in grid.rows if row.number == mapping.header), None) or grid.rows[0]
    body = [row for row in grid.rows if row.number > header.number]
    yield from (
        _down(grid, header, body, mapping)
        if mapping.layout == "steps"
        else _across(grid, header, body, mapping)
    )


def _down(grid: Grid, header: Row, body: list[Row], mapping: ColumnMapping) -> Iterator[Step]:
    headings = headings_of(header, grid.width)
    for row in body:
        step = Step(row_place(row.number))
        for place, heading in enumerate(headings):
            if text := row.text(place):
                step.take(mapping.columns.get(heading, "lane"), heading, text, cell_place(place, row.number))
        yield step


def _across(grid: Grid, header: Row, body: list[Row], mapping: ColumnMapping) -> Iterator[Step]:
    stage = ""
    for column in range(1, grid.width):
        step = Step(_("column {column}").format(column=cell_place(column, 1).split()[-1].rstrip("1")))
        # A stage above several columns stands in the first of them only.
        stage = " ".join(header.text(column).split()) or stage
        step.stage, step.text = stage, header.text(column)
        label = ""
        for row in body:
            label = " ".join(row.text(0).split()) or label
            if text := row.text(column):
                step.take(
                    mapping.columns.get(label, "lane"),
                    label or _("row {row}").format(row=row.number),
                    text,
                    cell_place(column, row.number),
                )
        if step.text:
            yield step
