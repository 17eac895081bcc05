"""The words of DrawingML as elements: colours, lines, outlines, paragraphs (ECMA-376, part 1, 20.1)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, Literal

from lxml import etree

from journeymap.export.printable import printable
from journeymap.layout.geometry import Box
from journeymap.overlays.theme import Theme

__all__ = [
    "EMU",
    "Paragraph",
    "Run",
    "Text",
    "decoration",
    "element",
    "fill",
    "line",
    "outline",
    "right_to_left",
    "txbody",
]

EMU: Final = 12700
"""English metric units in a point."""

_SPACES: Final = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
_DECORATIVE: Final = "http://schemas.microsoft.com/office/drawing/2017/decorative"
_DECORATIVE_URI: Final = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"
_THICK: Final = 1.3
"""In points: heads of arrows grow with the line, so those of thick ones are set small."""
_STEP: Final = re.compile(r"([MLHVCZ])([^MLHVCZ]*)")
_NUMBER: Final = re.compile(r"-?\d+(?:\.\d+)?")


@cache
def _qualified(name: str) -> str:
    prefix, _colon, local = name.partition(":")
    return f"{{{_SPACES[prefix]}}}{local}"


def element(parent: Any, name: str, /, **attributes: object) -> Any:
    """A new last child of an element, or one that stands alone where there is no parent.

    Attributes are cleaned of what XML cannot hold.

    Examples
    --------
    >>> element(None, "a:off", x=0, y=9).get("y")
    '9'
    """
    spelled = {
        key: printable(value) if isinstance(value, str) else str(value) for key, value in attributes.items()
    }
    if parent is None:
        return etree.Element(_qualified(name), spelled, nsmap=_SPACES)
    return etree.SubElement(parent, _qualified(name), spelled)


_SCHEME: Final = {
    "text": "tx1",
    "ground": "bg1",
    "muted": "tx2",
    "column": "bg2",
    "accent": "accent1",
    "pain": "accent2",
    "idea": "accent3",
    "truth": "accent4",
    "persona-0": "accent5",
    "persona-1": "accent6",
}
"""Roles that are colours of the document's theme, so that another theme recolours them."""


def fill(parent: Any, role: str | None, theme: Theme, opacity: float = 1.0) -> None:
    """A plain fill, or none."""
    if role is None:
        element(parent, "a:noFill")
        return
    solid = element(parent, "a:solidFill")
    if role in _SCHEME:
        shade = element(solid, "a:schemeClr", val=_SCHEME[role])
    else:
        shade = element(solid, "a:srgbClr", val=theme.colors[role].lstrip("#").upper())
    if opacity < 1:
        element(shade, "a:alpha", val=round(opacity * 100_000))


def line(
    parent: Any, role: str | None, width: float, theme: Theme, *, dash: bool = False, arrow: bool = False
) -> None:
    """The line around or along a shape; ``width`` in points."""
    if role is None:
        element(element(parent, "a:ln"), "a:noFill")
        return
    ln = element(parent, "a:ln", w=max(1, round(width * EMU)), cap="rnd")
    fill(ln, role, theme)
    if dash:
        element(ln, "a:prstDash", val="dash")
    element(ln, "a:round")
    if arrow:
        size = "sm" if width > _THICK else "med"
        element(ln, "a:tailEnd", type="triangle", w=size, len=size)


def decoration(named: Any) -> None:
    """Marks a shape, by the element that names it, as one that says nothing of its own."""
    extension = element(element(named, "a:extLst"), "a:ext", uri=_DECORATIVE_URI)
    etree.SubElement(extension, f"{{{_DECORATIVE}}}decorative", {"val": "1"}, nsmap={"adec": _DECORATIVE})


def outline(parent: Any, path: str, box: Box, unit: float, *, filled: bool = True) -> None:
    """An outline of our own from a path of M, L, H, V, C and Z in the same pixels as its box.

    Parameters
    ----------
    parent
        The properties of the shape.
    path
        As `journeymap.overlays.outline` spells it.
    box
        The shape's box.
    unit
        EMU per pixel.
    filled
        False for an open line.
    """
    geometry = element(parent, "a:custGeom")
    size = {"w": max(0, round(box.width * unit)), "h": max(0, round(box.height * unit))}
    drawn = element(element(geometry, "a:pathLst"), "a:path", **size, **({} if filled else {"fill": "none"}))
    pen = _Pen(drawn, box, unit)
    for command, numbers in _STEP.findall(path):
        pen.step(command, [float(number) for number in _NUMBER.findall(numbers)])


class _Pen:
    """Follows a path and writes it as elements."""

    def __init__(self, drawn: Any, box: Box, unit: float) -> None:
        self.drawn, self.box, self.unit = drawn, box, unit
        self.x = self.y = 0.0

    def step(self, command: str, numbers: list[float]) -> None:
        if command == "Z":
            element(self.drawn, "a:close")
        elif command == "C":
            for at in range(0, len(numbers) - 5, 6):
                self._to("a:cubicBezTo", numbers[at : at + 6])
        elif command in "HV":
            self._to("a:lnTo", [numbers[0], self.y] if command == "H" else [self.x, numbers[0]])
        else:
            self._to("a:moveTo" if command == "M" else "a:lnTo", numbers[:2])
            for at in range(2, len(numbers) - 1, 2):
                self._to("a:lnTo", numbers[at : at + 2])

    def _to(self, name: str, numbers: list[float]) -> None:
        parent = element(self.drawn, name)
        for x, y in zip(numbers[::2], numbers[1::2], strict=True):
            element(
                parent, "a:pt", x=round((x - self.box.x) * self.unit), y=round((y - self.box.y) * self.unit)
            )
        self.x, self.y = numbers[-2:]


@dataclass(frozen=True, slots=True)
class Run:
    """Some text of one look; ``size`` in points."""

    text: str
    size: float
    color: str = "text"
    bold: bool = False
    italic: bool = False


Align = Literal["l", "ctr", "r"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Runs on lines of one height.

    Attributes
    ----------
    leading
        Height of each line, in points.
    before, indent
        Above the paragraph and left of it, in points.
    """

    runs: tuple[Run, ...]
    leading: float
    before: float = 0.0
    indent: float = 0.0
    align: Align = "l"


@dataclass(frozen=True, slots=True)
class Text:
    """What stands in a shape: paragraphs, and the room around them (left, top, right, bottom; points)."""

    paragraphs: tuple[Paragraph, ...]
    insets: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    anchor: Literal["t", "ctr", "b"] = "t"
    wrapped: bool = True
    language: str = ""


def txbody(parent: Any, text: Text, theme: Theme, tag: str = "p:txBody") -> None:
    """The text of a shape."""
    left, top, right, bottom = (round(inset * EMU) for inset in text.insets)
    whole = element(parent, tag)
    element(
        whole,
        "a:bodyPr",
        wrap="square" if text.wrapped else "none",
        lIns=left,
        tIns=top,
        rIns=right,
        bIns=bottom,
        anchor=text.anchor,
        rtlCol=0,
    )
    for paragraph in text.paragraphs or (Paragraph((), 12),):
        _paragraph(whole, paragraph, text.language, theme)


def _paragraph(parent: Any, paragraph: Paragraph, language: str, theme: Theme) -> None:
    whole = element(parent, "a:p")
    spoken = "".join(run.text for run in paragraph.runs)
    style = {"rtl": 1} if right_to_left(spoken) else {}
    if paragraph.indent:
        style["marR" if style else "marL"] = round(paragraph.indent * EMU)
    # A text that runs to the left begins at the right.
    align = "r" if style.get("rtl") and paragraph.align == "l" else paragraph.align
    properties = element(whole, "a:pPr", algn=align, **style)
    spacing = element(properties, "a:lnSpc")
    element(spacing, "a:spcPts", val=round(paragraph.leading * 100))
    if paragraph.before:
        element(element(properties, "a:spcBef"), "a:spcPts", val=round(paragraph.before * 100))
    for run in paragraph.runs:
        for number, part in enumerate(run.text.split("\n")):
            if number:
                element(whole, "a:br")
            _run(whole, run, part, language, theme)


def _run(parent: Any, run: Run, text: str, language: str, theme: Theme) -> None:
    whole = element(parent, "a:r")
    flags = {"b": 1} if run.bold else {}
    flags |= {"i": 1} if run.italic else {}
    spoken = {"lang": language} if language else {}
    properties = element(whole, "a:rPr", **spoken, sz=round(run.size * 100), dirty=0, **flags)
    if run.color != "text":
        # Text has the first colour of the theme anyway.
        fill(properties, run.color, theme)
    element(whole, "a:t").text = printable(text)


_RIGHT_TO_LEFT: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_LETTER: Final = re.compile(r"[^\W\d_]")


def right_to_left(text: str) -> bool:
    """Whether the first letter of a text is of a script that runs to the left."""
    first = _LETTER.search(text)
    return bool(first and _RIGHT_TO_LEFT.match(first.group()))
