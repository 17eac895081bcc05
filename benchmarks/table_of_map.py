"""Maps as tables and back, beside openpyxl and Python's csv on the same cells, bare."""

from __future__ import annotations

import csv
from collections.abc import Callable
from functools import partial
from io import BytesIO, StringIO

from openpyxl import Workbook, load_workbook

from benchmarks.clock import best_of, report
from benchmarks.sample_sizes import journey_text
from journeymap.exchange import read_any
from journeymap.export import render_map
from journeymap.mapfile import read
from journeymap.sheets import lines_of
from journeymap.sheets.line import Cell

SIZES = (50, 1000)


def bare_workbook(rows: list[list[Cell]]) -> None:
    """The cells in one sheet, without any style."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    for row in rows:
        sheet.append(row)
    book.save(BytesIO())


def bare_cells(data: bytes) -> None:
    """Every cell of a workbook, looked at once."""
    for sheet in load_workbook(BytesIO(data), read_only=True):
        for _row in sheet.iter_rows(values_only=True):
            pass


def bare_rows(rows: list[list[Cell]]) -> None:
    """The cells as CSV."""
    csv.writer(StringIO()).writerows(rows)


def bare_text(text: str) -> None:
    """Every cell of a CSV file."""
    list(csv.reader(StringIO(text, newline="")))


def main() -> None:
    """Prints four lines for each size."""
    for size in SIZES:
        journey = read(journey_text(size)).journey
        rows = [list(line.cells.values()) for line in lines_of(journey)]
        book, table = render_map(journey, "xlsx"), render_map(journey, "csv")
        text = table.decode("utf-8-sig")
        # What takes seconds is measured three times.
        best = partial(best_of, least=3)
        floors: dict[str, Callable[[], object]] = {
            "export_xlsx": partial(bare_workbook, rows),
            "export_csv": partial(bare_rows, rows),
            "import_xlsx": partial(bare_cells, book),
            "import_csv": partial(bare_text, text),
        }
        ours: dict[str, Callable[[], object]] = {
            "export_xlsx": partial(render_map, journey, "xlsx"),
            "export_csv": partial(render_map, journey, "csv"),
            "import_xlsx": partial(read_any, book, "map.xlsx"),
            "import_csv": partial(read_any, table, "map.csv"),
        }
        for name, run in ours.items():
            report(name, size, best(run), best(floors[name]))


if __name__ == "__main__":
    main()
