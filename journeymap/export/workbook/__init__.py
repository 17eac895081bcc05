"""A map as a workbook (XLSX): a sheet for each kind of thing, lossless, no formula in it."""

from __future__ import annotations

from journeymap.export.workbook.workbook_xlsx import xlsx

__all__ = ["xlsx"]
