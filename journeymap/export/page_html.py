"""A page of one map: the Plotly figure, plotly.js within, and the same map in words."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html import escape
from itertools import chain, repeat
from typing import Final

from journeymap.overlays.marks import Scene, Target
from journeymap.overlays.theme import Theme
from journeymap.render import config, figure_dict, plotly_script
from journeymap.words import _

__all__ = ["html"]

_PAGE: Final = """\
<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="generator" content="journeymap">
<title>{title}</title>
<link rel="icon" href="data:,">
<style>
:root {{ color-scheme: {scheme}; }}
body {{ margin: 0; background: {ground}; color: {text}; font: 15px/1.5 {font}; }}
main {{ width: max-content; min-width: 100%; }}
figure {{ width: {width}px; height: {height}px; margin: 0 auto; }}
details {{ box-sizing: border-box; max-width: {width}px; margin: 0 auto; padding: 12px 24px 32px; }}
summary {{ cursor: pointer; }}
h1 {{ font-size: 22px; }} h2 {{ font-size: 18px; }} h3 {{ font-size: 15px; margin: 0; }}
details p {{ margin: 2px 0; }}
.cards {{ columns: 24em; column-gap: 32px; }}
section {{ break-inside: avoid; padding-bottom: 12px; }}
@page {{ size: {width}px {height}px; margin: 0; }}
@media print {{ details {{ display: none; }} }}
</style>
</head>
<body>
<main>
<figure id="map" role="img" aria-label="{title}"></figure>
<details id="words"><summary>{summary}</summary>
<h1>{title}</h1>
<p>{description}</p>
{words}
</details>
</main>
<noscript><style>figure {{ display: none; }}</style><p>{no_script}</p></noscript>
<script type="application/json" id="figure">{figure}</script>
{plotly}<script>
const figure = JSON.parse(document.getElementById("figure").textContent);
Plotly.newPlot("map", figure.data, figure.layout, figure.config);
</script>
</body>
</html>
"""

_POLICY: Final = (
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:"
)
"""The page may ask nothing of anybody."""


def html(scene: Scene, theme: Theme, *, language: str = "en", include_plotlyjs: bool = True) -> str:
    """The figure of a scene as a page that needs no other file and no network.

    Parameters
    ----------
    scene, theme
        What to draw, and in which colours.
    language
        Language of the map's texts, BCP 47.
    include_plotlyjs
        False leaves out plotly.js (4.8 MB), for a page into which somebody else puts it.

    Raises
    ------
    MissingExtra
        Where plotly is not installed.
    """
    return _PAGE.format(
        language=escape(language or "en"),
        policy=_POLICY,
        title=escape(scene.title),
        scheme=theme.name if theme.name in ("light", "dark") else "normal",
        ground=theme.colors["ground"],
        text=theme.colors["text"],
        # Within <style> nothing is unescaped; font names have no business with angle brackets.
        font=theme.font.replace("<", ""),
        width=round(scene.width),
        height=round(scene.height),
        summary=escape(_("The map in words")),
        description=escape(scene.description),
        words="\n".join(_words(scene)),
        no_script=escape(_("The drawing needs JavaScript; the map in words does not.")),
        figure=_script_safe({**figure_dict(scene, theme, selectable=False), "config": config()}),
        plotly=f"<script>{plotly_script()}</script>\n" if include_plotlyjs else "",
    )


def _words(scene: Scene) -> Iterator[str]:
    """Each stage with its touchpoints, and all that their hovers say."""
    # A touchpoint may be pointed at in several places; the first is its card.
    cards: dict[str, Target] = {}
    for target in scene.targets:
        if target.kind == "touchpoint":
            cards.setdefault(target.at, target)
    for stage in scene.targets:
        if stage.kind == "stage":
            inside = [card for at, card in cards.items() if at.startswith(f"{stage.at}/")]
            yield _paragraphs("h2", stage)
            yield '<div class="cards">'
            yield from (f"<section>{_paragraphs('h3', card)}</section>" for card in inside)
            yield "</div>"


def _paragraphs(level: str, target: Target) -> str:
    """The lines of a hover as a heading and paragraphs; an indented line goes on with the one before."""
    spoken: list[str] = []
    for line in target.hover:
        if spoken and line[:1].isspace():
            spoken[-1] += f" {line.strip()}"
        else:
            spoken.append(line)
    tags = chain([level], repeat("p"))
    return "".join(f"<{tag}>{escape(line)}</{tag}>" for tag, line in zip(tags, spoken, strict=False))


def _script_safe(data: object) -> str:
    """JSON that cannot end the script it stands in, nor open a comment there."""
    spelled = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return spelled.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
