"""The table of policy: it covers the model, its rules exist, and docs/git.md shows it as it is."""

from __future__ import annotations

from pathlib import Path

from journeymap.merge import POLICY, records
from journeymap.merge.policy import kind_of
from journeymap.model import JourneyMap, Part, Stage, Table, Touchpoint

DOCS = (Path(__file__).parents[2] / "docs" / "git.md").read_text("utf-8")


def test_the_page_shows_every_row() -> None:
    rows = [f"| {row.about} | {row.outcome} | {row.reason} |" for row in POLICY]
    assert [row for row in rows if row not in DOCS] == []


def test_every_kind_has_a_rule() -> None:
    kinds = {row.kind for row in POLICY}
    # Metrics are told by their type, and conflicts are united beside the map.
    assert kinds - set(records.RULES) == {"measurement", "unsettled"}


def test_a_field_that_is_named_in_the_table_exists() -> None:
    parts = {part.__name__: part for part in _parts(Part)}
    for row in POLICY:
        for name in row.fields:
            part, _dot, field = name.partition(".")
            assert field in parts[part].model_fields


def test_lists_and_tables_without_a_row_of_their_own_go_by_their_form() -> None:
    pays = Touchpoint(name="Pays")
    assert kind_of(pays, "quotes", ("a",)) == "texts"
    assert kind_of(pays, "pains", Table()) == "table"
    assert kind_of(Stage(name="Buys"), "touchpoints", Table()) == "journey"
    assert kind_of(JourneyMap(journeymap=1, title="Tea"), "owner", "") == "value"


def _parts(part: type[Part]) -> list[type[Part]]:
    return [part, *(inner for below in part.__subclasses__() for inner in _parts(below))]
