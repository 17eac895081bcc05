"""Small scenes made by hand, and a page to look at them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from journeymap.layout.geometry import Box
from journeymap.overlays.marks import Area, Glyph, Label, Mark, Panel, Scene, Stroke, Target
from journeymap.overlays.theme import LIGHT
from journeymap.render import config, draw


@pytest.fixture
def scene_of() -> Callable[..., Scene]:
    """Makes a scene of 400 × 300 pixels from marks and targets."""

    def make(*parts: Mark | Target) -> Scene:
        targets = tuple(part for part in parts if isinstance(part, Target))
        marks = tuple(part for part in parts if not isinstance(part, Target))
        return Scene(400, 300, marks, targets, "A map", "Nothing much happens")

    return make


@pytest.fixture
def two_cards(scene_of: Callable[..., Scene]) -> Scene:
    """Two cards of one column above each other, a route between them, a badge and a curve."""
    first, second = Box(20, 40, 180, 52), Box(20, 108, 180, 52)
    return scene_of(
        Panel("column", Box(10, 10, 200, 280), "column", "line", radius=8),
        Panel("card", first, "card", "line", radius=6),
        Panel("card", second, "card", "line", radius=6),
        Panel("badge", Box(160, 32, 34, 18), "pain", radius=9),
        Stroke("route", ((110, 92), (110, 108)), "route", 2.0, arrow=True),
        Area("curve", ((20, 230), (200, 210), (200, 240), (20, 260)), "accent", 0.2),
        Stroke("curve", ((20, 240), (80, 240), (140, 220), (200, 220)), "accent", 2.5, curved=True),
        Glyph("badge", "star", (150, 41), 14, "truth"),
        Label("text", "Pays", 34, 62, 13, "text", bold=True),
        Label("text", "Unpacks", 34, 130, 13, "text", bold=True),
        Label("badge", "! 5", 177, 45, 11, "card", bold=True, anchor="middle"),
        Target("touchpoint", "stages/buy/touchpoints/pays", first, ("Pays", "in the shop")),
        Target("touchpoint", "stages/buy/touchpoints/unpacks", second, ("Unpacks",)),
        Target("stage", "stages/buy", Box(10, 10, 200, 24), ("Buy",)),
    )


@pytest.fixture(scope="session")
def page(browser: Browser) -> Page:
    """A page of 800 × 600 pixels with plotly.js, loaded once because that is what takes time."""
    from plotly.offline import get_plotlyjs

    page = browser.new_page(viewport={"width": 800, "height": 600})
    page.set_content("<body style='margin:0'><div id='map'></div>")
    page.add_script_tag(content=get_plotlyjs())
    return page


@pytest.fixture
def shown(page: Page) -> Callable[[Scene], Page]:
    """Shows a scene as a Plotly figure at the page's left top corner."""

    def show(scene: Scene) -> Page:
        spelled: dict[str, Any] = {**draw(scene, LIGHT).to_plotly_json(), "config": config()}
        page.mouse.move(700, 500)
        page.evaluate(
            # A new element each time: Plotly would take clicks of two tests for a double click.
            "f => { const old = document.getElementById('map'); Plotly.purge(old);"
            " const fresh = document.createElement('div'); fresh.id = 'map'; old.replaceWith(fresh);"
            " return Plotly.newPlot('map', f.data, f.layout, f.config).then(plot => {"
            "  window.picked = []; window.hovered = [];"
            "  plot.on('plotly_click', e => picked.push(e.points[0].customdata));"
            "  plot.on('plotly_hover', e => hovered.push(e.points[0].customdata)); }) }",
            spelled,
        )
        return page

    return show
