"""The JSON Schema of changes: the one the package makes, true of every list, strict with others."""

from __future__ import annotations

from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.change import changes_schema, compare, from_json, to_json
from journeymap.change.changes_schema import generate_changes
from journeymap.errors import ChangeError
from journeymap.model import Document
from tests.strategies.journeys import documents


def problems(rows: Any) -> list[str]:
    """What a program with the schema would refuse."""
    validator = jsonschema.Draft202012Validator(changes_schema())
    return [error.message for error in validator.iter_errors(rows)]


def test_it_is_the_one_that_is_generated() -> None:
    assert changes_schema() == generate_changes(), "run `python -m journeymap.schema`"
    jsonschema.Draft202012Validator.check_schema(changes_schema())


@settings(max_examples=60, deadline=None)
@given(st.tuples(documents(), documents()))
def test_what_happened_between_two_documents_fits(pair: tuple[Document, Document]) -> None:
    assert problems(to_json(compare(*pair))) == []


WRONG: list[Any] = [
    {"op": "set", "at": "title", "value": "x"},
    [{"op": "paint", "at": "title"}],
    [{"op": "set", "at": "title"}],
    [{"op": "set", "at": 3, "value": 1}],
    [{"op": "add", "at": "stages/a", "value": {}, "after": "b"}],
    [{"op": "move", "at": "stages/a"}],
    [{"op": "set", "at": "#/title", "value": "no list"}],
    [{"op": "set", "at": "#", "value": [{"text": "x", "place": "below"}]}],
    [{"op": "remove", "at": "#/title"}],
]


@pytest.mark.parametrize("rows", WRONG, ids=str)
def test_what_is_no_list_of_changes_does_not_fit(rows: Any) -> None:
    assert problems(rows)


@pytest.mark.parametrize("rows", [{}, "set", 7, None, *WRONG[1:4], *WRONG[5:6]], ids=str)
def test_what_does_not_fit_is_refused_in_words(rows: Any) -> None:
    with pytest.raises(ChangeError):
        from_json(rows)
