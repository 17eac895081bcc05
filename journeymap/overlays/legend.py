"""The signs in use on a picture, each with what it means."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace

from journeymap.insights.findings import Insights
from journeymap.layout.geometry import Box
from journeymap.layout.labels import OWNERS
from journeymap.layout.personas import short_name
from journeymap.layout.type_scale import CAPTION
from journeymap.model import JourneyMap
from journeymap.overlays.badges import pill, star
from journeymap.overlays.channels import owner_edge
from journeymap.overlays.confidence import dashed_outline
from journeymap.overlays.emotion import SPREADS, marker
from journeymap.overlays.ground import end_sign
from journeymap.overlays.importance import bars
from journeymap.overlays.marks import Area, Glyph, Mark, Panel, Stroke
from journeymap.overlays.metrics import trend
from journeymap.overlays.pains import severity_dots
from journeymap.overlays.theme import persona_roles
from journeymap.overlays.view import is_digital
from journeymap.words import _

__all__ = ["SIGN", "LegendEntry", "legend"]

SIGN = Box(0, 0, 30, 22)
"""The box in which the sign of an entry is drawn."""


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """A sign, drawn in the box `SIGN`, and what it means."""

    text: str
    marks: tuple[Mark, ...]
    persona: str = ""
    """Whose sign it is; ``""`` where it is everybody's."""


def legend(
    journey: JourneyMap,
    insights: Insights | None = None,
    *,
    overlays: Collection[str],
    persona: str | None = None,
) -> tuple[LegendEntry, ...]:
    """Every sign that the picture of this map uses with these overlays, for everybody or one persona."""
    found = [entry for name, entries in _ENTRIES.items() if name in overlays for entry in entries(journey)]
    if persona in journey.personas:
        found = [entry for entry in found if entry.persona in ("", persona)]
    return (*found, *_always(journey, insights or Insights(), "routes" in overlays))


def _emotion(journey: JourneyMap) -> Iterator[LegendEntry]:
    for number, (persona_id, persona) in enumerate(journey.personas.items()):
        role = persona_roles(journey)[persona_id]
        line = Stroke("curve", ((2, 11), (28, 11)), role, 2.4)
        yield LegendEntry(short_name(persona.name), (line, marker(number, (15, 11), role)), persona_id)
    many = any(isinstance(here.emotion, (dict, tuple)) for *_ids, here in journey.touchpoints())
    if many and len(journey.personas) <= SPREADS:
        band = Area("curve", ((2, 4), (28, 4), (28, 18), (2, 18)), "persona-0", 0.18)
        yield LegendEntry(_("spread of the scores"), (band,))
    yield LegendEntry(_("peak, low, end"), (marker(0, (15, 11), "persona-0", strong=True),))


def _pains(journey: JourneyMap) -> Iterator[LegendEntry]:
    if any(here.pains for *_ids, here in journey.touchpoints()):
        text = "!\u00a05"
        width = CAPTION.width(text) + 11
        badge = Box(15 - width / 2, 3, width, 16)
        yield LegendEntry(_("worst pain here, severity 1 to 5"), tuple(pill(badge, text, "pain")))
        yield LegendEntry(_("severity"), tuple(severity_dots(3, Box(0, 8, 30, 6))))


def _ideas(journey: JourneyMap) -> Iterator[LegendEntry]:
    if any(here.ideas for *_ids, here in journey.touchpoints()):
        width = CAPTION.width("+1") + 11
        badge = Box(15 - width / 2, 3, width, 16)
        yield LegendEntry(_("number of ideas"), tuple(pill(badge, "+1", "idea")))


def _owners(journey: JourneyMap) -> Iterator[LegendEntry]:
    used = {here.channel for *_ids, here in journey.touchpoints()}
    owners = {channel.owner for key, channel in journey.channels.items() if key in used}
    for owner, name in OWNERS.items():
        if owner in owners:
            text = _("controlled by: {owner}").format(owner=_(name))
            yield LegendEntry(text, tuple(owner_edge(owner, Box(13, 2, 3, 18))))


def _confidence(journey: JourneyMap) -> Iterator[LegendEntry]:
    if any(here.confidence == "assumed" for *_ids, here in journey.touchpoints()):
        yield LegendEntry(_("assumed, nobody has looked"), (dashed_outline(Box(3, 4, 24, 14), 4),))


def _importance(journey: JourneyMap) -> Iterator[LegendEntry]:
    if any(here.importance for *_ids, here in journey.touchpoints()):
        yield LegendEntry(_("importance to the customer"), tuple(bars(3, 9, 15, "accent")))


def _metrics(journey: JourneyMap) -> Iterator[LegendEntry]:
    used = {
        trend(name, metric) for *_ids, here in journey.touchpoints() for name, metric in here.metrics.items()
    }
    roles = {role for _shape, role in used}
    better = Glyph("card", "triangle", (15, 11), 9, "good")
    if "good" in roles:
        yield LegendEntry(_("better than the baseline"), (better,))
    if "bad" in roles:
        yield LegendEntry(_("worse than the baseline"), (replace(better, shape="triangle-down", fill="bad"),))
    if used & {("triangle", "route"), ("triangle-down", "route")}:
        yield LegendEntry(_("moved since the baseline"), (replace(better, fill="route"),))
    if ("square", "route") in used:
        yield LegendEntry(_("equal to the baseline"), (replace(better, shape="square", fill="route"),))
    if ("circle", "route") in used:
        yield LegendEntry(_("no baseline"), (replace(better, shape="circle", fill="route"),))


def _digital_only(journey: JourneyMap) -> Iterator[LegendEntry]:
    if any(not is_digital(journey.channels.get(here.channel or "")) for *_ids, here in journey.touchpoints()):
        yield LegendEntry(_("not digital"), (Panel("card", Box(3, 4, 24, 14), "card-dim", "line", 1, 4),))


def _routes(journey: JourneyMap) -> Iterator[LegendEntry]:
    line = Stroke("route", ((2, 11), (28, 11)), "accent", 4, arrow=True)
    yield LegendEntry(_("most likely route; width: share of all travellers"), (line,))


_ENTRIES: dict[str, Callable[[JourneyMap], Iterator[LegendEntry]]] = {
    "emotion": _emotion,
    "pains": _pains,
    "ideas": _ideas,
    "channels": _owners,
    "confidence": _confidence,
    "digital-only": _digital_only,
    "importance": _importance,
    "metrics": _metrics,
    "routes": _routes,
}


def _always(journey: JourneyMap, insights: Insights, flows: bool) -> Iterator[LegendEntry]:
    """What is on the picture whatever overlays are on; ``flows`` explains the lines in another way."""
    if any(here.moment_of_truth for *_ids, here in journey.touchpoints()):
        yield LegendEntry(_("moment of truth"), tuple(star(Box(7, 3, 16, 16))))
    ends = {here.ends for *_ids, here in journey.touchpoints()}
    if "achieved" in ends:
        yield LegendEntry(_("goal achieved"), tuple(end_sign("achieved", Box(7.5, 3.5, 15, 15))))
    if "abandoned" in ends:
        yield LegendEntry(_("journey abandoned"), tuple(end_sign("abandoned", Box(7.5, 3.5, 15, 15))))
    if insights.routes and not flows:
        main = Stroke("route", ((2, 11), (28, 11)), "route-main", 3, arrow=True)
        yield LegendEntry(_("most likely way; width: share"), (main,))
