"""A map as lines of a spreadsheet, one for each thing in it, and back without loss."""

from __future__ import annotations

from journeymap.sheets.cell_values import text_of
from journeymap.sheets.columns_of_lines import KINDS, Column, Kind, columns_of
from journeymap.sheets.defused import armed, defused
from journeymap.sheets.folding import map_of
from journeymap.sheets.line import Cell, Line
from journeymap.sheets.markup_texts import LONGEST, continued, escaped, unescaped
from journeymap.sheets.own_workbook import is_workbook_of_map, lines_of_sheets
from journeymap.sheets.separated import separated_rows, separated_text
from journeymap.sheets.single_table import csv_of, is_table_of_map, known_heading, lines_in_rows, lines_of_csv
from journeymap.sheets.unfolding import lines_of

__all__ = [
    "KINDS",
    "LONGEST",
    "Cell",
    "Column",
    "Kind",
    "Line",
    "armed",
    "columns_of",
    "continued",
    "csv_of",
    "defused",
    "escaped",
    "is_table_of_map",
    "is_workbook_of_map",
    "known_heading",
    "lines_in_rows",
    "lines_of",
    "lines_of_csv",
    "lines_of_sheets",
    "map_of",
    "separated_rows",
    "separated_text",
    "text_of",
    "unescaped",
]
