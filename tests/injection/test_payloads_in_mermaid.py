"""Payloads in mermaid itself, at its loosest: the diagram is drawn, shows them as texts, and nothing runs."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from journeymap.exchange import write_as
from journeymap.model import JourneyMap
from tests.injection.watched_page import Seen, Watched, assert_same_elements
from tools.npm_scripts import script

pytestmark = pytest.mark.browser

_DRAW = """async text => {
  window.count = (window.count ?? 0) + 1;
  const { svg, bindFunctions } = await mermaid.render('drawn' + window.count, text);
  const place = document.getElementById('place');
  place.innerHTML = svg;
  bindFunctions?.(place);
  await new Promise(resolve => setTimeout(resolve, 100));
}"""
DRAWN = ("text", "tspan", "div", "foreignObject", "switch", "g", "rect", "circle", "line", "path")
"""A text takes as many lines, and a person as many dots, as there are."""


def drawn(watched: Watched, journey: JourneyMap) -> Seen:
    watched.page.evaluate(_DRAW, write_as(journey, "mermaid").data.decode())
    return watched.look()


def test_mermaid_draws_texts(
    pairs: list[tuple[JourneyMap, JourneyMap]], watch: Callable[..., Watched]
) -> None:
    watched = watch()
    watched.page.goto("about:blank")
    watched.page.set_content("<!doctype html><body><div id='place'></div></body>")
    watched.page.add_script_tag(path=script("mermaid"))
    watched.page.evaluate(
        "mermaid.initialize({ securityLevel: 'loose', htmlLabels: true, startOnLoad: false,"
        " maxTextSize: 1e7 })"
    )
    for hostile, plain in pairs:
        words = drawn(watched, plain)
        payloads = drawn(watched, hostile)
        assert_same_elements(payloads, words, by_length=DRAWN)
