"""What a picture is made of, in a few lines that a person can review: shapes by colour, and its texts.

``python -m tests.export.picture_structure`` writes the summaries of the sample maps anew; a test never does.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from journeymap.export import render_map
from journeymap.mapfile import read
from journeymap.overlays import LIGHT

__all__ = ["GOLDEN", "MAPS", "drawn_map", "structure"]

MAPS = sorted((Path(__file__).parents[2] / "maps").glob("*.journey.yaml"))
GOLDEN = Path(__file__).parent / "golden"
_SVG = "{http://www.w3.org/2000/svg}"
_SHAPES = ("rect", "path", "circle", "line", "polygon", "text")


def drawn_map(file: Path) -> str:
    """The picture of a map as SVG."""
    return render_map(read(file.read_bytes()).journey, "svg").decode()


def structure(picture: str) -> str:
    """The shapes of an SVG by kind and colours, how many there are of each, and its texts in order."""
    root = ET.fromstring(picture)
    shapes: Counter[str] = Counter()
    texts = []
    for node, fill, stroke in _painted(root, "", ""):
        kind = node.tag.removeprefix(_SVG)
        if kind not in _SHAPES:
            continue
        if kind == "path" and "C" in node.get("d", ""):
            kind = "curve"
        shapes[f"{kind:6} fill {_role(fill)}, stroke {_role(stroke)}"] += 1
        if kind == "text":
            texts.append("".join(node.itertext()))
    title, description = (root.findtext(f"{_SVG}{name}") or "" for name in ("title", "desc"))
    lines = [f"title: {title}", f"description: {description}", "", "shapes:"]
    lines += [f"{count:5} {what}" for what, count in sorted(shapes.items())]
    return "\n".join([*lines, "", "texts:", *(f"  {text}" for text in texts)]) + "\n"


def _painted(node: ET.Element, fill: str, stroke: str) -> Iterator[tuple[ET.Element, str, str]]:
    """Every element with the colours it has or inherits."""
    fill, stroke = node.get("fill", fill), node.get("stroke", stroke)
    yield node, fill, stroke
    for inner in node:
        yield from _painted(inner, fill, stroke)


def _role(color: str) -> str:
    """What a colour is for; several roles may share one."""
    roles = [role for role, value in LIGHT.colors.items() if value == color]
    return "|".join(roles) or color or "none"


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for map_file in MAPS:
        name = map_file.name.removesuffix(".journey.yaml")
        (GOLDEN / f"{name}.txt").write_text(structure(drawn_map(map_file)), "utf-8")
