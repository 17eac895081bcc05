"""What a hover says: everything about a card, in short lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from journeymap.insights.findings import CurvePoint
from journeymap.layout.duration_words import show_duration
from journeymap.layout.figures_in_words import percent
from journeymap.layout.labels import CONFIDENCE, ENDINGS, KINDS, LEVELS, OWNERS, PHASES
from journeymap.layout.metric_words import metric_number
from journeymap.layout.parts import Card, Chip, Column, Route, Row
from journeymap.layout.rows import row_title
from journeymap.layout.wrap import wrap
from journeymap.model import Feeling, Idea, Metric, Pain, Touchpoint, feeling_of
from journeymap.model.metric_names import metric_name
from journeymap.overlays.curves import Drawn
from journeymap.overlays.view import View
from journeymap.words import _, aside, decimals, listed, ngettext, phrases

__all__ = ["card_lines", "chip_lines", "curve_lines", "route_lines", "stage_lines"]

WIDTH, SIZE = 380.0, 12.0
SHORT = 54
"""So many letters are short enough without being measured: a hover has no box to stay in."""


def _short(lines: Iterable[str]) -> tuple[str, ...]:
    """The lines, long ones broken; the rest of a broken line is indented."""
    found: list[str] = []
    for line in lines:
        if len(line) <= (SHORT if line.isascii() else SHORT / 2):
            found.append(line)
            continue
        first, *more = wrap(line, WIDTH, SIZE)
        found += [first, *(f"\u2003{part}" for part in more)]
    return tuple(found)


def _told(label: str, text: str) -> Iterator[str]:
    if text.strip():
        yield _("{label}: {text}").format(label=label, text=text)


def card_lines(view: View, card: Card) -> tuple[str, ...]:
    """Everything the map says about a touchpoint."""
    touchpoint = view.touchpoint(card)
    return _short([touchpoint.name or card.touchpoint, *_where(view, card), *_what(view, touchpoint)])


def _where(view: View, card: Card) -> Iterator[str]:
    stage = view.journey.stages[card.stage]
    parts = [stage.name or card.stage]
    channel = view.channel(card)
    if channel is not None:
        parts.append(aside(channel.name, listed((_(KINDS[channel.kind]), _(OWNERS[channel.owner])))))
    yield " · ".join(parts)


def _what(view: View, touchpoint: Touchpoint) -> Iterator[str]:
    if touchpoint.moment_of_truth:
        yield "★ " + _("Moment of truth")
    if touchpoint.personas:
        known = view.journey.personas
        names = [known[key].name for key in touchpoint.personas if key in known]
        yield from _told(_("For"), listed(names))
    yield from _told(_("Doing"), touchpoint.doing)
    yield from _told(_("Thinking"), touchpoint.thinking)
    yield from _told(_("Feeling"), touchpoint.feeling)
    yield from _told(_("Sensing"), touchpoint.sensing)
    yield from _emotions(view, touchpoint)
    if touchpoint.confidence:
        yield from _told(_("Confidence"), _(CONFIDENCE[touchpoint.confidence]))
    if touchpoint.importance:
        yield from _told(_("Importance"), _("{number} of 5").format(number=touchpoint.importance))
    if touchpoint.effort:
        yield from _told(_("Effort for the customer"), _("{number} of 5").format(number=touchpoint.effort))
    yield from _told(_("Duration"), show_duration(touchpoint.duration or ""))
    for pain in touchpoint.pains.values():
        yield "! " + _pain(pain)
    for gain in touchpoint.gains.values():
        yield "♥ " + gain.text
    for idea in touchpoint.ideas.values():
        yield "+ " + _idea(idea)
    for name, metric in touchpoint.metrics.items():
        yield _metric(name, metric)
    yield from _behind(view, touchpoint)
    yield from _leads_to(view, touchpoint)


def _emotions(view: View, touchpoint: Touchpoint) -> Iterator[str]:
    for persona_id, persona in view.journey.personas.items():
        feeling = feeling_of(touchpoint, persona_id)
        if feeling is not None:
            yield from _told(persona.name, _feeling(feeling))
    if not view.journey.personas and (feeling := feeling_of(touchpoint)) is not None:
        yield from _told(_("Emotion"), _feeling(feeling))


def _feeling(feeling: Feeling) -> str:
    level = _(LEVELS[max(-2, min(2, round(feeling.mean)))])
    mean = f"{feeling.mean:+.1f}".replace("-", "−").replace("+0.0", "0").replace("−0.0", "0")
    text = f"{decimals(mean)} {level}"
    if feeling.count > 1:
        low, high = (decimals(f"{score:+g}".replace("-", "−")) for score in (feeling.low, feeling.high))
        people = ngettext("{count} person", "{count} people", feeling.count).format(count=feeling.count)
        text = aside(text, listed((f"{low} … {high}", people)))
    return text


def _pain(pain: Pain) -> str:
    parts = [_("severity {number}").format(number=pain.severity)]
    if pain.reach is not None:
        parts.append(_("reaches {share}").format(share=percent(pain.reach)))
    return aside(pain.text, listed(parts + _work(pain)))


def _idea(idea: Idea) -> str:
    parts = []
    if idea.impact:
        parts.append(_("impact {number}").format(number=idea.impact))
    if idea.effort:
        parts.append(_("effort {number}").format(number=idea.effort))
    parts += _work(idea)
    return aside(idea.text, listed(parts)) if parts else idea.text


def _work(item: Pain | Idea) -> list[str]:
    """Who works on it, how far it is, and how many voted for it."""
    status = {"open": "", "planned": _("planned"), "fixed": _("fixed")}[item.status]
    parts = [item.owner, status, item.ticket]
    if item.votes:
        parts.append(ngettext("{count} vote", "{count} votes", item.votes).format(count=item.votes))
    return [part for part in parts if part]


def _metric(name: str, metric: Metric) -> str:
    value = "?" if metric.value is None else metric_number(name, metric.value)
    parts = []
    if metric.baseline is not None:
        parts.append(_("was {number}").format(number=metric_number(name, metric.baseline)))
    if metric.target is not None:
        parts.append(_("should be {number}").format(number=metric_number(name, metric.target)))
    if metric.n is not None:
        parts.append(f"n = {metric.n}")
    if metric.source:
        parts.append(metric.source)
    if metric.date is not None:
        parts.append(metric.date.isoformat())
    line = _("{label}: {text}").format(label=metric_name(name), text=value)
    return aside(line, listed(parts)) if parts else line


def _behind(view: View, touchpoint: Touchpoint) -> Iterator[str]:
    yield from _told(_("Backstage"), phrases(touchpoint.backstage.values()))
    yield from _told(_("Evidence"), listed(touchpoint.evidence))
    yield from _told(_("Exchanged"), listed(touchpoint.exchanged))
    for lane, text in touchpoint.lanes.items():
        yield from _told(view.journey.lanes.get(lane, lane), text)
    for quote in touchpoint.quotes:
        yield _("“{quote}”").format(quote=quote)
    yield from _told(_("Tags"), listed(touchpoint.tags))


def _leads_to(view: View, touchpoint: Touchpoint) -> Iterator[str]:
    for target, way in (touchpoint.next or {}).items():
        card = view.layout.card_of.get(target)
        name = view.touchpoint(card).name if card else target
        share = "" if way.share is None else f" {percent(way.share)}"
        way_there = f"→ {name}{share}"
        yield aside(way_there, way.when) if way.when else way_there
    if touchpoint.ends:
        yield "→ " + _(ENDINGS[touchpoint.ends])


def stage_lines(view: View, column: Column) -> tuple[str, ...]:
    """Name, phase, goal, summary and metrics of a stage."""
    stage = view.journey.stages[column.stage]
    lines = [stage.name or column.stage]
    if stage.phase:
        lines += _told(_("Phase"), _(PHASES[stage.phase]))
    lines += _told(_("Goal"), stage.goal)
    lines += [stage.summary] if stage.summary.strip() else []
    lines += [_metric(name, metric) for name, metric in stage.metrics.items()]
    return _short(lines)


def route_lines(view: View, route: Route) -> tuple[str, ...]:
    """From where to where, how many, and when."""
    source, target = (view.touchpoint(view.layout.card_of[key]).name for key in (route.source, route.target))
    lines = [f"{source} → {target}", percent(route.share)]
    lines += _told(_("When"), route.when)
    return _short(lines)


def curve_lines(view: View, drawn: Drawn, point: CurvePoint) -> tuple[str, ...]:
    """What one persona feels at a touchpoint."""
    touchpoint = view.touchpoint(view.layout.card_of[point.touchpoint])
    persona = view.journey.personas.get(drawn.curve.persona)
    felt = _feeling(point.feeling)
    lines = [touchpoint.name, *(_told(persona.name, felt) if persona else (felt,))]
    lines += [touchpoint.feeling] if touchpoint.feeling.strip() else []
    return _short(lines)


def chip_lines(view: View, row: Row, chip: Chip) -> tuple[str, ...]:
    """A pain, an idea or another text of a row, and the touchpoint it belongs to."""
    touchpoint = view.journey.stages[chip.stage].touchpoints[chip.touchpoint]
    if row.kind == "pains":
        return _short([_pain(touchpoint.pains[chip.item]), touchpoint.name])
    if row.kind == "ideas":
        return _short([_idea(touchpoint.ideas[chip.item]), touchpoint.name])
    text = "".join(line.text for line in chip.lines)
    return _short([text, f"{row_title(view.journey, row.kind)} · {touchpoint.name}"])
