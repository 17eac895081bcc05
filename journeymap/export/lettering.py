"""Names the font of texts that the base font cannot draw, so that they keep weight and regional forms.

Left to itself a rasteriser draws such texts letter by letter with the first
font that has one: bold Chinese turns regular, and Chinese takes Japanese forms.
"""

from __future__ import annotations

import re
from html import escape, unescape
from pathlib import Path
from typing import Final

from journeymap.export.glyphs import FontSet
from journeymap.export.scripts import SCRIPTS, is_drawn
from journeymap.export.typefaces import base_files, characters, families

__all__ = ["language_of", "with_families"]

_TEXT: Final = re.compile(r"<text\b([^>]*)>([^<]+)</text>")
_LANGUAGE: Final = re.compile(r"<svg\b[^>]*?\s(?:xml:)?lang=\"([^\"]*)\"")

_REGIONS: Final = (
    (re.compile(r"(?i)zh.*\b(?:hant|tw)\b"), " TC"),
    (re.compile(r"(?i)zh.*\b(?:hk|mo)\b"), " HK"),
    (re.compile(r"(?i)ja\b"), " JP"),
    (re.compile(r"(?i)ko\b"), " KR"),
    (re.compile(r"(?i)zh\b"), " SC"),
)
_EMOJI: Final = SCRIPTS[0].files
"""Beginnings of the names of fonts of emoji, which the first row is about."""
_KANA: Final = re.compile("[\u3040-\u30ff]")
_HANGUL: Final = re.compile("[\u1100-\u11ff\uac00-\ud7ff]")


def language_of(svg: str) -> str:
    """The language an SVG says it is in, or ``""``."""
    found = _LANGUAGE.search(svg)
    return found.group(1) if found else ""


def with_families(svg: str, fonts: FontSet) -> str:
    """The SVG with a font family of its own wherever a text has letters that the base font lacks."""
    base = frozenset(chr(point) for path in base_files() for point in characters(path))
    others = tuple(path for path in fonts.files if path not in base_files())
    if not others:
        return svg
    language = language_of(svg)

    def spelled(match: re.Match[str]) -> str:
        attributes, text = match.group(1), unescape(match.group(2))
        if base.issuperset(text):
            return match.group(0)
        spoken = language or _language(text)
        needed = {ord(letter) for letter in text if is_drawn(letter)}
        whole = next((path for path in others if needed <= characters(path)), None)
        # resvg gives a whole text to a fallback font that can draw all of it, whatever its parts ask for.
        if whole is not None:
            return f"<text{attributes}{_style(whole, spoken)}>{match.group(2)}</text>"
        runs = (
            f"<tspan{_style(path, spoken)}>{escape(run, quote=False)}</tspan>"
            for run, path in _runs(text, base, others)
        )
        return f"<text{attributes}>{''.join(runs)}</text>"

    return _TEXT.sub(spelled, svg)


def _runs(text: str, base: frozenset[str], others: tuple[Path, ...]) -> list[tuple[str, Path | None]]:
    """A text cut where its font changes; None for the base font. Joiners stay with what they join."""
    runs: list[tuple[str, Path | None]] = []
    for letter in text:
        if runs and not is_drawn(letter) and not letter.isspace():
            path = runs[-1][1]
        elif letter in base:
            path = None
        else:
            path = next((path for path in others if ord(letter) in characters(path)), None)
            # resvg stumbles over a named font of emoji behind other letters; it finds that font by itself.
            if path is not None and path.name.startswith(_EMOJI):
                path = None
        if runs and runs[-1][1] == path:
            runs[-1] = (runs[-1][0] + letter, path)
        else:
            runs.append((letter, path))
    return runs


def _style(path: Path | None, language: str) -> str:
    """The attribute that names a font's family; nothing for the base font."""
    family = path and _family(path, language)
    return f" style=\"font-family:'{family}'\"" if family else ""


def _family(path: Path, language: str) -> str | None:
    """The family of a font file that has the forms of a language, else its first."""
    names = families(path)
    region = next((suffix for pattern, suffix in _REGIONS if pattern.match(language)), " SC")
    return next((name for name in names if name.endswith(region)), names[0] if names else None)


def _language(text: str) -> str:
    """The language a text without one seems to be in, as far as its letters tell."""
    if _KANA.search(text):
        return "ja"
    return "ko" if _HANGUL.search(text) else "zh"
