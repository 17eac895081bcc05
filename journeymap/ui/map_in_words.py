"""The whole map as text, with headings and lists: what a screen reader reads instead of the picture."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from journeymap.layout.duration_words import show_duration
from journeymap.model import Idea, JourneyMap, Metric, Pain, Persona, Stage, Touchpoint, feeling_of
from journeymap.ui.inspector.fields import one_line, show_share
from journeymap.ui.inspector.measured import metric_name
from journeymap.ui.inspector.words_of_fields import (
    CHANNEL_KIND,
    CHANNEL_OWNER,
    CONFIDENCE,
    ENDING,
    MAP_STATE,
    MAP_STATUS,
    PHASE,
    WORK_STATUS,
    mood,
    worded,
)
from journeymap.words import _, aside, decimals, listed, ngettext, phrases

__all__ = ["map_in_words"]


def map_in_words(journey: JourneyMap) -> Iterator[str]:
    """Markdown, part by part: the map, its personas, then each stage with its touchpoints.

    Everything that is in the picture is here, and what only the file says, too.
    """
    yield _head(journey)
    if journey.personas:
        yield f"## {_('Personas')}"
        for persona in journey.personas.values():
            yield _persona(persona)
    for stage in journey.stages.values():
        yield _stage(stage)
        for part in stage.touchpoints.values():
            yield _touchpoint(journey, part)


def _head(journey: JourneyMap) -> str:
    state = listed((worded(MAP_STATE)[journey.state], worded(MAP_STATUS)[journey.status]))
    reviewed = journey.reviewed.isoformat() if journey.reviewed else ""
    rows = (
        _row(_("Goal"), journey.goal),
        _row(_("Vision"), journey.vision),
        _row(_("State"), state),
        _row(_("Owner"), journey.owner),
        _row(_("Reviewed"), reviewed),
        _row(_("Tags"), listed(journey.tags)),
        *_metrics(journey.metrics),
    )
    summary = [one_line(journey.summary), ""] if journey.summary else []
    return "\n".join([f"# {one_line(journey.title)}", "", *summary, *filter(None, rows)])


def _persona(persona: Persona) -> str:
    rows = (
        _row(_("Role"), persona.role),
        _row(_("Background"), persona.background),
        *(_row(name, fact) for name, fact in persona.demographics.items()),
        _row(_("Goals"), phrases(persona.goals)),
        _row(_("Motivations"), phrases(persona.motivations)),
        _row(_("Challenges"), phrases(persona.challenges)),
        _row(_("What would help"), phrases(persona.solutions)),
        _row(_("How to recognise"), phrases(persona.identifiers)),
        _row(_("Quote"), persona.quote),
        _row(_("Share of all customers"), show_share(persona.share)),
    )
    return "\n".join([f"### {one_line(persona.name)}", "", *filter(None, rows)])


def _stage(stage: Stage) -> str:
    count = len(stage.touchpoints)
    rows = (
        _row(_("Goal"), stage.goal),
        _row(_("Summary"), stage.summary),
        _row(_("Touchpoints"), ngettext("{n} touchpoint", "{n} touchpoints", count).format(n=count)),
        *_metrics(stage.metrics),
    )
    title = _("Stage: {name}").format(name=one_line(stage.name))
    if stage.phase:
        title = aside(title, worded(PHASE)[stage.phase])
    return "\n".join([f"## {title}", "", *filter(None, rows)])


def _touchpoint(journey: JourneyMap, part: Touchpoint) -> str:
    channel = journey.channels.get(part.channel or "")
    where = (
        aside(
            channel.name,
            listed((worded(CHANNEL_KIND)[channel.kind], worded(CHANNEL_OWNER)[channel.owner])),
        )
        if channel
        else ""
    )
    rows = (
        _row(_("Channel"), where),
        _row(_("Personas"), listed(_names(journey, part.personas))),
        _row(_("Doing"), part.doing),
        _row(_("Thinking"), part.thinking),
        _row(_("Feeling"), part.feeling),
        *_feelings(journey, part),
        _row(_("Sensing"), part.sensing),
        _row(_("How we know"), worded(CONFIDENCE)[part.confidence] if part.confidence else ""),
        _row(_("Importance"), _of_five(part.importance)),
        _row(_("Effort for the customer"), _of_five(part.effort)),
        _row(_("Duration"), show_duration(part.duration or "")),
        _row(_("Moment of truth"), _("yes") if part.moment_of_truth else ""),
        *(_row(_("Pain"), _pain(pain)) for pain in part.pains.values()),
        *(_row(_("Gain"), gain.text) for gain in part.gains.values()),
        *(_row(_("Idea"), _idea(idea)) for idea in part.ideas.values()),
        *(_row(_("Backstage"), entry) for entry in part.backstage.values()),
        *(_row(journey.lanes.get(lane, lane), entry) for lane, entry in part.lanes.items()),
        _row(_("Tangible things"), listed(part.evidence)),
        _row(_("Information that changes hands"), listed(part.exchanged)),
        *_metrics(part.metrics),
        *(_row(_("Quote"), quote) for quote in part.quotes),
        _row(_("Tags"), listed(part.tags)),
        *_ways(journey, part),
        _row(_("Ends"), worded(ENDING)[part.ends] if part.ends else ""),
    )
    return "\n".join([f"### {one_line(part.name)}", "", *filter(None, rows)])


def _feelings(journey: JourneyMap, part: Touchpoint) -> Iterator[str]:
    if not isinstance(part.emotion, dict):
        feeling = feeling_of(part)
        if feeling is not None:
            yield _row(_("Emotion"), aside(mood(feeling.mean), _signed(feeling.mean)))
        return
    for key in part.emotion:
        feeling = feeling_of(part, key)
        if feeling is not None:
            name = next(_names(journey, (key,)))
            label = _("Emotion of {name}").format(name=name)
            asked = ngettext("{n} person", "{n} people", feeling.count).format(n=feeling.count)
            yield _row(label, aside(mood(feeling.mean), phrases((_signed(feeling.mean), asked))))


def _ways(journey: JourneyMap, part: Touchpoint) -> Iterator[str]:
    names = {key: other.name for _stage, key, other in journey.touchpoints()}
    for target, way in (part.next or {}).items():
        more = listed(filter(None, (show_share(way.share), way.when, *_names(journey, way.personas))))
        name = names.get(target, target)
        yield _row(_("Leads to"), aside(name, more) if more else name)


def _pain(pain: Pain) -> str:
    more = (
        _("severity {n} of 5").format(n=pain.severity),
        _("reach {share}").format(share=show_share(pain.reach)) if pain.reach is not None else "",
        pain.owner,
        worded(WORK_STATUS)[pain.status],
        pain.ticket,
    )
    return aside(pain.text, listed(filter(None, more)))


def _idea(idea: Idea) -> str:
    more = (
        _("impact {n}").format(n=idea.impact) if idea.impact else "",
        _("effort {n}").format(n=idea.effort) if idea.effort else "",
        idea.owner,
        worded(WORK_STATUS)[idea.status],
        idea.ticket,
    )
    return aside(idea.text, listed(filter(None, more)))


def _metrics(metrics: Mapping[str, Metric]) -> Iterator[str]:
    for name, metric in metrics.items():
        value = "—" if metric.value is None else decimals(f"{metric.value:g}")
        more = (
            _("before {value}").format(value=decimals(f"{metric.baseline:g}"))
            if metric.baseline is not None
            else "",
            _("target {value}").format(value=decimals(f"{metric.target:g}"))
            if metric.target is not None
            else "",
            f"n = {metric.n}" if metric.n is not None else "",
            metric.source,
            metric.date.isoformat() if metric.date else "",
        )
        rest = listed(filter(None, more))
        yield _row(metric_name(name), aside(value, rest) if rest else value)


def _names(journey: JourneyMap, keys: tuple[str, ...]) -> Iterator[str]:
    for key in keys:
        persona = journey.personas.get(key)
        yield persona.name if persona else key


def _of_five(level: int | None) -> str:
    return "" if level is None else _("{n} of 5").format(n=level)


def _signed(mean: float) -> str:
    return decimals(f"{mean:+.1f}".replace("-", "−"))


def _row(label: str, words: str) -> str:
    if not words:
        return ""
    return "- " + _("**{label}:** {words}").format(label=one_line(label), words=one_line(words))
