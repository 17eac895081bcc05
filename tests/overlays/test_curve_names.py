"""Names at the ends of the curves: whole where there is room, and never broken inside a word."""

from __future__ import annotations

from typing import Any

import pytest

from journeymap.insights import study
from journeymap.model import JourneyMap
from journeymap.overlays import Scene, picture
from journeymap.overlays.marks import Label


def told_by(*names: str, emotions: tuple[float, float] = (-1, 1)) -> JourneyMap:
    data: dict[str, Any] = {
        "journeymap": 1,
        "title": "Winter",
        "personas": {f"p{number}": name for number, name in enumerate(names)},
        "stages": {
            f"s{number}": {
                "name": "Stage",
                "touchpoints": {f"t{number}": {"name": "Touchpoint", "emotion": emotions[number % 2]}},
            }
            for number in range(4)
        },
    }
    data["personas"] = {key: {"name": name} for key, name in data["personas"].items()}
    return JourneyMap.model_validate(data)


def names_on(journey: JourneyMap) -> list[str]:
    scene: Scene = picture(journey, study(journey), overlays=("emotion",), width=1080)
    return [
        mark.text for mark in scene.marks if isinstance(mark, Label) and mark.color.startswith("persona-")
    ]


@pytest.mark.parametrize(
    "name",
    [
        "Николай Иванович",
        "Bartholomew Featherstonehaugh",
        "Maria del Carmen Rodríguez",
        "欧阳建国老师傅和他的徒弟们",
    ],
)
def test_a_long_name_is_whole(name: str) -> None:
    joint = "" if name.isalpha() and not name.isascii() and " " not in name else " "
    assert joint.join(names_on(told_by(name))) == name


def test_no_word_is_broken_where_many_names_crowd() -> None:
    names = [f"Bartholomew Featherstonehaugh{'the second' * (number % 2)} {number}" for number in range(6)]
    whole = {word for name in names for word in name.split()}
    shown = {word.removesuffix("…") for line in names_on(told_by(*names)) for word in line.split()}
    assert shown
    assert shown <= whole


def test_a_name_of_blanks_leaves_no_mark() -> None:
    assert names_on(told_by(" \u2028 ")) == []
