"""One side of a merge, laid out flat: touchpoints by id, apart from the stages they stand in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from journeymap.merge.double_edits import Path
from journeymap.merge.summing import numbered
from journeymap.model import (
    Comment,
    Conflict,
    Document,
    JourneyMap,
    Part,
    Stage,
    Table,
    Touchpoint,
    join_address,
    split_address,
    to_data,
)

__all__ = ["Side", "address_of", "doubled", "path_of", "side_of", "touchpoint_address"]

Item = tuple[str, int]
"""An item of a list in a path: how it is written, and which of its equals it is."""


@dataclass(frozen=True, slots=True)
class Side:
    """A document with its touchpoints apart.

    Attributes
    ----------
    stages
        Stages by id, without their touchpoints.
    touchpoints, homes
        Each touchpoint and its stage by key. The key is its id; an id that stands
        twice in any of the three maps is told apart by its stage: ``stage/id``.
    keys
        The keys of each stage in order.
    comments, own_keys
        Those of the document, by path.
    """

    document: Document
    stages: Mapping[str, Stage]
    touchpoints: Mapping[str, Touchpoint]
    homes: Mapping[str, str]
    keys: Mapping[str, Sequence[str]]
    comments: Mapping[Path, tuple[Comment, ...]]
    own_keys: Mapping[Path, str]


def doubled(*documents: Document) -> frozenset[str]:
    """The ids that more than one touchpoint of a map has."""
    found: set[str] = set()
    for document in documents:
        times = Counter(key for _stage, key, _part in document.journey.touchpoints())
        found |= {key for key, number in times.items() if number > 1}
    return frozenset(found)


def side_of(document: Document, twice: Collection[str]) -> Side:
    """The document laid out, with the touchpoint ids that stand twice told apart."""
    journey = document.journey
    touchpoints: dict[str, Touchpoint] = {}
    homes: dict[str, str] = {}
    keys: dict[str, list[str]] = {stage: [] for stage in journey.stages}
    for stage, id_, part in journey.touchpoints():
        key = f"{stage}/{id_}" if id_ in twice else id_
        touchpoints[key] = part
        homes[key] = stage
        keys[stage].append(key)
    stages = {id_: stage.model_copy(update={"touchpoints": Table()}) for id_, stage in journey.stages.items()}
    comments = {path_of(journey, at, twice): said for at, said in document.comments.items()}
    own_keys = {path_of(journey, at, twice): key for at, key in document.own_keys.items()}
    return Side(document, stages, touchpoints, homes, keys, comments, own_keys)


def touchpoint_address(key: str, stage: str) -> str:
    """Where a touchpoint stands that is in this stage."""
    return join_address(("stages", stage, "touchpoints", key.rpartition("/")[2]))


def path_of(journey: JourneyMap, address: str, twice: Collection[str]) -> Path:
    """The path of an address: items of lists by what they say, touchpoints wherever they stand."""
    found: list[Any] = []
    node: Any = journey
    for key in split_address(address):
        if isinstance(node, tuple) and key.isdecimal() and int(key) < len(node):
            items = [_text_of(item) for item in node]
            found.append(list(numbered(items))[int(key)][0])
            node = node[int(key)]
        else:
            found.append(key)
            node = _child(node, key)
    if len(found) > 3 and found[0] == "stages" and found[2] == "touchpoints":
        key = f"{found[1]}/{found[3]}" if found[3] in twice else found[3]
        return ("*", key, *found[4:])
    return tuple(found)


def address_of(journey: JourneyMap, path: Path, homes: Mapping[str, str]) -> str:
    """The address of a path in a map; what its list has lost belongs to the list."""
    keys = path
    if path[:1] == ("*",):
        key = path[1]
        keys = ("stages", homes[key], "touchpoints", key.rpartition("/")[2], *path[2:])
    found: list[Any] = []
    node: Any = journey
    for key in keys:
        if isinstance(key, tuple):
            items = [_text_of(item) for item in node] if isinstance(node, tuple) else []
            places = {name: number for number, (name, _item) in enumerate(numbered(items))}
            if key not in places:
                break
            found.append(places[key])
            node = node[places[key]]
        else:
            found.append(key)
            node = _child(node, key)
    return join_address(found)


def _text_of(item: Any) -> Any:
    # A conflict is known by its address, so that a word about it stays with it.
    return item.at if isinstance(item, Conflict) else to_data(item)


def _child(node: Any, key: str) -> Any:
    if isinstance(node, Part):
        return getattr(node, key) if key in type(node).model_fields else None
    return node.get(key) if isinstance(node, Table) else None
