"""The signs of what became of something: a coloured box with a plus, a cross, a dot or an arrow.

The roles of their colours have the names of the fates.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from journeymap.layout.geometry import Box
from journeymap.layout.measure import text_width
from journeymap.layout.parts import Line
from journeymap.overlays.comparison import Fate
from journeymap.overlays.confidence import dashed_outline
from journeymap.overlays.marks import Glyph, Layer, Mark, Panel, Stroke

__all__ = ["SIDE", "fate_sign", "outline", "struck"]

SIDE = 11.0
"""Of the box of a sign."""


def fate_sign(fate: Fate, left: float, middle: float, layer: Layer = "card") -> Iterator[Mark]:
    """The box with its sign, from its left edge and the middle of its line."""
    yield Panel(layer, Box(left, middle - SIDE / 2, SIDE, SIDE), fate, None, 0, 2.5)
    x, arm = left + SIDE / 2, 3.2
    match fate:
        case "added":
            yield Stroke(layer, ((x - arm, middle), (x + arm, middle)), "on-color", 1.6)
            yield Stroke(layer, ((x, middle - arm), (x, middle + arm)), "on-color", 1.6)
        case "removed":
            yield Glyph(layer, "cross", (x, middle), 6.5, "on-color")
        case "changed":
            yield Glyph(layer, "circle", (x, middle), 5, "on-color")
        case "moved":
            yield Stroke(layer, ((x - arm, middle), (x + arm - 1, middle)), "on-color", 1.6)
            yield Stroke(layer, ((x, middle - 3), (x + arm, middle), (x, middle + 3)), "on-color", 1.6)


def outline(fate: Fate, box: Box, layer: Layer = "card", radius: float = 6) -> Iterator[Mark]:
    """A strong line around something; of what is gone a dashed one."""
    if fate == "removed":
        # Covers the plain outline first.
        yield Panel(layer, box, None, "card-dim", 1.6, radius)
        dashes = dashed_outline(box, radius)
        yield Stroke(layer, dashes.points, fate, 1.6, dash=True, curved=True)
        return
    yield Panel(layer, box, None, fate, 2, radius)


def struck(lines: Iterable[Line], layer: Layer = "badge") -> Iterator[Mark]:
    """Lines of text crossed out; texts are measured generously, and the line must not leave them."""
    for line in lines:
        y = line.y - line.size * 0.3
        end = line.x + 0.86 * text_width(line.text, line.size, line.bold)
        yield Stroke(layer, ((line.x, y), (end, y)), "removed", 1.1)
