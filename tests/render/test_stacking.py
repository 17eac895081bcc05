"""Merging marks changes nothing that can be seen."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from journeymap.layout.geometry import Box
from journeymap.overlays.marks import Glyph, Panel, Scene
from journeymap.overlays.theme import LIGHT
from journeymap.render import figure_dict
from journeymap.render.stacking import Stack

boxes = st.builds(Box, *[st.integers(-200, 400)] * 2, *[st.integers(1, 150)] * 2)


@given(st.lists(st.tuples(st.sampled_from("abcd"), boxes), max_size=40))
def test_of_two_marks_that_overlap_the_later_stays_on_top(marks: list[tuple[str, Box]]) -> None:
    stack: Stack[str] = Stack()
    for number, (style, box) in enumerate(marks):
        stack.add(style, box, str(number))
    painted = [(style, int(path)) for style, paths in stack for path in paths]
    assert sorted(number for _style, number in painted) == list(range(len(marks)))
    assert all(marks[number][0] == style for style, number in painted)
    at = {number: place for place, (_style, number) in enumerate(painted)}
    for later, (_style, box) in enumerate(marks):
        for earlier in range(later):
            if box.overlaps(marks[earlier][1]):
                assert at[earlier] < at[later]


@given(st.lists(st.tuples(st.sampled_from("abcd"), boxes), max_size=40))
def test_marks_that_lie_apart_need_one_group_a_style(marks: list[tuple[str, Box]]) -> None:
    stack: Stack[str] = Stack()
    for number, (style, box) in enumerate(marks):
        stack.add(style, Box(number * 1000, box.y, box.width, box.height), "")
    assert len(list(stack)) == len({style for style, _box in marks})


def test_a_sign_stays_on_its_disc(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of(
        Glyph("badge", "circle", (20, 20), 14, "bad"),
        Glyph("badge", "cross", (20, 20), 8, "on-color"),
        Glyph("badge", "circle", (60, 20), 14, "good"),
        Glyph("badge", "check", (60, 20), 8, "on-color"),
        Panel("badge", Box(0, 0, 100, 50), "card"),
    )
    fills = [shape["fillcolor"] for shape in figure_dict(scene, LIGHT)["layout"]["shapes"]]
    wanted = ("card", "bad", "on-color", "good", "on-color")
    assert fills == [LIGHT.colors[role] for role in wanted]
