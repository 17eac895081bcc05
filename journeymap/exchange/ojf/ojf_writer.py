"""A map as an OpenJourney file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

from journeymap.exchange.format import Exported
from journeymap.exchange.ojf.emission import LANES, Emission, emissions, stage_id_of
from journeymap.exchange.ojf.kept_members import AT_ROOT, ORDER, kept_of, names_kept, put_back
from journeymap.exchange.ojf.node_fields import HIGH, LOW
from journeymap.exchange.ojf.swimlanes import rows_of
from journeymap.exchange.own_data import whole_text
from journeymap.exchange.unheld import unheld
from journeymap.model import JourneyMap
from journeymap.words import _, ngettext

__all__ = ["HELD", "VERSION", "as_ojf", "root_of", "write"]

VERSION: Final = "1.0"
HELD: Final = frozenset(
    {"title", "summary", "personas", "lanes", "stages", "stages/touchpoints"}
    | {
        f"touchpoints/{name}"
        for name in ("doing", "importance", "emotion", "feeling", "moment_of_truth", "tags")
    }
    | {f"touchpoints/{name}" for name in ("evidence", "backstage", "pains", "ideas", "lanes")}
)
"""What OJF has a place for; names stand anyway."""

_ELSEWHERE: Final = ("metadata", "swimlanes", "nodes", ORDER, AT_ROOT)
_ROWS: Final = {LANES["card"]: "Touchpoints", LANES["pain"]: "Pain points", LANES["idea"]: "Opportunities"}


def write(journey: JourneyMap) -> Exported:
    """The map as OpenJourney Format 1.0; what an import had set aside is in it again."""
    text = json.dumps(as_ojf(journey), ensure_ascii=False, indent=2) + "\n"
    return Exported(whole_text(text).encode(), tuple(_told(journey)))


def as_ojf(journey: JourneyMap) -> dict[str, Any]:
    """The map as plain data in the structure of OJF."""
    kept = kept_of(journey.extra)
    others = {name: value for name, value in kept.items() if name not in _ELSEWHERE}
    said = root_of(journey)
    data = put_back(dict(said), others, lambda name, _value: name == "version" or name not in said)
    data["stages"] = [_stage(journey, id_) for id_ in journey.stages]
    nodes = [_node(emission) for emission in emissions(journey)]
    nodes += names_kept(kept, "nodes")
    data["swimlanes"] = list(_swimlanes(journey, kept.get("swimlanes"), nodes))
    data["nodes"] = _ordered(nodes, kept.get(ORDER))
    return data


def root_of(journey: JourneyMap) -> dict[str, Any]:
    """The members of the file itself, without its lists."""
    kept = kept_of(journey.extra)
    metadata = kept.get("metadata")
    metadata = dict(metadata) if isinstance(metadata, dict) else {}
    data: dict[str, Any] = {"version": VERSION, "metadata": metadata | {"title": journey.title}}
    persona = ", ".join(persona.name for persona in journey.personas.values())
    # The samples of the editor have these two among the metadata, its specification beside them.
    for value, name, of_metadata in (
        (persona, "persona", "persona"),
        (journey.summary, "pointOfView", "pov"),
    ):
        if of_metadata in metadata and name not in names_kept(kept, AT_ROOT):
            data["metadata"][of_metadata] = value
        elif value:
            data[name] = value
    return data


def _stage(journey: JourneyMap, id_: str) -> dict[str, Any]:
    stage = journey.stages[id_]

    def unchanged(name: str, value: Any) -> bool:
        return name != "name" or str(value or _("Untitled")) == stage.name

    return put_back({"id": stage_id_of(journey, id_), "name": stage.name}, kept_of(stage.extra), unchanged)


def _node(emission: Emission) -> dict[str, Any]:
    return put_back(emission.node, emission.kept, emission.unchanged)


def _swimlanes(journey: JourneyMap, kept: Any, nodes: list[Any]) -> Iterator[Any]:
    rows = rows_of(kept)
    for swimlane in kept if isinstance(kept, list) else ():
        row = rows.get(str(swimlane.get("id"))) if isinstance(swimlane, dict) else None
        name = None if row is None else journey.lanes.get(row.lane)
        yield swimlane if name is None or row is None or name == row.name else {**swimlane, "name": name}
    used = {str(node.get("swimlaneId")) for node in nodes if isinstance(node, dict)}
    # A text may lie in a lane that the map does not name.
    lanes = {lane: lane for *_place, touchpoint in journey.touchpoints() for lane in touchpoint.lanes}
    for id_, name in (_ROWS | lanes | journey.lanes).items():
        if id_ in used and id_ not in rows:
            yield {"id": id_, "name": name}


def _ordered(nodes: list[Any], order: Any) -> list[Any]:
    """The nodes in the order of the file they came from, where there are still as many."""
    if not isinstance(order, list) or sorted(map(str, order)) != sorted(map(str, range(len(nodes)))):
        return nodes
    return [
        node for _place, node in sorted(zip(map(int, order), nodes, strict=True), key=lambda pair: pair[0])
    ]


def _told(journey: JourneyMap) -> Iterator[str]:
    cards = [touchpoint for _stage, _id, touchpoint in journey.touchpoints()]
    means = sum(1 for card in cards if isinstance(card.emotion, (tuple, dict)))
    if means:
        yield ngettext(
            "{n} touchpoint has several scores; OJF has one, so it is their mean",
            "{n} touchpoints have several scores; OJF has one, so it is their mean",
            means,
        ).format(n=means)
    if len(journey.personas) > 1:
        yield _("OJF has one persona, so it has the names of all of them")
    levels = [card.importance for card in cards] + [
        pain.severity for card in cards for pain in card.pains.values()
    ]
    if any(level is not None and not LOW <= level <= HIGH for level in levels):
        yield _("OJF has three levels of severity: 1 became low, and 5 high")
    yield from unheld(journey, "OJF", HELD)
