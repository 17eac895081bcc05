"""Metrics: measured numbers about a map, a stage or a touchpoint."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from pydantic import Field

from journeymap.model.field_types import Count, Day, Number, Text
from journeymap.model.part import Part

__all__ = ["KNOWN_METRICS", "KnownMetric", "Metric"]


class Metric(Part):
    """A measured number, where it came from, and where it should go."""

    short: ClassVar[str] = "value"

    value: Number | None = Field(None, title="Value", description="The number as measured.", examples=[2.9])
    baseline: Number | None = Field(None, title="Baseline", description="What it was before.", examples=[3.4])
    target: Number | None = Field(None, title="Target", description="What it should become.", examples=[4.2])
    n: Count | None = Field(
        None, title="Sample size", description="How many people or cases it rests on.", examples=[212]
    )
    source: Text = Field(
        "", title="Source", description="Where the number comes from.", examples=["Exit survey Q3"]
    )
    date: Day | None = Field(None, title="Date", description="When it was measured.", examples=["2026-09-30"])


@dataclass(frozen=True, slots=True)
class KnownMetric:
    """What the field agrees on about a metric: unit, range, and which way is better."""

    unit: Literal["points", "share", "seconds", "count", "money"]
    better: Literal["higher", "lower"]
    low: float | None = None
    high: float | None = None


KNOWN_METRICS: dict[str, KnownMetric] = {
    "nps": KnownMetric("points", "higher", -100, 100),
    "csat": KnownMetric("points", "higher", 1, 5),
    "ces": KnownMetric("points", "higher", 1, 7),
    "churn_rate": KnownMetric("share", "lower", 0, 1),
    "retention_rate": KnownMetric("share", "higher", 0, 1),
    "success_rate": KnownMetric("share", "higher", 0, 1),
    "abandonment_rate": KnownMetric("share", "lower", 0, 1),
    "error_rate": KnownMetric("share", "lower", 0, 1),
    "time_on_task": KnownMetric("seconds", "lower", 0),
    "clicks": KnownMetric("count", "lower", 0),
    "clv": KnownMetric("money", "higher"),
}
