"""The page of findings, as a terminal shows it, and the data beside it."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from journeymap.insights import as_data, page, study
from journeymap.insights.page_lines import WIDTH, columns, paragraph
from journeymap.model import JourneyMap

Make = Callable[..., JourneyMap]

KEYS = ["headline", "pains", "moments", "emotion", "unavoidable", "channel_switches", "routes", "dropoff"]


@pytest.fixture
def shop(journey: Make, people: dict[str, Any]) -> JourneyMap:
    return journey(
        {
            "pays": {
                "name": "Tries to pay",
                "emotion": {"mei": -2, "raj": 1},
                "moment_of_truth": True,
                "pains": {"refused": {"text": "The card is refused", "severity": 5, "owner": "Payments"}},
                "ideas": {"way": {"text": "A second way", "impact": 4, "effort": 2, "solves": ["refused"]}},
                "next": {"thanks": 0.7, "gives-up": 0.3},
            },
            "thanks": {"name": "Is thanked", "emotion": 2, "ends": "achieved"},
            "gives-up": {"name": "Gives up", "ends": "abandoned"},
        },
        personas=people,
    )


def test_the_page_tells_every_finding(shop: JourneyMap) -> None:
    text = page(shop, study(shop))
    for said in (
        "Of all travellers 70\u00a0% reach the goal, 30\u00a0% give up.",
        "   0.41  The card is refused\n",
        "   0.64  A second way\n         Tries to pay · impact 4 · effort 2 · solves refused\n",
        "     −2  low: Tries to pay\n",
        "    3.0  Tries to pay: Raj is happier than Mei\n",
        "  Tries to pay → Is thanked\n",
        "   30\u00a0%  Tries to pay → Gives up\n         given up\n",
    ):
        assert said in text


def test_a_section_without_findings_is_left_out(journey: Make) -> None:
    told = journey({"a": {}})
    assert "Channel switches" not in page(told, study(told))
    assert "Ideas" not in page(told, study(told))


@pytest.mark.parametrize(
    "word", ["Kundenzufriedenheit ", "门店排队等叫号", "Гадает с размером ", "支付 and pay "]
)
def test_lines_keep_the_width_in_any_script(word: str) -> None:
    lines = paragraph(word * 30, first="   0.41  ")
    assert all(columns(line) <= WIDTH for line in lines)
    assert all(line.startswith("         ") for line in lines[1:])
    assert "".join("".join(line.split()) for line in lines) == "0.41" + "".join((word * 30).split())


def test_a_word_wider_than_the_page_stays_whole() -> None:
    address = "x" * (WIDTH + 20)
    assert paragraph(f"see {address} there") == ["see", address, "there"]


def test_data_for_scripts(shop: JourneyMap) -> None:
    data = as_data(shop, study(shop))
    assert [key for key in KEYS if key not in data] == []
    assert json.loads(json.dumps(data)) == data
    assert data["pains"][0] | {"score": 0} == {
        "stage": "all",
        "touchpoint": "pays",
        "pain": "refused",
        "text": "The card is refused",
        "score": 0,
        "severity": 5,
        "reach": None,
        "travellers": 1.0,
        "persona": "mei",
        "owner": "Payments",
        "status": "open",
        "votes": 0,
    }
    assert data["routes"][0] == {"touchpoints": ["pays", "thanks"], "probability": 0.7, "ends": "achieved"}
    assert data["dropoff"] == [{"stage": "all", "touchpoint": "gives-up", "share": 0.3}]
    assert data["emotion"][0]["low"] == "pays"
