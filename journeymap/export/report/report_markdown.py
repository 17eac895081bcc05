"""The report of a map as Markdown, in which no text of the map means anything but itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from journeymap.export.report.blocks import Block, Facts, Grid, Heading, Listing, Paragraph, Picture, Quote
from journeymap.export.report.contents import contents
from journeymap.insights import Insights
from journeymap.markdown_text import literal, table_row
from journeymap.model import JourneyMap

__all__ = ["markdown"]


def markdown(journey: JourneyMap, insights: Insights) -> str:
    """The report, ending in a line break; readable on GitHub and as plain text."""
    return "\n\n".join(filter(None, map(_written, contents(journey, insights)))) + "\n"


def _written(block: Block) -> str:
    return _WRITERS[type(block)](block)


def _paragraph(block: Paragraph) -> str:
    # Each line of the map keeps its own line; two spaces would be lost in many editors.
    lines = "\\\n".join(filter(None, map(literal, block.text.splitlines())))
    return f"**{lines}**" if block.strong and lines else lines


def _facts(block: Facts) -> str:
    return "\n".join(_pair(name, text) for name, text in block.pairs)


def _pair(name: str, text: str) -> str:
    return f"- **{literal(name)}:** {_cell(text)}" if literal(name) else f"- {_cell(text)}"


def _listing(block: Listing) -> str:
    starts = (f"{number}. " if block.ordered else "- " for number in range(1, len(block.items) + 1))
    return "\n".join(f"{start}{literal(item)}" for start, item in zip(starts, block.items, strict=True))


def _grid(block: Grid) -> str:
    rules = ("---:" if column in block.figures else "---" for column in range(len(block.header)))
    lines = [table_row(map(literal, block.header)), f"|{'|'.join(rules)}|"]
    lines += (table_row(map(_cell, row)) for row in block.rows)
    return "\n".join(lines)


def _cell(text: str) -> str:
    """Several lines as the one line a cell has; the break is the only HTML, and ours."""
    return "<br>".join(filter(None, map(literal, text.splitlines())))


_WRITERS: dict[type[Block], Callable[[Any], str]] = {
    Heading: lambda block: f"{'#' * block.level} {literal(block.text)}",
    Paragraph: _paragraph,
    Quote: lambda block: f"> {literal(block.text)}",
    Facts: _facts,
    Listing: _listing,
    Grid: _grid,
    Picture: lambda block: "",
}
