"""Everything of a scene that has an outline, as few Plotly shapes.

Marks of one layer, kind and style become one shape with one long path: a map
of 1000 touchpoints is some fifty shapes, not five thousand.
"""

from __future__ import annotations

from typing import Any, Final, get_args

from journeymap.layout.geometry import Box
from journeymap.overlays.marks import Area, Glyph, Label, Layer, Mark, Panel, Scene, Stroke
from journeymap.overlays.outline import area_path, arrow_path, glyph_path, panel_path, stroke_path
from journeymap.overlays.theme import Theme
from journeymap.render.stacking import Stack

__all__ = ["shapes"]

_LAYERS: Final = {layer: number for number, layer in enumerate(get_args(Layer))}

Style = tuple[str | None, str | None, float, bool, float]
"""Role of the fill, role and width of the line, whether it is dashed, opacity of the fill or line."""


def shapes(scene: Scene, theme: Theme) -> list[dict[str, Any]]:
    """The outlined marks of a scene as Plotly shapes, in painting order.

    Within a layer, areas come first, then panels, strokes and glyphs. Lines
    of one style are painted together, where the first of them is; a panel or a
    glyph is never painted below another one that comes before it.
    """
    stacks: dict[tuple[int, int], Stack[Style]] = {}
    for mark in scene.marks:
        for kind, style, box, path in _outlines(mark):
            stack = stacks.setdefault((_LAYERS[mark.layer], kind), Stack())
            stack.add(style, box, path)
    ordered = (group for place in sorted(stacks) for group in stacks[place])
    return [_shape("".join(paths), style, theme) for style, paths in ordered]


def _outlines(mark: Mark) -> tuple[tuple[int, Style, Box | None, str], ...]:
    """The kind, style, place and path of what a mark is painted with."""
    match mark:
        case Area():
            return ((0, (mark.fill, None, 0.0, False, mark.opacity), None, area_path(mark.points)),)
        case Panel():
            style: Style = (mark.fill, mark.line, mark.width if mark.line else 0.0, False, mark.opacity)
            return ((1, style, mark.box, panel_path(mark.box, mark.radius)),)
        case Stroke():
            line: Style = (None, mark.color, mark.width, mark.dash, mark.opacity)
            drawn = (2, line, None, stroke_path(mark))
            if not mark.arrow:
                return (drawn,)
            head: Style = (mark.color, None, 0.0, False, mark.opacity)
            return (drawn, (2, head, None, arrow_path(mark)))
        case Glyph():
            (x, y), half = mark.center, mark.size / 2
            sign: Style = (mark.fill, mark.line, mark.width if mark.line else 0.0, False, 1.0)
            return ((3, sign, Box(x - half, y - half, mark.size, mark.size), glyph_path(mark)),)
        case Label():
            # Labels are traces of text above all shapes.
            return ()


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
