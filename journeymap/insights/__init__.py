"""What the map says: where it hurts, how it feels, what cannot be avoided, what to do first."""

from __future__ import annotations

from journeymap.insights.consequences import consequences
from journeymap.insights.findings import (
    ChannelSwitch,
    Curve,
    CurvePoint,
    Disagreement,
    DropOff,
    Insights,
    RankedIdea,
    RankedPain,
    Route,
)
from journeymap.insights.findings_data import as_data
from journeymap.insights.findings_page import page
from journeymap.insights.study import study

__all__ = [
    "ChannelSwitch",
    "Curve",
    "CurvePoint",
    "Disagreement",
    "DropOff",
    "Insights",
    "RankedIdea",
    "RankedPain",
    "Route",
    "as_data",
    "consequences",
    "page",
    "study",
]
