"""A scene as a Plotly figure in the scene's own pixels."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from journeymap.errors import MissingExtra
from journeymap.overlays.marks import Scene
from journeymap.overlays.theme import Theme
from journeymap.render.shapes import shapes
from journeymap.render.targets import target_trace
from journeymap.render.texts import text_traces

if TYPE_CHECKING:
    import plotly.graph_objects as go

__all__ = ["config", "draw", "figure_dict"]


def draw(scene: Scene, theme: Theme, *, selectable: bool = True) -> go.Figure:
    """The scene as a Plotly figure of the scene's size.

    Parameters
    ----------
    scene
        What `journeymap.overlays.paint` made of a map.
    theme
        Colours of the roles, and the fonts.
    selectable
        Whether a click selects a target (for ``st.plotly_chart(…, on_select=…)``).

    Returns
    -------
    plotly.graph_objects.Figure
        One bar trace of invisible targets, whose ``customdata`` is kind and address, the labels as
        text traces, and everything with an outline as shapes below them. Show it with `config`.

    Raises
    ------
    MissingExtra
        Where plotly is not installed.
    """
    try:
        import plotly.graph_objects as go
    except ImportError as error:
        raise MissingExtra("plotly", "export") from error
    figure: go.Figure = go.Figure(figure_dict(scene, theme, selectable=selectable))
    return figure


def figure_dict(scene: Scene, theme: Theme, *, selectable: bool = True, drawn: bool = True) -> dict[str, Any]:
    """The figure as plain data, ready for JSON; plotly itself is not needed for it.

    Parameters
    ----------
    scene, theme, selectable
        As for `draw`.
    drawn
        False for a figure of targets only, to lie over a picture of the same scene: it answers the
        mouse, and shows nothing of its own.
    """
    ground = theme.colors["ground"] if drawn else "rgba(0,0,0,0)"
    return {
        "data": [
            *(text_traces(scene, theme) if drawn else ()),
            target_trace(scene, theme, selectable=selectable),
        ],
        "layout": {
            "width": round(scene.width, 1),
            "height": round(scene.height, 1),
            "autosize": False,
            "margin": {"l": 0, "r": 0, "t": 0, "b": 0, "pad": 0},
            "paper_bgcolor": ground,
            "plot_bgcolor": ground,
            "font": {"family": theme.font, "color": theme.colors["text"]},
            "xaxis": _axis(0, scene.width),
            "yaxis": _axis(scene.height, 0),
            "shapes": shapes(scene, theme) if drawn else [],
            "showlegend": False,
            "barmode": "overlay",
            "dragmode": False,
            "hovermode": "closest",
            "clickmode": "event+select" if selectable else "none",
            "hoverlabel": {
                "align": "left",
                "namelength": 0,
                "bgcolor": theme.colors["card"],
                "bordercolor": theme.colors["line"],
                "font": {"family": theme.font, "size": 12, "color": theme.colors["text"]},
            },
        },
    }


def _axis(first: float, last: float) -> dict[str, Any]:
    """An axis in pixels that shows nothing of itself and stays where it is."""
    return {"range": [round(first, 1), round(last, 1)], "visible": False, "fixedrange": True}


def config() -> dict[str, Any]:
    """How Plotly should show the figure: no mode bar, no TeX, nothing that zooms by accident."""
    return {
        "displayModeBar": False,
        "displaylogo": False,
        "doubleClick": False,
        "scrollZoom": False,
        "showTips": False,
        "typesetMath": False,
        "responsive": False,
    }
