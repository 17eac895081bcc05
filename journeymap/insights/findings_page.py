"""The findings as one page of plain text, to be read in a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from journeymap.insights.findings import Curve, CurvePoint, Insights, Route
from journeymap.insights.page_lines import entry, heading, paragraph
from journeymap.insights.sayings import called, named, percent, signed
from journeymap.insights.walks import places
from journeymap.model import JourneyMap
from journeymap.words import N_, _, ngettext

__all__ = ["page"]

_FIRST_FEW = 8
"""As many as one reads; ``--json`` has them all."""

_BARS = "▁▂▄▆█"
"""From −2 to +2."""

_OUTCOMES = {
    "achieved": N_("{share} reach the goal"),
    "last": N_("{share} come to the end of the map"),
    "abandoned": N_("{share} give up"),
    "leaves": N_("{share} leave on the way"),
}

_ROUTE_ENDS = {"achieved": N_("goal reached"), "abandoned": N_("given up"), None: N_("stops here")}

_WORDS = {
    "digital": N_("digital"),
    "physical": N_("physical"),
    "brand": N_("brand"),
    "partner": N_("partner"),
    "customer": N_("customer"),
    "social": N_("social"),
}


@dataclass(frozen=True, slots=True)
class _Telling:
    """What the sections tell of; the names are looked up once, for a route may be long."""

    journey: JourneyMap
    insights: Insights
    names: Mapping[str, str]

    def name(self, touchpoint: str) -> str:
        return self.names[touchpoint]


def page(journey: JourneyMap, insights: Insights) -> str:
    """A readable page: the headline on top, then every finding that says something.

    Without colour, 88 columns wide where the words allow it.

    Examples
    --------
    >>> from journeymap.insights import study
    >>> journey = JourneyMap(journeymap=1, title="Buying a guitar")
    >>> print(page(journey, study(journey)))
    Buying a guitar
    ===============
    <BLANKLINE>
    The map has no touchpoints yet.
    <BLANKLINE>
    """
    title, rule = heading(named(journey.title, _("Journey map")))[1:]
    lines = [title, rule.replace("-", "="), ""]
    for sentence in insights.headline:
        lines += paragraph(sentence)
    outcome = ", ".join(
        _(_OUTCOMES[how]).format(share=percent(share))
        for how, share in insights.outcome.items()
        if share > 1e-9
    )
    if outcome:
        lines += ["", *paragraph(_("Of all travellers {outcome}.").format(outcome=outcome))]
    names = {name: named(touchpoint.name, name) for name, (_stage, touchpoint) in places(journey).items()}
    telling = _Telling(journey, insights, names)
    for name, section in _SECTIONS:
        body = list(section(telling))
        if body:
            lines += [*heading(_(name)), *body]
    return "\n".join(lines) + "\n"


def _more(count: int) -> Iterator[str]:
    if count > _FIRST_FEW:
        left = count - _FIRST_FEW
        yield f"{'…':>7}  " + ngettext("and {n} more", "and {n} more", left).format(n=left)


def _pains(telling: _Telling) -> Iterator[str]:
    for ranked in telling.insights.pains[:_FIRST_FEW]:
        touchpoint = telling.journey.stages[ranked.stage].touchpoints[ranked.touchpoint]
        pain = touchpoint.pains[ranked.pain]
        facts = [
            named(touchpoint.name, ranked.touchpoint),
            _("severity {severity}").format(severity=pain.severity),
            "" if pain.reach is None else _("meets {share}").format(share=percent(pain.reach)),
            _("{share} pass").format(share=percent(ranked.travellers)),
            "" if ranked.persona is None else called(telling.journey, ranked.persona),
            pain.owner or _("no owner"),
            _("fixed") if pain.status == "fixed" else "",
        ]
        yield from entry(f"{ranked.score:.2f}", named(pain.text, ranked.pain), facts)
    yield from _more(len(telling.insights.pains))


def _ideas(telling: _Telling) -> Iterator[str]:
    for ranked in telling.insights.ideas[:_FIRST_FEW]:
        idea = telling.journey.stages[ranked.stage].touchpoints[ranked.touchpoint].ideas[ranked.idea]
        facts = [
            telling.name(ranked.touchpoint),
            "" if idea.impact is None else _("impact {impact}").format(impact=idea.impact),
            "" if idea.effort is None else _("effort {effort}").format(effort=idea.effort),
            _("solves {pains}").format(pains=", ".join(pain for _place, pain in ranked.solves))
            if ranked.solves
            else "",
            _("done") if idea.status == "fixed" else "",
        ]
        yield from entry(f"{ranked.score:.2f}", named(idea.text, ranked.idea), facts)
    yield from _more(len(telling.insights.ideas))


def _emotion(telling: _Telling) -> Iterator[str]:
    for curve in telling.insights.emotion:
        if curve.points:
            bars = "".join(_BARS[round(point.feeling.mean) + 2] for point in curve.points)
            who = called(telling.journey, curve.persona) if curve.persona else _("Everybody")
            yield from paragraph(f"{who}  {bars}", first="  ")
            yield from _extremes(telling, curve)


def _extremes(telling: _Telling, curve: Curve) -> Iterator[str]:
    points: dict[str, CurvePoint] = {point.touchpoint: point for point in curve.points}
    for word, touchpoint in (
        (_("peak"), curve.peak),
        (_("low"), curve.low),
        (_("end"), curve.end),
    ):
        if touchpoint is not None:
            point = points[touchpoint]
            note = [_("assumed")] if point.assumed else []
            text = f"{word}: {telling.name(touchpoint)}"
            yield from entry(signed(point.feeling.mean), text, note)


def _disagreements(telling: _Telling) -> Iterator[str]:
    for item in telling.insights.disagreements[:_FIRST_FEW]:
        text = _("{touchpoint}: {happier} is happier than {unhappier}").format(
            touchpoint=telling.name(item.touchpoint),
            happier=called(telling.journey, item.happier),
            unhappier=called(telling.journey, item.unhappier),
        )
        yield from entry(f"{item.gap:.1f}", text)


def _moments(telling: _Telling) -> Iterator[str]:
    for touchpoint in telling.insights.moments:
        yield from entry(percent(telling.insights.travellers[touchpoint]), telling.name(touchpoint))


def _unavoidable(telling: _Telling) -> Iterator[str]:
    """Each with whom it concerns, where that is not everybody."""
    place, people = places(telling.journey), telling.journey.personas
    steps = []
    for name in telling.insights.unavoidable:
        listed = [persona for persona in place[name][1].personas if persona in people]
        who = ", ".join(called(telling.journey, persona) for persona in listed)
        steps.append(
            f"{telling.name(name)} ({who})" if listed and len(listed) < len(people) else telling.name(name)
        )
    if steps:
        yield from paragraph(" → ".join(steps), first="  ")


def _switches(telling: _Telling) -> Iterator[str]:
    for switch in telling.insights.channel_switches[:_FIRST_FEW]:
        text = f"{telling.name(switch.source)} → {telling.name(switch.target)}"
        change = f"{_(_WORDS[switch.before])} → {_(_WORDS[switch.after])}"
        yield from entry(percent(switch.share), text, [change])
    yield from _more(len(telling.insights.channel_switches))


def _routes(telling: _Telling) -> Iterator[str]:
    before: tuple[str, ...] = ()
    for route in telling.insights.routes[:_FIRST_FEW]:
        way = _way(telling, route, before)
        yield from entry(percent(route.probability), way, [_(_ROUTE_ENDS[route.ends])])
        before = route.touchpoints
    yield from _more(len(telling.insights.routes))


def _way(telling: _Telling, route: Route, before: tuple[str, ...]) -> str:
    """The names along a route; what it shares with the route told before is cut to its last step."""
    steps = route.touchpoints
    shared = next(
        (index for index, (one, other) in enumerate(zip(steps, before, strict=False)) if one != other),
        min(len(steps), len(before)),
    )
    names = [telling.name(name) for name in steps[max(0, shared - 1) :]]
    return " → ".join(["…", *names] if shared > 1 else names)


def _dropoff(telling: _Telling) -> Iterator[str]:
    for item in telling.insights.dropoff[:_FIRST_FEW]:
        yield from entry(percent(item.share), telling.name(item.touchpoint))
    yield from _more(len(telling.insights.dropoff))


_Section = Callable[[_Telling], Iterator[str]]

_SECTIONS: tuple[tuple[str, _Section], ...] = (
    (N_("Pains, worst first (score 0 to 1)"), _pains),
    (N_("Ideas, best first (score 0 to 1)"), _ideas),
    (N_("Emotion, from −2 to +2"), _emotion),
    (N_("Where personas disagree (points apart)"), _disagreements),
    (N_("Moments of truth (share of travellers who pass)"), _moments),
    (N_("What nobody can avoid on the way to the goal"), _unavoidable),
    (N_("Channel switches (share of travellers)"), _switches),
    (N_("Likeliest routes"), _routes),
    (N_("Where travellers leave for good"), _dropoff),
)
