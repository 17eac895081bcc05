"""The model reads short forms, refuses what the format refuses, and keeps order."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from journeymap.model import (
    Feeling,
    JourneyMap,
    Metric,
    Pain,
    Table,
    Touchpoint,
    feeling_of,
    join_address,
    split_address,
    to_data,
)


def touchpoint(**fields: object) -> Touchpoint:
    return Touchpoint.model_validate({"name": "Pays", **fields})


def test_order_counts_in_tables() -> None:
    one = {"journeymap": 1, "title": "x", "stages": {"a": {"name": "A"}, "b": {"name": "B"}}}
    two = {**one, "stages": {"b": {"name": "B"}, "a": {"name": "A"}}}
    assert JourneyMap.model_validate(one) == JourneyMap.model_validate(dict(one))
    assert JourneyMap.model_validate(one) != JourneyMap.model_validate(two)


def test_tables_are_frozen() -> None:
    table = Table({"a": 1})
    with pytest.raises(TypeError):
        table["b"] = 2
    with pytest.raises(TypeError):
        table.update({"b": 2})
    assert table == {"a": 1}


def test_short_and_long_forms_are_the_same_map() -> None:
    assert Pain.model_validate("Slow") == Pain(text="Slow")
    assert Metric.model_validate("0.38") == Metric(value=0.38)
    assert touchpoint(next=["a", "b"]) == touchpoint(next={"a": {}, "b": {}})
    assert touchpoint(next={"a": 0.3}) == touchpoint(next={"a": {"share": "0.3"}})


def test_no_next_and_an_empty_next_are_two_things() -> None:
    assert touchpoint().next is None
    assert touchpoint(next=[]).next == Table()
    assert touchpoint() != touchpoint(next=[])


def test_texts_stay_texts_and_numbers_read_from_texts() -> None:
    read = touchpoint(name="no", doing="12:30", emotion="-1.5", importance="5", moment_of_truth="true")
    assert (read.name, read.doing) == ("no", "12:30")
    assert (read.emotion, read.importance, read.moment_of_truth) == (-1.5, 5, True)


@pytest.mark.parametrize(
    "fields",
    [
        {"emotion": 3},
        {"emotion": []},
        {"emotion": {"mei": 9}},
        {"emotion": "1_0"},
        {"importance": 0},
        {"importance": 2.5},
        {"moment_of_truth": "yes"},
        {"duration": "9 seconds"},
        {"duration": "P"},
        {"next": ["a", "a"]},
        {"next": {"a": 1.2}},
        {"ends": "well"},
        {"pains": {"Card Refused": "x"}},
        {"pains": {"a" * 65: "x"}},
        {"mood": "x"},
        {"metrics": {"nps": {"date": "20260930"}}},
        {"metrics": {"nps": {"value": "1e999"}}},
    ],
)
def test_what_the_format_refuses(fields: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        touchpoint(**fields)


@pytest.mark.parametrize("key", ["支付", "оплата-2", "a-1", "1", "ação", "支付-alipay"])
def test_ids_in_any_script(key: str) -> None:
    assert list(touchpoint(pains={key: "x"}).pains) == [key]


@pytest.mark.parametrize(
    "key", ["", "-a", "Оплата", "a_b", "a b", "a/b", "a\u0301".replace("a", "e"), "a\u202eb"]
)
def test_ids_that_are_refused(key: str) -> None:
    with pytest.raises(ValidationError):
        touchpoint(pains={key: "x"})


@pytest.mark.parametrize(
    ("fields", "persona", "expected"),
    [
        ({}, "mei", None),
        ({"emotion": 1}, "mei", Feeling(1, 1, 1, 1)),
        ({"emotion": [-2, 0]}, None, Feeling(-1, -2, 0, 2)),
        ({"emotion": {"mei": [-2, -1], "raj": 1}}, "mei", Feeling(-1.5, -2, -1, 2)),
        ({"emotion": {"mei": [-2, -1], "raj": 1}}, "li", None),
        ({"emotion": {"mei": [-2, -1], "raj": 1}}, None, Feeling(-0.25, -2, 1, 3)),
        ({"emotion": 1, "personas": ["raj"]}, "mei", None),
    ],
)
def test_feelings(fields: dict[str, object], persona: str | None, expected: Feeling | None) -> None:
    assert feeling_of(touchpoint(**fields), persona) == expected


def test_data_leaves_defaults_out_and_writes_short_forms_long() -> None:
    data = {"pains": {"slow": "Slow"}, "metrics": {"csat": 3}, "confidence": None, "x-cost": {"b": 1}}
    assert to_data(touchpoint(**data)) == {
        "name": "Pays",
        "pains": {"slow": {"text": "Slow"}},
        "metrics": {"csat": {"value": 3}},
        "x-cost": {"b": 1},
    }


@pytest.mark.parametrize("keys", [(), ("a", "b"), ("metrics", "a/b~c"), ("~1",), ("支付",)])
def test_addresses_round_trip(keys: tuple[str, ...]) -> None:
    assert split_address(join_address(keys)) == keys
