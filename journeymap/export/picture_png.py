"""PNG from our own SVG, by resvg, without a browser."""

from __future__ import annotations

import math
import re
from typing import Final

from journeymap.errors import JourneymapError, MissingExtra
from journeymap.export.glyphs import fonts_for
from journeymap.export.lettering import with_families
from journeymap.words import _

__all__ = ["MOST_PIXELS", "affordable", "png"]

_USUAL: Final = 40_000_000
"""Pixels that a PNG has at most where nobody asked for so many: more take ten seconds and longer."""
_PANIC: Final = "pyo3_runtime"
"""Module of what a library written in Rust raises when it panics."""
MOST_PIXELS: Final = 120_000_000
"""Of a PNG: four bytes each, twice while it is made, are a gigabyte of memory."""
_SIZE: Final = re.compile(r"<svg\b[^>]*?\swidth=\"([\d.]+)\"[^>]*?\sheight=\"([\d.]+)\"")


def png(svg: str, *, scale: float = 2.0) -> bytes:
    """An SVG as PNG.

    Parameters
    ----------
    svg
        Text of the SVG.
    scale
        Pixels of the PNG per CSS pixel.

    Raises
    ------
    JourneymapError
        Where it would have more pixels than fit into memory; nothing is drawn then.
    MissingExtra
        Where resvg-py or fonttools is not installed.
    """
    try:
        import resvg_py
    except ImportError as error:
        raise MissingExtra("resvg-py", "export") from error
    _refuse_huge(svg, scale)
    fonts = fonts_for(svg)
    files = [str(path) for path in fonts.files]

    def drawn(text: str) -> bytes:
        # The system's fonts are read only where they are needed: same picture everywhere, and quicker.
        return resvg_py.svg_to_bytes(svg_string=text, zoom=scale, skip_system_fonts=True, font_files=files)

    try:
        return drawn(with_families(svg, fonts))
    except BaseException as error:
        # resvg panics over some runs of letters whose font is named; left to itself it draws them.
        if type(error).__module__ != _PANIC:
            raise
        return drawn(svg)


def affordable(svg: str, scale: float) -> float:
    """The scale, or the largest one at which the picture of an SVG is still made in seconds."""
    width, height = _sides(svg)
    return min(scale, math.sqrt(_USUAL / (width * height)))


def _sides(svg: str) -> tuple[float, float]:
    found = _SIZE.search(svg)
    width, height = (float(side) for side in (found.groups() if found else ("1", "1")))
    return max(width, 1.0), max(height, 1.0)


def _refuse_huge(svg: str, scale: float) -> None:
    width, height = (round(side * scale) for side in _sides(svg))
    if width * height > MOST_PIXELS:
        raise JourneymapError(
            _(
                "a picture of {width} × {height} pixels does not fit into memory, at most {most} million do; "
                "make a PDF, or ask for fewer dots per inch or smaller paper"
            ).format(width=width, height=height, most=MOST_PIXELS // 1_000_000)
        )
