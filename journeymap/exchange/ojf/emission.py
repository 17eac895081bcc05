"""The nodes of a map, in the order of the map, as an OJF file has them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from journeymap.exchange.ojf.kept_members import WITHOUT, kept_of, names_kept
from journeymap.exchange.ojf.node_fields import CARD, IDEA, PAIN, Member, blueprint_of, joined
from journeymap.exchange.ojf.swimlanes import Row, rows_of
from journeymap.model import Idea, JourneyMap, Pain, Touchpoint, feeling_of

__all__ = ["LANES", "Emission", "emissions", "stage_id_of"]

Key = tuple[str, str, str, str]

LANES: Final[Mapping[str, str]] = {"card": "row.touchpoints", "pain": "row.pains", "idea": "row.ideas"}
"""Ids of the swimlanes that nodes lie in unless their file said another; with a dot, which no lane has."""


@dataclass(frozen=True, slots=True)
class Emission:
    """A node that the map alone would write.

    Attributes
    ----------
    key
        Stage, touchpoint, kind (``card``, ``text``, ``pain``, ``idea``) and id within the touchpoint.
    node
        The node.
    kept
        What an import set aside for it.
    fields
        What the map says of each member: the value of its field.
    members
        How members and fields belong together.
    """

    key: Key
    node: dict[str, Any]
    kept: dict[str, Any]
    fields: dict[str, Any]
    members: tuple[Member, ...]

    def unchanged(self, name: str, value: Any) -> bool:
        """Whether the map still says what this value of a member said."""
        if name in ("title", "description") and self.key[2] in ("pain", "idea"):
            without = names_kept(self.kept, WITHOUT)
            whole = {"title": self.node["title"]} | self.kept
            return bool(
                self.fields["text"] == joined({key: whole[key] for key in whole if key not in without})
            )
        if name == "blueprint":
            return blueprint_of({"blueprint": value}) == (self.fields["evidence"], self.fields["backstage"])
        member = next((one for one in self.members if one.key == name), None)
        if member is None:
            return True
        taken = member.take(value)
        said = member.absent() if taken is None else taken
        return bool(said == self.fields[member.field])


def stage_id_of(journey: JourneyMap, stage_id: str) -> str:
    """The id a stage has in OJF."""
    kept = kept_of(journey.stages[stage_id].extra).get("id")
    return kept if isinstance(kept, str) else stage_id


def emissions(journey: JourneyMap) -> Iterator[Emission]:
    """All nodes: each touchpoint, then its texts in own lanes, its pains and its ideas."""
    rows = rows_of(kept_of(journey.extra).get("swimlanes"))
    for stage_id, touchpoint_id, touchpoint in journey.touchpoints():
        stage = stage_id_of(journey, stage_id)
        kept = kept_of(touchpoint.extra)
        row = rows.get(str(kept.get("swimlaneId")))
        node_id = kept["id"] if isinstance(kept.get("id"), str) else touchpoint_id
        yield _card((stage_id, touchpoint_id, "card", ""), touchpoint, stage, row, kept)
        for lane, text in touchpoint.lanes.items():
            if row is None or not row.own or lane != row.lane:
                swimlane = next((one.id for one in rows.values() if one.lane == lane), lane)
                node = {"id": f"{node_id}.{swimlane}", "stageId": stage, "swimlaneId": swimlane}
                node |= {"title": text, "purpose": "lane-text"}
                yield Emission((stage_id, touchpoint_id, "text", lane), node, {}, {}, ())
        for kind, table in (("pain", touchpoint.pains), ("idea", touchpoint.ideas)):
            for id_, part in table.items():
                yield _note((stage_id, touchpoint_id, kind, id_), part, stage, node_id)


def _card(key: Key, touchpoint: Touchpoint, stage: str, row: Row | None, kept: dict[str, Any]) -> Emission:
    feeling = feeling_of(touchpoint)
    fields = {member.field: getattr(touchpoint, member.field) for member in CARD}
    fields["emotion"] = None if feeling is None else feeling.mean
    fields |= {"evidence": touchpoint.evidence, "backstage": dict(touchpoint.backstage)}
    if row is not None and row.own:
        fields["doing"] = touchpoint.lanes.get(row.lane, "")
    node: dict[str, Any] = {"id": key[1], "stageId": stage, "swimlaneId": LANES["card"]}
    node |= _given(CARD, fields) | {"purpose": "touchpoint"}
    blueprint = {
        "evidence": [{"item": text} for text in touchpoint.evidence],
        "backstage": [{"action": text} for text in touchpoint.backstage.values()],
    }
    if any(blueprint.values()):
        node["blueprint"] = {name: entries for name, entries in blueprint.items() if entries}
    return Emission(key, node, kept, fields, CARD)


def _note(key: Key, part: Pain | Idea, stage: str, card_id: str) -> Emission:
    members = PAIN if isinstance(part, Pain) else IDEA
    fields = {member.field: getattr(part, member.field) for member in members} | {"text": part.text}
    node: dict[str, Any] = {"id": f"{card_id}.{key[3]}", "stageId": stage, "swimlaneId": LANES[key[2]]}
    node |= {"title": part.text} | _given(members, fields)
    node["purpose"] = "pain-point" if isinstance(part, Pain) else "opportunity"
    return Emission(key, node, kept_of(part.extra), fields, members)


def _given(members: tuple[Member, ...], fields: Mapping[str, Any]) -> dict[str, Any]:
    given = ((member.key, member.give(fields[member.field])) for member in members)
    return {key: value for key, value in given if value is not None}
