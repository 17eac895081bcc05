"""What a person sees, points at and clicks in a real browser."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Page

from journeymap.layout.geometry import Box
from journeymap.overlays.marks import Label, Scene, Target

pytestmark = pytest.mark.browser

CARD = "stages/buy/touchpoints/pays"


@pytest.mark.parametrize("across", [0.02, 0.5, 0.98])
@pytest.mark.parametrize("down", [0.05, 0.5, 0.95])
def test_a_click_anywhere_on_a_card_picks_it(
    shown: Callable[[Scene], Page], two_cards: Scene, across: float, down: float
) -> None:
    page = shown(two_cards)
    box = next(target.box for target in two_cards.targets if target.at == CARD)
    page.mouse.click(box.x + across * box.width, box.y + down * box.height)
    page.wait_for_function("picked.length == 1")
    assert page.evaluate("picked") == [["touchpoint", CARD]]


def test_between_two_cards_nothing_is_pointed_at(shown: Callable[[Scene], Page], two_cards: Scene) -> None:
    page = shown(two_cards)
    page.mouse.move(110, 100)
    page.mouse.move(111, 100)
    # Hovers come a moment later; that this one comes proves that the first would have come.
    page.mouse.move(110, 60)
    page.wait_for_function("hovered.length > 0")
    assert page.evaluate("hovered") == [["touchpoint", CARD]]


def test_the_smaller_of_two_targets_lies_on_top(
    shown: Callable[[Scene], Page], scene_of: Callable[..., Scene]
) -> None:
    page = shown(
        scene_of(
            Target("pain", f"{CARD}/pains/refused", Box(150, 30, 40, 20), ("Refused",)),
            Target("touchpoint", CARD, Box(20, 20, 200, 80), ("Pays",)),
        )
    )
    page.mouse.click(170, 40)
    page.wait_for_function("picked.length == 1")
    assert page.evaluate("picked") == [["pain", f"{CARD}/pains/refused"]]


def test_nothing_fades_when_a_card_is_selected(shown: Callable[[Scene], Page], two_cards: Scene) -> None:
    page = shown(two_cards)
    before = _seen(page)
    page.mouse.move(110, 60)
    page.wait_for_selector(".hoverlayer .hovertext")
    page.mouse.click(110, 60)
    page.wait_for_function("picked.length == 1")
    page.mouse.move(300, 200)
    page.mouse.move(600, 500)
    page.wait_for_function("document.querySelectorAll('.hoverlayer *').length == 0")
    changes = ImageChops.difference(before, _seen(page)).getextrema()
    # Smoothed edges may differ by a shade from one painting to the next; a faded text by a hundred.
    assert max(most for _least, most in changes) < 16


def _seen(page: Page) -> Image.Image:
    taken = page.screenshot(clip={"x": 0, "y": 0, "width": 400, "height": 300})
    return Image.open(BytesIO(taken)).convert("RGB")


NASTY = (
    "<b>bold</b> & <i>it</i>",
    "$\\alpha + x^2$ costs $5",
    "%{x} %{customdata[0]}",
    "<a href='https://example.org'>link</a>",
    "&lt;not&gt; &amp; &#36; &mu;",
    "one<br>line <sub>2</sub>",
    "吉他 «ёлка» 👩‍🎤 <span style='color:red'>",
)


@pytest.mark.parametrize("text", NASTY)
def test_text_comes_out_as_it_was_written(
    shown: Callable[[Scene], Page], scene_of: Callable[..., Scene], text: str
) -> None:
    page = shown(
        scene_of(
            Label("text", text, 20, 30, 14, "text"),
            Target("touchpoint", CARD, Box(20, 40, 200, 60), (text, text)),
        )
    )
    assert page.locator(".textpoint text").evaluate("node => node.textContent") == text
    page.mouse.move(100, 70)
    page.wait_for_selector(".hoverlayer .hovertext text")
    lines = page.locator(".hoverlayer .hovertext .nums tspan.line").evaluate_all(
        "all => all.map(n => n.textContent)"
    )
    assert lines == [text, text]
    assert page.locator(".hoverlayer a, .textpoint a").count() == 0


@pytest.mark.parametrize("size", [11, 13, 22])
@pytest.mark.parametrize("anchor", ["start", "middle", "end"])
def test_the_baseline_is_where_the_label_says(
    shown: Callable[[Scene], Page], scene_of: Callable[..., Scene], size: float, anchor: str
) -> None:
    page = shown(scene_of(Label("text", "Hxgp", 200, 100, size, "text", anchor=anchor)))  # type: ignore[arg-type]
    place = page.locator(".textpoint text").evaluate(
        """node => {
            const start = node.getStartPositionOfChar(0), end = node.getEndPositionOfChar(3);
            const seen = point => point.matrixTransform(node.getScreenCTM());
            return [seen(start).x, seen(end).x, seen(start).y];
        }"""
    )
    left, right, baseline = place
    assert baseline == pytest.approx(100, abs=0.5)
    held = {"start": left, "middle": (left + right) / 2, "end": right}[anchor]
    assert held == pytest.approx(200, abs=0.5)
