"""The report of a map as a document for Word and Writer, with real headings and the picture of the map."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO
from typing import Any, Final

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu, Pt, RGBColor

from journeymap.export.map_language import map_language
from journeymap.export.office_language import office_language
from journeymap.export.printable import printable
from journeymap.export.report.blocks import Block, Facts, Grid, Heading, Listing, Paragraph, Picture, Quote
from journeymap.export.report.column_widths import column_widths
from journeymap.export.report.contents import contents
from journeymap.export.report.word_ml import paragraph, table
from journeymap.insights import Insights
from journeymap.model import JourneyMap

__all__ = ["docx"]

_A4: Final = (11906, 16838)
"""Width and height in twentieths of a point."""
_MARGIN: Final = 850
_FONTS: Final = {"ascii": "Arial", "hAnsi": "Arial", "cs": "Arial"}
_EAST: Final = (
    ("ja", "Yu Gothic"),
    ("ko", "Malgun Gothic"),
    ("zh-tw", "Microsoft JhengHei"),
    ("", "Microsoft YaHei"),
)
_CELL_SIZE: Final = 8.5
_CELL_PADDING: Final = 12.0
"""Left and right of a cell's text together, in points; a little more than Word's own."""


def docx(journey: JourneyMap, insights: Insights, *, picture: bytes = b"", told: str = "") -> bytes:
    """The report as a document.

    Parameters
    ----------
    journey, insights
        The map, and what it says.
    picture, told
        The map as PNG, and what is on it in words; without a picture that chapter is left out.
    """
    writer = _Writer(journey, picture)
    for block in contents(journey, insights, told if picture else ""):
        writer.write(block)
    return writer.saved()


class _Writer:
    """A document that grows by a block at a time."""

    def __init__(self, journey: JourneyMap, picture: bytes) -> None:
        self.document: Any = Document()
        self.picture = picture
        language = office_language(map_language(journey))
        _set_page(self.document.sections[0], wide=False)
        _set_fonts(self.document, language)
        told = self.document.core_properties
        told.title, told.language = printable(journey.title)[:255], language
        told.author = printable(journey.owner)[:255]
        told.subject, told.comments = printable(journey.goal)[:255], ""
        # The same map gives the same document.
        told.created = told.modified = datetime(2000, 1, 1, tzinfo=UTC)

    def write(self, block: Block) -> None:
        writers: dict[type[Block], Callable[[Any], None]] = {
            Heading: self._heading,
            Paragraph: self._paragraph,
            Quote: self._quote,
            Facts: self._facts,
            Listing: self._listing,
            Grid: self._grid,
            Picture: self._picture,
        }
        writers[type(block)](block)

    def saved(self) -> bytes:
        out = BytesIO()
        self.document.save(out)
        return out.getvalue()

    def _put(self, element: Any) -> None:
        """Adds an element at the end, before the properties of the last section."""
        self.document.element.body[-1].addprevious(element)

    def _heading(self, block: Heading) -> None:
        self._put(paragraph([(block.text, False)], style=f"Heading{block.level}"))

    def _paragraph(self, block: Paragraph) -> None:
        self._put(paragraph([(block.text, block.strong)]))

    def _quote(self, block: Quote) -> None:
        self._put(paragraph([(block.text, False)], style="IntenseQuote"))

    def _facts(self, block: Facts) -> None:
        for name, text in block.pairs:
            label = [(f"{name}: ", True)] if name.strip() else []
            self._put(paragraph([*label, (text, False)], style="ListBullet"))

    def _listing(self, block: Listing) -> None:
        for item in block.items:
            self._put(paragraph([(item, False)], style="ListNumber" if block.ordered else "ListBullet"))

    def _grid(self, block: Grid) -> None:
        room = (_A4[0] - 2 * _MARGIN) / 20
        widths = column_widths(block, room, _CELL_SIZE, _CELL_PADDING)
        self._put(table((block.header, *block.rows), widths, size=_CELL_SIZE, figures=block.figures))
        self._put(paragraph([]))

    def _picture(self, block: Picture) -> None:
        """The picture as large as a page of its own that lies on its side, and upright pages again."""
        heading = self.document.paragraphs[-1]
        section = self.document.add_section(WD_SECTION.NEW_PAGE)
        _set_page(section, wide=True)
        # The heading that announces the picture goes on its page.
        self.document.element.body.insert(-1, heading._p)
        high = Emu((_A4[0] - 2 * _MARGIN - 1200) * 635)
        wide = Emu((_A4[1] - 2 * _MARGIN) * 635)
        run = self.document.add_paragraph().add_run()
        drawn = run.add_picture(BytesIO(self.picture))
        scale = min(wide / drawn.width, high / drawn.height)
        drawn.width, drawn.height = Emu(round(drawn.width * scale)), Emu(round(drawn.height * scale))
        drawn._inline.docPr.set("descr", printable(block.told))
        _set_page(self.document.add_section(WD_SECTION.NEW_PAGE), wide=False)


def _set_page(section: Any, *, wide: bool) -> None:
    width, height = reversed(_A4) if wide else _A4
    section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Emu(width * 635), Emu(height * 635)
    for side in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
        setattr(section, side, Emu(_MARGIN * 635))


def _set_fonts(document: Any, language: str) -> None:
    """Names fonts for every script, and the language for whoever reads aloud or checks spelling."""
    east = next(font for start, font in _EAST if language.lower().startswith(start))
    for style in document.styles:
        if style.type is None or not hasattr(style, "font"):
            continue
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for old in list(fonts.attrib):
            del fonts.attrib[old]
        for name, font in {**_FONTS, "eastAsia": east}.items():
            fonts.set(qn(f"w:{name}"), font)
        if style.name.startswith("Heading") or style.name == "Title":
            style.font.color.rgb = RGBColor(0x18, 0x21, 0x2F)
    normal = document.styles["Normal"]
    normal.font.size = Pt(10.5)
    if language:
        spoken = OxmlElement("w:lang")
        for name in ("val", "eastAsia", "bidi"):
            spoken.set(qn(f"w:{name}"), language)
        normal.element.get_or_add_rPr().append(spoken)
