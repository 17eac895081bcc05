"""A presentation of a map: its steps with captions and speaker notes, told in the map's own texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from journeymap.export.page.stops import Stop, stops
from journeymap.export.report.told_facts import (
    channel_of,
    further_facts,
    idea_told,
    map_facts,
    metric_row,
    persona_facts,
    spoken_name,
)
from journeymap.insights.findings import Insights, RankedIdea
from journeymap.insights.sayings import called, percent, signed
from journeymap.layout.labels import LEVELS, STATES, STATUSES
from journeymap.model import JourneyMap, Metric, Pain, Touchpoint, feeling_of
from journeymap.overlays.theme import persona_roles
from journeymap.words import _, aside, listed, ngettext

__all__ = ["presentation"]

_STAGES: Final = 16
"""Of a map with more stages only those with a stop have a step of their own."""
_IDEAS: Final = 3
_PAINS: Final = 2

Step = dict[str, Any]


def presentation(journey: JourneyMap, insights: Insights, language: str | None) -> dict[str, Any]:
    """The steps as plain data, and the curves along which they go.

    Parameters
    ----------
    language
        Language of the map's texts where it is not the page's; else None.
    """
    found = stops(journey, insights)
    steps = [_opening(journey, insights)]
    for number, key in enumerate(journey.stages, 1):
        here = [stop for stop in found if stop.stage == key]
        if here or len(journey.stages) <= _STAGES:
            steps.append(_stage(journey, key, number))
        steps += [_stop(journey, insights, stop) for stop in here]
    steps.append(_close(journey, insights))
    return {"steps": steps, "lang": language, **_curves(journey, insights)}


def _curves(journey: JourneyMap, insights: Insights) -> dict[str, Any]:
    """The feelings of each persona by the touchpoint's number on the map, and where stages begin."""
    order: dict[str, int] = {}
    begins, roles = [], persona_roles(journey)
    ends = {key: here.ends for _stage, key, here in journey.touchpoints()}
    for key, stage in journey.stages.items():
        if stage.touchpoints:
            begins.append([len(order), key])
        for touchpoint in stage.touchpoints:
            order.setdefault(touchpoint, len(order))
    curves = [
        {
            "persona": curve.persona,
            "name": called(journey, curve.persona) if curve.persona in journey.personas else "",
            "color": roles.get(curve.persona, "persona-0").replace("#", "own-"),
            # The line goes on where the journey may: not through the place where it is given up.
            "points": [
                [order[point.touchpoint], round(point.feeling.mean, 2), ends[point.touchpoint] != "abandoned"]
                for point in curve.points
            ],
        }
        for curve in insights.emotion
    ]
    return {"order": list(order), "begins": begins, "curves": [one for one in curves if one["points"]]}


def _opening(journey: JourneyMap, insights: Insights) -> Step:
    lead, *more = insights.headline or ("",)
    notes = [*_note(_("Summary"), journey.summary), *map_facts(journey)]
    for key, persona in journey.personas.items():
        told = [_("“{quote}”").format(quote=persona.quote)] if persona.quote.strip() else []
        told += [
            _("{label}: {text}").format(label=label, text=text) for label, text in persona_facts(persona)
        ]
        notes += _note(spoken_name(persona.name, key), "\n".join(told))
    notes += _metrics(journey.metrics)
    return {
        "kind": "opening",
        "kicker": listed((_(STATES[journey.state]), _(STATUSES[journey.status]))),
        "title": journey.title.strip() or _("Journey map"),
        "lead": lead,
        "hurts": insights.hurting,
        "lines": more,
        "notes": notes,
    }


def _stage(journey: JourneyMap, key: str, number: int) -> Step:
    stage = journey.stages[key]
    here = list(stage.touchpoints.values())
    count = ngettext("{n} touchpoint", "{n} touchpoints", len(here)).format(n=len(here))
    sore = sum(pain.status != "fixed" for part in here for pain in part.pains.values())
    pains = ngettext("{n} open pain", "{n} open pains", sore).format(n=sore) if sore else ""
    names = [spoken_name(part.name, name) for name, part in stage.touchpoints.items()]
    return {
        "kind": "stage",
        "stage": key,
        "kicker": _("Stage {n} of {all}").format(n=number, all=len(journey.stages)),
        "title": spoken_name(stage.name, key),
        "lead": stage.goal.strip(),
        "lines": [" · ".join(filter(None, (count, pains)))],
        "notes": [
            *_note(_("Summary"), stage.summary),
            *_note(_("Touchpoints"), "\n".join(names)),
            *_metrics(stage.metrics),
        ],
    }


def _stop(journey: JourneyMap, insights: Insights, stop: Stop) -> Step:
    here = journey.stages[stop.stage].touchpoints[stop.touchpoint]
    quote = next((text for text in (here.thinking, *here.quotes) if text.strip()), "")
    return {
        "kind": "stop",
        "at": stop.touchpoint,
        "stage": stop.stage,
        "persona": stop.persona,
        "kicker": spoken_name(journey.stages[stop.stage].name, stop.stage),
        "why": " · ".join(stop.reasons),
        "title": spoken_name(here.name, stop.touchpoint),
        "feelings": list(_feelings(journey, here, stop.persona)),
        "quote": _("“{quote}”").format(quote=spoken_name(quote, "")) if quote else "",
        "pains": list(_pains(here, stop.touchpoint, insights)),
        "notes": list(_notes(journey, here)),
    }


def _feelings(journey: JourneyMap, here: Touchpoint, first: str) -> Iterator[Step]:
    """How each persona feels, the one whose stop it is before the others."""
    roles = persona_roles(journey)
    order = sorted(journey.personas, key=lambda key: key != first) if journey.personas else [""]
    for key in order:
        feeling = feeling_of(here, key or None)
        if feeling is not None:
            yield {
                "who": called(journey, key) if key else "",
                "color": roles.get(key, "persona-0").replace("#", "own-"),
                "mean": round(feeling.mean, 2),
                "score": signed(feeling.mean),
                "word": _(LEVELS[max(-2, min(2, round(feeling.mean)))]),
            }


def _pains(here: Touchpoint, key: str, insights: Insights) -> Iterator[Step]:
    """The worst open pains of a touchpoint, each with what it costs and who has it in hand."""
    ranked = [found for found in insights.pains if found.touchpoint == key and found.score > 0]
    for found in ranked[:_PAINS]:
        pain = here.pains.get(found.pain)
        if pain is not None:
            yield {"text": spoken_name(pain.text, found.pain), "facts": " · ".join(_weight(pain))}


def _weight(pain: Pain) -> Iterator[str]:
    yield _("severity {severity}").format(severity=pain.severity)
    if pain.reach is not None:
        yield _("reaches {share}").format(share=percent(pain.reach))
    yield pain.owner.strip() or _("no owner")


def _notes(journey: JourneyMap, here: Touchpoint) -> Iterator[tuple[str, str]]:
    """What whoever speaks may say beyond the caption."""
    yield from _note(_("Doing"), here.doing)
    yield from _note(_("Thinking"), here.thinking)
    yield from _note(_("Feeling"), here.feeling)
    yield from _note(_("Channel"), channel_of(journey, here))
    yield from further_facts(journey, here)
    yield from _metrics(here.metrics)
    ideas = (idea_told(idea, key) for key, idea in here.ideas.items())
    yield from _note(_("Ideas"), "\n".join(ideas))


def _note(label: str, text: str) -> Iterable[tuple[str, str]]:
    return [(label, text)] if text.strip() else []


def _metrics(metrics: dict[str, Metric]) -> Iterator[tuple[str, str]]:
    """Each metric with where it comes from."""
    for name, metric in metrics.items():
        title, value, baseline, target, size, source, day = metric_row(name, metric)
        facts = [
            _("before {number}").format(number=baseline) if baseline else "",
            _("target {number}").format(number=target) if target else "",
            f"n = {size}" if size else "",
            source or _("no source given"),
            day,
        ]
        yield title, aside(value, listed(fact for fact in facts if fact))


def _close(journey: JourneyMap, insights: Insights) -> Step:
    ideas = [found for found in insights.ideas if found.score > 0]
    step: Step = {
        "kind": "close",
        "kicker": journey.title.strip() or _("Journey map"),
        "title": _("What to do first"),
        "ideas": [_idea(journey, found) for found in ideas[:_IDEAS]],
        "notes": [],
    }
    if not ideas:
        step["hurts"] = insights.hurting
        step["lead"] = next(iter(insights.headline[1:2] or insights.headline), "")
    rest = [idea_told(_idea_of(journey, found), found.idea) for found in ideas[_IDEAS:]]
    step["notes"] = list(_note(_("Further ideas"), "\n".join(rest)))
    return step


def _idea_of(journey: JourneyMap, found: RankedIdea) -> Any:
    return journey.stages[found.stage].touchpoints[found.touchpoint].ideas[found.idea]


def _idea(journey: JourneyMap, found: RankedIdea) -> Step:
    idea = _idea_of(journey, found)
    facts = [
        _("impact {n}").format(n=idea.impact) if idea.impact else "",
        _("effort {n}").format(n=idea.effort) if idea.effort else "",
        idea.owner.strip() or _("no owner"),
    ]
    place = journey.stages[found.stage].touchpoints[found.touchpoint].name
    return {
        "at": found.touchpoint,
        "text": spoken_name(idea.text, found.idea),
        "facts": " · ".join(filter(None, [spoken_name(place, found.touchpoint), *facts])),
    }
