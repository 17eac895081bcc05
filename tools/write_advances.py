"""Writes journeymap/layout/advances.py: how wide each character is in the widest of several fonts.

Run by hand when the fonts we draw with change::

    python tools/write_advances.py REGULAR.ttf… --bold BOLD.ttf… > journeymap/layout/advances.py

The layout needs no font at run time, so that one map gives the same numbers on
every machine; taking the widest of the usual fonts keeps text in its box
whichever of them a reader has.
"""

from __future__ import annotations

import argparse
import math
from pathlib import Path

from fontTools.ttLib import TTFont

RANGES = (
    (0x20, 0x7E),
    (0xA0, 0x24F),
    (0x370, 0x3FF),
    (0x400, 0x52F),
    (0x1E00, 0x1EFF),
    (0x2010, 0x205E),
    (0x20A0, 0x20BF),
    (0x2100, 0x214F),
    (0x2190, 0x2199),
    (0x2200, 0x226F),
)
UNIT = 0.02
FIRST = 40
"""Advances are written as one printable character each: chr(FIRST + advance / UNIT), rounded up."""

HEAD = '''"""Advance widths of characters in em, widest of some fonts; from tools/write_advances.py."""

from __future__ import annotations

__all__ = ["BOLD", "FIRST", "REGULAR", "UNIT"]

UNIT = {unit}
FIRST = {first}
"""A character c stands for an advance of (ord(c) - FIRST) * UNIT; one at FIRST was in no font."""
'''


def advances(paths: list[Path]) -> dict[int, float]:
    """Widest advance of each code point over the fonts, in em."""
    widest: dict[int, float] = {}
    for path in paths:
        font = TTFont(path, lazy=True)
        metrics, em = font["hmtx"], font["head"].unitsPerEm
        for code, name in font.getBestCmap().items():
            widest[code] = max(widest.get(code, 0.0), metrics[name][0] / em)
    return widest


def encoded(widest: dict[int, float], first: int, last: int) -> str:
    """The advances of a range of code points, one character each."""
    steps = (math.ceil(widest.get(code, 0.0) / UNIT - 1e-9) for code in range(first, last + 1))
    return "".join(chr(FIRST + min(step, 126 - FIRST)) for step in steps)


def table(name: str, widest: dict[int, float]) -> str:
    """A table of the module: first code point of each range, and its advances."""
    lines = [f"{name} = {{"]
    for first, last in RANGES:
        text = encoded(widest, first, last)
        chunks = [text[at : at + 96] for at in range(0, len(text), 96)]
        lines.append(f"    0x{first:04X}: (")
        lines += [f"        {chunk!a}" for chunk in chunks]
        lines.append("    ),")
    return "\n".join([*lines, "}"])


def main() -> None:
    """Reads the fonts named on the command line, prints the module."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("regular", nargs="+", type=Path)
    parser.add_argument("--bold", nargs="+", type=Path, required=True)
    fonts = parser.parse_args()
    print(HEAD.format(unit=UNIT, first=FIRST))
    print(table("REGULAR", advances(fonts.regular)))
    print()
    print(table("BOLD", advances(fonts.bold)))


if __name__ == "__main__":
    main()
