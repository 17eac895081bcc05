"""The font files of this machine and the characters they can draw."""

from __future__ import annotations

import os
import sys
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from journeymap.errors import MissingExtra

__all__ = ["base_files", "characters", "families", "installed_files"]

_ENDINGS: Final = frozenset({".ttf", ".otf", ".ttc", ".otc"})

_BASE: Final = ("Regular", "Semibold", "Bold")

_FOLDERS: Final = {
    "darwin": ("~/Library/Fonts", "/Library/Fonts", "/System/Library/Fonts"),
    "win32": (r"%LOCALAPPDATA%\Microsoft\Windows\Fonts", r"%WINDIR%\Fonts"),
    "linux": ("~/.fonts", "~/.local/share/fonts", "/usr/local/share/fonts", "/usr/share/fonts"),
}


@lru_cache(maxsize=1)
def base_files() -> tuple[Path, ...]:
    """Source Sans as its Python package brings it (Latin, Greek, Cyrillic); empty where not installed."""
    spec = find_spec("font_source_sans_pro")
    if spec is None or spec.origin is None:
        return ()
    folder = Path(spec.origin).parent / "files"
    paths = (folder / f"SourceSansPro-{weight}.ttf" for weight in _BASE)
    return tuple(path for path in paths if path.is_file())


@lru_cache(maxsize=1)
def installed_files() -> tuple[Path, ...]:
    """Every font file in the font folders of the system and the user, plain upright sans faces first."""
    found: list[Path] = []
    for folder in _FOLDERS.get(sys.platform, _FOLDERS["linux"]):
        root = os.path.expanduser(os.path.expandvars(folder))
        for place, _folders, names in os.walk(root):
            found += [Path(place, name) for name in names if Path(name).suffix.lower() in _ENDINGS]
    return tuple(sorted(found, key=lambda path: (_oddity(path.stem), path.name, str(path))))


def _oddity(stem: str) -> int:
    """How far a file's name is from an upright sans face of regular weight; Noto first, as it covers most."""
    if any(word in stem for word in ("Bold", "Italic", "Oblique", "Mono", "Cond", "Thin", "Light", "Black")):
        return 3
    if "Sans" not in stem:
        return 2
    return 0 if stem.startswith("Noto") else 1


@lru_cache(maxsize=512)
def characters(path: Path) -> frozenset[int]:
    """Code points that a font file has glyphs for; empty where it cannot be read as a font.

    Raises
    ------
    MissingExtra
        Where fonttools is not installed.
    """
    ttlib = _ttlib()
    try:
        with ttlib.TTFont(path, fontNumber=0, lazy=True) as font:
            return frozenset(font.getBestCmap() or ())
    except (OSError, ttlib.TTLibError, AssertionError, KeyError, ValueError):
        # A broken or foreign file in a font folder is no reason to give no picture.
        return frozenset()


@lru_cache(maxsize=64)
def families(path: Path) -> tuple[str, ...]:
    """Names of the font families in a file; a collection holds several."""
    ttlib = _ttlib()
    try:
        if path.suffix.lower() not in (".ttc", ".otc"):
            with ttlib.TTFont(path, lazy=True) as font:
                return (_family(font),)
        with ttlib.TTCollection(path, lazy=True) as collection:
            return tuple(dict.fromkeys(_family(font) for font in collection.fonts))
    except (OSError, ttlib.TTLibError, AssertionError, KeyError, ValueError):
        return ()


def _family(font: Any) -> str:
    return str(font["name"].getBestFamilyName() or "")


def _ttlib() -> Any:
    """The font reader of fonttools, which is installed with the extra only."""
    try:
        from fontTools import ttLib
    except ImportError as error:
        raise MissingExtra("fonttools", "export") from error
    return ttLib
