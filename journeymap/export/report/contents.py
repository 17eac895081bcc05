"""The report of a map as blocks, in the order in which one reads it; documents are written from it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from journeymap.export.report.blocks import Block, Facts, Grid, Heading, Listing, Paragraph, Picture, Quote
from journeymap.export.report.ranked_tables import (
    dropoff_grid,
    emotion_grid,
    idea_grid,
    metric_grid,
    moments,
    pain_grid,
    routes,
)
from journeymap.export.report.told_facts import (
    channel_of,
    emotions,
    further_facts,
    idea_told,
    map_facts,
    pain_told,
    persona_facts,
    spoken_name,
)
from journeymap.insights import Insights
from journeymap.insights.sayings import percent
from journeymap.layout.labels import PHASES
from journeymap.model import JourneyMap, Stage
from journeymap.words import N_, _, aside, listed

__all__ = ["contents", "outcome_told", "touchpoint_grid"]

_OUTCOMES: Final = {
    "achieved": N_("{share} reach the goal"),
    "last": N_("{share} come to the end of the map"),
    "abandoned": N_("{share} give up"),
    "leaves": N_("{share} leave on the way"),
}


def contents(journey: JourneyMap, insights: Insights, picture: str = "") -> Iterator[Block]:
    """The blocks of the report of a map.

    Parameters
    ----------
    journey, insights
        The map, and what it says.
    picture
        What the picture of the map shows, in words.
    """
    yield Heading(1, spoken_name(journey.title, _("Journey map")))
    if journey.summary.strip():
        yield Paragraph(journey.summary)
    yield Heading(2, _("What to do first"))
    for number, sentence in enumerate(insights.headline):
        yield Paragraph(sentence, strong=number == 0)
    outcome = outcome_told(insights)
    if outcome:
        yield Paragraph(outcome)
    facts = tuple(map_facts(journey))
    if facts:
        yield Facts(facts)
    if picture:
        yield Heading(2, _("The map"))
        yield Picture(picture)
    yield from _personas(journey)
    for stage_id, stage in journey.stages.items():
        yield from _stage(journey, stage_id, stage)
    yield from _rankings(journey, insights)


def outcome_told(insights: Insights) -> str:
    """How all travellers stop, in a sentence; ``""`` where nothing is known."""
    outcome = listed(
        _(_OUTCOMES[how]).format(share=percent(share))
        for how, share in insights.outcome.items()
        if share > 1e-9
    )
    return _("Of all travellers {outcome}.").format(outcome=outcome) if outcome else ""


def _personas(journey: JourneyMap) -> Iterator[Block]:
    if not journey.personas:
        return
    yield Heading(2, _("Personas"))
    for key, persona in journey.personas.items():
        yield Heading(3, spoken_name(persona.name, key))
        if persona.quote.strip():
            yield Quote(persona.quote)
        facts = tuple(persona_facts(persona))
        if facts:
            yield Facts(facts)


def touchpoint_grid(journey: JourneyMap, stage: Stage, *, brief: bool = False) -> Grid:
    """The touchpoints of a stage: what happens, how it feels, what hurts, what could be better.

    A brief table leaves out who takes care of something and how far scores lie apart.
    """
    header = (_("Touchpoint"), _("Channel"), _("Doing"), _("Thinking"), _("Feeling"), _("Pains"), _("Ideas"))
    rows = tuple(
        (
            spoken_name(here.name, key),
            channel_of(journey, here),
            here.doing,
            here.thinking,
            "\n".join(filter(str.strip, [here.feeling, *emotions(journey, here, brief=brief)])),
            "\n".join(pain_told(pain, name, brief=brief) for name, pain in here.pains.items()),
            "\n".join(idea_told(idea, name, brief=brief) for name, idea in here.ideas.items()),
        )
        for key, here in stage.touchpoints.items()
    )
    return Grid(header, rows, {0: 1.2, 1: 0.9, 2: 1.2, 3: 1.2, 4: 1.2, 5: 1.5, 6: 1.5})


def _stage(journey: JourneyMap, stage_id: str, stage: Stage) -> Iterator[Block]:
    title = _("Stage: {name}").format(name=spoken_name(stage.name, stage_id))
    yield Heading(2, aside(title, _(PHASES[stage.phase])) if stage.phase else title)
    if stage.goal.strip():
        yield Facts(((_("Goal"), stage.goal),))
    if stage.summary.strip():
        yield Paragraph(stage.summary)
    if not stage.touchpoints:
        yield Paragraph(_("Nothing happens in this stage."))
        return
    yield touchpoint_grid(journey, stage).without_empty()
    for key, here in stage.touchpoints.items():
        more = tuple(further_facts(journey, here))
        if more:
            yield Heading(3, spoken_name(here.name, key))
            yield Facts(more)


def _rankings(journey: JourneyMap, insights: Insights) -> Iterator[Block]:
    grids = (
        (_("Pains, worst first (score 0 to 1)"), pain_grid(journey, insights)),
        (_("Ideas, best first (score 0 to 1)"), idea_grid(journey, insights)),
        (_("Emotion, from −2 to +2"), emotion_grid(journey, insights)),
        (_("Metrics"), metric_grid(journey)),
        (_("Likeliest routes"), routes(journey, insights)),
        (_("Where travellers leave for good"), dropoff_grid(journey, insights)),
    )
    for title, grid in grids:
        if grid.rows:
            yield Heading(2, title)
            yield grid.without_empty()
    truth = moments(journey, insights)
    if truth:
        yield Heading(2, _("Moments of truth (share of travellers who pass)"))
        yield Listing(truth)
    switches = _switches(journey, insights)
    if switches:
        yield Heading(2, _("Channels"))
        yield switches


def _switches(journey: JourneyMap, insights: Insights) -> Grid | None:
    """The channels of the map, with what happens on each."""
    on: dict[str, list[str]] = {}
    for _stage_id, key, here in journey.touchpoints():
        if here.channel in journey.channels:
            on.setdefault(here.channel or "", []).append(spoken_name(here.name, key))
    rows = tuple(
        (spoken_name(channel.name, key), listed(on.get(key, ()))) for key, channel in journey.channels.items()
    )
    return Grid((_("Channel"), _("Touchpoints")), rows, {1: 3.0}) if rows else None
