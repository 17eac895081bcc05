"""The headline reads well: for full maps, poor maps, and maps in any language."""

from __future__ import annotations

from collections.abc import Callable
from gettext import NullTranslations
from typing import Any

import pytest

from journeymap.insights import study
from journeymap.model import JourneyMap
from journeymap.words import speaking

Make = Callable[..., JourneyMap]

PAYS = {
    "name": "Tries to pay at shop A",
    "personas": ["mei"],
    "emotion": {"mei": [-2, -1]},
    "pains": {
        "card-refused": {"text": "The card is refused and nothing says why", "severity": 5, "reach": 0.4}
    },
    "ideas": {
        "second-way": {
            "text": "Offer a second way to pay",
            "impact": 4,
            "effort": 2,
            "solves": ["card-refused"],
        }
    },
    "next": {"thanks": 0.7, "gives-up": 0.3},
}
SHOP = {
    "browses": {"name": "Browses", "emotion": {"mei": -1, "raj": 1.5}},
    "pays": PAYS,
    "gives-up": {"personas": ["mei"], "ends": "abandoned"},
    "thanks": {"ends": "achieved"},
}


def test_where_it_hurts_for_whom_and_what_to_do_first(journey: Make, people: dict[str, Any]) -> None:
    assert study(journey(SHOP, personas=people)).headline == (
        "It hurts Mei most at “Tries to pay at shop A”: “The card is refused and nothing says why” "
        "(severity 5, 40\u00a0% of those who pass). 3 in 10 leave here for good.",
        "First to do: “Offer a second way to pay” (impact 4, effort 2).",
        "Raj and Mei disagree most about “Browses” (+1.5 and −1).",
    )


def test_a_fixed_pain_is_no_headline(journey: Make) -> None:
    pains = {"old": {"text": "Old", "severity": 5, "status": "fixed"}, "new": {"text": "New", "severity": 1}}
    headline = study(journey({"a": {"pains": pains}})).headline
    assert headline[0] == "It hurts most at “a”: “New” (severity 1)."


def test_a_pain_without_idea(journey: Make) -> None:
    headline = study(journey({"a": {"pains": {"p": "It is slow"}}})).headline
    assert headline == (
        "It hurts most at “a”: “It is slow” (severity 3).",
        "Nobody has written down an idea for it yet.",
    )


def test_the_idea_for_the_worst_pain_comes_before_a_better_idea_for_another(journey: Make) -> None:
    told = journey(
        {
            "a": {
                "pains": {"worst": {"text": "W", "severity": 5}, "small": {"text": "S", "severity": 1}},
                "ideas": {
                    "easy": {"text": "Easy", "impact": 5, "effort": 1, "solves": ["small"]},
                    "hard": {"text": "Hard", "impact": 2, "effort": 4, "solves": ["worst"]},
                },
            }
        }
    )
    assert study(told).headline[1] == "First to do: “Hard” (impact 2, effort 4)."


def test_a_map_without_pains_says_where_it_feels_worst(journey: Make, people: dict[str, Any]) -> None:
    told = {"a": {"emotion": 1}, "b": {"name": "Waits", "emotion": {"mei": -1.26, "raj": 0}}}
    headline = study(journey(told, personas=people)).headline
    assert headline[0] == "The map tells of no open pains; Mei feels worst at “Waits” (−1.3)."
    assert study(journey({"b": {"emotion": -1}})).headline == (
        "The map tells of no open pains; it feels worst at “b” (−1).",
    )


@pytest.mark.parametrize(
    ("touchpoints", "start"),
    [({}, "The map has no touchpoints yet."), ({"a": {}}, "The map tells of no open pains and no emotions")],
)
def test_a_map_that_says_nothing_yet(journey: Make, touchpoints: dict[str, Any], start: str) -> None:
    (sentence,) = study(journey(touchpoints)).headline
    assert sentence.startswith(start)


def test_texts_in_any_language_are_quoted_as_they_are(journey: Make) -> None:
    people = {"lin": {"name": "小林（学生）"}, "nik": {"name": "Николай, дедушка"}}
    told = journey(
        {
            "a": {"name": "门店排队", "emotion": {"lin": -2, "nik": 1}, "pains": {"p": "屏幕显示三杯"}},
            "b": {"name": "Гадает с размером", "emotion": {"lin": 0, "nik": 0}},
        },
        personas=people,
    )
    headline = study(told).headline
    assert headline[0] == "It hurts 小林 most at “门店排队”: “屏幕显示三杯” (severity 3)."
    assert headline[2] == "Николай and 小林 disagree most about “门店排队” (+1 and −2)."


def test_two_personas_of_one_short_name_are_called_in_full(journey: Make) -> None:
    people = {"a": {"name": "Mei, the beginner"}, "b": {"name": "Mei, the teacher"}}
    told = journey({"x": {"emotion": {"a": -2, "b": 0}, "pains": {"p": "Slow"}}}, personas=people)
    assert study(told).headline[0].startswith("It hurts Mei, the beginner most at")


def test_long_and_empty_texts(journey: Make) -> None:
    told = journey({"x": {"name": "", "pains": {"p": {"text": "very slow\npages " * 40}}}})
    (first, _) = study(told).headline
    assert first.startswith("It hurts most at “x”: “very slow pages very slow")
    assert "…”" in first
    assert len(first) < 200


def test_the_headline_is_made_in_the_language_of_the_reader(journey: Make) -> None:
    class German(NullTranslations):
        def gettext(self, message: str) -> str:
            return {"The map has no touchpoints yet.": "Die Karte hat noch keine Kontaktpunkte."}.get(
                message, message
            )

    with speaking(German()):
        assert study(journey({})).headline == ("Die Karte hat noch keine Kontaktpunkte.",)
