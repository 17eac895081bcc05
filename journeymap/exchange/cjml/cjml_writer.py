"""A map as CJML 2.0."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final
from xml.etree.ElementTree import Element, indent, tostring

from journeymap.exchange.cjml.cjml_reader import ACTION, ACTOR, JOURNEY, JOURNEYS, POINT, SIDES, VERSION
from journeymap.exchange.cjml.elements import add, kept_of, put_back
from journeymap.exchange.format import Exported
from journeymap.exchange.unheld import unheld
from journeymap.model import JourneyMap, Touchpoint
from journeymap.words import _

__all__ = ["write"]

HELD: Final = frozenset(
    {"title", "summary", "personas", "channels", "stages", "stages/summary", "stages/touchpoints"}
    | {"touchpoints/channel", "touchpoints/personas", "touchpoints/backstage"}
)
"""What CJML has a place for; names stand anyway."""

_PROVIDER: Final = "serviceProvider"
_NO_INNER: Final = frozenset({"refersTo", *SIDES.values(), "channelName"})


def write(journey: JourneyMap) -> Exported:
    """The map as a planned journey, or as the actual one it came from."""
    kept = kept_of(journey.extra)
    root = Element("CJML", {"version": str(kept.get("version") or VERSION)})
    kind = kept.get("kind") if kept.get("kind") in JOURNEYS else JOURNEYS[0]
    one = add(root, str(kind))
    id_ = kept["id"] if isinstance(kept.get("id"), str) else "J1"
    if id_:
        add(one, "journeyID", id_)
    if journey.title != id_:
        add(one, "journeyTitle", journey.title)
    _phases(one, journey)
    if journey.summary:
        add(one, "journeyShortSummary", journey.summary)
    put_back(one, kept.get("elements"), JOURNEY)
    actors = add(one, "actors")
    put_back(actors, kept.get("actors"), ())
    ids = _users(actors, journey)
    _touchpoints(one, journey, ids, planned=kind == JOURNEYS[0])
    put_back(root, kept.get("journeys"), ())
    indent(root)
    text = '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, "unicode") + "\n"
    return Exported(text.encode("utf-8", "replace"), tuple(_told(journey, actual=kind == JOURNEYS[1])))


def _phase_of(journey: JourneyMap, stage: str) -> str:
    kept = kept_of(journey.stages[stage].extra).get("id")
    return kept if isinstance(kept, str) else stage


def _phases(one: Element, journey: JourneyMap) -> None:
    stages = [id_ for id_ in journey.stages if _phase_of(journey, id_)]
    if not stages:
        return
    phases = add(one, "journeyPhases")
    for id_ in stages:
        stage = journey.stages[id_]
        phase = add(phases, "journeyPhase", phaseID=_phase_of(journey, id_))
        add(phase, "phaseName", stage.name)
        if stage.summary:
            add(phase, "phaseDescription", stage.summary)
        put_back(phase, kept_of(stage.extra).get("elements"), ("phaseName", "phaseDescription"))


def _users(actors: Element, journey: JourneyMap) -> dict[str, str]:
    """Sees to an end user for each persona and to somebody at the other end; gives persona -> actorID."""
    there = {actor.get("actorID") or actor.get("actorIDref"): actor for actor in actors}
    ids: dict[str, str] = {}
    for id_, persona in journey.personas.items():
        kept = kept_of(persona.extra).get("id")
        ids[id_] = kept if isinstance(kept, str) else id_
        actor = there.get(ids[id_])
        if actor is None:
            actor = add(actors, ACTOR, actorID=ids[id_])
            add(actor, "actorName", persona.name)
            continue
        name = next((inner for inner in actor if inner.tag in ("actorName", "companyName")), None)
        if name is not None and (name.text or "").strip():
            name.text = persona.name
    if not journey.personas and not kept_of(journey.extra):
        add(add(actors, ACTOR, actorID="end-user"), "actorName", _("Customer"))
    if not any(actor.tag == _PROVIDER for actor in actors) and not kept_of(journey.extra):
        provider = add(actors, _PROVIDER, actorID="service-provider")
        add(provider, "companyName", journey.owner or _("Service provider"))
    return ids


def _touchpoints(one: Element, journey: JourneyMap, ids: dict[str, str], *, planned: bool) -> None:
    parent = add(one, "touchpoints")
    elements = [
        _point(journey, stage, id_, touchpoint, ids, planned=planned)
        for stage, id_, touchpoint in journey.touchpoints()
    ]
    order = kept_of(journey.extra).get("order")
    if isinstance(order, list) and sorted(map(str, order)) == sorted(map(str, range(len(elements)))):
        pairs = sorted(zip(map(int, order), elements, strict=True), key=lambda pair: pair[0])
        elements = [element for _place, element in pairs]
    parent.extend(elements)


def _point(
    journey: JourneyMap, stage: str, id_: str, touchpoint: Touchpoint, ids: dict[str, str], *, planned: bool
) -> Element:
    kept = kept_of(touchpoint.extra)
    kind = kept.get("kind")
    if not isinstance(kind, str) or not kind.isidentifier():
        of_one = "Action" if touchpoint.channel is None else "CommunicationPoint"
        kind = ("planned" if planned else "actual") + of_one
    element = Element(kind)
    number = kept["id"] if isinstance(kept.get("id"), str) else id_
    if number:
        add(element, "touchpointID", number)
    if phase := _phase_of(journey, stage):
        add(element, "belongsTo", phaseIDref=phase)
    for side, label in SIDES.items():
        actor = kept.get(side) if kept else _own_side(side, touchpoint, ids)
        if not isinstance(actor, str) or (kind in ACTION and side == "receiver" and not kept):
            continue
        outer = add(element, side)
        if actor:
            add(outer, "refersTo", actorIDref=actor)
        if text := _label(side, touchpoint, kept):
            add(outer, label, text)
        put_back(outer, kept.get(f"elements of {side}"), _NO_INNER)
    if touchpoint.channel is not None:
        channel = journey.channels.get(touchpoint.channel)
        outer = add(element, "channel")
        add(outer, "channelName", touchpoint.channel if channel is None else channel.name)
        put_back(outer, kept.get("elements of channel"), _NO_INNER)
    put_back(element, kept.get("elements"), POINT)
    return element


def _own_side(side: str, touchpoint: Touchpoint, ids: dict[str, str]) -> str:
    if side == "receiver":
        return "service-provider"
    concerned = [ids[one] for one in touchpoint.personas if one in ids] or list(ids.values())
    return concerned[0] if concerned else "end-user"


def _label(side: str, touchpoint: Touchpoint, kept: dict[str, Any]) -> str:
    mine = "receiver" if kept.get("name") == "receiver" else "initiator"
    if side == mine:
        return touchpoint.name
    return next(iter(touchpoint.backstage.values()), "")


def _told(journey: JourneyMap, *, actual: bool) -> Iterator[str]:
    cards = [touchpoint for _stage, _id, touchpoint in journey.touchpoints()]
    if not actual and any(card.emotion is not None for card in cards):
        yield _("a planned journey of CJML has no experience, so emotions are not in it")
    if any(len(card.backstage) > 1 for card in cards):
        yield _("a touchpoint of CJML has one text of the other side: the first of what happens backstage")
    if any(len(card.personas) != 1 and len(journey.personas) > 1 for card in cards):
        yield _("a touchpoint of CJML has one initiator: the first of its personas")
    yield from unheld(journey, "CJML", HELD)
