"""Tables as maps: CSV, Excel and Markdown, one row for each step or a matrix of stages and aspects."""

from __future__ import annotations

from journeymap.exchange.tables.column_mapping import (
    ColumnMapping,
    mapping_in,
    mapping_text,
    possible_fields,
)
from journeymap.exchange.tables.table_formats import CSV, MARKDOWN_TABLE, XLSX

__all__ = ["CSV", "MARKDOWN_TABLE", "XLSX", "ColumnMapping", "mapping_in", "mapping_text", "possible_fields"]
