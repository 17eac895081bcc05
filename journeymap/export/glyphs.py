"""Fonts for a text: which files draw all of it, and which characters none can draw."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from journeymap.export.scripts import SCRIPTS, is_drawn, script_of
from journeymap.export.typefaces import base_files, characters, installed_files
from journeymap.words import _

__all__ = ["FontSet", "MissingGlyph", "fonts_for", "missing_glyphs"]


@dataclass(frozen=True, slots=True)
class MissingGlyph:
    """A character that no installed font can draw, and the package that would."""

    character: str
    package: str

    def __str__(self) -> str:
        name = unicodedata.name(self.character, f"U+{ord(self.character):04X}")
        return _("no installed font draws “{character}” ({name}); install {package}").format(
            character=self.character, name=name, package=self.package
        )


@dataclass(frozen=True, slots=True)
class FontSet:
    """Font files in the order of preference, and what they cannot draw."""

    files: tuple[Path, ...]
    missing: tuple[MissingGlyph, ...]


def missing_glyphs(text: str) -> tuple[MissingGlyph, ...]:
    """The characters of a text that the installed fonts cannot draw, each once, in order.

    Raises
    ------
    MissingExtra
        Where fonttools is not installed.
    """
    return fonts_for(text).missing


def fonts_for(text: str) -> FontSet:
    """The fewest font files that draw a text: Source Sans, and others only for what it lacks.

    Raises
    ------
    MissingExtra
        Where fonttools is not installed.
    """
    files: dict[Path, None] = dict.fromkeys(base_files())
    missing: list[MissingGlyph] = []
    drawn = frozenset(chr(point) for path in files for point in characters(path))
    needed = filter(is_drawn, set(text) - drawn)
    for character in sorted(needed, key=lambda letter: (SCRIPTS.index(script_of(letter)), letter)):
        path = _font_of(character)
        if path is None:
            missing.append(MissingGlyph(character, script_of(character).package))
        else:
            files.update(dict.fromkeys((path, *_bold_of(path))))
    return FontSet(tuple(files), tuple(sorted(missing, key=lambda glyph: text.index(glyph.character))))


@lru_cache(maxsize=4096)
def _font_of(character: str) -> Path | None:
    """The best installed font that draws a character: the ones its script prefers, then any."""
    candidates = (*_preferred(script_of(character).files), *installed_files())
    return next((path for path in candidates if ord(character) in characters(path)), None)


def _preferred(beginnings: Iterable[str]) -> list[Path]:
    return [path for start in beginnings for path in installed_files() if path.name.startswith(start)]


def _bold_of(path: Path) -> tuple[Path, ...]:
    """The bold sibling of a regular face, where there is one."""
    sibling = path.with_name(path.name.replace("Regular", "Bold"))
    return (sibling,) if sibling != path and sibling.is_file() else ()
