"""The inspector: every field of a touchpoint, grouped as a person thinks."""

from __future__ import annotations

from journeymap.ui.inspector.panel import inspect_touchpoint

__all__ = ["inspect_touchpoint"]
