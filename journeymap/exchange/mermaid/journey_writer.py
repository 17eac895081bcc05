"""A map as a mermaid journey."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from journeymap.exchange.format import Exported
from journeymap.exchange.mermaid.journey_reader import KEPT, OWN_REMARK, UNSCORED
from journeymap.exchange.mermaid.mermaid_escapes import escape
from journeymap.exchange.unheld import unheld
from journeymap.model import JourneyMap, Touchpoint, feeling_of
from journeymap.words import _, ngettext

__all__ = ["write"]

HELD: Final = frozenset(
    {
        "title",
        "summary",
        "personas",
        "stages",
        "stages/touchpoints",
        "touchpoints/emotion",
        "touchpoints/personas",
    }
)
"""What a mermaid journey has a place for; names stand anyway."""

MOST_LETTERS: Final = 50_000
"""What mermaid shows unless the page around it raises ``maxTextSize``."""

_MIDDLE: Final = 3.0
_DIRECTIVE: Final = re.compile(r"%%\{(?:(?!\}%%).)*\}%%", re.DOTALL)


def write(journey: JourneyMap) -> Exported:
    """The map as a file that mermaid 11 renders; in it, as comments, what mermaid has no place for."""
    told = list(_told(journey))
    lines = [
        *_front(journey),
        "journey",
        *(f"    %% {OWN_REMARK}{' '.join(sentence.split())}" for sentence in told),
    ]
    if journey.title.strip():
        lines.append(f"    title {escape(journey.title)}")
    kept = _kept(journey)
    if isinstance(heading := kept.get("accTitle"), str) and heading:
        lines.append(f"    accTitle: {escape(heading)}")
    if journey.summary:
        lines.append(f"    accDescr: {escape(journey.summary)}")
    for stage in journey.stages.values():
        lines.append(f"    section {escape(stage.name)}")
        for touchpoint in stage.touchpoints.values():
            if feeling_of(touchpoint) is None:
                lines.append(f"      %% {UNSCORED}")
            lines.append(f"      {_task(journey, touchpoint)}")
    text = "\n".join(lines) + "\n"
    if len(text) > MOST_LETTERS:
        told.append(
            _("the diagram has {n} characters; mermaid shows {most} unless its maxTextSize is raised").format(
                n=len(text), most=MOST_LETTERS
            )
        )
    return Exported(text.encode("utf-8", "replace"), tuple(told))


def _kept(journey: JourneyMap) -> dict[str, Any]:
    kept = journey.extra.get(KEPT)
    return kept if isinstance(kept, dict) else {}


def _front(journey: JourneyMap) -> Iterator[str]:
    """Front matter and directives that an import kept, where they still are what they were."""
    kept = _kept(journey)
    front = kept.get("front-matter")
    if isinstance(front, str) and front and not re.search(r"^\s*---", front, re.MULTILINE):
        yield from ("---", *front.split("\n"), "---")
    directives = kept.get("directives")
    for directive in directives if isinstance(directives, list) else ():
        if isinstance(directive, str) and _DIRECTIVE.fullmatch(directive):
            yield directive


def _task(journey: JourneyMap, touchpoint: Touchpoint) -> str:
    feeling = feeling_of(touchpoint)
    # A mean has no end of decimals, and nobody sees the third.
    digits = 2 if isinstance(touchpoint.emotion, (tuple, dict)) else 10
    score = _MIDDLE if feeling is None else round(feeling.mean + _MIDDLE, digits)
    people = [
        journey.personas[id_].name
        for id_ in touchpoint.personas or journey.personas
        if id_ in journey.personas
    ]
    actors = f": {', '.join(escape(name).replace(',', '#44;') for name in people)}" if people else ""
    return f"{escape(touchpoint.name)}: {score:.10g}{actors}"


def _told(journey: JourneyMap) -> Iterator[str]:
    """Sentences on what the diagram does not say."""
    touchpoints = [touchpoint for _stage, _id, touchpoint in journey.touchpoints()]
    means = sum(1 for one in touchpoints if isinstance(one.emotion, (tuple, dict)))
    if means:
        yield ngettext(
            "{n} touchpoint has several scores; mermaid has one, so it is their mean",
            "{n} touchpoints have several scores; mermaid has one, so it is their mean",
            means,
        ).format(n=means)
    silent = sum(1 for one in touchpoints if feeling_of(one) is None)
    if silent:
        yield ngettext(
            "{n} touchpoint has no emotion; mermaid wants a score, so it is 3, the middle",
            "{n} touchpoints have no emotion; mermaid wants a score, so it is 3, the middle",
            silent,
        ).format(n=silent)
    empty = sum(1 for stage in journey.stages.values() if not stage.touchpoints)
    if empty:
        yield ngettext(
            "{n} stage has no touchpoint; mermaid does not show it",
            "{n} stages have no touchpoint; mermaid does not show them",
            empty,
        ).format(n=empty)
    names = [persona.name for persona in journey.personas.values()]
    if len(set(names)) < len(names):
        yield _("personas of the same name are one actor in mermaid")
    yield from unheld(journey, "mermaid", HELD)
