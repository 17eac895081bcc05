"""Ids made from names in any script."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.model import JourneyMap
from journeymap.ui.edits import fresh_id, slug


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Tries to pay at shop A", "tries-to-pay-at-shop-a"),
        ("  Café   crème ", "cafe-creme"),
        ("下单付款", "下单付款"),
        ("Платит картой", "платит-картой"),
        ("!!!", ""),
        ("a" * 90, "a" * 40),
    ],
)
def test_slug(name: str, expected: str) -> None:
    assert slug(name) == expected


@given(st.text(max_size=80), st.sets(st.sampled_from(["new", "new-2", "a", "a-2"])))
def test_every_name_gives_an_id_the_format_allows(name: str, taken: set[str]) -> None:
    key = fresh_id(name, taken)
    assert key not in taken
    made = JourneyMap.model_validate({"journeymap": 1, "title": "x", "stages": {key: {"name": "x"}}})
    assert list(made.stages) == [key]
