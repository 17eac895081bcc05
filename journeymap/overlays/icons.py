"""Small line icons of channels, drawn in a square of 12 by 12."""

from __future__ import annotations

import math
from collections.abc import Iterator

from journeymap.layout.geometry import Box, Point
from journeymap.model import Channel
from journeymap.overlays.marks import Label, Layer, Mark, Role, Stroke

__all__ = ["ICONS", "icon_marks"]

Polyline = tuple[Point, ...]


def _arc(x: float, y: float, radius: float, start: float = 0, end: float = 360) -> Polyline:
    steps = max(2, round(abs(end - start) / 30))
    angles = (math.radians(start + (end - start) * step / steps) for step in range(steps + 1))
    return tuple((x + radius * math.cos(angle), y + radius * math.sin(angle)) for angle in angles)


def _rect(left: float, top: float, right: float, bottom: float) -> Polyline:
    return ((left, top), (right, top), (right, bottom), (left, bottom), (left, top))


ICONS: dict[str, tuple[Polyline, ...]] = {
    "digital": (_rect(0.8, 1.8, 11.2, 8.6), ((6, 8.6), (6, 10.8)), ((3.5, 10.9), (8.5, 10.9))),
    "physical": (
        ((0.9, 3.5), (6, 0.9), (11.1, 3.5), (11.1, 8.7), (6, 11.2), (0.9, 8.7), (0.9, 3.5), (6, 6), (11.1, 3.5)),
        ((6, 6), (6, 11.2)),
    ),
    "mixed": (_rect(0.8, 0.8, 8, 6.2), _rect(4.4, 5, 11.2, 11.2)),
    "article": (_rect(1.8, 0.9, 10.2, 11.1), ((4, 4), (8, 4)), ((4, 6.2), (8, 6.2)), ((4, 8.4), (6.6, 8.4))),
    "box": (
        _rect(1, 3.8, 11, 11.1),
        ((1, 3.8), (2.6, 0.9), (9.4, 0.9), (11, 3.8)),
        ((6, 0.9), (6, 6.4)),
    ),
    "calendar": (_rect(1, 2.2, 11, 11.1), ((1, 5.2), (11, 5.2)), ((3.6, 0.8), (3.6, 3)), ((8.4, 0.8), (8.4, 3))),
    "call": (
        ((2.2, 1.2), (4.2, 1), (5.2, 3.8), (3.9, 5), (7, 8.1), (8.2, 6.8), (11, 7.8), (10.8, 9.8),
         (9.6, 10.9), (7, 10.6), (3.6, 8.4), (1.4, 5), (1.1, 2.4), (2.2, 1.2)),
    ),
    "card": (_rect(0.8, 2.2, 11.2, 9.8), ((0.8, 4.8), (11.2, 4.8)), ((2.8, 7.6), (5.4, 7.6))),
    "cart": (
        ((0.6, 1.4), (2.4, 1.4), (4, 7.8), (10, 7.8), (11.2, 3.4), (3, 3.4)),
        _arc(4.7, 10.2, 0.9),
        _arc(9.2, 10.2, 0.9),
    ),
    "chat": (((0.9, 1.4), (11.1, 1.4), (11.1, 8.4), (5.4, 8.4), (2.8, 10.9), (2.8, 8.4), (0.9, 8.4), (0.9, 1.4)),),
    "headset": (_arc(6, 6.4, 4.9, 180, 360), _rect(0.8, 6.4, 2.8, 10), _rect(9.2, 6.4, 11.2, 10)),
    "home": (((0.8, 6), (6, 1), (11.2, 6)), ((2.4, 4.8), (2.4, 11), (9.6, 11), (9.6, 4.8)), ((6, 11), (6, 7.8))),
    "mail": (_rect(0.8, 2.2, 11.2, 9.8), ((0.8, 2.6), (6, 6.8), (11.2, 2.6))),
    "people": (
        _arc(4.2, 3.4, 2),
        ((0.7, 10.8), (1, 8.3), (2.6, 7.2), (5.8, 7.2), (7.4, 8.3), (7.7, 10.8)),
        _arc(8.6, 3.6, 1.6, -120, 120),
        ((8.9, 7.4), (10.6, 8.2), (11.3, 10.8)),
    ),
    "person": (_arc(6, 3.5, 2.3), ((1.6, 11), (2.2, 8.6), (4, 7.4), (8, 7.4), (9.8, 8.6), (10.4, 11))),
    "phone": (_rect(2.8, 0.7, 9.2, 11.3), ((5, 9.4), (7, 9.4))),
    "pin": (_arc(6, 4.6, 1.4), (*_arc(6, 4.6, 3.8, 150, 390), (6, 11.3), (2.7, 6.5))),
    "play": (_rect(0.8, 1.6, 11.2, 10.4), ((4.7, 3.8), (8.2, 6), (4.7, 8.2), (4.7, 3.8))),
    "scales": (
        ((6, 0.8), (6, 11)), ((3.4, 11.1), (8.6, 11.1)), ((1.4, 2.6), (10.6, 2.6)),
        ((0.6, 7), (2.2, 2.6), (3.8, 7), (0.6, 7)), ((8.2, 7), (9.8, 2.6), (11.4, 7), (8.2, 7)),
    ),
    "screen": (_rect(0.8, 1.8, 11.2, 8.6), ((6, 8.6), (6, 10.8)), ((3.5, 10.9), (8.5, 10.9))),
    "search": (_arc(5, 5, 4), ((8, 8), (11.2, 11.2))),
    "store": (
        ((1.6, 5.2), (1.6, 11), (10.4, 11), (10.4, 5.2)),
        ((0.7, 4.4), (2.2, 1), (9.8, 1), (11.3, 4.4), (0.7, 4.4)),
        ((4.6, 11), (4.6, 7.4), (7.4, 7.4), (7.4, 11)),
    ),
    "truck": (
        ((2, 8.8), (0.8, 8.8), (0.8, 2.4), (7.2, 2.4), (7.2, 8.8), (4.6, 8.8)),
        ((7.2, 4.6), (9.6, 4.6), (11.2, 6.6), (11.2, 8.8), (10.4, 8.8)),
        _arc(3.3, 9.2, 1.3), _arc(9.1, 9.2, 1.3),
    ),
}  # fmt: skip
"""Icons by name; ``digital``, ``physical`` and ``mixed`` stand for a channel without an icon of its own."""


def icon_marks(channel: Channel, box: Box, color: Role, layer: Layer = "card") -> Iterator[Mark]:
    """The channel's icon in a box: its own one, an emoji as text, else that of its kind."""
    icon = channel.icon.strip()
    if icon and not icon.isascii() and len(icon) <= 8:
        size = box.height * 0.95
        yield Label(layer, icon, box.center[0], box.y + size * 0.93, size, color, anchor="middle")
        return
    unit = box.width / 12
    for line in ICONS.get(icon, ICONS[channel.kind]):
        points = tuple((box.x + x * unit, box.y + y * unit) for x, y in line)
        yield Stroke(layer, points, color, 1.1)
