"""Text never leaves its box: measured in a browser for the SVG, in the PDF for what typst sets."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from journeymap.export import render_map
from journeymap.insights import study
from journeymap.layout import place
from journeymap.layout.geometry import Box
from journeymap.mapfile import read
from journeymap.model import JourneyMap
from journeymap.overlays import DEFAULT, facts_for, legend, rows_for
from tests.export.opened_in_office import words_of
from tests.strategies.many_scripts import many_scripts

MAPS = Path(__file__).parents[2] / "maps"
POINTS_PER_PIXEL = 0.75
SLACK = 1.5
"""Pixels that a letter may stand out: the curve of an o, the bar of an f."""
INK = 0.15
"""Of the height of a line in a PDF, above and below its ink."""


def guitar() -> JourneyMap:
    return read((MAPS / "guitar-purchase.journey.yaml").read_bytes()).journey


JOURNEYS = {"guitar": guitar, "scripts": many_scripts}


def boxes_of(journey: JourneyMap) -> list[Box]:
    """The cards, their badges, headers and chips of the picture, as `render_map` places them."""
    insights = study(journey)
    layout = place(
        journey,
        width=1400,
        rows=rows_for(DEFAULT, journey),
        facts=facts_for(DEFAULT),
        frame="full",
        headline=insights.headline,
        legend=[entry.text for entry in legend(journey, insights, overlays=DEFAULT)],
    )
    chips = [chip.box for row in layout.rows for chip in row.chips]
    badges = [badge.box for card in layout.cards for badge in card.badges]
    headers = [column.header for column in layout.columns]
    return [card.box for card in layout.cards] + badges + chips + headers


def strays(boxes: list[Box], texts: list[tuple[str, Box]]) -> list[tuple[str, Box, Box]]:
    """Texts that begin in a box and do not end in it."""
    found = []
    for text, at in texts:
        homes = [
            box for box in boxes if box.x <= at.x + SLACK <= box.right and box.y <= at.center[1] <= box.bottom
        ]
        if homes:
            home = min(homes, key=lambda box: box.width * box.height)
            if at.right > home.right + SLACK or at.bottom > home.bottom + SLACK or at.y < home.y - SLACK:
                found.append((text, at, home))
    return found


@pytest.mark.browser
@pytest.mark.parametrize("name", JOURNEYS)
def test_letters_of_an_svg_stay_in_their_boxes(name: str, browser: Browser) -> None:
    journey = JOURNEYS[name]()
    page = browser.new_page()
    page.set_content(render_map(journey, "svg").decode())
    told = page.evaluate(
        "() => [...document.querySelectorAll('text')].map(t => {"
        " const b = t.getBBox(); return [t.textContent, b.x, b.y, b.width, b.height]; })"
    )
    page.close()
    # A browser counts the whole height of a font; its ink is less.
    texts = [(text, Box(x, y + high * INK, wide, high * (1 - 2 * INK))) for text, x, y, wide, high in told]
    boxes = boxes_of(journey)
    inside = [text for text, at in texts if any(box.contains(at, SLACK) for box in boxes)]
    assert strays(boxes, texts) == []
    assert len(inside) > 2 * len(list(journey.touchpoints()))


@pytest.mark.parametrize("name", JOURNEYS)
def test_words_of_a_pdf_stay_in_their_boxes(name: str, tmp_path: Path) -> None:
    journey = JOURNEYS[name]()
    file = tmp_path / "map.pdf"
    file.write_bytes(render_map(journey, "pdf"))
    (words,) = words_of(file)
    texts = []
    for word in words:
        # A font of emoji claims a line far higher than its signs: of these only the middle is known.
        air = (INK if any(map(str.isalnum, word.text)) else 0.5) * (word.bottom - word.top)
        sides = (word.left, word.top + air, word.right - word.left, word.bottom - word.top - 2 * air)
        texts.append((word.text, Box(*(side / POINTS_PER_PIXEL for side in sides))))
    assert strays(boxes_of(journey), texts) == []
    assert len(texts) > 100
