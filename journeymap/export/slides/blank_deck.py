"""An empty presentation, 16:9, with our colours and fonts in its theme."""

from __future__ import annotations

from itertools import count
from typing import Any, Final

from lxml import etree
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.packuri import PackURI
from pptx.util import Emu

from journeymap.export.slides.drawing_ml import EMU
from journeymap.layout.geometry import Box
from journeymap.overlays.theme import Theme

__all__ = ["HEIGHT", "MARGIN", "TITLE", "WIDTH", "blank_deck"]

WIDTH, HEIGHT = 960.0, 540.0
"""Of a slide, in points: 13.33 by 7.5 inches."""
MARGIN: Final = 30.0
TITLE: Final = Box(MARGIN, 16, WIDTH - 2 * MARGIN, 44)
"""Of the title on every slide."""

_KEPT: Final = {"Title Only"}
_COLORS: Final = {
    "dk1": "text",
    "lt1": "ground",
    "dk2": "muted",
    "lt2": "column",
    "accent1": "accent",
    "accent2": "pain",
    "accent3": "idea",
    "accent4": "truth",
    "accent5": "persona-0",
    "accent6": "persona-1",
    "hlink": "accent",
    "folHlink": "muted",
}
_LATIN: Final = "Arial"
_FONTS: Final = {
    "Hans": "Microsoft YaHei",
    "Hant": "Microsoft JhengHei",
    "Jpan": "Yu Gothic",
    "Hang": "Malgun Gothic",
    "Arab": "Arial",
    "Hebr": "Arial",
    "Thai": "Tahoma",
    "Deva": "Nirmala UI",
    "Viet": "Arial",
}
_EAST: Final = (
    ("ja", "Yu Gothic"),
    ("ko", "Malgun Gothic"),
    ("zh-tw", "Microsoft JhengHei"),
    ("zh-hk", "Microsoft JhengHei"),
    ("", "Microsoft YaHei"),
)
"""East Asian font by the beginning of a language."""


def blank_deck(theme: Theme, language: str) -> Any:
    """A presentation with one layout, that of a slide with a title; all else is drawn by us."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Emu(round(WIDTH * EMU)), Emu(round(HEIGHT * EMU))
    for layout in list(deck.slide_layouts):
        if layout.name not in _KEPT:
            deck.slide_layouts.remove(layout)
    _recolor(deck.slide_master, theme, language)
    _number_parts(deck.part.package)
    for sheet in (deck.slide_master, *deck.slide_layouts):
        _arrange(sheet)
    return deck


def _number_parts(package: Any) -> None:
    """Lets the package count its new parts; by itself it looks through all of them for a free name."""
    free = package.next_partname
    numbers: dict[str, count[int]] = {}

    def next_partname(template: str) -> PackURI:
        if template not in numbers:
            numbers[template] = count(free(template).idx or 1)
        return PackURI(template % next(numbers[template]))

    package.next_partname = next_partname


def _recolor(master: Any, theme: Theme, language: str) -> None:
    """Writes colours and fonts into the theme, which python-pptx has no words for."""
    part = master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    root = etree.fromstring(part.blob)
    space = {"a": root.nsmap["a"]}
    for name, role in _COLORS.items():
        place = root.find(f".//a:clrScheme/a:{name}", space)
        for old in list(place):
            place.remove(old)
        etree.SubElement(place, f"{{{space['a']}}}srgbClr", val=theme.colors[role].lstrip("#").upper())
    east = next(font for start, font in _EAST if language.lower().startswith(start))
    for fonts in root.iterfind(".//a:fontScheme/*", space):
        fonts.find("a:latin", space).set("typeface", _LATIN)
        fonts.find("a:ea", space).set("typeface", east)
        fonts.find("a:cs", space).set("typeface", _LATIN)
        for font in fonts.iterfind("a:font", space):
            if font.get("script") in _FONTS:
                font.set("typeface", _FONTS[font.get("script")])
    part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


_PLACES: Final = {
    "TITLE": TITLE,
    "BODY": Box(MARGIN, 70, WIDTH - 2 * MARGIN, 430),
    "DATE": Box(MARGIN, HEIGHT - 26, 160, 20),
    "FOOTER": Box(MARGIN + 180, HEIGHT - 26, WIDTH - 2 * MARGIN - 360, 20),
    "SLIDE_NUMBER": Box(WIDTH - MARGIN - 160, HEIGHT - 26, 160, 20),
}


def _arrange(sheet: Any) -> None:
    """Puts the places of title, date, footer and number where a slide of this width has them."""
    for place in sheet.placeholders:
        box = _PLACES.get(place.placeholder_format.type.name)
        if box is not None:
            place.left, place.top = Emu(round(box.x * EMU)), Emu(round(box.y * EMU))
            place.width, place.height = Emu(round(box.width * EMU)), Emu(round(box.height * EMU))
