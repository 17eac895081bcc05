"""Overlay: what hurts, as a badge on the card and in full in a row beneath."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.layout.geometry import Box
from journeymap.layout.parts import Chip
from journeymap.overlays.badges import paint_badges
from journeymap.overlays.chip_rows import chips_of, paint_title
from journeymap.overlays.ground import labels
from journeymap.overlays.marks import Glyph, Mark, Panel
from journeymap.overlays.view import View

__all__ = ["paint", "severity_dots"]


def paint(view: View) -> Iterator[Mark]:
    """The severity of the worst open pain on each card, and all pains in their row."""
    yield from paint_badges(view, "pains", "pain")
    yield from paint_title(view, "pains")
    for chip in chips_of(view, "pains"):
        yield from _chip(view, chip)


def _chip(view: View, chip: Chip) -> Iterator[Mark]:
    touchpoint = view.journey.stages[chip.stage].touchpoints[chip.touchpoint]
    pain = touchpoint.pains[chip.item]
    seen = view.concerns(touchpoint.personas) and view.concerns(pain.personas) and pain.status != "fixed"
    fill, line = ("soft-pain", "soft-pain-line") if seen else (None, "line")
    yield Panel("column", chip.box, fill, line, 1, 5)
    yield from labels(chip.lines, "text" if seen else "muted")
    if chip.dots is not None:
        yield from severity_dots(pain.severity, chip.dots, "pain" if seen else "muted")


def severity_dots(severity: int, box: Box, color: str = "pain") -> Iterator[Mark]:
    """Five dots, as many of them full as the pain is severe; empty ones are smaller, none touch."""
    step = (box.width - box.height) / 4
    size = min(7.0, step - 1.2)
    for number in range(5):
        center = (box.x + box.height / 2 + number * step, box.center[1])
        full = number < severity
        yield Glyph("column", "circle", center, size if full else 3, color)
