"""Where things sit: one layout in plain numbers for every face of the map."""

from __future__ import annotations

from journeymap.layout.parts import Layout
from journeymap.layout.place import place
from journeymap.layout.scaling import scaled

__all__ = ["Layout", "place", "scaled"]
