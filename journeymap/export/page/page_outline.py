"""The whole map in words: each id and each value, under headings, in lists and tables."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.export.page.html_elements import Html, Part, element
from journeymap.export.page.metric_table import metric_table
from journeymap.export.page.said import Speaker, in_per_cent
from journeymap.export.page.touchpoint_article import touchpoint_article
from journeymap.layout.labels import KINDS, OWNERS, PHASES, STATES, STATUSES
from journeymap.model import JourneyMap, Persona, Stage
from journeymap.words import _, aside, listed, ngettext

__all__ = ["outline"]


def outline(journey: JourneyMap, speaker: Speaker) -> Html:
    """The text equivalent of the picture and of the file: what a screen reader reads."""
    return element(
        "section",
        {"id": "outline", "aria-labelledby": "outline-title"},
        element("h2", {"id": "outline-title"}, _("The map in words")),
        element("dl", {"class": "map"}, *_map_rows(journey, speaker)),
        metric_table(journey.metrics, speaker, _("Metrics of the whole journey")),
        _personas(journey, speaker),
        _channels(journey, speaker),
        _lanes(journey, speaker),
        *(_stage(journey, key, stage, speaker) for key, stage in journey.stages.items()),
        _conflicts(journey, speaker),
    )


def _map_rows(journey: JourneyMap, speaker: Speaker) -> Iterator[Part]:
    count = sum(1 for _found in journey.touchpoints())
    yield speaker.row(_("Title"), journey.title)
    yield speaker.row(_("Summary"), journey.summary)
    yield speaker.row(_("Goal"), journey.goal)
    yield speaker.row(_("Vision"), journey.vision)
    yield speaker.row(_("State"), _(STATES[journey.state]))
    yield speaker.row(_("Counterpart"), journey.counterpart)
    yield speaker.row(_("Status"), _(STATUSES[journey.status]))
    yield speaker.row(_("Owner"), journey.owner)
    yield speaker.row(_("Reviewed"), journey.reviewed.isoformat() if journey.reviewed else None)
    yield speaker.row(_("Language"), journey.locale)
    yield speaker.row(_("Tags"), listed(journey.tags))
    text = ngettext("{n} touchpoint", "{n} touchpoints", count).format(n=count)
    yield speaker.row(_("Touchpoints"), text)
    yield speaker.own(journey.extra)


def _personas(journey: JourneyMap, speaker: Speaker) -> Html | None:
    if not journey.personas:
        return None
    articles = [
        element(
            "article",
            {"id": f"persona-{key}", "class": "persona"},
            element("h4", None, speaker.said("span", persona.name or key), " ", speaker.identity(key)),
            element("dl", None, *_persona_rows(persona, speaker)),
        )
        for key, persona in journey.personas.items()
    ]
    return element("section", None, element("h3", None, _("Personas")), *articles)


def _persona_rows(persona: Persona, speaker: Speaker) -> Iterator[Part]:
    yield speaker.row(_("Role"), persona.role)
    yield speaker.row(_("Background"), persona.background)
    for name, fact in persona.demographics.items():
        yield speaker.row(name, fact if fact.strip() else "–")
    yield speaker.row(_("How to recognise"), speaker.listing(persona.identifiers))
    yield speaker.row(_("Goals"), speaker.listing(persona.goals))
    yield speaker.row(_("Motivations"), speaker.listing(persona.motivations))
    yield speaker.row(_("Challenges"), speaker.listing(persona.challenges))
    yield speaker.row(_("What would help"), speaker.listing(persona.solutions))
    yield speaker.row(_("Quote"), element("q", None, persona.quote) if persona.quote else None)
    yield speaker.row(_("Picture"), persona.image)
    yield speaker.row(_("Colour"), persona.color)
    share = in_per_cent(persona.share) if persona.share is not None else None
    yield speaker.row(_("Share of all customers"), share)
    yield speaker.own(persona.extra)


def _channels(journey: JourneyMap, speaker: Speaker) -> Html | None:
    if not journey.channels:
        return None
    heads = (_("Channel"), _("Kind"), _("Controlled by"), _("Icon"))
    top = element("tr", None, *(element("th", {"scope": "col"}, head) for head in heads))
    rows = [
        element(
            "tr",
            None,
            element(
                "th", {"scope": "row"}, speaker.said("span", channel.name or key), " ", speaker.identity(key)
            ),
            element("td", None, _(KINDS[channel.kind])),
            element("td", None, _(OWNERS[channel.owner])),
            element("td", None, channel.icon),
        )
        for key, channel in journey.channels.items()
    ]
    own = [speaker.own(channel.extra) for channel in journey.channels.values() if channel.extra]
    return element(
        "section",
        None,
        element("h3", None, _("Channels")),
        element("table", None, element("thead", None, top), element("tbody", None, *rows)),
        element("dl", None, *own) if own else None,
    )


def _lanes(journey: JourneyMap, speaker: Speaker) -> Html | None:
    if not journey.lanes:
        return None
    items = [
        element("li", None, speaker.said("span", name or key), " ", speaker.identity(key))
        for key, name in journey.lanes.items()
    ]
    return element("section", None, element("h3", None, _("Own lanes")), element("ul", None, *items))


def _stage(journey: JourneyMap, key: str, stage: Stage, speaker: Speaker) -> Html:
    title = _("Stage: {name}").format(name=stage.name.strip() or key)
    title = aside(title, _(PHASES[stage.phase])) if stage.phase else title
    rows = (
        speaker.row(_("Goal"), stage.goal),
        speaker.row(_("Summary"), stage.summary),
        speaker.own(stage.extra),
    )
    return element(
        "section",
        {"class": "stage"},
        element("h3", None, speaker.said("span", title), " ", speaker.identity(key)),
        element("dl", None, *rows) if any(rows) else None,
        metric_table(stage.metrics, speaker, _("Metrics")),
        *(touchpoint_article(journey, key, here, speaker) for here in stage.touchpoints),
    )


def _conflicts(journey: JourneyMap, speaker: Speaker) -> Html | None:
    if not journey.conflicts:
        return None
    found = []
    for conflict in journey.conflicts:
        sides = {"base": conflict.base, "ours": conflict.ours, "theirs": conflict.theirs}
        rows = [speaker.own({side: value}) for side, value in sides.items() if value is not None]
        found.append(
            element(
                "li",
                None,
                element("code", None, conflict.at),
                element("dl", None, *rows, speaker.own(conflict.extra)),
            )
        )
    return element("section", None, element("h3", None, _("Conflicts")), element("ul", None, *found))
