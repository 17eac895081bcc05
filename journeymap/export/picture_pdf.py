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


def pdf(svg: str, *, title: str = "") -> bytes:
    """An SVG as a PDF of one page of its size.

    Parameters
    ----------
    svg
        Text of the SVG, with its width and height in pixels.
    title
        Title of the document, also said for the picture to those who cannot see it.

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
        page.write_text(_PAGE, encoding="utf-8")
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
            },
            # The same map gives the same bytes.
            timestamp=0,
        )


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
