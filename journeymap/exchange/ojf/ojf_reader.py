"""A map from an OpenJourney file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any, Final

from journeymap.errors import ExchangeError
from journeymap.exchange.decoding import decoded
from journeymap.exchange.format import Options
from journeymap.exchange.fresh_ids import FreshIds
from journeymap.exchange.imported import Imported, LeftOut
from journeymap.exchange.ojf.emission import Key, emissions
from journeymap.exchange.ojf.kept_members import AT_ROOT, KEPT, ORDER, set_aside
from journeymap.exchange.ojf.node_fields import CARD, IDEA, PAIN, blueprint_of, joined, taken_from
from journeymap.exchange.ojf.ojf_writer import root_of
from journeymap.exchange.ojf.swimlanes import Kind, Row, kind_of, rows_of
from journeymap.exchange.own_data import storable, whole_text
from journeymap.exchange.sayings_of_exchange import counted, cut
from journeymap.exchange.strict_json import parsed
from journeymap.model import Document, JourneyMap
from journeymap.words import _, listed

__all__ = ["read"]

MAX_NODES: Final = 20_000
_LISTS: Final = ("stages", "swimlanes", "nodes")


@dataclass(slots=True)
class _Reading:
    """A map as far as it has been read."""

    rows: dict[str, Row]
    stages: dict[str, dict[str, Any]] = field(default_factory=dict)
    by_raw_id: dict[str, str] = field(default_factory=dict)
    """Id of a stage in the file -> its id in the map."""
    ids: FreshIds = field(default_factory=FreshIds)
    note_ids: dict[tuple[str, str], FreshIds] = field(default_factory=dict)
    """Of the pains and ideas of each touchpoint."""
    lanes: dict[str, str] = field(default_factory=dict)
    placed: dict[Key, int] = field(default_factory=dict)
    """Where each node went -> its number in the file."""
    unplaced: list[int] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)


def read(data: bytes, options: Options) -> Imported:
    """The map of an OpenJourney file.

    Raises
    ------
    ExchangeError
        It is no JSON, or has no stages.
    """
    raw = parsed(decoded(data))
    if not isinstance(raw, dict) or not isinstance(raw.get("stages"), list):
        raise ExchangeError(_("this is no OpenJourney file: it has no list of “stages”"))
    nodes = raw.get("nodes")
    nodes = nodes if isinstance(nodes, list) else []
    if len(nodes) > MAX_NODES:
        raise ExchangeError(
            _("more than {count} nodes, which is more than a map can hold").format(count=MAX_NODES)
        )
    reading = _Reading(rows_of(raw.get("swimlanes")))
    _read_stages(raw["stages"], reading)
    _read_nodes(nodes, reading)
    map_data = _map_data(raw, reading, options)
    journey = JourneyMap.model_validate(map_data)
    aside = _set_all_aside(raw, nodes, journey, map_data, reading)
    journey = JourneyMap.model_validate(map_data)
    cards = sum(1 for _card in journey.touchpoints())
    understood = [_("an OpenJourney file: {counts}").format(counts=counted(journey))]
    if aside:
        understood.append(
            _("kept for an export back, and not shown: {names}").format(names=listed(sorted(aside)))
        )
    return Imported(Document(journey=journey), tuple(understood), tuple(reading.left_out), len(nodes), cards)


def _read_stages(raw_stages: Iterable[Any], reading: _Reading) -> None:
    ids = FreshIds()
    for number, raw in enumerate(raw_stages):
        place = _("stages[{number}]").format(number=number)
        if not isinstance(raw, dict):
            reading.left_out.append(LeftOut(place, cut(str(raw)), _("a stage is an object with id and name")))
            continue
        name = raw.get("name")
        name = whole_text(name) if isinstance(name, str) else _("Untitled")
        key = ids.fresh(name, "stage")
        raw_id = raw.get("id")
        kept = {"id": whole_text(raw_id)} if isinstance(raw_id, str) else {}
        reading.stages[key] = {"name": name, "touchpoints": {}, KEPT: kept}
        if not isinstance(raw_id, str) or raw_id in reading.by_raw_id:
            why = _("the id of a stage is a text that no other stage has; no node can name this one")
            reading.left_out.append(LeftOut(place, cut(str(raw_id)), why))
        else:
            reading.by_raw_id[raw_id] = key
        kept |= set_aside(raw, {"id": raw_id, "name": name}, ("id",))


def _read_nodes(nodes: list[Any], reading: _Reading) -> None:
    by_stage: dict[str, list[tuple[int, Mapping[str, Any], Kind, Row | None]]] = {}
    for number, node in enumerate(nodes):
        stage = reading.by_raw_id.get(node["stageId"]) if _named(node, "stageId") else None
        if stage is None:
            place = _("nodes[{number}]").format(number=number)
            title = node.get("title") if isinstance(node, dict) else node
            why = _("its stageId names no stage; it is kept for an export back, and not shown")
            reading.left_out.append(LeftOut(place, cut(str(title)), why))
            reading.unplaced.append(number)
            continue
        row = reading.rows.get(whole_text(node["swimlaneId"])) if _named(node, "swimlaneId") else None
        by_stage.setdefault(stage, []).append((number, node, kind_of(node, row), row))
    # In the order of the map, so that ids of touchpoints are given out as they stand there.
    for stage in reading.stages:
        _fill(stage, by_stage.get(stage, []), reading)


def _named(node: Any, member: str) -> bool:
    return isinstance(node, dict) and isinstance(node.get(member), str)


def _fill(
    stage: str, nodes: list[tuple[int, Mapping[str, Any], Kind, Row | None]], reading: _Reading
) -> None:
    has_cards = any(kind == "card" for _number, _node, kind, _row in nodes)
    waiting: list[tuple[int, Mapping[str, Any], Kind, Row | None]] = []
    card = ""
    for number, node, kind, row in nodes:
        if kind == "card" or not has_cards:
            card = _new_card(stage, number, node, row, reading)
            for entry in waiting:
                _attach(stage, card, entry, reading)
            waiting = []
        elif card:
            _attach(stage, card, (number, node, kind, row), reading)
        else:
            waiting.append((number, node, kind, row))


def _new_card(stage: str, number: int, node: Mapping[str, Any], row: Row | None, reading: _Reading) -> str:
    fields = {"name": _("Untitled")} | taken_from(node, CARD)
    fields[KEPT] = {"swimlaneId": row.id} if row is not None else {}
    score = node.get("score")
    if isinstance(score, (int, float)) and not -5 <= score <= 5:
        place = _("nodes[{number}]").format(number=number)
        reading.left_out.append(
            LeftOut(
                place,
                str(score)[:80],
                _("scores go from −5 to 5; it counts as {score}").format(score=5 if score > 5 else -5),
            )
        )
    if row is not None and row.own and "doing" in fields:
        reading.lanes[row.lane] = row.name
        fields["lanes"] = {row.lane: fields.pop("doing")}
    evidence, backstage = blueprint_of(node)
    fields |= {"evidence": evidence, "backstage": backstage}
    key = reading.ids.fresh(fields["name"], "touchpoint")
    reading.stages[stage]["touchpoints"][key] = fields
    reading.placed[(stage, key, "card", "")] = number
    return key


def _attach(
    stage: str, card: str, entry: tuple[int, Mapping[str, Any], Kind, Row | None], reading: _Reading
) -> None:
    number, node, kind, row = entry
    fields = reading.stages[stage]["touchpoints"][card]
    text = joined(node)
    if kind == "text":
        assert row is not None, "only a node of a lane is a text of it"
        texts = fields.setdefault("lanes", {})
        if row.lane in texts or (row.own and fields[KEPT].get("swimlaneId") == row.id):
            _new_card(stage, number, node, row, reading)
            return
        reading.lanes[row.lane] = row.name
        texts[row.lane] = text
        reading.placed[(stage, card, "text", row.lane)] = number
        return
    table = fields.setdefault("pains" if kind == "pain" else "ideas", {})
    key = reading.note_ids.setdefault((card, kind), FreshIds()).fresh(text, kind)
    table[key] = {"text": text} | taken_from(node, PAIN if kind == "pain" else IDEA)
    table[key][KEPT] = {"swimlaneId": row.id} if row is not None else {}
    reading.placed[(stage, card, kind, key)] = number


def _map_data(raw: Mapping[str, Any], reading: _Reading, options: Options) -> dict[str, Any]:
    metadata = raw.get("metadata")
    metadata = metadata if isinstance(metadata, dict) else {}

    def said(*places: tuple[Mapping[str, Any], str]) -> str:
        texts = (holder.get(name) for holder, name in places)
        return next((whole_text(text) for text in texts if isinstance(text, str) and text), "")

    title = said((metadata, "title"), (raw, "title")) or PurePath(options.filename).stem or _("Journey")
    persona = said((raw, "persona"), (metadata, "persona"))
    kept = {"swimlanes": storable(raw.get("swimlanes"))} if raw.get("swimlanes") else {}
    more = {name: value for name, value in metadata.items() if name != "title"}
    if more:
        kept["metadata"] = storable(more)
    twice = [
        name
        for name, other in (("persona", "persona"), ("pointOfView", "pov"))
        if said((raw, name)) and other in more
    ]
    if twice:
        kept[AT_ROOT] = twice
    return {
        "journeymap": 1,
        "title": title,
        "summary": said((raw, "pointOfView"), (metadata, "pov")),
        "personas": {FreshIds().fresh(persona, "persona"): {"name": persona}} if persona else {},
        "lanes": reading.lanes,
        "stages": reading.stages,
        KEPT: kept,
    }


def _set_all_aside(
    raw: Mapping[str, Any],
    nodes: list[Any],
    journey: JourneyMap,
    map_data: dict[str, Any],
    reading: _Reading,
) -> set[str]:
    """Puts under the own keys what the map does not say, and gives back the names of those members."""
    names: set[str] = set()
    order: list[int] = []
    for emission in emissions(journey):
        number = reading.placed[emission.key]
        order.append(number)
        stage, card, kind, id_ = emission.key
        if kind == "text":
            continue
        part = map_data["stages"][stage]["touchpoints"][card]
        if kind != "card":
            part = part["pains" if kind == "pain" else "ideas"][id_]
        aside = set_aside(nodes[number], emission.node, ("stageId",))
        if emission.node["swimlaneId"] == nodes[number].get("swimlaneId"):
            part[KEPT].pop("swimlaneId", None)
        names |= aside.keys() - {"id", "swimlaneId", "without"}
        part[KEPT] |= aside
    kept = map_data[KEPT]
    order += reading.unplaced
    if order != sorted(order):
        kept[ORDER] = order
    if reading.unplaced:
        kept["nodes"] = storable([nodes[number] for number in reading.unplaced])
    aside = set_aside(raw, root_of(journey), (*_LISTS, "metadata"))
    aside.pop("without", None)
    names |= aside.keys()
    kept |= aside
    _drop_empty(map_data)
    return names


def _drop_empty(data: Any) -> None:
    """Takes away the own keys under which nothing is kept."""
    if isinstance(data, dict):
        if data.get(KEPT) == {}:
            del data[KEPT]
        for name, value in data.items():
            if name != KEPT:
                _drop_empty(value)
