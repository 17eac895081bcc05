"""Maps from other tools and for other tools: mermaid, OpenJourney Format, CJML, tables, notes, outlines."""

from __future__ import annotations

from journeymap.exchange.catalogue_of_formats import FORMATS, MAX_BYTES, format_of, read_any, write_as
from journeymap.exchange.format import Exported, Format, Options
from journeymap.exchange.imported import Imported, LeftOut

__all__ = [
    "FORMATS",
    "MAX_BYTES",
    "Exported",
    "Format",
    "Imported",
    "LeftOut",
    "Options",
    "format_of",
    "read_any",
    "write_as",
]
