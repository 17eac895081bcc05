"""What the map says of its parts, in short phrases for cells and lists of a report."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from journeymap.insights.sayings import called, percent, signed
from journeymap.layout.duration_words import show_duration
from journeymap.layout.labels import CONFIDENCE, ENDINGS, KINDS, LEVELS, OWNERS
from journeymap.layout.metric_words import metric_number
from journeymap.model import Feeling, Idea, JourneyMap, Metric, Pain, Persona, Touchpoint, feeling_of
from journeymap.model.metric_names import metric_name
from journeymap.words import N_, _, aside, listed, ngettext, phrases

__all__ = [
    "STATUS",
    "channel_of",
    "emotions",
    "felt",
    "further_facts",
    "idea_told",
    "map_facts",
    "metric_row",
    "pain_told",
    "persona_facts",
    "spoken_name",
]

STATUS: Final = {"open": N_("open"), "planned": N_("planned"), "fixed": N_("fixed")}
_STATE: Final = {"current": N_("current state"), "future": N_("future state")}
_MAP_STATUS: Final = {"draft": N_("draft"), "agreed": N_("agreed"), "retired": N_("retired")}

Pairs = Iterator[tuple[str, str]]


def spoken_name(name: str, identity: str) -> str:
    """A name on one line, or the id of what has none."""
    return " ".join(name.split()) or identity


def felt(feeling: Feeling, *, brief: bool = False) -> str:
    """A feeling: mean, level in a word, and, unless brief, the spread where several were asked.

    Examples
    --------
    >>> felt(Feeling(-1.5, -2, -1, 4))
    '−1.5 angry (−2 … −1, 4 people)'
    """
    level = _(LEVELS[max(-2, min(2, round(feeling.mean)))])
    text = f"{signed(feeling.mean)} {level}"
    if feeling.count < 2 or brief:
        return text
    people = ngettext("{count} person", "{count} people", feeling.count).format(count=feeling.count)
    return aside(text, listed((f"{signed(feeling.low)} … {signed(feeling.high)}", people)))


def emotions(journey: JourneyMap, touchpoint: Touchpoint, *, brief: bool = False) -> Iterator[str]:
    """How each persona feels at a touchpoint, one line each."""
    if not journey.personas:
        feeling = feeling_of(touchpoint)
        if feeling is not None:
            yield felt(feeling, brief=brief)
    for key in journey.personas:
        feeling = feeling_of(touchpoint, key)
        if feeling is not None:
            yield _("{label}: {text}").format(label=called(journey, key), text=felt(feeling, brief=brief))


def channel_of(journey: JourneyMap, touchpoint: Touchpoint) -> str:
    """The channel of a touchpoint with its kind and owner, or ``""``."""
    channel = journey.channels.get(touchpoint.channel or "")
    if channel is None:
        return touchpoint.channel or ""
    name = spoken_name(channel.name, touchpoint.channel or "")
    return aside(name, listed((_(KINDS[channel.kind]), _(OWNERS[channel.owner]))))


def pain_told(pain: Pain, identity: str, *, brief: bool = False) -> str:
    """A pain with its severity and, unless brief, its reach and who takes care of it."""
    facts = [_("severity {number}").format(number=pain.severity)]
    if pain.reach is not None and not brief:
        facts.append(_("reaches {share}").format(share=percent(pain.reach)))
    return aside(spoken_name(pain.text, identity), listed([*facts, *([] if brief else _work(pain))]))


def idea_told(idea: Idea, identity: str, *, brief: bool = False) -> str:
    """An idea with its impact, its effort and, unless brief, who takes care of it."""
    facts = [
        _("impact {number}").format(number=idea.impact) if idea.impact else "",
        _("effort {number}").format(number=idea.effort) if idea.effort else "",
        *([] if brief else _work(idea)),
    ]
    known = [fact for fact in facts if fact]
    text = spoken_name(idea.text, identity)
    return aside(text, listed(known)) if known else text


def _work(item: Pain | Idea) -> Iterator[str]:
    if item.owner.strip():
        yield item.owner
    if item.status != "open":
        yield _(STATUS[item.status])
    if item.ticket.strip():
        yield item.ticket
    if item.votes:
        yield ngettext("{count} vote", "{count} votes", item.votes).format(count=item.votes)


def metric_row(name: str, metric: Metric) -> tuple[str, str, str, str, str, str, str]:
    """Name, value, baseline, target, sample size, source and day of a metric."""
    numbers = (
        "" if value is None else metric_number(name, value)
        for value in (metric.value, metric.baseline, metric.target)
    )
    value, baseline, target = numbers
    size = "" if metric.n is None else str(metric.n)
    day = metric.date.isoformat() if metric.date else ""
    return (metric_name(name), value, baseline, target, size, metric.source, day)


def _given(*pairs: tuple[str, str]) -> Pairs:
    return (pair for pair in pairs if pair[1].strip())


def map_facts(journey: JourneyMap) -> Pairs:
    """What the head of the map says."""
    yield from _given(
        (_("Goal"), journey.goal),
        (_("Vision"), journey.vision),
        (_("State"), listed((_(_STATE[journey.state]), _(_MAP_STATUS[journey.status])))),
        (_("Owner"), journey.owner),
        (_("Reviewed"), journey.reviewed.isoformat() if journey.reviewed else ""),
        (_("Tags"), listed(journey.tags)),
    )


def persona_facts(persona: Persona) -> Pairs:
    """What the map says of a persona."""
    yield from _given(
        (_("Role"), persona.role),
        (_("Background"), persona.background),
        *persona.demographics.items(),
        (_("Goals"), phrases(persona.goals)),
        (_("Motivations"), phrases(persona.motivations)),
        (_("Challenges"), phrases(persona.challenges)),
        (_("What would help"), phrases(persona.solutions)),
        (_("How to recognise"), phrases(persona.identifiers)),
        (_("Share of all customers"), "" if persona.share is None else percent(persona.share)),
    )


def further_facts(journey: JourneyMap, touchpoint: Touchpoint) -> Pairs:
    """What a table of touchpoints has no column for."""
    yield from _given(
        (_("Moment of truth"), _("yes") if touchpoint.moment_of_truth else ""),
        (_("Personas"), listed(_names(journey, touchpoint.personas))),
        (_("Sensing"), touchpoint.sensing),
        (_("Confidence"), _(CONFIDENCE[touchpoint.confidence]) if touchpoint.confidence else ""),
        (_("Importance"), _of_five(touchpoint.importance)),
        (_("Effort for the customer"), _of_five(touchpoint.effort)),
        (_("Duration"), show_duration(touchpoint.duration or "")),
        (_("Gains"), phrases(gain.text for gain in touchpoint.gains.values())),
        (_("Backstage"), phrases(touchpoint.backstage.values())),
        (_("Evidence"), phrases(touchpoint.evidence)),
        (_("Exchanged"), phrases(touchpoint.exchanged)),
        *((journey.lanes.get(lane, "").strip() or lane, text) for lane, text in touchpoint.lanes.items()),
        (_("Quotes"), phrases(_("“{quote}”").format(quote=quote) for quote in touchpoint.quotes)),
        (_("Tags"), listed(touchpoint.tags)),
        (_("Links"), phrases(touchpoint.links)),
        (_("Leads to"), phrases(_ways(journey, touchpoint))),
        (_("Ends"), _(ENDINGS[touchpoint.ends]) if touchpoint.ends else ""),
    )


def _names(journey: JourneyMap, keys: tuple[str, ...]) -> Iterator[str]:
    for key in keys:
        yield spoken_name(journey.personas[key].name, key) if key in journey.personas else key


def _of_five(level: int | None) -> str:
    return "" if level is None else _("{number} of 5").format(number=level)


def _ways(journey: JourneyMap, touchpoint: Touchpoint) -> Iterator[str]:
    if not touchpoint.next:
        return
    names = {key: spoken_name(here.name, key) for _stage, key, here in journey.touchpoints()}
    for target, way in touchpoint.next.items():
        facts = [
            percent(way.share) if way.share is not None else "",
            way.when,
            *_names(journey, way.personas),
        ]
        known = [fact for fact in facts if fact.strip()]
        name = names.get(target, target)
        yield aside(name, listed(known)) if known else name
