"""Our own SVG painter: a scene as one small, self-contained text."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable
from itertools import groupby
from operator import attrgetter
from typing import Any, NamedTuple

from journeymap.overlays.marks import Area, Glyph, Label, Mark, Panel, Scene, Stroke, Target
from journeymap.overlays.outline import area_path, arrow_path, glyph_path, stroke_path
from journeymap.overlays.theme import Theme

__all__ = ["drawn_marks", "svg"]

_LAYERS = {"ground": 0, "column": 1, "route": 2, "card": 3, "curve": 4, "badge": 5, "text": 6}
_KINDS: dict[type[Mark], int] = {Area: 0, Panel: 1, Stroke: 2, Glyph: 3, Label: 4}

_UNPRINTABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, even spelled."""
_SPELLED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})


def svg(
    scene: Scene, theme: Theme, *, lang: str = "", hovers: bool = False, down_to: float = math.inf
) -> str:
    """The scene as an SVG document.

    Text is text, there is no script and no reference to anything outside, and
    every text of the map is escaped.

    Parameters
    ----------
    scene
        What ``journeymap.overlays.paint`` made of a map.
    theme
        Colours of the roles, and the fonts.
    lang
        Language of the texts (BCP 47), where it is known; it chooses the right Chinese glyphs.
    hovers
        Whether a browser shows the whole text of a card when the mouse rests on it.
    down_to
        What begins below so many pixels is left out, for a screen that shows no more; the size stays.
    """
    width, height = _number(scene.width), _number(scene.height)
    spoken = f' lang="{_escaped(lang)}" xml:lang="{_escaped(lang)}"' if lang else ""
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" role="img" aria-labelledby="map-title map-description"{spoken}>',
        f'<title id="map-title">{_escaped(scene.title)}</title>',
        f'<desc id="map-description">{_escaped(scene.description)}</desc>',
        f'<rect width="{width}" height="{height}" fill="{theme.colors["ground"]}"/>',
        f'<g font-family="{_escaped(theme.font)}" stroke-linejoin="round">',
    ]
    marks = scene.marks if down_to >= scene.height else [mark for mark in scene.marks if _top(mark) < down_to]
    parts.append(drawn_marks(marks, theme))
    if hovers:
        parts.append('<g fill-opacity="0">')
        parts += map(_hover, scene.targets)
        parts.append("</g>")
    parts.append("</g></svg>\n")
    return "".join(parts)


def drawn_marks(marks: Iterable[Mark], theme: Theme) -> str:
    """Marks as elements of an SVG, in painting order; neighbours that look alike share a group."""
    buckets: dict[tuple[int, int], list[Any]] = {}
    for mark in marks:
        buckets.setdefault((_LAYERS[mark.layer], _KINDS[type(mark)]), []).append(mark)
    parts: list[str] = []
    for place in sorted(buckets):
        bucket = buckets[place]
        pen = _PENS[type(bucket[0])]
        for _key, alike in groupby(bucket, key=pen.alike):
            group = list(alike)
            parts.append(f"<g {pen.style(group[0], theme)}>")
            parts += map(pen.body, group)
            parts.append("</g>")
    return "".join(parts)


def _top(mark: Mark) -> float:
    """Where a mark begins, or a little above."""
    if isinstance(mark, Panel):
        return mark.box.y
    if isinstance(mark, Label):
        return mark.y - mark.size
    if isinstance(mark, Glyph):
        return mark.center[1] - mark.size / 2
    return min(y for _x, y in mark.points)


class _Pen(NamedTuple):
    """How one kind of mark is drawn: what neighbours must have in common to share a group, its
    attributes, and the element of each mark."""

    alike: Callable[[Any], object]
    style: Callable[[Any, Theme], str]
    body: Callable[[Any], str]


def _surface_style(mark: Panel | Area | Glyph, theme: Theme) -> str:
    style = _fill(mark.fill, theme, 1.0 if isinstance(mark, Glyph) else mark.opacity)
    return style if isinstance(mark, Area) else style + _line(mark.line, mark.width, theme)


def _panel(mark: Panel) -> str:
    box = mark.box
    corner = f' rx="{_number(mark.radius)}"' if mark.radius else ""
    return (
        f'<rect x="{box.x:.1f}" y="{box.y:.1f}" width="{box.width:.1f}" height="{box.height:.1f}"{corner}/>'
    )


def _area(mark: Area) -> str:
    return f'<path d="{area_path(mark.points)}"/>'


def _stroke_style(mark: Stroke, theme: Theme) -> str:
    color = theme.colors[mark.color]
    # The colour is for the arrow heads, which are filled.
    style = f'color="{color}" fill="none" stroke="{color}" stroke-width="{_number(mark.width)}"'
    style += ' stroke-linecap="round"'
    if mark.dash:
        style += f' stroke-dasharray="{_number(1.2 + 1.6 * mark.width)} {_number(1.4 + 1.5 * mark.width)}"'
    return style if mark.opacity == 1 else f'{style} opacity="{mark.opacity:.2f}"'


def _stroke(mark: Stroke) -> str:
    line = f'<path d="{stroke_path(mark)}"/>'
    if not mark.arrow:
        return line
    return f'{line}<path fill="currentColor" stroke="none" d="{arrow_path(mark)}"/>'


def _glyph(mark: Glyph) -> str:
    if mark.shape in ("circle", "ring"):
        x, y = mark.center
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{_number(mark.size / 2)}"/>'
    return f'<path d="{glyph_path(mark)}"/>'


def _label_style(mark: Label, theme: Theme) -> str:
    style = f'font-size="{_number(mark.size)}" fill="{theme.colors[mark.color]}"'
    if mark.bold:
        style += ' font-weight="600"'
    return style if mark.anchor == "start" else f'{style} text-anchor="{mark.anchor}"'


def _label(mark: Label) -> str:
    return f'<text x="{mark.x:.1f}" y="{mark.y:.1f}">{_escaped(mark.text)}</text>'


_PENS: dict[type[Mark], _Pen] = {
    Area: _Pen(attrgetter("fill", "opacity"), _surface_style, _area),
    Panel: _Pen(attrgetter("fill", "line", "width", "opacity"), _surface_style, _panel),
    Stroke: _Pen(attrgetter("color", "width", "dash", "opacity"), _stroke_style, _stroke),
    Glyph: _Pen(attrgetter("fill", "line", "width"), _surface_style, _glyph),
    Label: _Pen(attrgetter("size", "color", "bold", "anchor"), _label_style, _label),
}


def _fill(role: str | None, theme: Theme, opacity: float) -> str:
    if role is None:
        return 'fill="none"'
    faint = f' fill-opacity="{opacity:.2f}"' if opacity < 1 else ""
    return f'fill="{theme.colors[role]}"{faint}'


def _line(role: str | None, width: float, theme: Theme) -> str:
    return "" if role is None else f' stroke="{theme.colors[role]}" stroke-width="{_number(width)}"'


def _hover(target: Target) -> str:
    box = target.box
    size = f'width="{_number(box.width)}" height="{_number(box.height)}"'
    lines = _escaped("\n".join(target.hover))
    return f'<rect x="{_number(box.x)}" y="{_number(box.y)}" {size}><title>{lines}</title></rect>'


def _number(value: float) -> str:
    """A number with at most one decimal."""
    text = f"{value:.1f}"
    return text[:-2] if text.endswith(".0") else text


def _escaped(text: str) -> str:
    if text.isalnum():
        return text
    return _UNPRINTABLE.sub("\ufffd", text).translate(_SPELLED)
