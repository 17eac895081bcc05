"""The shapes of one slide: collected as elements and put into it all at once.

python-pptx looks for a free id through the whole slide with every shape it
adds, so a thousand of them take a quarter of a minute; here ids are counted.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final

from journeymap.export.slides.drawing_ml import EMU, Text, decoration, element, fill, line, outline, txbody
from journeymap.layout.geometry import Box, Point
from journeymap.overlays.theme import Theme

__all__ = ["Canvas", "Look"]

_CORNER: Final = 50_000
"""Adjustment of a round corner that makes it half of the shorter side."""
_FIRST: Final = 100
"""The first id; those below are left to what python-pptx puts on a slide."""


@dataclass(frozen=True, slots=True)
class Look:
    """Surface and line of a shape: roles of the theme, and widths in pixels; None for none."""

    fill: str | None = None
    line: str | None = None
    width: float = 1.0
    opacity: float = 1.0
    dash: bool = False
    arrow: bool = False


class Canvas:
    """A sheet to draw on in pixels of a layout; ``take`` gives what was drawn.

    Parameters
    ----------
    theme
        Turns roles into colours.
    language
        Of the texts, BCP 47, or ``""``.
    scale
        Points per pixel.
    origin
        Where on the slide pixel (0, 0) lies, in points.
    """

    def __init__(
        self, theme: Theme, language: str = "", *, scale: float = 1.0, origin: Point = (0, 0)
    ) -> None:
        self.theme, self.language = theme, language
        self.scale, self.origin = scale, origin
        self._next = _FIRST
        self._tree = element(None, "p:spTree")

    @property
    def unit(self) -> float:
        """EMU per pixel."""
        return self.scale * EMU

    def take(self) -> list[Any]:
        """The elements drawn so far, in painting order."""
        return list(self._tree)

    def reserve(self) -> int:
        """An id for a shape that is drawn later, so that connectors may name it now."""
        self._next += 1
        return self._next - 1

    def shape(
        self,
        box: Box,
        look: Look,
        *,
        preset: str = "rect",
        radius: float = 0.0,
        path: str = "",
        closed: bool = True,
        text: Text | None = None,
        name: str = "",
        told: str = "",
        number: int | None = None,
    ) -> int:
        """Draws one shape and gives its id.

        Parameters
        ----------
        box, look
            Where, in pixels, and how it looks.
        preset, radius
            A preset geometry, and how round the corners of a ``roundRect`` are, in pixels.
        path, closed
            An outline of our own in the box instead; ``closed`` is False for an open line.
        text
            What stands in it.
        name, told
            Its name in the list of shapes, and what it is to those who cannot see it; a shape that
            neither holds a text nor is told is marked as decoration.
        number
            An id taken by `reserve`.
        """
        number = self.reserve() if number is None else number
        whole = element(self._tree, "p:sp")
        names = element(whole, "p:nvSpPr")
        self._named(names, number, name or preset, told, silent=text is None)
        element(names, "p:cNvSpPr", **({"txBox": 1} if text and not look.fill and not look.line else {}))
        element(names, "p:nvPr")
        properties = element(whole, "p:spPr")
        if path:
            # An outline without any height has no scale.
            box = Box(box.x, box.y, max(box.width, 1.0), max(box.height, 1.0))
        self._placed(properties, box)
        if path:
            outline(properties, path, box, self.unit, filled=closed)
        else:
            self._preset(properties, preset, box, radius)
        fill(properties, look.fill, self.theme, look.opacity)
        self._line(properties, look)
        if text is not None:
            txbody(whole, text, self.theme)
        return number

    @contextmanager
    def group(self, box: Box, *, name: str, told: str = "") -> Iterator[None]:
        """What is drawn within this block moves as one; ``box`` holds all of it."""
        outside = self._tree
        whole = element(outside, "p:grpSp")
        names = element(whole, "p:nvGrpSpPr")
        self._named(names, self.reserve(), name, told, silent=False)
        element(names, "p:cNvGrpSpPr")
        element(names, "p:nvPr")
        place = self._placed(element(whole, "p:grpSpPr"), box)
        x, y, wide, high = self._place(box)
        element(place, "a:chOff", x=x, y=y)
        element(place, "a:chExt", cx=wide, cy=high)
        self._tree = whole
        yield
        self._tree = outside

    def connector(
        self,
        ends: tuple[Point, Point],
        glue: tuple[tuple[int, int], tuple[int, int]],
        look: Look,
        *,
        preset: str,
        bulge: float = 0.0,
        name: str = "",
        told: str = "",
    ) -> int:
        """A line that stays glued to two shapes when these are moved.

        Parameters
        ----------
        ends
            Where it begins and ends, in pixels.
        glue
            For both ends: id of the shape, and number of the place where it is glued
            (0 top, 1 left, 2 bottom, 3 right).
        look
            How it looks.
        preset
            A preset connector.
        bulge
            How far beyond both ends it swings, in pixels, where these lie one above the other; to the
            left where it is negative.
        """
        number = self.reserve()
        whole = element(self._tree, "p:cxnSp")
        names = element(whole, "p:nvCxnSpPr")
        self._named(names, number, name, told, silent=False)
        glued = element(names, "p:cNvCxnSpPr")
        for tag, (shape, site) in zip(("a:stCxn", "a:endCxn"), glue, strict=True):
            element(glued, tag, id=shape, idx=site)
        element(names, "p:nvPr")
        properties = element(whole, "p:spPr")
        (x, y), (to_x, to_y) = ends
        # Without any width there is nothing that a bulge could be a share of.
        wide = max(abs(to_x - x), 1.0) if bulge else abs(to_x - x)
        self._placed(properties, Box(min(x, to_x), min(y, to_y), wide, abs(to_y - y)), (to_x < x, to_y < y))
        geometry = element(properties, "a:prstGeom", prst=preset)
        if bulge:
            outmost = max(x, to_x) + bulge if bulge > 0 else min(x, to_x) + bulge
            reach = (outmost - x) * (-1 if to_x < x else 1)
            bend = f"val {round(100_000 * reach / wide)}"
            element(element(geometry, "a:avLst"), "a:gd", name="adj1", fmla=bend)
        self._line(properties, look)
        return number

    def _line(self, properties: Any, look: Look) -> None:
        line(properties, look.line, look.width * self.scale, self.theme, dash=look.dash, arrow=look.arrow)

    def _named(self, parent: Any, number: int, name: str, told: str, *, silent: bool) -> None:
        whole = element(parent, "p:cNvPr", id=number, name=name, **({"descr": told} if told else {}))
        if silent and not told:
            decoration(whole)

    def _place(self, box: Box) -> tuple[int, int, int, int]:
        x, y = (
            round((at * self.scale + offset) * EMU)
            for at, offset in zip((box.x, box.y), self.origin, strict=True)
        )
        return x, y, max(0, round(box.width * self.unit)), max(0, round(box.height * self.unit))

    def _placed(self, properties: Any, box: Box, flip: tuple[bool, bool] = (False, False)) -> Any:
        flags = {key: 1 for key, set_ in zip(("flipH", "flipV"), flip, strict=True) if set_}
        place = element(properties, "a:xfrm", **flags)
        x, y, wide, high = self._place(box)
        element(place, "a:off", x=x, y=y)
        element(place, "a:ext", cx=wide, cy=high)
        return place

    def _preset(self, properties: Any, preset: str, box: Box, radius: float) -> None:
        geometry = element(properties, "a:prstGeom", prst=preset)
        if preset == "roundRect":
            share = min(_CORNER, round(100_000 * radius / max(min(box.width, box.height), 1e-9)))
            element(element(geometry, "a:avLst"), "a:gd", name="adj", fmla=f"val {share}")
