"""A page with mermaid itself, to see what it makes of our exports."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tools.npm_scripts import script


@dataclass(frozen=True)
class Rendered:
    """What a person sees of a diagram: its title, sections, tasks, actors, and where its faces are."""

    title: str
    sections: list[str]
    tasks: list[str]
    actors: str
    scores: list[float]
    description: str
    elements: list[str]


# Faces of a task stand 30 pixels apart for each point of the score, that of 5 at 300.
_LOOK = """async text => {
  await mermaid.parse(text);
  const { svg } = await mermaid.render('drawn' + (window.count = (window.count ?? 0) + 1), text);
  const place = document.getElementById('place');
  place.innerHTML = svg;
  const all = selector => [...place.querySelectorAll(selector)];
  const labels = kind => all(`foreignObject .${kind} .label`).map(e => e.textContent);
  return {
    title: all('svg > text').map(e => e.textContent).at(-1) ?? '',
    sections: labels('journey-section'),
    tasks: labels('task'),
    actors: all('.legend').map(e => e.textContent).join(' '),
    scores: all('circle.face').map(e => 5 - (Number(e.getAttribute('cy')) - 300) / 30),
    description: all('desc').map(e => e.textContent).join(''),
    elements: [...new Set(all('*').map(e => e.localName))].sort(),
  };
}"""


@pytest.fixture(scope="session")
def mermaid_page(browser: Browser) -> Page:
    """An empty page with mermaid in it, cut off from every network."""
    page = browser.new_page()
    page.route("**/*", lambda route: route.abort())
    page.set_content("<body><div id='place'></div></body>")
    page.add_script_tag(path=script("mermaid"))
    page.evaluate("mermaid.initialize({ startOnLoad: false, maxTextSize: 10_000_000 })")
    return page


@pytest.fixture(scope="session")
def rendered(mermaid_page: Page) -> Callable[[str], Rendered]:
    """Has mermaid parse and draw a diagram, and says what is to be seen."""

    def render(text: str) -> Rendered:
        seen: dict[str, Any] = mermaid_page.evaluate(_LOOK, text)
        return Rendered(**seen)

    return render
