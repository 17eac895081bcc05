"""What of a picture the browser is told so that it can answer the mouse by itself: boxes and names."""

from __future__ import annotations

from dataclasses import dataclass

from journeymap.layout.geometry import Box
from journeymap.model import split_address
from journeymap.overlays.marks import Glyph, Panel, Scene

__all__ = ["Pointing", "pointing_of"]

Sides = tuple[float, float, float, float]
"""Left, top, width and height in the picture's pixels."""


@dataclass(frozen=True, slots=True)
class Pointing:
    """Where things are.

    Attributes
    ----------
    targets
        What can be clicked, with its address; smaller ones last, as they lie on top of the larger.
    cards
        What can wear the ring, with its name: the id of a touchpoint, or ``stages/<id>``.
    badges
        What the ring goes behind.
    """

    targets: tuple[tuple[*Sides, str], ...]
    cards: tuple[tuple[*Sides, str], ...]
    badges: tuple[Sides, ...]


def pointing_of(scene: Scene) -> Pointing:
    """The boxes of a scene."""
    inside = sorted(scene.targets, key=lambda target: -target.box.width * target.box.height)
    return Pointing(
        targets=tuple((*_sides(target.box), target.at) for target in inside),
        cards=tuple((*_sides(box), name) for name, box in _wearers(scene).items()),
        badges=tuple(
            _sides(mark.box if isinstance(mark, Panel) else _around(mark))
            for mark in scene.marks
            if mark.layer == "badge" and isinstance(mark, (Panel, Glyph))
        ),
    )


def _wearers(scene: Scene) -> dict[str, Box]:
    """The box of each stage and of each touchpoint's card.

    A touchpoint may be pointed at in the rows beneath too; its card comes first.
    """
    boxes: dict[str, Box] = {}
    for target in scene.targets:
        if target.kind in ("stage", "touchpoint"):
            name = target.at if target.kind == "stage" else split_address(target.at)[-1]
            boxes.setdefault(name, target.box)
    return boxes


def _around(glyph: Glyph) -> Box:
    x, y = glyph.center
    return Box(x - glyph.size / 2, y - glyph.size / 2, glyph.size, glyph.size)


def _sides(box: Box) -> Sides:
    # A tenth of a pixel is enough to aim, and half the characters.
    return (round(box.x, 1), round(box.y, 1), round(box.width, 1), round(box.height, 1))
