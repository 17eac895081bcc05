"""A touchpoint as an article: every field it has; the card's story is the same article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from journeymap.export.page.html_elements import Html, Part, element
from journeymap.export.page.metric_table import metric_table
from journeymap.export.page.said import Speaker, exactly, in_per_cent
from journeymap.layout.duration_words import show_duration
from journeymap.layout.labels import CONFIDENCE, ENDINGS, KINDS, LEVELS, OWNERS
from journeymap.model import Idea, JourneyMap, Pain, Touchpoint, feeling_of
from journeymap.words import N_, _, aside, listed, ngettext

__all__ = ["touchpoint_article"]

_STATUS = {"open": N_("open"), "planned": N_("planned"), "fixed": N_("fixed")}


def touchpoint_article(journey: JourneyMap, stage: str, key: str, speaker: Speaker) -> Html:
    """All that the map says about a touchpoint, under a heading."""
    here = journey.stages[stage].touchpoints[key]
    facts = element("dl", None, *_facts(journey, here, speaker))
    return element(
        "article",
        {"id": f"at-{key}", "class": "touchpoint"},
        element("h4", None, speaker.said("span", here.name.strip() or key), " ", speaker.identity(key)),
        element("p", {"class": "place"}, _place(journey, stage, here, speaker)),
        _what(here, speaker),
        _emotions(journey, here, speaker),
        _group(_("Pains"), "pains", [_pain(journey, *item, speaker) for item in here.pains.items()]),
        _group(_("Ideas"), "ideas", [_idea(*item, speaker) for item in here.ideas.items()]),
        _group(_("Gains"), "gains", _gains(here, speaker)),
        _group(
            _("Quotes"),
            "quotes",
            [speaker.said("li", element("q", None, quote)) for quote in here.quotes],
        ),
        metric_table(here.metrics, speaker, _("Metrics")),
        _group(_("Backstage"), "backstage", _texts(here.backstage, speaker)),
        _ways(journey, here, speaker),
        facts if facts != "<dl></dl>" else None,
    )


def _place(journey: JourneyMap, stage: str, here: Touchpoint, speaker: Speaker) -> Part:
    channel = journey.channels.get(here.channel or "")
    parts: list[Part] = [speaker.said("span", journey.stages[stage].name or stage)]
    if channel is not None:
        told = listed((_(KINDS[channel.kind]), _(OWNERS[channel.owner])))
        parts += [" · ", speaker.said("span", channel.name or here.channel), f" ({told})"]
    elif here.channel:
        parts += [" · ", here.channel]
    if here.moment_of_truth:
        parts += [" · ", element("strong", {"class": "truth"}, "★ " + _("Moment of truth"))]
    return parts


def _what(here: Touchpoint, speaker: Speaker) -> Html | None:
    rows = (
        (_("Doing"), here.doing),
        (_("Thinking"), here.thinking),
        (_("Feeling"), here.feeling),
        (_("Sensing"), here.sensing),
    )
    found = [speaker.row(label, text) for label, text in rows if text]
    return element("dl", {"class": "what"}, *found) if found else None


def _emotions(journey: JourneyMap, here: Touchpoint, speaker: Speaker) -> Html | None:
    """Mean, word, spread and single scores, for each persona that has any."""
    emotion = here.emotion
    if emotion is None:
        return None
    asked = emotion.items() if isinstance(emotion, dict) else [("", emotion)]
    rows = []
    for key, voices in asked:
        feeling = feeling_of(here.model_copy(update={"personas": (), "emotion": voices}))
        if feeling is None:
            continue
        persona = journey.personas.get(key)
        who = speaker.said("span", persona.name if persona else key or _("Everybody"))
        word = _(LEVELS[max(-2, min(2, round(feeling.mean)))])
        scores = voices if isinstance(voices, tuple) else ()
        people = ngettext("{count} person", "{count} people", len(scores)).format(count=len(scores))
        told = aside(listed(exactly(score) for score in scores), people) if scores else ""
        rows.append(
            element(
                "li",
                {
                    "data-persona": key or None,
                    "data-mean": round(feeling.mean, 3),
                    "data-low": feeling.low if scores else None,
                    "data-high": feeling.high if scores else None,
                },
                who,
                " ",
                element("b", None, exactly(round(feeling.mean, 2) if scores else feeling.mean)),
                f" {word}",
                element("small", None, told) if told else None,
            )
        )
    return _group(_("Emotion"), "emotions", rows)


def _group(title: str, kind: str, items: list[Html]) -> Html | None:
    if not items:
        return None
    return element("section", {"class": kind}, element("h5", None, title), element("ul", None, *items))


def _work(item: Pain | Idea, facts: list[str], speaker: Speaker, more: Part = None) -> Html:
    votes = ngettext("{count} vote", "{count} votes", item.votes).format(count=item.votes)
    known = [*facts, item.owner or _("no owner"), _(_STATUS[item.status]), item.ticket]
    known += [votes] if item.votes else []
    return element("small", None, " · ".join(fact for fact in known if fact), more)


def _pain(journey: JourneyMap, key: str, pain: Pain, speaker: Speaker) -> Html:
    facts = [_("severity {n} of 5").format(n=pain.severity)]
    if pain.reach is not None:
        facts.append(_("reaches {share}").format(share=in_per_cent(pain.reach)))
    facts += [journey.personas[who].name if who in journey.personas else who for who in pain.personas]
    return element(
        "li",
        {"data-severity": pain.severity, "data-status": pain.status},
        speaker.said("span", pain.text or key),
        " ",
        speaker.identity(key),
        _work(pain, facts, speaker),
        _own_list(pain.extra, speaker),
    )


def _idea(key: str, idea: Idea, speaker: Speaker) -> Html:
    facts = [_("impact {n}").format(n=idea.impact)] if idea.impact else []
    facts += [_("effort {n}").format(n=idea.effort)] if idea.effort else []
    facts += [_("solves {pains}").format(pains=listed(idea.solves))] if idea.solves else []
    return element(
        "li",
        {"data-status": idea.status},
        speaker.said("span", idea.text or key),
        " ",
        speaker.identity(key),
        _work(idea, facts, speaker),
        _own_list(idea.extra, speaker),
    )


def _gains(here: Touchpoint, speaker: Speaker) -> list[Html]:
    found = []
    for key, gain in here.gains.items():
        votes = ngettext("{count} vote", "{count} votes", gain.votes).format(count=gain.votes)
        more = element("small", None, votes) if gain.votes else None
        name = speaker.said("span", gain.text or key)
        found.append(
            element("li", None, name, " ", speaker.identity(key), more, _own_list(gain.extra, speaker))
        )
    return found


def _own_list(extra: Mapping[str, object], speaker: Speaker) -> Html | None:
    return element("dl", None, speaker.own(extra)) if extra else None


def _texts(texts: Mapping[str, str], speaker: Speaker) -> list[Html]:
    return [
        element("li", None, speaker.said("span", text), " ", speaker.identity(key))
        for key, text in texts.items()
    ]


def _ways(journey: JourneyMap, here: Touchpoint, speaker: Speaker) -> Html | None:
    names = {key: other.name for _stage, key, other in journey.touchpoints()}
    ways = []
    for target, way in (here.next or {}).items():
        who = [journey.personas[key].name if key in journey.personas else key for key in way.personas]
        share = in_per_cent(way.share) if way.share is not None else ""
        link: Part = (
            element("a", {"href": f"#at-{target}"}, names[target] or target) if target in names else target
        )
        more = " · ".join(filter(None, (share, way.when, *who)))
        ways.append(
            element(
                "li",
                None,
                speaker.said("span", link),
                " ",
                speaker.identity(target),
                speaker.said("small", more) if more else None,
                _own_list(way.extra, speaker),
            )
        )
    if here.ends:
        ways.append(element("li", {"data-ends": here.ends}, _(ENDINGS[here.ends])))
    return _group(_("Leads to"), "ways", ways)


def _facts(journey: JourneyMap, here: Touchpoint, speaker: Speaker) -> Iterator[Part]:
    people = [journey.personas[key].name if key in journey.personas else key for key in here.personas]
    level = _("{n} of 5")
    yield speaker.row(_("Personas"), listed(people))
    yield speaker.row(_("How we know"), _(CONFIDENCE[here.confidence]) if here.confidence else None)
    yield speaker.row(_("Importance"), level.format(n=here.importance) if here.importance else None)
    yield speaker.row(_("Effort for the customer"), level.format(n=here.effort) if here.effort else None)
    if here.duration:
        # In words for reading, and as it stands in the file for whoever compares.
        spoken = element(
            "time", {"datetime": here.duration, "title": here.duration}, show_duration(here.duration)
        )
        yield speaker.row(_("Duration"), [spoken, " ", speaker.identity(here.duration)])
    for lane, text in here.lanes.items():
        yield speaker.row(speaker.said("span", journey.lanes.get(lane, lane)), text if text.strip() else "–")
    yield speaker.row(_("Tangible things"), speaker.listing(here.evidence))
    yield speaker.row(_("Information that changes hands"), speaker.listing(here.exchanged))
    yield speaker.row(_("Tags"), listed(here.tags))
    yield speaker.row(_("Links"), speaker.listing(_address(link) for link in here.links))
    yield speaker.row(_("Pictures"), speaker.listing(here.images))
    yield speaker.own(here.extra)


def _address(text: str) -> Part:
    """A web address as a link; anything else is only a text."""
    if not text.startswith(("https://", "http://")):
        return text
    return element("a", {"href": text, "rel": "noopener noreferrer"}, text)
