"""Documents opened by an office program that has nothing to do with us, and what it shows."""

from __future__ import annotations

import shutil
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Word", "converted", "page_count", "text_of", "words_of"]

_XHTML = "{http://www.w3.org/1999/xhtml}"


def _program(*names: str, package: str) -> str:
    found = next(filter(None, map(shutil.which, names)), None)
    assert found is not None, f"install {package}"
    return found


def converted(files: Iterable[Path], folder: Path) -> None:
    """Makes a PDF of each document, in one go, with a profile of its own."""
    office = _program("soffice", "libreoffice", package="libreoffice-impress and libreoffice-writer")
    command = [
        office,
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
        *map(str, files),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=300)


@dataclass(frozen=True)
class Word:
    """A word of a page and where it stands, in points."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


def words_of(pdf: Path) -> list[list[Word]]:
    """The words of each page."""
    reader = _program("pdftotext", package="poppler-utils")
    told = subprocess.run([reader, "-bbox", pdf, "-"], capture_output=True, check=True).stdout
    # A private character that XML cannot hold comes out of some fonts.
    clean = told.decode("utf-8", "replace").replace("\x00", "")
    pages = ET.fromstring("".join(c for c in clean if c >= " " or c in "\n\t")).iter(f"{_XHTML}page")
    return [
        [
            Word(word.text or "", *(float(word.attrib[side]) for side in ("xMin", "yMin", "xMax", "yMax")))
            for word in page.iter(f"{_XHTML}word")
        ]
        for page in pages
    ]


def text_of(pdf: Path) -> str:
    """All text of a PDF."""
    reader = _program("pdftotext", package="poppler-utils")
    return subprocess.run([reader, pdf, "-"], capture_output=True, text=True, check=True).stdout


def page_count(pdf: Path) -> int:
    """Pages of a PDF."""
    teller = _program("pdfinfo", package="poppler-utils")
    said = subprocess.run([teller, pdf], capture_output=True, text=True, check=True).stdout
    return int(next(line.split()[-1] for line in said.splitlines() if line.startswith("Pages:")))
