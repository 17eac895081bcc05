"""The Plotly figure as JSON, for whoever draws it with plotly.js or loads it into Plotly."""

from __future__ import annotations

import json as _json

from journeymap.overlays.marks import Scene
from journeymap.overlays.theme import Theme
from journeymap.render import figure_dict

__all__ = ["json"]


def json(scene: Scene, theme: Theme) -> str:
    """The figure of a scene as JSON with the keys ``data`` and ``layout``, ending in a newline."""
    return _json.dumps(figure_dict(scene, theme), ensure_ascii=False, separators=(",", ":")) + "\n"
