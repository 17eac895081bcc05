"""Overlay: what could be better, as a badge on the card and in full in a row beneath."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.overlays.badges import paint_badges
from journeymap.overlays.chip_rows import chips_of, paint_title
from journeymap.overlays.ground import labels
from journeymap.overlays.marks import Label, Mark, Panel
from journeymap.overlays.view import View

__all__ = ["paint"]


def paint(view: View) -> Iterator[Mark]:
    """The number of ideas on each card, and all ideas in their row."""
    yield from paint_badges(view, "ideas", "idea")
    yield from paint_title(view, "ideas")
    for chip in chips_of(view, "ideas"):
        seen = view.concerns(view.journey.stages[chip.stage].touchpoints[chip.touchpoint].personas)
        fill, line = ("soft-idea", "soft-idea-line") if seen else (None, "line")
        yield Panel("column", chip.box, fill, line, 1, 5)
        first = chip.lines[0]
        yield Label("text", "+", chip.box.x + 9, first.y, first.size, "idea" if seen else "muted", True)
        yield from labels(chip.lines, "text" if seen else "muted")
