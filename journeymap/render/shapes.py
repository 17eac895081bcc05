"""Everything of a scene that has an outline, as few Plotly shapes.

Marks of one layer, kind and style become one shape with one long path: a map
of 1000 touchpoints is some fifty shapes, not five thousand.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from journeymap.overlays.marks import Area, Glyph, Mark, Panel, Scene, Stroke
from journeymap.overlays.outline import area_path, arrow_path, glyph_path, panel_path, stroke_path
from journeymap.overlays.theme import Theme

__all__ = ["shapes"]

_LAYERS = ("ground", "column", "route", "card", "curve", "badge", "text")
_KINDS = (Area, Panel, Stroke, Glyph)

Style = tuple[str | None, str | None, float, bool, float]
"""Role of the fill, role and width of the line, whether it is dashed, opacity of the fill or line."""

_HEAD = True
"""Arrow heads of a style are painted after its lines."""


def shapes(scene: Scene, theme: Theme) -> list[dict[str, Any]]:
    """The outlined marks of a scene as Plotly shapes, in painting order.

    Within a layer and a kind of mark, a style is painted where it first
    appears; marks that must lie over others of another style come in a higher
    layer or after the first mark of that style.
    """
    paths: dict[tuple[int, int, Style, bool], list[str]] = {}
    for mark in scene.marks:
        for key, path in _outlines(mark):
            paths.setdefault(key, []).append(path)
    # sorted() is stable: within a layer and kind, styles keep the order of their first mark.
    ordered = sorted(paths, key=lambda key: key[:2])
    return [_shape("".join(paths[key]), key[2], theme) for key in ordered]


def _outlines(mark: Mark) -> Iterator[tuple[tuple[int, int, Style, bool], str]]:
    """The paths of a mark, each with where it is painted and how."""
    layer = _LAYERS.index(mark.layer)
    match mark:
        case Panel():
            style: Style = (mark.fill, mark.line, mark.width if mark.line else 0.0, False, mark.opacity)
            yield (layer, 1, style, False), panel_path(mark.box, mark.radius)
        case Area():
            yield (layer, 0, (mark.fill, None, 0.0, False, mark.opacity), False), area_path(mark.points)
        case Stroke():
            line: Style = (None, mark.color, mark.width, mark.dash, mark.opacity)
            yield (layer, 2, line, False), stroke_path(mark)
            if mark.arrow:
                head: Style = (mark.color, None, 0.0, False, mark.opacity)
                yield (layer, 2, head, _HEAD), arrow_path(mark)
        case Glyph():
            sign: Style = (mark.fill, mark.line, mark.width if mark.line else 0.0, False, 1.0)
            yield (layer, 3, sign, False), glyph_path(mark)


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
