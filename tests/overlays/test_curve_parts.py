"""The curve never swings beyond what was said, and flags find room."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.layout.geometry import Box
from journeymap.overlays.free_room import FreeRoom
from journeymap.overlays.smooth import sampled, smooth

heights = st.lists(st.floats(-100, 100), min_size=2, max_size=12)
boxes = st.builds(Box, st.floats(-20, 120), st.floats(-20, 120), st.floats(1, 50), st.floats(1, 30))


@given(heights)
def test_a_curve_stays_between_its_neighbouring_points(ys: list[float]) -> None:
    points = [(20.0 * number, y) for number, y in enumerate(ys)]
    chain = smooth(points)
    assert chain[::3] == tuple(points)
    for number, ((_x, y), (_to_x, to_y)) in enumerate(pairwise(points)):
        part = sampled(chain[3 * number : 3 * number + 4])
        assert all(min(y, to_y) - 1e-6 <= at <= max(y, to_y) + 1e-6 for _at_x, at in part)


@given(heights)
def test_a_curve_never_runs_back(ys: list[float]) -> None:
    points = sampled(smooth([(20.0 * number, y) for number, y in enumerate(ys)]))
    assert all(x <= to_x for (x, _y), (to_x, _to_y) in pairwise(points))


@settings(max_examples=60)
@given(st.lists(st.lists(boxes, min_size=1, max_size=4), max_size=8), st.lists(boxes, max_size=4))
def test_places_given_never_overlap_nor_leave_the_band(wishes: list[list[Box]], taken: list[Box]) -> None:
    band = Box(0, 0, 100, 100)
    room = FreeRoom(band, taken)
    given_places = [place for wish in wishes if (place := room.take(wish)) is not None]
    for one, other in combinations(given_places, 2):
        assert not one.overlaps(other)
    for place in given_places:
        assert band.contains(place)
        assert not any(place.overlaps(box) for box in taken)


def test_a_place_better_avoided_is_taken_when_no_other_is_free() -> None:
    line = Box(0, 0, 100, 10)
    room = FreeRoom(Box(0, 0, 100, 40), avoided=[line])
    over, beside = Box(0, 0, 50, 10), Box(0, 20, 50, 10)
    assert room.take([over, beside]) == beside
    assert room.take([over, beside]) == over
