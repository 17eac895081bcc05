"""Signs that must not be mistaken: the headline's colour, the facts beside the title, dots, arrows."""

from __future__ import annotations

from itertools import pairwise

import pytest

from journeymap.insights import study
from journeymap.layout import place
from journeymap.layout.geometry import Box
from journeymap.model import JourneyMap
from journeymap.overlays import picture
from journeymap.overlays.marks import Panel, Stroke
from journeymap.overlays.outline import arrow_path, stroke_path
from journeymap.overlays.pains import severity_dots


def told(title: str, *pains: str, status: str = "open") -> JourneyMap:
    touchpoint = {
        "name": "Pays",
        "emotion": -1,
        "pains": {f"p{number}": {"text": text, "status": status} for number, text in enumerate(pains)},
    }
    stages = {"buy": {"name": "Buy", "touchpoints": {"pays": touchpoint}}}
    return JourneyMap.model_validate(
        {"journeymap": 1, "title": title, "owner": "CX", "reviewed": "2026-11-02", "stages": stages}
    )


@pytest.mark.parametrize(
    ("journey", "red"),
    [(told("T", "Slow"), True), (told("T", "Slow", status="fixed"), False), (told("T"), False)],
)
def test_a_headline_is_red_only_where_a_pain_is_open(journey: JourneyMap, red: bool) -> None:
    scene = picture(journey, study(journey), overlays=(), frame="full")
    fills = {mark.fill for mark in scene.marks if isinstance(mark, Panel)}
    assert ({"soft-pain", "pain"} <= fills, bool({"soft-pain", "pain"} & fills)) == (red, red)


def test_facts_stand_flush_right_whatever_the_script_of_the_title() -> None:
    for title in ("Buying", "Buying a first guitar online", "Детский зимний комбинезон", "会员奶茶店"):
        journey = told(title, "Slow")
        heading = place(journey, frame="full", headline=["It hurts."]).heading
        assert heading is not None
        assert heading.headline_box is not None
        assert heading.tags[-1].box.right == pytest.approx(heading.headline_box.right)
        assert len({tag.box.y for tag in heading.tags}) == 1


@pytest.mark.parametrize("severity", range(1, 6))
@pytest.mark.parametrize("box", [Box(0, 8, 30, 6), Box(0, 0, 41, 8)])
def test_dots_of_a_severity_stand_apart(severity: int, box: Box) -> None:
    dots = list(severity_dots(severity, box))
    for one, other in pairwise(dots):
        assert other.center[0] - one.center[0] > (one.size + other.size) / 2 + 1
    assert dots[0].center[0] - dots[0].size / 2 >= box.x
    assert dots[-1].center[0] + dots[-1].size / 2 <= box.right


def test_a_thick_arrow_in_a_short_gap_keeps_some_of_its_line() -> None:
    arrow = Stroke("route", ((0, 0), (0, 5), (0, 10), (0, 15)), "accent", 7, curved=True, arrow=True)
    assert stroke_path(arrow).endswith("0.0,7.8")
    assert arrow_path(arrow) == "M0.0,15.0L-9.9,6.0L9.9,6.0Z"
