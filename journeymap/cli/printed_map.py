"""A map as lines of text that read from top to bottom."""

from __future__ import annotations

import json
from collections.abc import Iterator

import click

from journeymap.cli.caret import harmless
from journeymap.insights.page_lines import paragraph
from journeymap.merge import place_said
from journeymap.model import Conflict, JourneyMap, Metric, Persona, Stage, Touchpoint, feeling_of
from journeymap.words import _, ngettext

__all__ = ["printed"]


def printed(journey: JourneyMap) -> Iterator[str]:
    """The lines of the page: the map itself, its personas, then stage after stage."""
    yield click.style(harmless(journey.title), bold=True)
    yield " · ".join(_facts(journey))
    for label, text in (
        (_("Goal"), journey.goal),
        (_("Vision"), journey.vision),
        ("", journey.summary),
    ):
        if text:
            yield from _paragraph(f"{label}: {text}" if label else text)
    if journey.personas:
        yield ""
        yield click.style(_("Personas"), bold=True)
        for persona in journey.personas.values():
            yield from _persona(persona)
    for stage in journey.stages.values():
        yield ""
        yield from _stage(journey, stage)
    if journey.conflicts:
        yield ""
        yield click.style(_("Double edits that nobody has settled yet"), bold=True)
        for conflict in journey.conflicts:
            yield from _conflict(journey, conflict)


def _facts(journey: JourneyMap) -> Iterator[str]:
    yield _("current state") if journey.state == "current" else _("future state")
    yield {"draft": _("draft"), "agreed": _("agreed"), "retired": _("retired")}[journey.status]
    if journey.owner:
        yield _("kept by {owner}").format(owner=harmless(journey.owner))
    if journey.reviewed:
        yield _("reviewed {day}").format(day=journey.reviewed.isoformat())
    count = sum(1 for _touchpoint in journey.touchpoints())
    yield ngettext("{n} touchpoint", "{n} touchpoints", count).format(n=count)


def _persona(persona: Persona) -> Iterator[str]:
    name = f"{persona.name}, {persona.role}" if persona.role else persona.name
    yield from _paragraph(name, "  ")
    for label, texts in ((_("wants"), persona.goals), (_("struggles with"), persona.challenges)):
        if texts:
            yield from _paragraph(f"{label}: {'; '.join(texts)}", "    ")
    if persona.quote:
        yield from _paragraph(f"“{persona.quote}”", "    ")


def _stage(journey: JourneyMap, stage: Stage) -> Iterator[str]:
    phases = {"before": _("before"), "during": _("during"), "after": _("after")}
    phase = f" ({phases[stage.phase]})" if stage.phase else ""
    yield click.style(f"{harmless(stage.name)}{phase}", bold=True)
    if stage.goal:
        yield from _paragraph(stage.goal, "  ")
    for touchpoint in stage.touchpoints.values():
        yield from _touchpoint(journey, touchpoint)


def _touchpoint(journey: JourneyMap, touchpoint: Touchpoint) -> Iterator[str]:
    star = "★ " if touchpoint.moment_of_truth else ""
    channel = journey.channels.get(touchpoint.channel) if touchpoint.channel else None
    place = f" · {channel.name}" if channel else ""
    yield from _paragraph(f"{star}{touchpoint.name}{place}", "  ")
    for line in (*_experience(journey, touchpoint), *_findings(touchpoint), *_onward(journey, touchpoint)):
        yield from _paragraph(line, "      ")


def _experience(journey: JourneyMap, touchpoint: Touchpoint) -> Iterator[str]:
    feelings = []
    whom: dict[str | None, str] = {id_: persona.name for id_, persona in journey.personas.items()}
    for id_, name in (whom or {None: ""}).items():
        felt = feeling_of(touchpoint, id_)
        if felt is not None:
            feelings.append(f"{name} {felt.mean:+.1f}".strip().replace("-", "−"))
    if feelings:
        yield _("feels: {feelings}").format(feelings=", ".join(feelings)) + (
            f" ({touchpoint.feeling})" if touchpoint.feeling else ""
        )
    for label, text in (
        (_("does"), touchpoint.doing),
        (_("thinks"), touchpoint.thinking),
        (_("senses"), touchpoint.sensing),
    ):
        if text:
            yield f"{label}: {text}"


def _findings(touchpoint: Touchpoint) -> Iterator[str]:
    for pain in touchpoint.pains.values():
        reach = f" ({pain.reach:.0%})" if pain.reach is not None else ""
        yield _("pain {severity}/5: {text}").format(severity=pain.severity, text=pain.text) + reach
    for gain in touchpoint.gains.values():
        yield _("gain: {text}").format(text=gain.text)
    for idea in touchpoint.ideas.values():
        yield _("idea: {text}").format(text=idea.text)
    for text in touchpoint.backstage.values():
        yield _("backstage: {text}").format(text=text)
    for name, metric in touchpoint.metrics.items():
        yield f"{name}: {_numbers(metric)}"


def _numbers(metric: Metric) -> str:
    beside = [
        f"{label} {value:g}"
        for label, value in ((_("before"), metric.baseline), (_("target"), metric.target))
        if value is not None
    ]
    value = "?" if metric.value is None else f"{metric.value:g}"
    return f"{value} ({', '.join(beside)})" if beside else value


def _conflict(journey: JourneyMap, conflict: Conflict) -> Iterator[str]:
    yield from _paragraph(place_said(journey, conflict), "  ")
    for label, side in (
        (_("ours"), conflict.ours),
        (_("theirs"), conflict.theirs),
        (_("before"), conflict.base),
    ):
        said = side if isinstance(side, str) else json.dumps(side, ensure_ascii=False)
        yield from _paragraph(f"{label}: {_('nothing') if side is None else said}", "      ")


def _onward(journey: JourneyMap, touchpoint: Touchpoint) -> Iterator[str]:
    names = {id_: other.name for _stage_id, id_, other in journey.touchpoints()}
    for id_, onward in (touchpoint.next or {}).items():
        share = f" {onward.share:.0%}" if onward.share is not None else ""
        when = f" ({onward.when})" if onward.when else ""
        yield f"→{share} {names.get(id_, id_)}{when}"
    if touchpoint.ends:
        yield _("✓ goal achieved") if touchpoint.ends == "achieved" else _("✗ gives up here")


def _paragraph(text: str, indent: str = "") -> list[str]:
    """The text in lines that fit; under an indent, further lines hang a little deeper."""
    return paragraph(harmless(text), first=indent, rest=indent + "  " if indent else "")
