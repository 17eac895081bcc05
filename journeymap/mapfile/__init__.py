"""YAML text to and from a map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeymap.lazy_names import on_request
from journeymap.mapfile.codes import RULES
from journeymap.mapfile.keyed_texts import keyed_text, keyed_values
from journeymap.mapfile.proof import fmt, prove
from journeymap.mapfile.reading import read
from journeymap.mapfile.writing import write

if TYPE_CHECKING:
    from journeymap.mapfile.json_schema import schema

__all__ = ["RULES", "fmt", "keyed_text", "keyed_values", "prove", "read", "schema", "write"]

# Only editors want the schema, and what makes it is slow to load.
__getattr__ = on_request(__name__, {"schema": "json_schema"})
