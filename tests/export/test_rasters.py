"""PNG and PDF of real maps: right size, every letter drawn, text that can be searched."""

from __future__ import annotations

import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from journeymap.export import pdf, png
from journeymap.export.typefaces import base_files

FONT = "Source Sans Pro"


def card(text: str, lang: str = "en", weight: int = 400, colour: str = "#000000") -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="300" height="60" viewBox="0 0 300 60" lang="{lang}">'
        f'<rect width="300" height="60" fill="#ffffff"/><g font-family="{FONT}">'
        f'<text x="10" y="40" font-size="24" font-weight="{weight}" fill="{colour}">{text}</text></g></svg>'
    )


def ink(data: bytes) -> int:
    """How much darker than its ground a picture is."""
    grey = Image.open(BytesIO(data)).convert("L")
    return sum((255 - shade) * count for shade, count in enumerate(grey.histogram()))


def test_a_png_has_the_size_of_the_drawing_times_the_scale() -> None:
    assert Image.open(BytesIO(png(card("A"), scale=1))).size == (300, 60)
    assert Image.open(BytesIO(png(card("A"), scale=3))).size == (900, 180)


@pytest.mark.parametrize("text", ["Guitar", "Гитара", "购买吉他", "ギター", "기타", "😀", "نص", "पाठ"])
def test_letters_of_every_script_leave_ink_and_not_boxes(text: str) -> None:
    drawn = ink(png(card(text)))
    assert drawn > ink(png(card(""))) + 1000
    # A letter that no font has would leave the same box, or nothing, for any text of that length.
    assert drawn != ink(png(card("\U000f1234" * len(text))))


@pytest.mark.parametrize("text", ["Guitar", "购买吉他", "Shop 购买"])
def test_bold_stays_bold_in_every_script(text: str) -> None:
    assert ink(png(card(text, lang="zh-Hans", weight=600))) > 1.08 * ink(png(card(text, lang="zh-Hans")))


def test_the_same_drawing_gives_the_same_bytes() -> None:
    svg = card("Guitar 吉他", lang="zh-Hans")
    assert png(svg) == png(svg)
    assert pdf(svg, title="Guitar") == pdf(svg, title="Guitar")


@pytest.mark.parametrize("text", ["Buying a guitar", "Купить гитару, ёлка", "购买第一把吉他"])
def test_text_of_a_pdf_can_be_selected(text: str, tmp_path: Path) -> None:
    reader = shutil.which("pdftotext")
    assert reader is not None, "install poppler-utils"
    file = tmp_path / "map.pdf"
    file.write_bytes(pdf(card(text), title="A map"))
    read = subprocess.run([reader, file, "-"], capture_output=True, text=True, check=True).stdout
    assert text in read


def test_a_pdf_is_one_page_of_the_drawing_with_a_title(tmp_path: Path) -> None:
    teller = shutil.which("pdfinfo")
    assert teller is not None, "install poppler-utils"
    file = tmp_path / "map.pdf"
    file.write_bytes(pdf(card("A", lang="zh-Hans"), title="买 “吉他” #1 \\ $x$"))
    said = subprocess.run([teller, file], capture_output=True, text=True, check=True).stdout
    assert "买 “吉他” #1 \\ $x$" in said
    assert "Pages:           1" in said
    assert "225 x 45 pts" in said


def test_strange_languages_do_not_stop_a_pdf() -> None:
    assert pdf(card("A", lang="x-klingon-2000")).startswith(b"%PDF")


def test_the_base_font_is_there() -> None:
    assert len(base_files()) == 3
