"""The map as a networkx graph; the only core package that imports networkx."""

from __future__ import annotations

from journeymap.graph.audience import concerns, weights
from journeymap.graph.build import JourneyGraph, build
from journeymap.graph.chain import Passage, passage
from journeymap.graph.dominance import must_pass
from journeymap.graph.loops import endless_loops, reachable
from journeymap.graph.onward import ROUNDING
from journeymap.graph.pathfinding import Path, expected_route, likely_paths, path_probability

__all__ = [
    "ROUNDING",
    "JourneyGraph",
    "Passage",
    "Path",
    "build",
    "concerns",
    "endless_loops",
    "expected_route",
    "likely_paths",
    "must_pass",
    "passage",
    "path_probability",
    "reachable",
    "weights",
]
