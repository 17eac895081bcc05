"""Slides and reports opened in LibreOffice: nothing is missing, nothing leaves its box."""

from __future__ import annotations

import shutil
import subprocess
import unicodedata
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from PIL import Image
from pptx import Presentation

from journeymap.export import render_map
from journeymap.mapfile import read
from journeymap.model import JourneyMap
from tests.export.opened_in_office import Word, converted, page_count, text_of, words_of
from tests.strategies.many_scripts import many_scripts

MAPS = Path(__file__).parents[2] / "maps"
TOLERANCE = 2.0
"""Points that a word may stand out of its box."""
INK = 0.15
"""Above and below the ink of a word a PDF counts so much of the height of its font."""


def guitar() -> JourneyMap:
    return read((MAPS / "guitar-purchase.journey.yaml").read_bytes()).journey


JOURNEYS = {"guitar": guitar, "scripts": many_scripts}


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with both maps as documents, and the PDF of each."""
    folder = tmp_path_factory.mktemp("office")
    files = []
    for name, journey in JOURNEYS.items():
        for ending in ("pptx", "docx"):
            files.append(folder / f"{name}-{ending}.{ending}")
            files[-1].write_bytes(render_map(journey(), ending))
    converted(files, folder)
    return folder


def letters(text: str) -> str:
    """The letters of a text, however they are spaced, joined or ordered by who reads a PDF."""
    return "".join(c for c in unicodedata.normalize("NFKC", text) if c.isalnum())


@pytest.mark.parametrize("name", JOURNEYS)
def test_a_deck_opens_with_all_its_slides(opened: Path, name: str) -> None:
    deck = Presentation(str(opened / f"{name}-pptx.pptx"))
    assert page_count(opened / f"{name}-pptx.pdf") == len(deck.slides)


@pytest.mark.parametrize("name", JOURNEYS)
@pytest.mark.parametrize("ending", ["pptx", "docx"])
def test_every_touchpoint_is_named(opened: Path, name: str, ending: str) -> None:
    text = letters(text_of(opened / f"{name}-{ending}.pdf"))
    for _stage, key, here in JOURNEYS[name]().touchpoints():
        # A PDF holds Arabic as it is drawn: its letters are looked for, not their order.
        wanted = letters(here.name)
        assert wanted in text or ("arabic" in key and set(wanted) <= set(text)), here.name


@pytest.mark.parametrize("name", JOURNEYS)
def test_no_slide_is_blank(opened: Path, name: str, tmp_path: Path) -> None:
    painter = shutil.which("pdftoppm")
    assert painter is not None, "install poppler-utils"
    pdf = opened / f"{name}-pptx.pdf"
    subprocess.run([painter, "-r", "20", "-png", pdf, tmp_path / "slide"], check=True)
    for picture in sorted(tmp_path.glob("*.png")):
        with Image.open(BytesIO(picture.read_bytes())) as shown:
            shades = shown.convert("L").getcolors(256) or []
            assert sum(count for count, shade in shades if shade < 200) > 30, picture.name


class Room(NamedTuple):
    """A box of a slide with the letters of its text, in points."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    def holds(self, word: Word) -> bool:
        air = INK * (word.bottom - word.top)
        return (
            self.left - TOLERANCE <= word.left
            and word.right <= self.right + TOLERANCE
            and self.top - TOLERANCE <= word.top + air
            and word.bottom - air <= self.bottom + TOLERANCE
        )


def rooms_of(shapes: Any) -> Iterator[Room]:
    """The boxes of all shapes that hold a text, those in groups, too; a table is one box."""
    for shape in shapes:
        if hasattr(shape, "shapes"):
            yield from rooms_of(shape.shapes)
            continue
        box = [
            side / 12700
            for side in (shape.left, shape.top, shape.left + shape.width, shape.top + shape.height)
        ]
        if getattr(shape, "has_table", False) and shape.has_table:
            yield from cells_of(shape.table, box)
        elif shape.has_text_frame and shape.text_frame.text.strip():
            yield Room(letters(shape.text_frame.text), *box)


def cells_of(table: Any, box: list[float]) -> Iterator[Room]:
    y = box[1]
    for row in table.rows:
        x = box[0]
        for column, cell in zip(table.columns, row.cells, strict=True):
            yield Room(letters(cell.text), x, y, x + column.width / 12700, y + row.height / 12700)
            x += column.width / 12700
        y += row.height / 12700


@pytest.mark.parametrize("name", JOURNEYS)
def test_no_word_leaves_its_box(opened: Path, name: str) -> None:
    """Each word stands inside one of the shapes that have it."""
    strays, words = [], 0
    slides = Presentation(str(opened / f"{name}-pptx.pptx")).slides
    for number, (slide, page) in enumerate(
        zip(slides, words_of(opened / f"{name}-pptx.pdf"), strict=True), 1
    ):
        rooms = list(rooms_of(slide.shapes))
        for word in page:
            spelled = letters(word.text)
            if not spelled or spelled == str(number):
                continue
            words += 1
            # A word in which order or form of letters differ may stand in any box.
            homes = [room for room in rooms if spelled in room.text] or rooms
            if not any(room.holds(word) for room in homes):
                strays.append((number, word))
    assert strays == []
    assert words > 300


@pytest.mark.parametrize("name", JOURNEYS)
def test_words_of_a_report_stay_on_its_page(opened: Path, name: str) -> None:
    for page in words_of(opened / f"{name}-docx.pdf"):
        assert all(word.left > 0 and word.right < 842 and word.top > 0 for word in page)
