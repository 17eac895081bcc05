"""The outlines of marks are where and as large as the marks say."""

from __future__ import annotations

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
    """Left, top, right and bottom of all points of a path, control points included."""
    xs: list[float] = []
    ys: list[float] = []
    for command, spelled in re.findall(r"([MLHVCZ])([^MLHVCZ]*)", path):
        numbers = [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", spelled)]
        match command:
            case "H":
                xs += numbers
            case "V":
                ys += numbers
            case _:
                xs += numbers[::2]
                ys += numbers[1::2]
    return min(xs), min(ys), max(xs), max(ys)


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
