"""Outlines and sticky notes become maps by indentation, position and colour."""

from __future__ import annotations

import json

import pytest

from journeymap.errors import ExchangeError
from journeymap.exchange import read_any

OUTLINES = {
    "spaces": "Look\n  Sees ad\n    pain: loud\n  Compares\nBuy\n  Pays\n",
    "tabs": "Look\n\tSees ad\n\t\t! loud\n\tCompares\nBuy\n\tPays\n",
    "bullets": "Look\n- Sees ad\n  * :( loud\n- Compares\nBuy\n- Pays\n",
    "numbers": "1. Look\n   1. Sees ad\n      - Боль: loud\n   2. Compares\n2. Buy\n   1. Pays\n",
    "headings": "# Bikes\n## Look\n- Sees ad\n  - 痛点：loud\n- Compares\n## Buy\n- Pays\n",
}


@pytest.mark.parametrize("text", OUTLINES.values(), ids=list(OUTLINES))
def test_outlines_of_every_kind_are_one_map(text: str) -> None:
    journey = read_any(text.encode(), "bikes.txt").document.journey
    assert {key: list(stage.touchpoints) for key, stage in journey.stages.items()} == {
        "look": ["sees-ad", "compares"],
        "buy": ["pays"],
    }
    (pain,) = journey.stages["look"].touchpoints["sees-ad"].pains.values()
    assert pain.text == "loud"


def test_what_says_nothing_is_told_with_its_line() -> None:
    imported = read_any(b"Look\n  Sees ad\n    !\n    emotion: 9\n", "a.txt")
    assert [item.place for item in imported.left_out] == ["line 3", "line 4"]


def test_lines_without_any_below_are_no_outline() -> None:
    with pytest.raises(ExchangeError, match="indented"):
        read_any(b"one\ntwo\n", "a.txt")


NOTES = """\
Text,Position X,Position Y,BG Color,Area
Sees ad,0,0,#FFF9B1,Look
Too many pages,10,100,#F16C7F,Look
Compares,200,0,#FFF9B1,Look
idea: filter,210,90,#FFF9B1,Look
Pays,900,0,#FFF9B1,Buy
Pays,900,50,#FFF9B1,Buy
,1,1,#FFF9B1,Buy
"""


def test_notes_hang_on_the_nearest_step_of_their_section() -> None:
    imported = read_any(NOTES.encode(), "board.csv")
    look, buy = imported.document.journey.stages.values()
    assert [pain.text for pain in look.touchpoints["sees-ad"].pains.values()] == ["Too many pages"]
    assert [idea.text for idea in look.touchpoints["compares"].ideas.values()] == ["filter"]
    assert list(buy.touchpoints) == ["pays", "pays-2"]
    assert [item.place for item in imported.left_out] == ["row 8"]
    assert imported.rows == imported.cards + 1
    assert any("both are kept" in sentence for sentence in imported.understood)


def test_without_sections_gaps_part_the_stages() -> None:
    rows = "\n".join(f"Step {n},{x},0" for n, x in enumerate((0, 100, 210, 900, 1000, 2100)))
    journey = read_any(f"text,x,y\n{rows}\n".encode(), "board.csv").document.journey
    assert [len(stage.touchpoints) for stage in journey.stages.values()] == [3, 2, 1]


def test_frames_and_markup_of_a_json_board() -> None:
    def note(text: str, color: str, parent: str) -> dict[str, object]:
        return {
            "type": "sticky_note",
            "data": {"content": f"<p>{text}</p>"},
            "style": {"fillColor": color},
            "parent": {"id": parent},
        }

    frames = [{"id": name, "type": "frame", "data": {"title": name.title()}} for name in ("look", "buy")]
    notes = [note("Sees &amp; <b>hears</b> ad", "light_yellow", "look"), note("Refused", "red", "buy")]
    journey = read_any(json.dumps({"data": frames + notes}).encode(), "board.json").document.journey
    assert [card.name for _s, _i, card in journey.touchpoints()] == ["Sees & hears ad", "Buy"]
    assert len(journey.stages["buy"].touchpoints["buy"].pains) == 1
