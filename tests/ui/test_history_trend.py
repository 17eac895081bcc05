"""The curve over time: what each persona felt, version by version."""

from __future__ import annotations

from itertools import combinations

from journeymap.mapfile import read
from journeymap.ui.history_trend import trend_chart, trends
from tests.ui.shop import tea


class TestCurveOverTime:
    def test_each_persona_has_a_mean_a_lowest_and_a_highest(self) -> None:
        journeys = [read(tea(looks=1, pays=-number)).journey for number in range(3)]
        (trend,) = trends([journeys[0], None, *journeys[1:]])
        assert (trend.name, [f and (f.mean, f.low, f.high) for f in trend.feelings]) == (
            "Mei",
            [(0.5, 0, 1), None, (0, -1, 1), (-0.5, -2, 1)],
        )

    def test_where_the_journey_is_given_up_does_not_count(self) -> None:
        given_up = read(tea(looks=1, pays=-2).replace("emotion: -2", "emotion: -2, ends: abandoned"))
        (trend,) = trends([given_up.journey])
        assert [feeling and feeling.low for feeling in trend.feelings] == [1]

    def test_one_touchpoint_is_followed_under_each_of_its_ids(self) -> None:
        old = read(tea(pays=-1).replace("      pays:", "      cash:")).journey
        new = read(tea(looks=2, pays=-2)).journey
        (trend,) = trends([old, new], [{"cash"}, {"cash", "pays"}])
        assert [feeling and feeling.mean for feeling in trend.feelings] == [-1, -2]

    def test_the_chart_can_be_clicked_at_each_version_and_says_itself_in_words(self) -> None:
        journeys = [read(tea(pays=-number)).journey for number in range(3)]
        found = trends(journeys)
        both = trend_chart([*found, *found], ["May 1", "May 2", "May 3"], 1)
        assert [target.at for target in both.targets] == ["0", "1", "2", "0", "1", "2"]
        assert all(not one.box.overlaps(other.box) for one, other in combinations(both.targets, 2))
        scene = trend_chart(found, ["May 1", "May 2", "May 3"], 1)
        assert scene.description == "Mei: mean 0 on May 1, −1 on May 3."

    def test_nobody_who_feels_has_no_trend(self) -> None:
        assert trends([read("journeymap: 1\ntitle: Empty\n").journey, None]) == ()
