"""The rows of an OJF map: pains, ideas, what the customer does, or a lane of the team's own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

from journeymap.exchange.fresh_ids import FreshIds
from journeymap.exchange.own_data import whole_text

__all__ = ["Kind", "Row", "kind_of", "rows_of"]

Kind = Literal["card", "pain", "idea", "text"]

_PURPOSES: Final[Mapping[str, Kind]] = {
    "pain-point": "pain",
    "opportunity": "idea",
    "touchpoint": "card",
    "milestone": "card",
    "action": "card",
    "lane-text": "text",
}
"""Kinds of nodes by purpose; ``lane-text`` is ours, for the text of a touchpoint in a lane."""

_PAINS: Final = re.compile(r"pain|frustrat|friction", re.IGNORECASE)
_IDEAS: Final = re.compile(r"opportunit|idea|improvement", re.IGNORECASE)
_DOING: Final = re.compile(r"action|doing|step|touchpoint|task|activit|behaviou?r|journey", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Row:
    """A swimlane.

    Attributes
    ----------
    id
        As the file has it.
    name
        Its name.
    kind
        What its nodes are where their purpose does not say.
    lane
        The id of a lane of the map that has its name.
    own
        Whether descriptions of its nodes belong into that lane; else they are what the customer does.
    """

    id: str
    name: str
    kind: Kind
    lane: str
    own: bool


def rows_of(swimlanes: Any) -> dict[str, Row]:
    """The rows by the id of the file; the same list always gives the same ids of lanes."""
    rows: dict[str, Row] = {}
    ids = FreshIds()
    for swimlane in swimlanes if isinstance(swimlanes, list) else ():
        if not isinstance(swimlane, dict) or not isinstance(key := swimlane.get("id"), str) or key in rows:
            continue
        name = swimlane.get("name")
        name = whole_text(name) if isinstance(name, str) else key
        kind: Kind = "pain" if _PAINS.search(name) else "idea" if _IDEAS.search(name) else "card"
        own = kind == "card" and not _DOING.search(name)
        rows[whole_text(key)] = Row(whole_text(key), name, kind, ids.fresh(name, "lane"), own)
    return rows


def kind_of(node: Mapping[str, Any], row: Row | None) -> Kind:
    """What a node of this row becomes."""
    purpose = node.get("purpose")
    if isinstance(purpose, str) and purpose in _PURPOSES:
        kind = _PURPOSES[purpose]
        # A text of a lane needs a lane.
        return kind if kind != "text" or row is not None else "card"
    return "card" if row is None else row.kind
