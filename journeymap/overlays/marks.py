"""The few marks every picture of a map is made of.

A scene is drawn twice, by Plotly and by our own SVG painter, so it is said
once, here, in plain numbers. Colours are roles (``"text"``, ``"pain"``,
``"persona-0"``); a theme turns roles into colours at the moment of drawing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from journeymap.layout.geometry import Box, Point

__all__ = ["Area", "Glyph", "Label", "Mark", "Panel", "Role", "Scene", "Stroke", "Target"]

Role = str
"""Name of a colour in the theme."""

Layer = Literal["ground", "column", "route", "card", "curve", "badge", "text"]
"""Painted in this order; within a layer: areas, panels, strokes, glyphs, labels."""


@dataclass(frozen=True, slots=True)
class Panel:
    """A rounded rectangle."""

    layer: Layer
    box: Box
    fill: Role | None = None
    line: Role | None = None
    width: float = 1.0
    radius: float = 0.0
    opacity: float = 1.0
    """Of the fill."""


@dataclass(frozen=True, slots=True)
class Area:
    """A closed polygon without outline, such as the spread around a curve."""

    layer: Layer
    points: tuple[Point, ...]
    fill: Role
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through points, or a chain of cubic Bézier curves.

    With ``curved`` the points are a start point followed by triples (control,
    control, end). ``arrow`` puts a filled head at the last point.
    """

    layer: Layer
    points: tuple[Point, ...]
    color: Role
    width: float = 1.0
    dash: bool = False
    curved: bool = False
    arrow: bool = False
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Glyph:
    """A filled sign that means something by its shape, drawn in a square box."""

    layer: Layer
    shape: Literal[
        "circle", "ring", "square", "diamond", "triangle", "triangle-down", "star", "check", "cross"
    ]
    center: Point
    size: float
    """Side of the box, in pixels."""
    fill: Role
    line: Role | None = None
    width: float = 1.0


@dataclass(frozen=True, slots=True)
class Label:
    """One line of text that was measured to fit; ``y`` is its baseline."""

    layer: Layer
    text: str
    x: float
    y: float
    size: float
    """Of the font, in pixels."""
    color: Role
    bold: bool = False
    anchor: Literal["start", "middle", "end"] = "start"


Mark = Panel | Area | Stroke | Glyph | Label


@dataclass(frozen=True, slots=True)
class Target:
    """Something that can be pointed at: its address, where it is, what a hover says.

    ``kind`` is ``touchpoint``, ``stage``, ``pain``, ``idea``, ``curve`` (then
    ``at`` is the touchpoint) or ``transition`` (then ``at`` is the source).
    """

    kind: Literal["touchpoint", "stage", "pain", "idea", "curve", "transition"]
    at: str
    """Address of the element, e.g. ``stages/purchase/touchpoints/pays``."""
    box: Box
    hover: Sequence[str]
    """Lines; the first is the title."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A whole picture: size in pixels, marks in painting order, targets, texts for who cannot see it."""

    width: float
    height: float
    marks: tuple[Mark, ...]
    targets: tuple[Target, ...]
    title: str
    description: str
