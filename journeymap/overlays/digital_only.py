"""Overlay: touchpoints that need no place and no paper; the others step back."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.overlays.marks import Mark
from journeymap.overlays.view import View

__all__ = ["paint"]


def paint(view: View) -> Iterator[Mark]:
    """Nothing of its own: the view dims what is not digital (`View.dimmed`)."""
    yield from ()
