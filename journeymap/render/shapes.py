"""Everything of a scene that has an outline, as few Plotly shapes.

Marks of one layer, kind and style become one shape with one long path: a map
of 1000 touchpoints is some fifty shapes, not five thousand.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import itemgetter
from typing import Any, Final, get_args

from journeymap.overlays.marks import Area, Glyph, Layer, Panel, Scene, Stroke
from journeymap.overlays.outline import area_path, arrow_path, glyph_path, panel_path, stroke_path
from journeymap.overlays.theme import Theme

__all__ = ["shapes"]

_LAYERS: Final = {layer: number for number, layer in enumerate(get_args(Layer))}

Style = tuple[str | None, str | None, float, bool, float]
"""Role of the fill, role and width of the line, whether it is dashed, opacity of the fill or line."""

Place = tuple[int, int, Style]
"""Number of the layer, of the kind of mark within it, and the style."""


def shapes(scene: Scene, theme: Theme) -> list[dict[str, Any]]:
    """The outlined marks of a scene as Plotly shapes, in painting order.

    Within a layer and a kind of mark, a style is painted where it first
    appears; marks that must lie over others of another style come in a higher
    layer or after the first mark of that style.
    """
    paths: dict[Place, list[str]] = {}
    for mark in scene.marks:
        painter = _PAINTERS.get(type(mark))
        if painter is not None:
            painter(paths, _LAYERS[mark.layer], mark)
    # sorted() is stable: within a layer and kind, styles keep the order of their first mark.
    ordered = sorted(paths, key=itemgetter(0, 1))
    return [_shape("".join(paths[place]), place[2], theme) for place in ordered]


def _paint_area(paths: dict[Place, list[str]], layer: int, mark: Area) -> None:
    style: Style = (mark.fill, None, 0.0, False, mark.opacity)
    paths.setdefault((layer, 0, style), []).append(area_path(mark.points))


def _paint_panel(paths: dict[Place, list[str]], layer: int, mark: Panel) -> None:
    style: Style = (mark.fill, mark.line, mark.width if mark.line else 0.0, False, mark.opacity)
    paths.setdefault((layer, 1, style), []).append(panel_path(mark.box, mark.radius))


def _paint_stroke(paths: dict[Place, list[str]], layer: int, mark: Stroke) -> None:
    style: Style = (None, mark.color, mark.width, mark.dash, mark.opacity)
    paths.setdefault((layer, 2, style), []).append(stroke_path(mark))
    if mark.arrow:
        head: Style = (mark.color, None, 0.0, False, mark.opacity)
        paths.setdefault((layer, 2, head), []).append(arrow_path(mark))


def _paint_glyph(paths: dict[Place, list[str]], layer: int, mark: Glyph) -> None:
    style: Style = (mark.fill, mark.line, mark.width if mark.line else 0.0, False, 1.0)
    paths.setdefault((layer, 3, style), []).append(glyph_path(mark))


_PAINTERS: Final[Mapping[type, Callable[[dict[Place, list[str]], int, Any], None]]] = {
    Area: _paint_area,
    Panel: _paint_panel,
    Stroke: _paint_stroke,
    Glyph: _paint_glyph,
}
"""Within a layer the kinds are painted in this order; labels are traces, not shapes."""


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
        shape["line"] = {"color": shown, "width": width, "dash": "5px,4px" if dashed else "solid"}
    return shape


def _with_opacity(color: str, opacity: float) -> str:
    """``#rrggbb`` as it is, or as ``rgba(…)`` where it is translucent."""
    if opacity >= 1:
        return color
    red, green, blue = (int(color[i : i + 2], 16) for i in (1, 3, 5))
    return f"rgba({red},{green},{blue},{opacity:.3g})"
