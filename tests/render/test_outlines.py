"""The outlines of marks are where and as large as the marks say."""

from __future__ import annotations

import math
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.layout.geometry import Box, Point
from journeymap.overlays.marks import Glyph, Stroke
from journeymap.overlays.outline import arrow_path, glyph_path, panel_path, stroke_path

SHAPES = ("circle", "ring", "square", "diamond", "triangle", "triangle-down", "star", "check", "cross")

places = st.floats(-2000, 2000)
sizes = st.floats(1, 500)


def extent(path: str) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of what a path draws."""
    points: list[Point] = []
    for command, spelled in re.findall(r"([MLHVCZ])([^MLHVCZ]*)", path):
        numbers = [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", spelled)]
        match command:
            case "H":
                points.append((numbers[0], points[-1][1]))
            case "V":
                points.append((points[-1][0], numbers[0]))
            case "C":
                points += curve(points[-1], *zip(numbers[::2], numbers[1::2], strict=True))
            case _:
                points += zip(numbers[::2], numbers[1::2], strict=True)
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def curve(*control: Point) -> list[Point]:
    """Points along a cubic curve."""
    shares = [step / 32 for step in range(33)]
    weights = [((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3) for t in shares]
    return [
        (
            sum(w * x for w, (x, _) in zip(weight, control, strict=True)),
            sum(w * y for w, (_, y) in zip(weight, control, strict=True)),
        )
        for weight in weights
    ]


@given(places, places, sizes, sizes, st.floats(0, 60))
def test_a_panel_fills_its_box(x: float, y: float, width: float, height: float, radius: float) -> None:
    box = Box(x, y, width, height)
    assert extent(panel_path(box, radius)) == pytest.approx((x, y, box.right, box.bottom), abs=0.11)


@given(st.sampled_from(SHAPES), places, places, st.floats(4, 40))
def test_a_sign_stays_in_its_square_and_reaches_its_sides(
    shape: str, x: float, y: float, size: float
) -> None:
    left, top, right, bottom = extent(glyph_path(Glyph("badge", shape, (x, y), size, "text")))  # type: ignore[arg-type]  # any shape
    half = size / 2 + 0.011
    assert x - half <= left
    assert right <= x + half
    assert y - half <= top
    assert bottom <= y + half
    assert max(right - left, bottom - top) > 0.9 * size


@pytest.mark.parametrize("shape", SHAPES)
def test_every_sign_differs_from_the_others_by_its_shape(shape: str) -> None:
    others = set(SHAPES) - {shape} - ({"ring", "circle"} if shape in ("ring", "circle") else set())
    drawn = glyph_path(Glyph("badge", shape, (0, 0), 10, "text"))  # type: ignore[arg-type]  # any shape
    assert all(drawn != glyph_path(Glyph("badge", other, (0, 0), 10, "text")) for other in others)  # type: ignore[arg-type]


@given(
    st.lists(st.tuples(places, places), min_size=2, max_size=5),
    st.floats(1, 8),
)
def test_the_tip_of_an_arrow_is_the_end_of_its_line(points: list[Point], width: float) -> None:
    stroke = Stroke("route", tuple(points), "route", width, arrow=True)
    tip = re.match(r"M(-?[\d.]+),(-?[\d.]+)", arrow_path(stroke))
    assert tip is not None
    assert (float(tip[1]), float(tip[2])) == pytest.approx(points[-1], abs=0.051)


def test_the_line_ends_under_the_head_so_that_the_tip_is_sharp() -> None:
    stroke = Stroke("route", ((0, 0), (100, 0)), "route", 4.0, arrow=True)
    assert extent(stroke_path(stroke))[2] < 95
    assert extent(arrow_path(stroke))[0] < extent(stroke_path(stroke))[2]


def test_a_curve_keeps_its_control_points() -> None:
    stroke = Stroke(
        "curve", ((0, 0), (10, 0), (20, 30), (30, 30), (40, 30), (50, 0), (60, 0)), "accent", curved=True
    )
    assert stroke_path(stroke) == "M0.0,0.0C10.0,0.0 20.0,30.0 30.0,30.0C40.0,30.0 50.0,0.0 60.0,0.0"


@pytest.mark.parametrize("size", [2, 5, 8, 8.01, 12, 40])
def test_circles_are_round_to_a_tenth_of_a_pixel(size: float) -> None:
    path = glyph_path(Glyph("badge", "circle", (0, 0), size, "text"))
    first, *rest = re.findall(r"-?[\d.]+,-?[\d.]+", path)
    points = [tuple(map(float, spelled.split(","))) for spelled in (first, *rest)]
    for start in range(0, len(points) - 3, 3):
        for x, y in curve(*points[start : start + 4]):  # type: ignore[arg-type]  # pairs, as the pattern says
            assert math.hypot(x, y) == pytest.approx(size / 2, abs=0.1)
