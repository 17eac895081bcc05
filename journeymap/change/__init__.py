"""One vocabulary of change: Set, Add, Remove, Move, addressed by ids."""

from __future__ import annotations

from journeymap.change.apply import apply, invert
from journeymap.change.compare import compare
from journeymap.change.travel import apply_to_document
from journeymap.change.tree import get
from journeymap.change.vocabulary import Add, Change, Move, Remove, Set, from_json, to_json

__all__ = [
    "Add",
    "Change",
    "Move",
    "Remove",
    "Set",
    "apply",
    "apply_to_document",
    "compare",
    "from_json",
    "get",
    "invert",
    "to_json",
]
