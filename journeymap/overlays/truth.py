"""Moments of truth: a star on the card where the relationship is decided."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.overlays.badges import paint_badges
from journeymap.overlays.marks import Mark
from journeymap.overlays.view import View

__all__ = ["paint_truth"]


def paint_truth(view: View) -> Iterator[Mark]:
    """A star on the edge of each such card."""
    return paint_badges(view, "truth", "truth")
