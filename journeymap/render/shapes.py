"""Everything of a scene that has an outline, as few Plotly shapes.

Marks of one layer, kind and style become one shape with one long path: a map
of 1000 touchpoints is some fifty shapes, not five thousand.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, get_args

from journeymap.layout.geometry import Box
from journeymap.overlays.marks import Area, Glyph, Layer, Mark, Panel, Scene, Stroke
from journeymap.overlays.outline import area_path, arrow_path, glyph_path, panel_path, stroke_path
from journeymap.overlays.theme import Theme
from journeymap.render.stacking import Stack

__all__ = ["shapes"]

Style = tuple[str | None, str | None, float, bool, float]
"""Role of the fill, role and width of the line, whether it is dashed, opacity of the fill or line."""

Drawn = tuple[Style, Box | None, str]
"""A style, the place where it matters which of two lies on top, and a path."""


def shapes(scene: Scene, theme: Theme) -> list[dict[str, Any]]:
    """The outlined marks of a scene as Plotly shapes, in painting order.

    Within a layer, areas come first, then panels, strokes and glyphs. Lines
    of one style are painted together, where the first of them is; a panel or a
    glyph is never painted below another one that comes before it.
    """
    stacks = {(layer, kind): Stack[Style]() for layer in get_args(Layer) for kind in _KINDS}
    for mark in scene.marks:
        # Labels have no outline: they are traces of text above all shapes.
        outline = _KINDS.get(type(mark))
        if outline is not None:
            for drawn in outline(mark):
                stacks[mark.layer, type(mark)].add(*drawn)
    return [_shape("".join(paths), style, theme) for stack in stacks.values() for style, paths in stack]


def _area(mark: Area) -> tuple[Drawn, ...]:
    return (((mark.fill, None, 0.0, False, mark.opacity), None, area_path(mark.points)),)


def _panel(mark: Panel) -> tuple[Drawn, ...]:
    style = (mark.fill, mark.line, mark.width if mark.line else 0.0, False, mark.opacity)
    return ((style, mark.box, panel_path(mark.box, mark.radius)),)


def _stroke(mark: Stroke) -> tuple[Drawn, ...]:
    line: Drawn = ((None, mark.color, mark.width, mark.dash, mark.opacity), None, stroke_path(mark))
    if not mark.arrow:
        return (line,)
    return (line, ((mark.color, None, 0.0, False, mark.opacity), None, arrow_path(mark)))


def _glyph(mark: Glyph) -> tuple[Drawn, ...]:
    style = (mark.fill, mark.line, mark.width if mark.line else 0.0, False, 1.0)
    size = mark.size
    box = Box(mark.center[0] - size / 2, mark.center[1] - size / 2, size, size)
    return ((style, box, glyph_path(mark)),)


_KINDS: Final[Mapping[type[Mark], Callable[[Any], tuple[Drawn, ...]]]] = {
    Area: _area,
    Panel: _panel,
    Stroke: _stroke,
    Glyph: _glyph,
}
"""What a kind of mark is painted with; within a layer they come in this order."""


def _shape(path: str, style: Style, theme: Theme) -> dict[str, Any]:
    fill, line, width, dashed, opacity = style
    shape: dict[str, Any] = {
        "type": "path",
        "path": path,
        "layer": "below",
        # Overlapping outlines in one path unite instead of punching holes.
        "fillrule": "nonzero",
        "fillcolor": _with_opacity(theme.colors[fill], opacity) if fill else "rgba(0,0,0,0)",
        "line": {"width": 0},
    }
    if line:
        shown = theme.colors[line] if fill else _with_opacity(theme.colors[line], opacity)
        shape["line"] = {"color": shown, "width": width, "dash": _dash(width) if dashed else "solid"}
    return shape


def _dash(width: float) -> str:
    """Dashes and gaps that grow with the line; as long as those of our SVG, whose ends are round."""
    return f"{1.2 + 2.6 * width:.1f}px,{1.4 + 0.5 * width:.1f}px"


def _with_opacity(color: str, opacity: float) -> str:
    """``#rrggbb`` as it is, or as ``rgba(…)`` where it is translucent."""
    if opacity >= 1:
        return color
    red, green, blue = (int(color[i : i + 2], 16) for i in (1, 3, 5))
    return f"rgba({red},{green},{blue},{opacity:.3g})"
