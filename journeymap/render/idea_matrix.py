"""Ideas as numbered discs on a field of effort and impact."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from html import escape
from typing import Any

from journeymap.insights import RankedIdea
from journeymap.model import JourneyMap
from journeymap.overlays.theme import Theme
from journeymap.words import _

__all__ = ["idea_matrix"]

_MIDDLE = 3
"""Where an idea stands whose impact or effort nobody estimated."""
_APART = 0.26
"""Between the centres of discs that share a place, in steps of the scale."""


def idea_matrix(journey: JourneyMap, ideas: Sequence[RankedIdea], theme: Theme) -> dict[str, Any]:
    """A Plotly figure as data: effort to the right, impact upwards, the number is the rank.

    Discs on one place stand side by side; an open disc has an estimate missing.
    """
    points = _places(journey, ideas)
    ink = theme.colors
    return {
        "data": [
            {
                "type": "scatter",
                "mode": "markers+text",
                "x": [point["x"] for point in points],
                "y": [point["y"] for point in points],
                "text": [str(point["rank"]) for point in points],
                "hovertext": [point["hover"] for point in points],
                "hoverinfo": "text",
                "textfont": {
                    "family": theme.font,
                    "size": 12,
                    "color": [ink["on-color"] if point["known"] else ink["idea"] for point in points],
                },
                "marker": {
                    "size": 24,
                    "color": [ink["idea"] if point["known"] else ink["card"] for point in points],
                    "line": {"color": ink["idea"], "width": 1.5},
                    "opacity": 1,
                },
                "cliponaxis": False,
            }
        ],
        "layout": _layout(theme),
    }


def _places(journey: JourneyMap, ideas: Sequence[RankedIdea]) -> list[dict[str, Any]]:
    groups: dict[tuple[int, int], list[dict[str, Any]]] = defaultdict(list)
    for rank, found in enumerate(ideas, start=1):
        touchpoint = journey.stages[found.stage].touchpoints[found.touchpoint]
        idea = touchpoint.ideas[found.idea]
        place = (idea.effort or _MIDDLE, idea.impact or _MIDDLE)
        # Plotly reads a subset of HTML in hovers: the map's text is escaped.
        hover = f"<b>{escape(idea.text)}</b><br>{escape(touchpoint.name)}"
        known = idea.effort is not None and idea.impact is not None
        groups[place].append({"rank": rank, "hover": hover, "known": known})
    points = []
    for (effort, impact), group in groups.items():
        for number, point in enumerate(group):
            shift = (number - (len(group) - 1) / 2) * _APART
            points.append({**point, "x": effort + shift, "y": impact})
    return points


def _layout(theme: Theme) -> dict[str, Any]:
    ink = theme.colors
    begin = {
        "type": "rect",
        "x0": 0.5,
        "x1": 3,
        "y0": 3,
        "y1": 5.5,
        "fillcolor": ink["soft-idea"],
        "line": {"width": 0},
        "layer": "below",
    }
    return {
        "height": 320,
        "margin": {"l": 48, "r": 12, "t": 12, "b": 44},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": theme.font, "color": ink["text"]},
        "showlegend": False,
        "dragmode": False,
        "xaxis": _axis(_("Effort"), theme),
        "yaxis": _axis(_("Impact"), theme),
        "shapes": [begin],
        "annotations": [
            _corner(0.6, 5.44, _("begin here"), theme, "soft-idea"),
            _corner(5.4, 5.44, _("plan well"), theme),
            _corner(0.6, 0.56, _("in passing"), theme),
            _corner(5.4, 0.56, _("rather not"), theme),
        ],
        "hoverlabel": {
            "bgcolor": ink["card"],
            "bordercolor": ink["line"],
            "font": {"family": theme.font, "size": 13, "color": ink["text"]},
            "align": "left",
        },
    }


def _axis(title: str, theme: Theme) -> dict[str, Any]:
    quiet = {"size": 12, "color": theme.colors["muted"]}
    return {
        "title": {"text": title, "font": quiet, "standoff": 8},
        "range": [0.5, 5.5],
        "tickvals": [1, 2, 3, 4, 5],
        "tickfont": quiet,
        "showgrid": True,
        "gridcolor": theme.colors["grid"],
        "zeroline": False,
        "fixedrange": True,
        "ticks": "",
    }


def _corner(x: float, y: float, words: str, theme: Theme, ground: str = "ground") -> dict[str, Any]:
    """What a corner of the field stands for, written into it on its ground, so that no line runs through."""
    return {
        "x": x,
        "y": y,
        "text": words,
        "showarrow": False,
        "bgcolor": theme.colors[ground],
        "borderpad": 1,
        "xanchor": "left" if x < _MIDDLE else "right",
        "yanchor": "bottom" if y < _MIDDLE else "top",
        "font": {"size": 12, "color": theme.colors["muted"]},
    }
