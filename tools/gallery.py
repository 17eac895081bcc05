"""Draws the pictures of the documentation anew: the shipped maps by our command line, the parts of a map."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

__all__ = ["pictures"]

ROOT = Path(__file__).parents[1]
ENDING = ".journey.yaml"
IN_README = "five-minutes"


def pictures() -> dict[Path, Path]:
    """For each map that ships, the picture of it; the README's own one lies apart."""
    maps = sorted((ROOT / "maps").glob(f"*{ENDING}"))
    names = {path: path.name.removesuffix(ENDING) for path in maps}
    return {
        path: ROOT / "docs" / ("pictures" if name == IN_README else "gallery") / f"{name}.svg"
        for path, name in names.items()
    }


def _run(*words: str | Path) -> None:
    subprocess.run([sys.executable, *map(str, words)], cwd=ROOT, check=True)


if __name__ == "__main__":
    for source, target in pictures().items():
        target.parent.mkdir(exist_ok=True)
        _run("-m", "journeymap", "render", source, "-o", target)
    _run("tools/parts_picture.py")
