"""The shapes of one slide: collected as elements and put into it all at once.

python-pptx looks for a free id through the whole slide with every shape it
adds, so a thousand of them take a quarter of a minute; here ids are counted.
"""

from __future__ import annotations

from typing import Any, Final

from journeymap.export.slides.drawing_ml import EMU, Text, element, fill, line, outline, txbody
from journeymap.layout.geometry import Box, Point
from journeymap.overlays.theme import Theme

__all__ = ["Canvas"]

_CORNER: Final = 50_000
"""Adjustment of a round corner that makes it half of the shorter side."""


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
    first
        The first free id of the slide.
    """

    def __init__(
        self,
        theme: Theme,
        language: str = "",
        *,
        scale: float = 1.0,
        origin: Point = (0, 0),
        first: int = 100,
    ) -> None:
        self.theme, self.language = theme, language
        self.scale, self.origin = scale, origin
        self._next = first
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
        *,
        preset: str = "rect",
        path: str = "",
        closed: bool = True,
        fill_: str | None = None,
        opacity: float = 1.0,
        line_: str | None = None,
        width: float = 1.0,
        dash: bool = False,
        arrow: bool = False,
        radius: float = 0.0,
        text: Text | None = None,
        name: str = "",
        told: str = "",
        number: int | None = None,
    ) -> int:
        """Draws one shape and gives its id.

        Parameters
        ----------
        box
            Where, in pixels.
        preset, path
            A preset geometry, or an outline of our own that lies in the box; ``closed`` is False for a line.
        fill_, opacity, line_, width, dash, arrow
            Roles and widths (in pixels) of surface and line; None for none.
        radius
            Of the corners of a ``roundRect``, in pixels.
        text
            What stands in it.
        name, told
            Its name in the list of shapes, and what it is to those who cannot see it; a shape that
            says nothing is marked as decoration.
        number
            An id taken by `reserve`.
        """
        number = self.reserve() if number is None else number
        whole = element(self._tree, "p:sp")
        names = element(whole, "p:nvSpPr")
        self._named(names, number, name or preset, told)
        element(names, "p:cNvSpPr", **({"txBox": 1} if text and not fill_ and not line_ else {}))
        element(names, "p:nvPr")
        properties = element(whole, "p:spPr")
        self._placed(properties, box)
        if path:
            outline(properties, path, box, self.unit, filled=closed)
        else:
            self._preset(properties, preset, box, radius)
        fill(properties, fill_, self.theme, opacity)
        line(properties, line_, width * self.scale, self.theme, dash=dash, arrow=arrow)
        if text is not None:
            txbody(whole, text, self.theme)
        return number

    def connector(
        self,
        start: Point,
        end: Point,
        *,
        ends: tuple[tuple[int, int], tuple[int, int]],
        preset: str = "straightConnector1",
        bend: int | None = None,
        color: str,
        width: float,
        name: str = "",
        told: str = "",
    ) -> int:
        """A line with an arrow that stays glued to two shapes when these are moved.

        Parameters
        ----------
        start, end
            Where it begins and ends, in pixels.
        ends
            For both ends: id of the shape, and number of the place where it is glued
            (0 top, 1 left, 2 bottom, 3 right).
        preset, bend
            A preset connector, and its first adjustment.
        """
        number = self.reserve()
        whole = element(self._tree, "p:cxnSp")
        names = element(whole, "p:nvCxnSpPr")
        self._named(names, number, name or "Connector", told)
        glue = element(names, "p:cNvCxnSpPr")
        for tag, (shape, site) in zip(("a:stCxn", "a:endCxn"), ends, strict=True):
            element(glue, tag, id=shape, idx=site)
        element(names, "p:nvPr")
        properties = element(whole, "p:spPr")
        box = Box(
            min(start[0], end[0]), min(start[1], end[1]), abs(end[0] - start[0]), abs(end[1] - start[1])
        )
        self._placed(properties, box, flip=(end[0] < start[0], end[1] < start[1]))
        geometry = element(properties, "a:prstGeom", prst=preset)
        adjustments = element(geometry, "a:avLst")
        if bend is not None:
            element(adjustments, "a:gd", name="adj1", fmla=f"val {bend}")
        line(properties, color, width * self.scale, self.theme, arrow=True)
        return number

    def _named(self, parent: Any, number: int, name: str, told: str) -> None:
        element(parent, "p:cNvPr", id=number, name=name, **({"descr": told} if told else {}))

    def _placed(self, properties: Any, box: Box, flip: tuple[bool, bool] = (False, False)) -> None:
        flags = {key: 1 for key, set_ in zip(("flipH", "flipV"), flip, strict=True) if set_}
        place = element(properties, "a:xfrm", **flags)
        x, y = (
            round((at * self.scale + offset) * EMU)
            for at, offset in zip((box.x, box.y), self.origin, strict=True)
        )
        element(place, "a:off", x=x, y=y)
        element(
            place, "a:ext", cx=max(0, round(box.width * self.unit)), cy=max(0, round(box.height * self.unit))
        )

    def _preset(self, properties: Any, preset: str, box: Box, radius: float) -> None:
        geometry = element(properties, "a:prstGeom", prst=preset)
        adjustments = element(geometry, "a:avLst")
        if preset == "roundRect":
            share = min(_CORNER, round(100_000 * radius / max(min(box.width, box.height), 1e-9)))
            element(adjustments, "a:gd", name="adj", fmla=f"val {share}")
