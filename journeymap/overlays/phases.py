"""Overlay: which stages lie before, during and after the purchase."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.overlays.ground import labels
from journeymap.overlays.marks import Mark, Stroke
from journeymap.overlays.view import View

__all__ = ["paint"]


def paint(view: View) -> Iterator[Mark]:
    """The phase's name, and a line over the stages it spans."""
    for span in view.layout.phases:
        y = span.label.y - span.label.size * 0.35
        start = span.label.x + span.label.width + 7
        yield from labels([span.label], "muted")
        yield Stroke("column", ((start, y), (span.box.right - 2, y)), "zero", 1)
        yield Stroke("column", ((span.box.right - 2, y), (span.box.right - 2, y + 6)), "zero", 1)
