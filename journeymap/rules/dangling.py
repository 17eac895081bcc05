"""References that lead nowhere: channels, personas, touchpoints, pains, lanes, maps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeymap.rules.subject import Found, Subject, nearest
from journeymap.words import _

__all__ = [
    "unknown_channels",
    "unknown_counterpart",
    "unknown_lanes",
    "unknown_pains",
    "unknown_personas",
    "unknown_touchpoints",
]


def unknown_channels(subject: Subject) -> Iterator[Found]:
    """Touchpoints on a channel the map does not have."""
    known = subject.journey.channels
    for at, _name, touchpoint in subject.touchpoints:
        channel = touchpoint.channel
        if channel is not None and channel not in known:
            message = _("there is no channel `{id}`").format(id=channel)
            yield Found(f"{at}/channel", message, nearest(channel, known))


def unknown_personas(subject: Subject) -> Iterator[Found]:
    """Personas the map does not have, wherever they are named."""
    known = subject.journey.personas

    def listed(at: str, names: Sequence[str]) -> Iterator[Found]:
        for index, persona in enumerate(names):
            if persona not in known:
                message = _("there is no persona `{id}`").format(id=persona)
                yield Found(f"{at}/{index}", message, nearest(persona, known))

    for at, _name, touchpoint in subject.touchpoints:
        yield from listed(f"{at}/personas", touchpoint.personas)
        if isinstance(touchpoint.emotion, dict):
            for persona in touchpoint.emotion:
                if persona not in known:
                    message = _("there is no persona `{id}`").format(id=persona)
                    yield Found(f"{at}/emotion/{persona}", message, nearest(persona, known))
        for pain_id, pain in touchpoint.pains.items():
            yield from listed(f"{at}/pains/{pain_id}/personas", pain.personas)
        for target, way in (touchpoint.next or {}).items():
            yield from listed(f"{at}/next/{target}/personas", way.personas)


def unknown_touchpoints(subject: Subject) -> Iterator[Found]:
    """Transitions to a touchpoint the map does not have."""
    known = {name for _, name, _ in subject.touchpoints}
    for at, _name, touchpoint in subject.touchpoints:
        for target in touchpoint.next or ():
            if target not in known:
                message = _("there is no touchpoint `{id}` to go on to").format(id=target)
                yield Found(f"{at}/next/{target}", message, nearest(target, sorted(known)))


def unknown_pains(subject: Subject) -> Iterator[Found]:
    """Ideas that solve a pain the map does not have."""
    pains: dict[str, list[str]] = {}
    for _at, name, touchpoint in subject.touchpoints:
        pains.setdefault(name, []).extend(touchpoint.pains)
    for at, name, touchpoint in subject.touchpoints:
        for idea_id, idea in touchpoint.ideas.items():
            for index, written in enumerate(idea.solves):
                place, slash, pain = written.partition("/")
                if (pain if slash else written) not in pains.get(place if slash else name, ()):
                    yield Found(
                        f"{at}/ideas/{idea_id}/solves/{index}",
                        _("there is no pain `{id}` that this idea could solve").format(id=written),
                        _meant_pain(written, name, pains),
                    )


def _meant_pain(written: str, here: str, pains: dict[str, list[str]]) -> str:
    """The pain that may have been meant: of this name elsewhere, or nearly of this name."""
    pain = written.rpartition("/")[2]
    elsewhere = [f"{place}/{pain}" for place, own in pains.items() if place != here and pain in own]
    if pain in pains[here]:
        return _("did you mean `{id}`?").format(id=pain)
    if elsewhere:
        return _("a pain of another touchpoint is written `{id}`").format(id=elsewhere[0])
    return nearest(written, pains[here])


def unknown_lanes(subject: Subject) -> Iterator[Found]:
    """Texts in a row the team did not add to the map."""
    known = subject.journey.lanes
    for at, _name, touchpoint in subject.touchpoints:
        for lane in touchpoint.lanes:
            if lane not in known:
                message = _("there is no lane `{id}`").format(id=lane)
                yield Found(f"{at}/lanes/{lane}", message, nearest(lane, known))


def unknown_counterpart(subject: Subject) -> Iterator[Found]:
    """A counterpart that is no map of the folder, or the map itself."""
    counterpart = subject.journey.counterpart
    if counterpart is None:
        return
    if counterpart == subject.map_id:
        hint = _("write the id of the map of the other state, or remove the line")
        yield Found("counterpart", _("a map cannot be its own counterpart"), hint)
    elif subject.known_maps is not None and counterpart not in subject.known_maps:
        others = sorted(name for name in subject.known_maps if name != subject.map_id)
        message = _("there is no map `{id}` beside this one").format(id=counterpart)
        yield Found("counterpart", message, nearest(counterpart, others))
