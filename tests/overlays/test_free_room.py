"""Room for labels: nobody is given a place that is taken, and the first free wish is granted."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from journeymap.layout.geometry import Box
from journeymap.overlays.free_room import FreeRoom

BAND = Box(0, 0, 400, 60)
BOXES = st.builds(
    Box,
    st.integers(-60, 440),
    st.integers(-10, 60),
    st.integers(1, 150),
    st.integers(1, 30),
)


@given(
    taken=st.lists(BOXES, max_size=12), asked=st.lists(st.lists(BOXES, min_size=1, max_size=4), max_size=12)
)
def test_what_is_given_is_free_and_inside(taken: list[Box], asked: list[list[Box]]) -> None:
    room, full = FreeRoom(BAND, taken), list(taken)
    for wishes in asked:
        place = room.take(wishes)
        slid = [
            Box(min(max(wish.x, BAND.x), BAND.right - wish.width), wish.y, wish.width, wish.height)
            for wish in wishes
        ]
        free = [
            wish for wish in slid if BAND.contains(wish) and not any(wish.overlaps(other) for other in full)
        ]
        assert place == (free[0] if free else None)
        if place is not None:
            full.append(place)
