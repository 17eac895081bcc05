"""A page of one drawing, such as a comparison: our own SVG, and the same in words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, repeat

from journeymap.export.map_language import words_language
from journeymap.export.page.html_elements import Html, element
from journeymap.export.page.page_document import document
from journeymap.export.svg import svg
from journeymap.overlays.marks import Scene, Target
from journeymap.overlays.theme import Theme
from journeymap.words import _

__all__ = ["html"]

_STYLE = """\
body { margin: 0; background: var(--ground); color: var(--text); font: 15px/1.5 var(--font); }
.canvas { overflow-x: auto; }
.canvas svg { display: block; margin: 0 auto; }
details { max-width: 1180px; margin: 0 auto; padding: 12px 24px 32px; }
summary { cursor: pointer; min-height: 24px; }
h1 { font-size: 22px; } h2 { font-size: 18px; } h3 { font-size: 15px; margin: 0; }
details p { margin: 2px 0; }
.cards { columns: 24em; column-gap: 32px; }
section { break-inside: avoid; padding-bottom: 12px; }
"""
_PAPER = """\
@page {{ size: {width:.0f}px {height:.0f}px; margin: 0; }}
@media print {{ details {{ display: none; }} .canvas {{ overflow: visible; }} }}
"""


def html(scene: Scene, theme: Theme, *, language: str = "") -> str:
    """A scene as a page that needs no other file, no script and no network.

    Parameters
    ----------
    scene, theme
        What to draw, and in which colours.
    language
        Language of the map's texts, BCP 47; that of the words around them where it is not known.
    """
    around = words_language()
    drawing = Html(svg(scene, theme, lang=language or around, hovers=True))
    body = element(
        "main",
        {"lang": language or None},
        element(
            "div", {"class": "canvas", "tabindex": 0, "role": "region", "aria-label": scene.title}, drawing
        ),
        element(
            "details",
            {"id": "words"},
            element("summary", {"lang": around if language else None}, _("The map in words")),
            element("h1", {"dir": "auto"}, scene.title),
            element("p", {"dir": "auto"}, scene.description),
            *_words(scene),
        ),
    )
    style = _STYLE + _PAPER.format(width=scene.width, height=scene.height)
    return document(scene.title, body, style=style, language=around, theme=theme.name)


def _words(scene: Scene) -> Iterator[Html]:
    """Each stage with its touchpoints, and all that their hovers say."""
    # A touchpoint may be pointed at in several places; the first is its card.
    cards: dict[str, Target] = {}
    for target in scene.targets:
        if target.kind == "touchpoint":
            cards.setdefault(target.at, target)
    for stage in scene.targets:
        if stage.kind == "stage":
            inside = [card for at, card in cards.items() if at.startswith(f"{stage.at}/")]
            yield from _paragraphs("h2", stage)
            sections = [element("section", None, *_paragraphs("h3", card)) for card in inside]
            yield element("div", {"class": "cards"}, *sections)


def _paragraphs(level: str, target: Target) -> Iterator[Html]:
    """The lines of a hover as a heading and paragraphs; an indented line goes on with the one before."""
    spoken: list[str] = []
    for line in target.hover:
        if spoken and line[:1].isspace():
            spoken[-1] += f" {line.strip()}"
        else:
            spoken.append(line)
    tags = chain([level], repeat("p"))
    return (element(tag, {"dir": "auto"}, line) for tag, line in zip(tags, spoken, strict=False))
