"""The switches of the page: the face, whose journey, what is painted over it, what is filtered."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from journeymap.export.page.html_elements import Attribute, Html, Part, element
from journeymap.export.page.mark_styles import MarkStyles
from journeymap.export.page.page_colors import SWITCHED
from journeymap.export.page.said import Speaker
from journeymap.export.svg import drawn_marks
from journeymap.insights.findings import Insights
from journeymap.layout.personas import short_name
from journeymap.model import JourneyMap
from journeymap.overlays import CATALOGUE, legend
from journeymap.overlays.legend import SIGN
from journeymap.overlays.theme import persona_roles
from journeymap.words import _

__all__ = ["controls", "legend_list", "used_overlays"]


def used_overlays(journey: JourneyMap) -> tuple[str, ...]:
    """The overlays that have anything to show on this map, in the order in which they are offered."""
    here = [touchpoint for _stage, _key, touchpoint in journey.touchpoints()]
    shows = {
        "emotion": any(part.emotion is not None for part in here),
        "pains": any(part.pains for part in here),
        "ideas": any(part.ideas for part in here),
        "channels": any(part.channel in journey.channels for part in here),
        "ownership": any(part.channel in journey.channels for part in here),
        "phases": any(stage.phase for stage in journey.stages.values()),
        "digital-only": any(part.channel in journey.channels for part in here),
        "metrics": any(part.metrics for part in here),
        "importance": any(part.importance for part in here),
        "confidence": any(part.confidence == "assumed" for part in here),
        "routes": bool(here),
    }
    return tuple(name for name in CATALOGUE if shows.get(name, True))


def controls(journey: JourneyMap, faces: Mapping[str, str], on: Collection[str], speaker: Speaker) -> Html:
    """The bar of switches; without a script it is not shown, for all is on the page anyway."""
    return element(
        "div",
        {"class": "controls scripted", "role": "region", "aria-label": _("What is shown")},
        _choices("view", _("Face"), faces, "graph"),
        _personas(journey, speaker),
        _overlays(journey, on),
        _filters(journey, speaker),
        _actions(),
    )


def _choices(name: str, title: str, options: Mapping[str, str], chosen: str) -> Html:
    pills = [
        element(
            "label",
            None,
            element("input", {"type": "radio", "name": name, "value": value, "checked": value == chosen}),
            element("span", None, text),
        )
        for value, text in options.items()
    ]
    return element("fieldset", {"class": f"pills {name}"}, element("legend", None, title), *pills)


def _personas(journey: JourneyMap, speaker: Speaker) -> Html | None:
    if len(journey.personas) < 2:
        return None
    pills = [_persona("", _("Everybody"), None, speaker)]
    for number, (key, role) in enumerate(persona_roles(journey).items()):
        name = short_name(journey.personas[key].name) or key
        pills.append(_persona(key, name, SWITCHED.colors[role], speaker, number))
    return element("fieldset", {"class": "pills persona"}, element("legend", None, _("Persona")), *pills)


def _persona(key: str, name: str, color: str | None, speaker: Speaker, number: int = 0) -> Html:
    dot = element("circle", {"cx": 6, "cy": 6, "r": 5, "fill": color}) if color else None
    sign = element("svg", {"class": "dot", "width": 12, "height": 12, "aria-hidden": "true"}, dot)
    choice: dict[str, Attribute] = {"type": "radio", "name": "persona", "value": key, "checked": not key}
    text = speaker.said("span", [sign if color else None, name])
    return element("label", None, element("input", choice), text)


def _overlays(journey: JourneyMap, on: Collection[str]) -> Html:
    pills = [
        element(
            "label",
            None,
            element("input", {"type": "checkbox", "name": "overlays", "value": name, "checked": name in on}),
            element("span", None, _(CATALOGUE[name].title)),
        )
        for name in used_overlays(journey)
    ]
    return element("fieldset", {"class": "pills overlays"}, element("legend", None, _("Overlays")), *pills)


def _filters(journey: JourneyMap, speaker: Speaker) -> Html:
    here = [touchpoint for _stage, _key, touchpoint in journey.touchpoints()]
    stages = {key: stage.name or key for key, stage in journey.stages.items()}
    used = {part.channel for part in here}
    channels = {key: channel.name or key for key, channel in journey.channels.items() if key in used}
    tags = dict.fromkeys(tag for part in here for tag in part.tags)
    return element(
        "div",
        {"class": "filters"},
        _filter("stage", _("Stage"), stages, speaker),
        _filter("channel", _("Channel"), channels, speaker),
        _filter("tag", _("Tag"), {tag: tag for tag in tags}, speaker),
        element("output", {"class": "match"}),
    )


def _filter(name: str, title: str, options: Mapping[str, str], speaker: Speaker) -> Html | None:
    if len(options) < (2 if name != "tag" else 1):
        return None
    entries = [speaker.said("option", text, {"value": key}) for key, text in options.items()]
    every = element("option", {"value": ""}, _("all"))
    return element(
        "label", None, element("span", None, title), element("select", {"name": name}, every, *entries)
    )


def _actions() -> Html:
    names = {
        "present": _("Present"),
        "copy": _("Copy link to this view"),
        "theme": _("Dark or light"),
        "print": _("Print…"),
    }
    buttons = [element("button", {"type": "button", "data-do": key}, text) for key, text in names.items()]
    return element("div", {"class": "actions"}, *buttons)


def legend_list(journey: JourneyMap, insights: Insights, styles: MarkStyles) -> Html:
    """Every sign that any overlay draws, each with the overlays it is there for."""
    entries: dict[str, tuple[Part, list[str]]] = {}
    always = {entry.text for entry in legend(journey, insights, overlays=())}
    flowing = {entry.text for entry in legend(journey, insights, overlays=("routes",))}
    for overlay in ("", *CATALOGUE):
        for entry in legend(journey, insights, overlays=(overlay,)):
            if overlay and entry.text in always:
                continue
            sign = styles.named(drawn_marks(entry.marks, SWITCHED))
            entries.setdefault(entry.text, (sign, []))[1].append(overlay)
    size: dict[str, Attribute] = {
        "width": SIGN.width,
        "height": SIGN.height,
        "viewBox": f"0 0 {SIGN.width} {SIGN.height}",
    }
    return element("ul", {"class": "signs"}, _signs(entries, size, always - flowing))


def _signs(
    entries: Mapping[str, tuple[Part, list[str]]], size: Mapping[str, Attribute], usual: Collection[str]
) -> Iterable[Html]:
    for text, (sign, overlays) in entries.items():
        picture = element("svg", {**size, "aria-hidden": "true"}, sign)
        switch = {"data-on": overlays[0] or None, "data-without": "routes" if text in usual else None}
        yield element("li", switch, picture, " ", element("span", {"dir": "auto"}, text))
