"""CSV, XLSX and Markdown tables among the formats of the exchange."""

from __future__ import annotations

import codecs
from pathlib import PurePath
from typing import Final

from journeymap.errors import ExchangeError
from journeymap.exchange.format import Format, Options
from journeymap.exchange.imported import Imported
from journeymap.exchange.sayings_of_exchange import counted
from journeymap.exchange.tables.markdown_table import has_markdown_table, markdown_grid
from journeymap.exchange.tables.separated_file import SEPARATORS, familiar, separated_grid, table_text
from journeymap.exchange.tables.table_reader import mapping_of, table_map
from journeymap.exchange.tables.workbook_file import grids_of, workbook_sheets
from journeymap.exchange.tables.workbook_limits import is_archive, is_workbook
from journeymap.model import Document
from journeymap.sheets import (
    Line,
    is_table_of_map,
    is_workbook_of_map,
    lines_of_csv,
    lines_of_sheets,
    map_of,
    separated_rows,
)
from journeymap.words import _

__all__ = ["CSV", "MARKDOWN_TABLE", "XLSX"]

_HEAD: Final = 20_000


def _of_own(document: Document) -> Imported:
    """What is told of a table that this program wrote: all of it came back."""
    cards = sum(1 for _card in document.journey.touchpoints())
    said = (_("a table that journeymap wrote"), counted(document.journey))
    return Imported(document, said, (), cards, cards)


def read_csv(data: bytes, options: Options) -> Imported:
    """A map from a CSV or TSV file."""
    mapping = mapping_of(options)
    own = _own_lines(data) if mapping is None else None
    if own is not None:
        return _of_own(map_of(own))
    grid, _encoding, _separator = separated_grid(
        data, mapping.encoding if mapping else "", mapping.separator if mapping else ""
    )
    return table_map([grid], options, mapping)


def read_xlsx(data: bytes, options: Options) -> Imported:
    """A map from an Excel workbook."""
    sheets = workbook_sheets(data)
    if options.mapping is None and is_workbook_of_map(sheets):
        return _of_own(map_of(lines_of_sheets(sheets)))
    return table_map(grids_of(sheets), options)


def _own_lines(data: bytes) -> list[Line] | None:
    """The lines of a table that this program wrote, whatever separator it was saved with since; else None."""
    separator = _own_separator(data)
    return list(lines_of_csv(table_text(data)[0].removeprefix("\ufeff"), separator)) if separator else None


def _own_separator(data: bytes) -> str:
    """What stands between the headings of a table that this program wrote; ``""`` for any other file."""
    if not data.removeprefix(codecs.BOM_UTF8)[:4].lower().startswith(b"row"):
        return ""
    try:
        text = table_text(data)[0].removeprefix("\ufeff")
    except ExchangeError:
        return ""
    separator = text[3:4]
    head = separated_rows(text.partition("\n")[0], separator) if separator in SEPARATORS else []
    return separator if head and is_table_of_map(head[0][1]) else ""


def read_markdown(data: bytes, options: Options) -> Imported:
    """A map from the first table of a Markdown page."""
    text, _encoding = table_text(data)
    grid = markdown_grid(text)
    return table_map([grid] if grid else [], options)


def _sure_of_csv(data: bytes, filename: str) -> float:
    ending = PurePath(filename).suffix.lower()
    if is_archive(data):
        return 0.0
    if _own_separator(data):
        # Its columns, of which a colour is one, look like those of notes as well.
        return 1.0
    if ending in (".csv", ".tsv", ".tab"):
        return 0.6
    try:
        head = data[:_HEAD].decode("utf-8", "ignore")
        known = familiar(head)
    except ValueError:
        return 0.0
    return 0.4 if known >= 3 or (known == 2 and "\t" in head.lstrip().partition("\n")[0]) else 0.0


def _sure_of_xlsx(data: bytes, filename: str) -> float:
    if not is_archive(data):
        return 0.0
    return 0.9 if filename.lower().endswith((".xlsx", ".xlsm")) or is_workbook(data) else 0.3


def _sure_of_markdown(data: bytes, filename: str) -> float:
    if is_archive(data) or not has_markdown_table(data[: 10 * _HEAD].decode("utf-8", "ignore")):
        return 0.0
    return 0.7 if filename.lower().endswith((".md", ".markdown")) else 0.5


CSV: Final = Format("csv", "CSV", (".csv", ".tsv", ".tab"), _sure_of_csv, read_csv)
XLSX: Final = Format("xlsx", "Excel", (".xlsx", ".xlsm"), _sure_of_xlsx, read_xlsx)
MARKDOWN_TABLE: Final = Format("markdown", "Markdown", (".md", ".markdown"), _sure_of_markdown, read_markdown)
