"""A map as a report to read: Markdown, and a document for Word or Writer."""

from __future__ import annotations

from journeymap.export.report.report_markdown import markdown

__all__ = ["markdown"]
