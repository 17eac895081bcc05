"""YAML text to and from a map."""

from __future__ import annotations

from journeymap.mapfile.proof import fmt, prove
from journeymap.mapfile.reading import read
from journeymap.mapfile.writing import write

__all__ = ["fmt", "prove", "read", "write"]
