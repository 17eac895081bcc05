"""The laws of change, on maps that Hypothesis makes up; `make fuzz` tries far more of them."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journeymap.model import Document
from tests.change.laws import laws_hold
from tests.strategies.changed_maps import rewritten_documents
from tests.strategies.journeys import documents

SLOW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@SLOW
@given(rewritten_documents())
def test_they_hold_between_two_versions(pair: tuple[Document, Document]) -> None:
    old, new = pair
    changes = laws_hold(old, new)
    assert (changes == ()) == (old == new)


@SLOW
@given(st.tuples(documents(), documents()))
def test_they_hold_between_any_two(pair: tuple[Document, Document]) -> None:
    old, new = pair
    changes = laws_hold(old, new)
    assert (changes == ()) == (old == new)
