"""Rows of chips beneath the curve."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.layout.parts import Chip
from journeymap.overlays.ground import labels, labels_before
from journeymap.overlays.marks import Mark, Panel, Stroke
from journeymap.overlays.view import View

__all__ = ["chips_of", "paint_plain_rows", "paint_title"]

_PLAIN = ("gains", "backstage", "lane:")


def chips_of(view: View, kind: str) -> Iterator[Chip]:
    """The chips of one row; none where the layout has no such row."""
    for row in view.layout.rows:
        if row.kind == kind:
            yield from row.chips


def paint_title(view: View, kind: str) -> Iterator[Mark]:
    """A hairline above a row, and its name in the margin."""
    for row in view.layout.rows:
        if row.kind == kind:
            yield Stroke("column", ((row.box.x, row.box.y), (row.box.right, row.box.y)), "grid", 1)
            yield from labels_before(row.title, "muted")


def paint_plain_rows(view: View) -> Iterator[Mark]:
    """The rows that only hold texts: gains, backstage, the team's own lanes."""
    for row in view.layout.rows:
        if row.kind.startswith(_PLAIN):
            yield from paint_title(view, row.kind)
            for chip in row.chips:
                yield Panel("column", chip.box, "soft-lane", "column-line", 1, 5)
                yield from labels(chip.lines, "text")
