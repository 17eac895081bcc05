"""The labels of a scene as few Plotly text traces."""

from __future__ import annotations

from typing import Any

from journeymap.overlays.marks import Label, Scene
from journeymap.overlays.theme import Theme
from journeymap.render.literal import literal

__all__ = ["text_traces"]

_RAISE = 0.25
"""Plotly puts the baseline of a middle text 0.75 − 0.5 font sizes below its point."""

_SIDES = {"start": "middle right", "middle": "middle center", "end": "middle left"}


def text_traces(scene: Scene, theme: Theme) -> list[dict[str, Any]]:
    """One trace per colour, in the order of their first label.

    One colour per trace, so that the colour of labels that are not selected can be given:
    Plotly fades them otherwise when a card is clicked.
    """
    groups: dict[str, list[Label]] = {}
    for mark in scene.marks:
        if isinstance(mark, Label) and mark.text:
            groups.setdefault(mark.color, []).append(mark)
    return [_trace(labels, theme.colors[role]) for role, labels in groups.items()]


def _trace(labels: list[Label], color: str) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "text",
        "x": [round(label.x, 1) for label in labels],
        "y": [round(label.y - _RAISE * label.size, 2) for label in labels],
        "text": [literal(label.text) for label in labels],
        "textposition": [_SIDES[label.anchor] for label in labels],
        "textfont": {
            "color": color,
            "size": [label.size for label in labels],
            "weight": [600 if label.bold else 400 for label in labels],
        },
        "selected": {"textfont": {"color": color}},
        "unselected": {"textfont": {"color": color}},
        "cliponaxis": False,
        "hoverinfo": "skip",
        "showlegend": False,
    }
