"""The inspector: every field of a touchpoint, a stage or the map, grouped as a person thinks."""

from __future__ import annotations

from journeymap.ui.inspector.map_panel import inspect_map
from journeymap.ui.inspector.panel import inspect_touchpoint
from journeymap.ui.inspector.stage_panel import inspect_stage

__all__ = ["inspect_map", "inspect_stage", "inspect_touchpoint"]
