"""PDF from our own SVG, by typst, with text that can be selected and searched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from typing import Final

from journeymap.errors import MissingExtra
from journeymap.export.glyphs import fonts_for
from journeymap.export.lettering import language_of, with_families
from journeymap.export.poster_tiles import Tiling

__all__ = ["pdf"]

_POINTS_PER_PIXEL: Final = 0.75

_SIZE: Final = re.compile(r"<svg\b[^>]*?\swidth=\"([\d.]+)\"[^>]*?\sheight=\"([\d.]+)\"")

_PAGE: Final = """\
#let given = sys.inputs
#set page(width: float(given.width) * 1pt, height: float(given.height) * 1pt, margin: 0pt)
#set document(title: given.title, date: none)
#set text(lang: given.language)
#image(bytes(given.svg), format: "svg", width: 100%, height: 100%, alt: given.title)
"""

_SHEETS: Final = """\
#let given = sys.inputs
#let mm(name) = float(given.at(name)) * 1mm
#set page(width: mm("sheet-width"), height: mm("sheet-height"), margin: 0pt)
#set document(title: given.title, date: none)
#set text(lang: given.language, size: 7pt, fill: gray)
#let poster = image(
  bytes(given.svg), format: "svg", alt: given.title,
  width: float(given.width) * 1pt, height: float(given.height) * 1pt)
#let (edge, wide, high) = (mm("edge"), mm("shown-width"), mm("shown-height"))
#let cut = stroke(paint: gray, thickness: 0.4pt)
#for row in range(int(given.rows)) {
  for column in range(int(given.columns)) {
    page({
      place(dx: edge, dy: edge, box(width: wide, height: high, clip: true,
        place(dx: -column * mm("step-width"), dy: -row * mm("step-height"), poster)))
      for x in (edge, edge + wide) {
        place(dx: x, dy: 2mm, line(length: edge - 4mm, angle: 90deg, stroke: cut))
        place(dx: x, dy: edge + high + 2mm, line(length: edge - 4mm, angle: 90deg, stroke: cut))
      }
      for y in (edge, edge + high) {
        place(dx: 2mm, dy: y, line(length: edge - 4mm, stroke: cut))
        place(dx: edge + wide + 2mm, dy: y, line(length: edge - 4mm, stroke: cut))
      }
      place(dx: edge + 4mm, dy: 3mm, [#(row + 1)/#given.rows · #(column + 1)/#given.columns])
    })
  }
}
"""


def pdf(svg: str, *, title: str = "", tiles: Tiling | None = None) -> bytes:
    """An SVG as a PDF of one page of its size, or cut into sheets.

    Parameters
    ----------
    svg
        Text of the SVG, with its width and height in pixels.
    title
        Title of the document, also said for the picture to those who cannot see it.
    tiles
        How it is cut into sheets; None for one page.

    Raises
    ------
    MissingExtra
        Where typst or fonttools is not installed.
    """
    try:
        import typst
    except ImportError as error:
        raise MissingExtra("typst", "export") from error
    fonts = fonts_for(svg)
    size = _SIZE.search(svg)
    width, height = (float(n) * _POINTS_PER_PIXEL for n in (size.groups() if size else ("1200", "800")))
    with _folder_of(fonts.files) as folder:
        page = folder / "page.typ"
        page.write_text(_SHEETS if tiles else _PAGE, encoding="utf-8")
        return typst.compile(
            page,
            format="pdf",
            font_paths=[folder],
            ignore_system_fonts=True,
            sys_inputs={
                "svg": with_families(svg, fonts),
                "title": title,
                "language": _language(svg),
                "width": f"{width:.2f}",
                "height": f"{height:.2f}",
                **(_spelled(tiles) if tiles else {}),
            },
            # The same map gives the same bytes.
            timestamp=0,
        )


def _spelled(tiles: Tiling) -> dict[str, str]:
    """The sizes of a cut, as typst is given them."""
    sides = {"sheet": tiles.sheet, "shown": tiles.shown, "step": tiles.step}
    numbers = {f"{name}-width": paper.width for name, paper in sides.items()}
    numbers |= {f"{name}-height": paper.height for name, paper in sides.items()}
    numbers |= {"edge": tiles.edge, "rows": tiles.rows, "columns": tiles.columns}
    return {name: f"{number:g}" for name, number in numbers.items()}


def _language(svg: str) -> str:
    """The language subtag of the SVG's language, which typst wants in two or three letters."""
    found = re.match(r"[a-z]{2,3}(?=-|$)", language_of(svg).lower())
    return found.group() if found else "en"


@contextmanager
def _folder_of(files: tuple[Path, ...]) -> Iterator[Path]:
    """A folder with just these fonts, because typst is given folders and reads all that is in them."""
    with TemporaryDirectory(prefix="journeymap-fonts-") as name:
        folder = Path(name)
        for number, path in enumerate(files):
            place = Path(folder, f"{number}-{path.name}")
            try:
                place.symlink_to(path)
            except OSError:
                # Windows lets not everybody make links.
                copyfile(path, place)
        yield folder
