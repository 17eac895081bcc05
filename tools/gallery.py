"""Draws the pictures of the documentation anew: the shipped maps by our command line, the parts of a map."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

__all__ = ["change_picture", "pictures"]

ROOT = Path(__file__).parents[1]
ENDING = ".journey.yaml"
IN_README = "five-minutes"
CHANGE = ("guitar-purchase", "guitar-purchase-future")
"""The two maps whose comparison is drawn: as it is, and as it should be."""


def pictures() -> dict[Path, Path]:
    """For each map that ships, the picture of it; the README's own one lies apart."""
    maps = sorted((ROOT / "maps").glob(f"*{ENDING}"))
    names = {path: path.name.removesuffix(ENDING) for path in maps}
    return {
        path: ROOT / "docs" / ("pictures" if name == IN_README else "gallery") / f"{name}.svg"
        for path, name in names.items()
    }


def change_picture() -> Path:
    """The picture of what changes between two maps that ship."""
    return ROOT / "docs" / "gallery" / f"{CHANGE[0]}-change.svg"


def _run(*words: str | Path) -> None:
    subprocess.run([sys.executable, *map(str, words)], cwd=ROOT, check=True)


if __name__ == "__main__":
    for source, target in pictures().items():
        target.parent.mkdir(exist_ok=True)
        _run("-m", "journeymap", "render", source, "-o", target)
    current, future = (ROOT / "maps" / f"{name}{ENDING}" for name in CHANGE)
    _run("-m", "journeymap", "render", future, "--compare", current, "-o", change_picture())
    _run("tools/parts_picture.py")
