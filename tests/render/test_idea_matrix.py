"""Ideas on the field of effort and impact: where each disc stands, and that the map's text stays text."""

from __future__ import annotations

from journeymap.insights import study
from journeymap.model import JourneyMap
from journeymap.overlays.theme import THEMES
from journeymap.render import idea_matrix


def journey(*ideas: dict[str, object]) -> JourneyMap:
    table = {f"idea-{number}": {"text": f"<b>{number}</b>", **idea} for number, idea in enumerate(ideas)}
    touchpoint = {"name": "Pays", "ideas": table}
    stages = {"buy": {"name": "Buy", "touchpoints": {"pays": touchpoint}}}
    return JourneyMap.model_validate({"journeymap": 1, "title": "Tea", "stages": stages})


def test_effort_goes_right_impact_up_and_equal_ones_stand_side_by_side() -> None:
    told = journey({"impact": 4, "effort": 2}, {"impact": 4, "effort": 2}, {"impact": 1, "effort": 5}, {})
    (trace,) = idea_matrix(told, study(told).ideas, THEMES["light"])["data"]
    places = sorted(zip(trace["x"], trace["y"], strict=True))
    assert [place for place in places if place[1] != 4] == [(3, 3), (5, 1)]
    left, right = (x for x, y in places if y == 4)
    assert left < 2 < right
    assert sorted(trace["text"]) == ["1", "2", "3", "4"]
    assert all("&lt;b&gt;" in hover for hover in trace["hovertext"])


def test_words_in_the_corners_stand_on_their_ground() -> None:
    told = journey({"impact": 4, "effort": 2})
    for theme in THEMES.values():
        layout = idea_matrix(told, study(told).ideas, theme)["layout"]
        assert {corner["bgcolor"] for corner in layout["annotations"]} == {
            theme.colors["soft-idea"],
            theme.colors["ground"],
        }
