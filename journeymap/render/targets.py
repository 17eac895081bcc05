"""What can be pointed at, as one trace of invisible bars.

A click in Plotly counts near a marker of a scatter trace, but exactly inside
a bar: a bar of the card's size makes the whole card catch it and nothing else.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from journeymap.overlays.marks import Scene
from journeymap.overlays.theme import Theme
from journeymap.render.literal import literal

__all__ = ["target_trace"]

_UNSEEN = {"marker": {"opacity": 0}}


def target_trace(scene: Scene, theme: Theme, *, selectable: bool = True) -> dict[str, Any]:
    """All targets as one bar trace; ``customdata`` of each point is its kind and address."""
    # Where targets overlap, Plotly keeps the later: the smaller one lies on top of the card.
    targets = sorted(scene.targets, key=lambda target: -target.box.width * target.box.height)
    trace: dict[str, Any] = {
        "type": "bar",
        "x": [round(target.box.center[0], 1) for target in targets],
        "width": [round(target.box.width, 1) for target in targets],
        "base": [round(target.box.y, 1) for target in targets],
        "y": [round(target.box.height, 1) for target in targets],
        "customdata": [[target.kind, target.at] for target in targets],
        "hovertext": [_hover(target.hover) for target in targets],
        "hoverinfo": "text",
        "marker": {"opacity": 0, "line": {"width": 0}},
        "selected": _UNSEEN,
        "unselected": _UNSEEN,
        "showlegend": False,
    }
    if not selectable:
        trace["selectedpoints"] = []
    return trace


def _hover(lines: Sequence[str]) -> str:
    """The lines of a hover, the first in bold."""
    if not lines:
        return ""
    first, *more = (literal(line) for line in lines)
    return "<br>".join([f"<b>{first}</b>", *more])
