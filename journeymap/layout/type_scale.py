"""The one type scale: sizes, line heights and weights of every text on the picture."""

from __future__ import annotations

from dataclasses import dataclass, replace

from journeymap.layout.measure import text_width
from journeymap.layout.parts import Line
from journeymap.layout.wrap import wrap

__all__ = ["CAPTION", "CHIP", "GOAL", "HEADING", "LEAD", "NAME", "NOTE", "REMARK", "STRONG", "TITLE", "Face"]


@dataclass(frozen=True, slots=True)
class Face:
    """A step of the scale: font size and line height in pixels, and the weight."""

    size: float
    leading: float
    bold: bool = False
    balanced: bool = False
    """Whether lines are made about equally long, as in headings."""

    @property
    def ascent(self) -> float:
        """From the top of a line to its baseline, so that caps sit in the middle of the line."""
        return (self.leading + 0.7 * self.size) / 2

    def width(self, text: str) -> float:
        """Of one line of text, in pixels."""
        return text_width(text, self.size, self.bold)

    def lines(self, text: str, x: float, top: float, width: float) -> tuple[Line, ...]:
        """The text set in lines of at most ``width``, the first line's top at ``top``; none for no text."""
        if not text or text.isspace():
            return ()
        found = wrap(text, width, self.size, self.bold, self.balanced)
        base, leading, size, bold = top + self.ascent, self.leading, self.size, self.bold
        if len(found) == 1:
            return (Line(found[0], x, base, size, bold, width),)
        return tuple(
            [Line(line, x, base + number * leading, size, bold, width) for number, line in enumerate(found)]
        )

    def lines_before(self, text: str, right: float, top: float, width: float) -> tuple[Line, ...]:
        """The same, set flush to ``right``."""
        return tuple(
            replace(line, x=right - self.width(line.text), width=self.width(line.text))
            for line in self.lines(text, right - width, top, width)
        )

    def line(self, text: str, x: float, top: float) -> Line:
        """The text on one line, as wide as it needs."""
        return Line(text, x, top + self.ascent, self.size, self.bold, self.width(text))


TITLE = Face(24, 30, True)
GOAL = Face(13.5, 19)
LEAD = Face(13.5, 19, True)
HEADING = Face(14, 18, True, True)
NAME = Face(12.5, 15, True, True)
CHIP = Face(11.5, 14.5)
STRONG = Face(11.5, 14.5, True)
NOTE = Face(11, 14)
CAPTION = Face(10.5, 13, True)
REMARK = Face(10.5, 12.5)
