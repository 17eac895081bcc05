"""What is written can be read, what is drawn can be seen, in both themes."""

from __future__ import annotations

import math
from itertools import combinations
from pathlib import Path

import pytest

from journeymap.insights import study
from journeymap.mapfile import read
from journeymap.model import JourneyMap
from journeymap.overlays import CATALOGUE, DARK, LIGHT, Theme, compare_picture, compared, picture
from journeymap.overlays.contrast import contrast, readable
from journeymap.overlays.marks import Area, Glyph, Label, Mark, Panel, Scene, Stroke
from journeymap.overlays.theme import DECORATION, PERSONA_ROLES

MAPS = sorted((Path(__file__).parents[2] / "maps").glob("*.journey.yaml"))
ORDER = ("ground", "column", "route", "card", "curve", "badge", "text")

PERSONAS = {
    "journeymap": 1,
    "title": "Eight personas",
    "personas": {f"p{n}": {"name": f"P{n}"} for n in range(PERSONA_ROLES)},
    "stages": {
        "s": {
            "name": "S",
            "touchpoints": {
                t: {"name": t, "emotion": {f"p{n}": n % 5 - 2 for n in range(PERSONA_ROLES)}} for t in "abc"
            },
        }
    },
}


def scenes() -> list[Scene]:
    """Every shipped map with every overlay, whole and as one persona's; of eight personas; comparisons."""
    found = []
    for path in MAPS:
        journey = read(path.read_text(encoding="utf-8")).journey
        insights = study(journey)
        found.append(picture(journey, insights, overlays=tuple(CATALOGUE), frame="full"))
        first = next(iter(journey.personas), None)
        found.append(picture(journey, insights, persona=first, frame="full"))
    found.append(picture(JourneyMap.model_validate(PERSONAS), None))
    now, later = (
        read((MAPS[0].parent / f"{name}.journey.yaml").read_text(encoding="utf-8")).journey
        for name in ("guitar-purchase", "guitar-purchase-future")
    )
    found.append(compare_picture(compared(now, later), overlays=tuple(CATALOGUE), frame="full"))
    return found


SCENES = scenes()


def beneath(scene: Scene, mark: Mark, point: tuple[float, float]) -> str:
    """The role of the topmost surface under a point of a mark, by painting order."""
    shown = "ground"
    best = (-1, -1)
    for number, other in enumerate(scene.marks):
        key = (ORDER.index(other.layer), number)
        if other is mark or ORDER.index(other.layer) > ORDER.index(mark.layer) or key < best:
            continue
        if isinstance(other, Panel) and other.fill and other.opacity == 1 and inside(other, point):
            shown, best = other.fill, key
    return shown


def inside(panel: Panel, point: tuple[float, float]) -> bool:
    box = panel.box
    return box.x <= point[0] <= box.right and box.y <= point[1] <= box.bottom


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_every_text_has_a_contrast_of_four_and_a_half(theme: Theme) -> None:
    pairs = {
        (label.color, beneath(scene, label, (label.x + (1 if label.anchor == "start" else 0), label.y - 3)))
        for scene in SCENES
        for label in scene.marks
        if isinstance(label, Label)
    }
    assert len(pairs) > 10
    weak = {
        pair: ratio
        for pair in pairs
        if (ratio := contrast(theme.colors[pair[0]], theme.colors[pair[1]])) < 4.5
    }
    assert weak == {}


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_every_sign_and_line_has_a_contrast_of_three(theme: Theme) -> None:
    pairs: set[tuple[str | None, str]] = set()
    for scene in SCENES:
        for mark in scene.marks:
            match mark:
                case Stroke():
                    pairs.add((mark.color, beneath(scene, mark, mark.points[0])))
                case Glyph() if mark.layer != "badge":
                    surface = beneath(scene, mark, mark.center)
                    pairs.add((mark.line if mark.fill == "card" else mark.fill, surface))
                case Panel() if mark.layer == "badge":
                    pairs.add((mark.line if mark.fill == "card" else mark.fill, "card"))
                case _:
                    assert isinstance(mark, Panel | Glyph | Area | Label)
    ratios = {
        (ink, ground): contrast(theme.colors[ink], theme.colors[ground])
        for ink, ground in pairs
        if ink and ink not in DECORATION
    }
    weak = {pair: ratio for pair, ratio in ratios.items() if ratio < 3}
    assert weak == {}


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
@pytest.mark.parametrize("matrix", ["all", "no red", "no green"])
def test_personas_differ_for_people_who_see_fewer_colors(theme: Theme, matrix: str) -> None:
    seen = [lab(theme.colors[f"persona-{number}"], MATRICES[matrix]) for number in range(PERSONA_ROLES)]
    for one, other in combinations(seen, 2):
        assert math.dist(one, other) > 10


Vector = tuple[float, float, float]
MATRICES: dict[str, tuple[Vector, Vector, Vector]] = {
    "all": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no red": ((0.152, 1.053, -0.205), (0.115, 0.786, 0.099), (-0.004, -0.048, 1.052)),
    "no green": ((0.367, 0.861, -0.228), (0.280, 0.673, 0.047), (-0.012, 0.043, 0.969)),
}
"""G. M. Machado et al., "A Physiologically-based Model for Simulation of Color Vision Deficiency", 2009."""


def lab(color: str, matrix: tuple[Vector, Vector, Vector]) -> Vector:
    """A colour as it is seen, in CIELAB: distances there are what the eye takes for a difference."""
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    r, g, b = (min(1.0, max(0.0, sum(x * y for x, y in zip(row, linear, strict=True)))) for row in matrix)
    x, y, z = (
        t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116
        for t in (
            (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505,
            0.2126 * r + 0.7152 * g + 0.0722 * b,
            (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089,
        )
    )
    return (116 * y - 16, 500 * (x - y), 200 * (y - z))


@pytest.mark.parametrize("color", ["#ffff00", "#000000", "#ffffff", "#4f46c8", "#808080"])
@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_a_personas_own_color_is_made_readable(theme: Theme, color: str) -> None:
    assert contrast(theme.colors[color], theme.colors["column"]) >= 4.5
    assert contrast(theme.colors[color], theme.colors["on-color"]) >= 4.5


def test_a_readable_color_is_left_as_it_is() -> None:
    assert readable("#1f3f77", "#ffffff", 4.5) == "#1f3f77"


def test_both_themes_know_the_same_roles() -> None:
    assert set(LIGHT.colors) == set(DARK.colors)
