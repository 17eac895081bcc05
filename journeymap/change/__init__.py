"""One vocabulary of change: Set, Add, Remove, Move, addressed by ids."""

from __future__ import annotations

from journeymap.change.apply import apply, invert
from journeymap.change.changes_schema import changes_schema
from journeymap.change.compare import compare
from journeymap.change.describe import describe
from journeymap.change.references import follow, pointers
from journeymap.change.renames import renames
from journeymap.change.storyline import Saying
from journeymap.change.travel import apply_to_document
from journeymap.change.tree import get
from journeymap.change.union import union
from journeymap.change.vocabulary import Add, Change, Move, Remove, Set, from_json, to_json

__all__ = [
    "Add",
    "Change",
    "Move",
    "Remove",
    "Saying",
    "Set",
    "apply",
    "apply_to_document",
    "changes_schema",
    "compare",
    "describe",
    "follow",
    "from_json",
    "get",
    "invert",
    "pointers",
    "renames",
    "to_json",
    "union",
]
