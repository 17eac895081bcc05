"""A map from a CJML file."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any, Final
from xml.etree.ElementTree import Element, tostring

from journeymap.errors import ExchangeError
from journeymap.exchange.cjml.elements import KEPT, child, inside, plain, said, set_aside
from journeymap.exchange.format import Options
from journeymap.exchange.fresh_ids import FreshIds
from journeymap.exchange.imported import Imported, LeftOut
from journeymap.exchange.sayings_of_exchange import counted, cut
from journeymap.exchange.strict_xml import local, parsed_xml
from journeymap.model import Document, JourneyMap
from journeymap.words import _, listed

__all__ = ["ACTION", "ACTOR", "JOURNEY", "JOURNEYS", "POINT", "SIDES", "VERSION", "read"]

VERSION: Final = "2.0"
JOURNEYS: Final = ("plannedJourney", "actualJourney")
JOURNEY: Final = frozenset(
    {"journeyID", "journeyTitle", "journeyPhases", "journeyShortSummary", "actors", "touchpoints"}
)
POINT: Final = frozenset({"touchpointID", "belongsTo", "initiator", "receiver", "channel"})
"""Elements of a journey and of a touchpoint that the map has a place for."""
SIDES: Final = {"initiator": "initiatorLabel", "receiver": "receiverLabel"}
ACTION: Final = ("plannedAction", "actualAction")
ACTOR: Final = "endUser"
MAX_TOUCHPOINTS: Final = 20_000


@dataclass(slots=True)
class _Reading:
    """A map as far as it has been read."""

    personas: dict[str, dict[str, Any]] = field(default_factory=dict)
    users: dict[str, str] = field(default_factory=dict)
    """actorID of an end user -> id of the persona."""
    names: dict[str, str] = field(default_factory=dict)
    """actorID of anybody -> name."""
    channels: dict[str, str] = field(default_factory=dict)
    """Name of a channel -> its id."""
    stages: dict[str, dict[str, Any]] = field(default_factory=dict)
    phases: dict[str, str] = field(default_factory=dict)
    """phaseID -> id of the stage."""
    persona_ids: FreshIds = field(default_factory=FreshIds)
    channel_ids: FreshIds = field(default_factory=FreshIds)
    stage_ids: FreshIds = field(default_factory=FreshIds)
    touchpoint_ids: FreshIds = field(default_factory=FreshIds)
    numbers: dict[str, int] = field(default_factory=dict)
    """Id of a touchpoint -> its number in the file."""
    aside: set[str] = field(default_factory=set)
    left_out: list[LeftOut] = field(default_factory=list)
    latest: dict[str, Any] | None = None
    """The stage of the touchpoint before."""

    def set_aside(self, element: Element, known: frozenset[str]) -> list[str]:
        """What the map has no place for, and its names for the account."""
        self.aside |= {inner.tag for inner in element if inner.tag not in known}
        return set_aside(element, known)


def read(data: bytes, options: Options) -> Imported:
    """The first journey of a CJML file.

    Raises
    ------
    ExchangeError
        It is no XML or no CJML, or has no journey.
    """
    root = parsed_xml(data)
    if local(root).lower() != "cjml":
        raise ExchangeError(_("this XML is no CJML: its first element is not <CJML>"))
    root = plain(root)
    journeys = [element for element in root if element.tag in JOURNEYS]
    if not journeys:
        raise ExchangeError(_("this CJML holds no <plannedJourney> and no <actualJourney>"))
    journey, *others = journeys
    reading = _Reading()
    _read_actors(journey, reading)
    _read_phases(journey, reading)
    elements = inside(journey, "touchpoints")
    if len(elements) > MAX_TOUCHPOINTS:
        raise ExchangeError(
            _("more than {count} touchpoints, which is more than a map can hold").format(
                count=MAX_TOUCHPOINTS
            )
        )
    for number, element in enumerate(elements):
        _read_touchpoint(number, element, reading)
    why = _("a file becomes one map; the first journey was taken, this one is kept for an export back")
    for other in others:
        name = said(other, "journeyTitle") or said(other, "journeyID") or other.tag
        reading.left_out.append(LeftOut(f"<{other.tag}>", cut(name), why))
    result = JourneyMap.model_validate(_map_data(root, journey, others, reading, options))
    understood = [_("CJML, {kind}: {counts}").format(kind=journey.tag, counts=counted(result))]
    if reading.aside:
        names = listed(sorted(reading.aside))
        understood.append(_("kept for an export back, and not shown: {names}").format(names=names))
    cards = sum(1 for _card in result.touchpoints())
    return Imported(Document(result), tuple(understood), tuple(reading.left_out), len(elements), cards)


def _read_actors(journey: Element, reading: _Reading) -> None:
    for actor in inside(journey, "actors"):
        id_ = actor.get("actorID") or actor.get("actorIDref") or ""
        name = said(actor, "actorName") or said(actor, "companyName") or id_ or actor.tag
        reading.names.setdefault(id_, name)
        if actor.tag == ACTOR and id_ not in reading.users:
            key = reading.persona_ids.fresh(name, "persona")
            reading.users[id_] = key
            reading.personas[key] = {"name": name, KEPT: {"id": id_}}


def _read_phases(journey: Element, reading: _Reading) -> None:
    for phase in inside(journey, "journeyPhases"):
        id_ = (phase.get("phaseID") or "").strip()
        name = said(phase, "phaseName") or id_ or _("Untitled")
        stage = _new_stage(name, id_, reading)
        stage["summary"] = said(phase, "phaseDescription")
        rest = reading.set_aside(phase, frozenset({"phaseName", "phaseDescription"}))
        if rest:
            stage[KEPT]["elements"] = rest


def _new_stage(name: str, phase: str | None, reading: _Reading) -> dict[str, Any]:
    key = reading.stage_ids.fresh(name, "stage")
    reading.stages[key] = {"name": name, "touchpoints": {}, KEPT: {"id": phase or ""}}
    if phase:
        reading.phases.setdefault(phase, key)
    return reading.stages[key]


def _stage_of(element: Element, reading: _Reading) -> dict[str, Any]:
    belongs = child(element, "belongsTo")
    phase = "" if belongs is None else (belongs.get("phaseIDref") or "").strip()
    if phase in reading.phases:
        return reading.stages[reading.phases[phase]]
    if phase:
        return _new_stage(phase, phase, reading)
    if reading.latest is not None:
        return reading.latest
    return next(iter(reading.stages.values()), None) or _new_stage(_("Journey"), None, reading)


def _read_touchpoint(number: int, element: Element, reading: _Reading) -> None:
    stage = reading.latest = _stage_of(element, reading)
    actors = {side: _actor_of(child(element, side)) for side in SIDES}
    labels = {side: said(element, side, label) for side, label in SIDES.items()}
    users = [reading.users[actor] for actor in actors.values() if actor in reading.users]
    # What the customer sees of it is its name, what the others do happens behind it.
    mine = (
        "receiver"
        if actors["initiator"] not in reading.users and actors["receiver"] in reading.users
        else "initiator"
    )
    theirs = "initiator" if mine == "receiver" else "receiver"
    name = labels[mine] or labels[theirs] or said(element, "touchpointID") or _("Untitled")
    kept: dict[str, Any] = {"kind": element.tag, "id": said(element, "touchpointID")}
    kept |= {side: actor for side, actor in actors.items() if child(element, side) is not None}
    if mine == "receiver":
        kept["name"] = mine
    rest = reading.set_aside(element, POINT)
    for side, label in (*SIDES.items(), ("channel", "channelName")):
        inner = child(element, side)
        more = [] if inner is None else reading.set_aside(inner, frozenset({"refersTo", label}))
        if more:
            kept[f"elements of {side}"] = more
    if rest:
        kept["elements"] = rest
    data: dict[str, Any] = {"name": name, KEPT: kept}
    if labels[theirs] and labels[mine]:
        behind = reading.names.get(actors[theirs], actors[theirs])
        data["backstage"] = {FreshIds().fresh(behind, "backstage"): labels[theirs]}
    if users and set(users) != set(reading.personas):
        data["personas"] = list(dict.fromkeys(users))
    if channel := said(element, "channel", "channelName"):
        if channel not in reading.channels:
            reading.channels[channel] = reading.channel_ids.fresh(channel, "channel")
        data["channel"] = reading.channels[channel]
    key = reading.touchpoint_ids.fresh(name, "touchpoint")
    stage["touchpoints"][key] = data
    reading.numbers[key] = number


def _actor_of(side: Element | None) -> str:
    refers = child(side, "refersTo")
    return "" if refers is None else refers.get("actorIDref") or refers.get("actorID") or ""


def _map_data(
    root: Element, journey: Element, others: list[Element], reading: _Reading, options: Options
) -> dict[str, Any]:
    id_ = said(journey, "journeyID")
    title = said(journey, "journeyTitle") or id_ or PurePath(options.filename).stem or _("Journey")
    kept: dict[str, Any] = {"kind": journey.tag, "id": id_}
    if root.get("version", VERSION) != VERSION:
        kept["version"] = root.get("version")
    if actors := [tostring(actor, "unicode") for actor in inside(journey, "actors")]:
        kept["actors"] = actors
    if rest := reading.set_aside(journey, JOURNEY):
        kept["elements"] = rest
    if others:
        kept["journeys"] = [tostring(other, "unicode") for other in others]
    order = [reading.numbers[key] for stage in reading.stages.values() for key in stage["touchpoints"]]
    if order != sorted(order):
        kept["order"] = order
    return {
        "journeymap": 1,
        "title": title,
        "summary": said(journey, "journeyShortSummary"),
        "personas": reading.personas,
        "channels": {key: {"name": name} for name, key in reading.channels.items()},
        "stages": reading.stages,
        KEPT: kept,
    }
