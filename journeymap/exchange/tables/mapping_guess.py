"""Guesses which column of a table is what, from headings and from what stands below them."""

from __future__ import annotations

from collections import Counter
from typing import Final

from journeymap.errors import ExchangeError
from journeymap.exchange.tables.column_mapping import ColumnMapping
from journeymap.exchange.tables.emotion_scale import scale_of
from journeymap.exchange.tables.grid import Grid, Row
from journeymap.exchange.tables.heading_words import IGNORED, field_of_heading
from journeymap.sheets import text_of
from journeymap.words import _

__all__ = ["guessed_mapping", "headings_of"]

_LOOKED_AT: Final = 15
"""Rows in which headings are looked for."""
_ASPECTS: Final = frozenset(
    [
        "name",
        "channel",
        "doing",
        "thinking",
        "feeling",
        "emotion",
        "pains",
        "gains",
        "ideas",
        "backstage",
        "evidence",
        "quotes",
        "goals",
        "sensing",
    ]
)


def guessed_mapping(grid: Grid) -> ColumnMapping:
    """How a table is most likely meant.

    Raises
    ------
    ExchangeError
        There is nothing to make steps from.
    """
    if not grid.rows:
        raise ExchangeError(_("the table is empty"))
    across = max(grid.rows[:_LOOKED_AT], key=_familiar)
    down = [row for row in grid.rows if field_of_heading(row.text(0)) in _ASPECTS]
    if len(down) >= 2 and len(down) > _familiar(across) and grid.width > 2:
        return _matrix(grid, down)
    return _steps(grid, across if _familiar(across) else grid.rows[0])


def _familiar(row: Row) -> int:
    return len({field for cell in row.cells if (field := field_of_heading(text_of(cell)))})


def headings_of(row: Row, width: int) -> list[str]:
    """A name for each column, no two alike; one without a heading goes by its number."""
    seen: Counter[str] = Counter()
    names = []
    for column in range(width):
        name = " ".join(row.text(column).split()) or _("column {n}").format(n=column + 1)
        seen[name] += 1
        names.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return names


def _steps(grid: Grid, header: Row) -> ColumnMapping:
    headings = headings_of(header, grid.width)
    body = [row for row in grid.rows if row.number > header.number]
    fields = {heading: field_of_heading(header.text(place)) for place, heading in enumerate(headings)}
    if "name" not in fields.values():
        _name_something(fields, headings, body)
    columns = {
        heading: field or ("lane" if any(row.text(place) for row in body) else IGNORED)
        for place, (heading, field) in enumerate(fields.items())
    }
    scores = [
        row.text(place)
        for place, heading in enumerate(headings)
        if columns[heading] == "emotion"
        for row in body
    ]
    return ColumnMapping("steps", header.number, columns, scale_of(scores), _title(grid, header), grid.name)


def _name_something(fields: dict[str, str], headings: list[str], body: list[Row]) -> None:
    """What a step is called, where no heading says: what is done, else the fullest unknown column."""
    for other in ("doing", "pains", "stage"):
        if other == "stage" and (unknown := _fullest(fields, headings, body)):
            fields[unknown] = "name"
            return
        found = next((heading for heading, field in fields.items() if field == other), None)
        if found is not None and other != "pains":
            fields[found] = "name"
            return
    if (unknown := _fullest(fields, headings, body)) is None:
        raise ExchangeError(
            _("the table has no column that could name the steps; give one the heading “Step”")
        )
    fields[unknown] = "name"


def _fullest(fields: dict[str, str], headings: list[str], body: list[Row]) -> str | None:
    counts = {
        heading: sum(any(letter.isalpha() for letter in row.text(place)) for row in body)
        for place, heading in enumerate(headings)
        if not fields[heading]
    }
    best = max(counts, key=lambda heading: counts[heading], default=None)
    return best if best is not None and counts[best] else None


def _matrix(grid: Grid, down: list[Row]) -> ColumnMapping:
    first = grid.rows.index(down[0])
    header = next(
        (row for row in grid.rows[: first + 1] if field_of_heading(row.text(0)) == "stage"),
        next((row for row in reversed(grid.rows[:first]) if len(row.cells) > 1), down[0]),
    )
    columns: dict[str, str] = {}
    for row in grid.rows:
        if row.number > header.number and (label := " ".join(row.text(0).split())):
            columns.setdefault(label, field_of_heading(label) or "lane")
    scores = [
        row.text(place)
        for row in down
        if field_of_heading(row.text(0)) == "emotion"
        for place in range(1, len(row.cells))
    ]
    return ColumnMapping("matrix", header.number, columns, scale_of(scores), _title(grid, header), grid.name)


def _title(grid: Grid, header: Row) -> str:
    """A row with one cell above the headings is the table's title."""
    above = [row for row in grid.rows if row.number < header.number]
    lone = [
        text_of(row.cells[-1]).strip()
        for row in above
        if sum(bool(row.text(n)) for n in range(len(row.cells))) == 1
    ]
    return lone[0][:200] if lone else ""
