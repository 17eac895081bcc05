"""YAML text to and from a map."""

from __future__ import annotations

from journeymap.mapfile.codes import RULES
from journeymap.mapfile.json_schema import schema
from journeymap.mapfile.keyed_texts import keyed_text, keyed_values
from journeymap.mapfile.proof import fmt, prove
from journeymap.mapfile.reading import read
from journeymap.mapfile.writing import write

__all__ = ["RULES", "fmt", "keyed_text", "keyed_values", "prove", "read", "schema", "write"]
