"""A map as slides of native shapes, to be edited further in PowerPoint, Impress or Keynote."""

from __future__ import annotations

from journeymap.export.slides.deck import pptx

__all__ = ["pptx"]
