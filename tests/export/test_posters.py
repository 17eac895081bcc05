"""Pages of a map on paper: sizes are right, letters stay letters, sheets cover the whole poster."""

from __future__ import annotations

import subprocess
import xml.etree.ElementTree as ET
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from journeymap.cli.program import run
from journeymap.errors import JourneymapError
from journeymap.export import PAGES, PAPERS, Poster, render_map
from journeymap.export.picture_png import MOST_PIXELS, affordable
from journeymap.export.poster_paper import Paper, fitting, on_paper, oriented
from journeymap.export.poster_tiles import tiling
from journeymap.mapfile import read
from journeymap.model import JourneyMap
from tests.export.opened_in_office import text_of, words_of
from tests.strategies.journeys import journeys

GUITAR = Path(__file__).parents[2] / "maps" / "guitar-purchase.journey.yaml"
POINTS = 72 / 25.4
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def guitar() -> JourneyMap:
    return read(GUITAR.read_bytes()).journey


def sizes(pdf: Path) -> list[tuple[float, float]]:
    """Width and height of each page, in millimetres."""
    told = subprocess.run(["pdfinfo", "-l", "999", pdf], capture_output=True, text=True, check=True).stdout
    lines = [
        line.split("size:")[1].split() for line in told.splitlines() if " size:" in line and "Page" in line
    ]
    return [(float(line[0]) / POINTS, float(line[2]) / POINTS) for line in lines]


@pytest.mark.parametrize("paper", PAPERS)
def test_a_pdf_has_the_size_of_its_paper(guitar: JourneyMap, paper: str, tmp_path: Path) -> None:
    file = tmp_path / "map.pdf"
    file.write_bytes(render_map(guitar, "pdf", poster=Poster(paper=paper)))
    sheet = PAPERS[paper]
    assert [sorted(size) for size in sizes(file)] == [pytest.approx([sheet.width, sheet.height], abs=0.3)]
    assert "Tries to pay at shop A" in text_of(file)


def test_orientation_can_be_said(guitar: JourneyMap, tmp_path: Path) -> None:
    for orientation, wide in (("landscape", True), ("portrait", False)):
        file = tmp_path / "map.pdf"
        poster = Poster(paper="a3", orientation=orientation)  # type: ignore[arg-type]
        file.write_bytes(render_map(guitar, "pdf", poster=poster))
        ((width, height),) = sizes(file)
        assert (width > height) == wide


def test_a_poster_is_cut_into_sheets_that_hold_every_word(guitar: JourneyMap, tmp_path: Path) -> None:
    whole, cut = tmp_path / "whole.pdf", tmp_path / "cut.pdf"
    whole.write_bytes(render_map(guitar, "pdf", poster=Poster(paper="a1")))
    cut.write_bytes(render_map(guitar, "pdf", poster=Poster(paper="a1", tile="a4")))
    pages = sizes(cut)
    assert len(pages) > 4
    assert all(sorted(page) == pytest.approx([210, 297], abs=0.3) for page in pages)
    words = {word.text for page in words_of(whole) for word in page}
    on_sheets = {word.text for page in words_of(cut) for word in page}
    assert words <= on_sheets


@given(st.floats(50, 2000), st.floats(50, 2000), st.sampled_from(["a4", "a3", "letter"]))
def test_sheets_cover_the_poster_and_overlap(width: float, height: float, sheet: str) -> None:
    cut = tiling(Paper(width, height), PAPERS[sheet])
    for count, step, shown, side in (
        (cut.columns, cut.step.width, cut.shown.width, width),
        (cut.rows, cut.step.height, cut.shown.height, height),
    ):
        assert (count - 1) * step + shown >= side - 1e-6
        assert step < shown
        # No sheet too many.
        assert count == 1 or (count - 2) * step + shown < side


@given(st.floats(10, 9000), st.floats(10, 9000), st.sampled_from(sorted(PAPERS)))
def test_paper_lies_the_way_that_makes_the_drawing_larger(width: float, height: float, name: str) -> None:
    paper = PAPERS[name]
    chosen = oriented(paper, "auto", width, height)
    assert fitting(width, height, chosen) == max(fitting(width, height, one) for one in (paper, paper.turned))


@given(st.integers(10, 5000), st.integers(10, 5000), st.sampled_from(sorted(PAPERS)))
def test_a_drawing_lies_wholly_on_its_paper(width: int, height: int, name: str) -> None:
    drawn = f'<svg width="{width}" height="{height}" viewBox="0 0 {width} {height}"><g/></svg>'
    root = ET.fromstring(on_paper(drawn, PAPERS[name]))
    x, y, across, down = map(float, root.attrib["viewBox"].split())
    assert x <= 0
    assert y <= 0
    assert x + across >= width
    assert y + down >= height
    assert float(root.attrib["width"]) == pytest.approx(PAPERS[name].width * 96 / 25.4, abs=0.1)


@pytest.mark.parametrize("page", [*PAGES, "stage:purchase"])
@pytest.mark.parametrize("paper", [None, "a3"])
def test_every_page_is_a_drawing(guitar: JourneyMap, page: str, paper: str | None) -> None:
    root = ET.fromstring(render_map(guitar, "svg", poster=Poster(page=page, paper=paper)))
    words = "".join("".join(element.text or "" for element in root.iter(f"{SVG}text")).split())
    told = {
        "map": "Unpacksthebox",
        "curves": "peak:Unpacksthebox",
        "pains": "Pagestake9secondstoload",
        "ideas": "Offerasecondwaytopayinthesameplace",
        "personas": "Playedinaschoolband",
        "stage:purchase": "TriestopayatshopA",
    }[page]
    assert told in words
    assert ("Watchesvideoreviews" in words) == (page == "map")


@settings(max_examples=15)
@given(journeys())
def test_any_map_has_every_page(journey: JourneyMap) -> None:
    for page in [*PAGES, *(f"stage:{stage}" for stage in journey.stages)]:
        root = ET.fromstring(render_map(journey, "svg", poster=Poster(page=page)))
        assert float(root.attrib["width"]) > 0


def test_a_png_on_paper_has_its_dots_and_no_holes(guitar: JourneyMap) -> None:
    drawn = render_map(guitar, "png", theme="dark", poster=Poster(paper="a4", dpi=60))
    with Image.open(BytesIO(drawn)) as picture:
        assert sorted(picture.size) == pytest.approx([210 / 25.4 * 60, 297 / 25.4 * 60], abs=2)
        assert picture.convert("RGBA").getchannel("A").getextrema() == (255, 255)


def test_a_png_that_does_not_fit_into_memory_is_refused(guitar: JourneyMap) -> None:
    with pytest.raises(JourneymapError, match=f"at most {MOST_PIXELS // 1_000_000} million"):
        render_map(guitar, "png", poster=Poster(paper="a0", dpi=600))


def test_where_nothing_is_asked_a_large_map_is_drawn_in_fewer_dots() -> None:
    drawn = '<svg width="9000" height="90000" viewBox="0 0 9000 90000"/>'
    scale = affordable(drawn, 2.0)
    assert 9000 * 90000 * scale**2 == pytest.approx(40_000_000)
    assert affordable('<svg width="90" height="90"/>', 2.0) == 2.0


@pytest.mark.parametrize(
    ("args", "word"),
    [
        (["-o", "a.pdf", "--page", "weather"], "curves"),
        (["-o", "a.pdf", "--page", "stage:none"], "purchase"),
        (["-o", "a.pptx", "--paper", "a4"], "svg, png, pdf"),
        (["-o", "a.png", "--paper", "a2", "--tile", "a4"], "only a PDF"),
        (["-o", "a.pdf", "--tile", "a4"], "--paper"),
        (["-o", "a.pdf", "--paper", "b5"], "a4"),
        (["-o", "a.pdf", "--paper", "a4", "--compare", "HEAD"], "--compare"),
    ],
)
def test_what_cannot_be_printed_is_told(
    args: list[str],
    word: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["render", str(GUITAR), *args]) == 2
    assert word in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_the_command_makes_a_page_on_paper(tmp_path: Path) -> None:
    out = tmp_path / "pay.svg"
    command = [
        "render",
        str(GUITAR),
        "-o",
        str(out),
        "--page",
        "stage:purchase",
        "--paper",
        "a4",
        "--portrait",
    ]
    assert run(command) == 0
    root = ET.fromstring(out.read_bytes())
    assert float(root.attrib["width"]) < float(root.attrib["height"])
