"""A map as a scene in one step: placed for the overlays that are wanted, then painted."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Literal

from journeymap.insights.findings import Insights
from journeymap.layout import place
from journeymap.model import JourneyMap
from journeymap.overlays.catalogue import CATALOGUE, DEFAULT, Overlay, facts_for, rows_for
from journeymap.overlays.legend import legend
from journeymap.overlays.marks import Scene
from journeymap.overlays.paint import paint

__all__ = ["picture"]


def picture(
    journey: JourneyMap,
    insights: Insights | None = None,
    *,
    overlays: Collection[str] = DEFAULT,
    persona: str | None = None,
    selected: str | None = None,
    width: float = 1080.0,
    scale: float = 1.0,
    frame: Literal["bare", "full"] = "bare",
    catalogue: Mapping[str, Overlay] = CATALOGUE,
) -> Scene:
    """The scene of a map; see `journeymap.layout.place` and `paint` for the parameters."""
    signs = legend(journey, insights, overlays=overlays, persona=persona) if frame == "full" else ()
    layout = place(
        journey,
        width=width,
        scale=scale,
        rows=rows_for(overlays, journey, catalogue),
        facts=facts_for(overlays, catalogue),
        frame=frame,
        headline=insights.headline if insights else (),
        legend=[entry.text for entry in signs],
    )
    return paint(
        journey, layout, insights, overlays=overlays, persona=persona, selected=selected, catalogue=catalogue
    )
