"""Draws the pictures that the sample maps show: python -m tools.sample_pictures.

Each is a screen or a sheet as the customers of these invented stories saw it, drawn here and nowhere else.
"""

from __future__ import annotations

from pathlib import Path

from journeymap.export.picture_png import png
from journeymap.export.svg import svg
from journeymap.layout.geometry import Box
from journeymap.overlays import LIGHT, Scene
from journeymap.overlays.marks import Label, Mark, Panel

__all__ = ["PICTURES", "picture"]

FOLDER = Path(__file__).parents[1] / "maps/pictures"
WIDTH, HEIGHT = 480.0, 300.0
INK, QUIET, ALARM = "text", "muted", "bad"

Words = tuple[float, float, float, str, str]
"""x of the middle, y of the baseline, size, role of the colour, text."""

_ERROR_PAGE: tuple[Words, ...] = (
    (240, 30, 13, QUIET, "Checkout · step 3 of 4"),
    (240, 130, 44, ALARM, "Error"),
    (240, 168, 15, INK, "Your request could not be processed."),
    (240, 194, 13, QUIET, "Code 0x51"),
    (240, 252, 15, INK, "Back to cart"),
)
_WAITING_SCREEN: tuple[Words, ...] = (
    (240, 34, 15, QUIET, "取餐叫号"),
    (240, 122, 54, INK, "A 127"),
    (240, 168, 18, INK, "前面还有 3 杯"),
    (240, 200, 14, ALARM, "已等待 27 分钟"),
    (240, 252, 15, QUIET, "外卖订单不显示在此屏"),
)
_SIZE_CHART: tuple[Words, ...] = (
    (240, 36, 16, INK, "Размерная сетка"),
    (120, 92, 15, QUIET, "Возраст"),
    (360, 92, 15, QUIET, "Размер"),
    (120, 134, 18, INK, "3–4 года"),
    (360, 134, 18, INK, "104"),
    (120, 176, 18, INK, "4–5 лет"),
    (360, 176, 18, INK, "110"),
    (240, 252, 14, ALARM, "Рост в сантиметрах не указан"),
)
PICTURES: dict[str, tuple[Words, ...]] = {
    "error-page": _ERROR_PAGE,
    "waiting-screen": _WAITING_SCREEN,
    "size-chart": _SIZE_CHART,
}
"""What stands on each picture, by the name of its file."""


def picture(words: tuple[Words, ...]) -> Scene:
    """A screen with these words and a button."""
    marks: list[Mark] = [
        Panel("ground", Box(1, 1, WIDTH - 2, HEIGHT - 2), "ground", "line", 1, 14),
        Panel("column", Box(110, 228, 260, 38), None, "line", 1, 19),
    ]
    marks += [Label("text", text, x, y, size, color, anchor="middle") for x, y, size, color, text in words]
    return Scene(WIDTH, HEIGHT, tuple(marks), (), words[0][-1], " ".join(text for *_, text in words))


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, words in PICTURES.items():
        (FOLDER / f"{name}.png").write_bytes(png(svg(picture(words), LIGHT), scale=1.0))
