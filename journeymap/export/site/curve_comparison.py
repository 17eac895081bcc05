"""The curves of all journeys side by side on one scale, whatever their length."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeymap.export.page.html_elements import Html, Part, element
from journeymap.export.page.said import Speaker
from journeymap.export.site.relative_curves import curve_panel, relative_curves
from journeymap.export.site.site_addresses import href
from journeymap.export.site.site_content import PublishedMap
from journeymap.insights.sayings import called, signed
from journeymap.overlays.theme import persona_roles
from journeymap.words import _

__all__ = ["curve_comparison", "low_sentence"]


def curve_comparison(maps: Sequence[PublishedMap]) -> Html | None:
    """A panel for every map that tells of feelings; each stage is as wide as every other."""
    panels = [_panel(found) for found in maps if relative_curves(found)]
    if not panels:
        return None
    about = _(
        "From −2 (angry) to +2 (delighted). Every stage takes the same room, "
        "so that journeys of any length compare."
    )
    return element(
        "section",
        {"class": "comparison"},
        element("h2", None, _("How the journeys feel, on one scale")),
        element("p", {"class": "about"}, about),
        element("div", {"class": "panels"}, panels),
    )


def _panel(found: PublishedMap) -> Html:
    speaker = Speaker(found.journey.locale or None)
    lows = list(_lows(found, speaker))
    return element(
        "figure",
        {"data-map": found.id},
        element("figcaption", None, speaker.said("a", found.title, {"href": href(found.address)})),
        element(
            "div",
            {"class": "scaled"},
            element(
                "span",
                {"class": "scale", "aria-hidden": "true"},
                (element("i", None, text) for text in ("+2", "0", "−2")),
            ),
            curve_panel(found, 320, 130, lows=True),
        ),
        element("ul", {"class": "lows"}, lows) if lows else None,
    )


def _lows(found: PublishedMap, speaker: Speaker) -> Iterator[Html]:
    for curve in found.insights.emotion:
        sentence = low_sentence(found, curve.persona)
        if sentence is not None:
            role = persona_roles(found.journey).get(curve.persona, "persona-0")
            dot = element("circle", {"cx": 5, "cy": 5, "r": 5, "fill": _color(role)})
            sign = element("svg", {"viewBox": "0 0 10 10", "aria-hidden": "true"}, dot)
            yield element("li", None, sign, speaker.said("span", sentence))


def low_sentence(found: PublishedMap, persona: str) -> Part:
    """Where a persona feels worst, with the figure; None where nobody said how it feels."""
    curve = next((each for each in found.insights.emotion if each.persona == persona), None)
    if curve is None or curve.low is None:
        return None
    mean = next(point.feeling.mean for point in curve.points if point.touchpoint == curve.low)
    names = {key: here.name for _stage, key, here in found.journey.touchpoints()}
    text = _("{who}: {score} at “{touchpoint}”")
    who = called(found.journey, persona) if persona in found.journey.personas else _("Low")
    return text.format(who=who, score=signed(mean), touchpoint=names[curve.low].strip() or curve.low)


def _color(role: str) -> str:
    return f"var(--{role.replace('#', 'own-')})"
