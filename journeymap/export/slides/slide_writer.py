"""Adds slides to a deck: shapes, a title that fits, speaker notes, a number."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from typing import Any, Final

from pptx.util import Emu

from journeymap.export.printable import printable
from journeymap.export.slides.blank_deck import HEIGHT, MARGIN, TITLE, WIDTH
from journeymap.export.slides.canvas import Canvas
from journeymap.export.slides.drawing_ml import EMU, Paragraph, Run, Text, element, txbody
from journeymap.export.slides.table_shape import TablePage
from journeymap.export.slides.text_blocks import LEADING
from journeymap.layout.geometry import Box, Point
from journeymap.layout.wrap import wrap
from journeymap.model import JourneyMap
from journeymap.overlays.theme import Theme

__all__ = ["SlideWriter"]

_SMALLEST: Final = 8.0
_NUMBER: Final = Box(WIDTH - MARGIN - 60, HEIGHT - 24, 60, 16)


class SlideWriter:
    """A deck that grows by a slide at a time."""

    def __init__(self, deck: Any, theme: Theme, language: str) -> None:
        self.deck, self.theme, self.language = deck, theme, language

    def canvas(self, scale: float = 1.0, origin: Point = (0.0, 0.0)) -> Canvas:
        """A sheet for the shapes of a slide; see `Canvas`."""
        return Canvas(self.theme, self.language, scale=scale, origin=origin)

    def table(self, page: TablePage, name: str) -> Any:
        """A page of a table as the only shape of a slide; see `pages_of`."""
        return page.frame(self.canvas().reserve(), name, self.theme, self.language)

    def add(
        self,
        shapes: Iterable[Any],
        title: str,
        notes: str,
        *,
        place: Box = TITLE,
        largest: float = 24.0,
    ) -> None:
        """Adds a slide.

        Parameters
        ----------
        shapes
            What a canvas drew.
        title
            Of the slide; set smaller until it fits.
        notes
            For whoever presents it, lines apart; ``""`` for none.
        place, largest
            Where the title stands, and how large it may be, in points.
        """
        slide = self.deck.slides.add_slide(self.deck.slide_layouts[0])
        tree = slide.shapes._spTree
        self._title(slide.shapes.title, title, place, largest)
        tree.extend(shapes)
        self._number(tree)
        if notes.strip():
            slide.notes_slide.notes_text_frame.text = printable(notes)

    def _title(self, shape: Any, title: str, place: Box, largest: float) -> None:
        if place != TITLE:
            shape.left, shape.top = Emu(round(place.x * EMU)), Emu(round(place.y * EMU))
            shape.width, shape.height = Emu(round(place.width * EMU)), Emu(round(place.height * EMU))
        size = largest
        while size > _SMALLEST:
            if len(wrap(title, place.width - 2, size, True)) * size * LEADING <= place.height:
                break
            size -= 1
        text = Text(
            (Paragraph((Run(" ".join(title.split()), size, "text", bold=True),), size * LEADING),),
            anchor="b" if place == TITLE else "ctr",
            language=self.language,
        )
        body = shape._element.txBody
        txbody(shape._element, text, self.theme)
        shape._element.remove(body)

    def _number(self, tree: Any) -> None:
        """The number of the slide, which PowerPoint keeps up to date."""
        whole = element(tree, "p:sp")
        names = element(whole, "p:nvSpPr")
        element(names, "p:cNvPr", id=90, name="Slide Number")
        element(element(names, "p:cNvSpPr"), "a:spLocks", noGrp=1)
        element(element(names, "p:nvPr"), "p:ph", type="sldNum", sz="quarter", idx=12)
        element(whole, "p:spPr")
        body = element(whole, "p:txBody")
        element(body, "a:bodyPr")
        paragraph = element(body, "a:p")
        field = element(paragraph, "a:fld", id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}", type="slidenum")
        element(field, "a:rPr", lang="en-US")
        element(field, "a:t").text = str(len(self.deck.slides))

    def saved(self, title: str, journey: JourneyMap) -> bytes:
        """The whole deck as a file."""
        told = self.deck.core_properties
        told.title, told.language = printable(title)[:255], self.language
        told.author = printable(journey.owner)[:255]
        told.subject = printable(journey.goal)[:255]
        out = BytesIO()
        self.deck.save(out)
        return out.getvalue()
