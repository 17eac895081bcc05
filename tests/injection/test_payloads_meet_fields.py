"""The proof is as wide as it says: many payloads, no text of the format forgotten, each in each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any, get_args

import pytest

from journeymap.mapfile import read, write
from journeymap.model import Document, JourneyMap
from journeymap.model.field_types import Text
from journeymap.model.part import Part, to_data
from tests.injection.maps_of_payloads import full_map, hostile_maps
from tests.injection.payload_list import FAMILIES, PAYLOADS, harmless


def text_fields(kind: Any, path: str) -> Iterator[str]:
    """Paths of all fields below a type whose values are texts that anybody may write."""
    if isinstance(kind, type) and issubclass(kind, Part):
        for name, field in kind.model_fields.items():
            # Annotated fields keep their rules apart; a text with none is free.
            if field.metadata and field.annotation is str:
                continue
            yield from text_fields(field.annotation, f"{path}/{name}")
    elif kind in (Text, Any):
        yield path
    else:
        for inner in get_args(kind)[-1:] if "Table" in str(kind) else get_args(kind):
            # An annotated text (an id, a name, a duration) holds no payload.
            if not getattr(inner, "__metadata__", ()) or get_args(inner)[0] is not str:
                yield from text_fields(inner, f"{path}/*")


def said(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text in plain data, with its path in which ids and numbers are stars."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from said(item, f"{path}/{key}")
    elif isinstance(value, list):
        for item in value:
            yield from said(item, f"{path}/*")
    elif isinstance(value, str):
        yield path, value


def test_there_are_payloads_of_every_kind() -> None:
    assert len(PAYLOADS) >= 300
    assert min(len(family) for family in FAMILIES.values()) >= 10
    assert len({harmless(payload) for payload in PAYLOADS}) > 50


def test_every_text_of_the_format_is_in_the_map() -> None:
    marked = to_data(full_map(lambda field: f"«{field}»"))
    fields = {path.replace("/*", "") for path in text_fields(JourneyMap, "")}
    assert len(fields) > 50
    ids = set()

    def plain(path: str) -> str:
        """The path of a text without the ids that stand in it."""
        kept, tables = [], iter(path.split("/")[1:])
        for part in tables:
            kept.append(part)
            if "/" + "/".join(kept) in TABLES:
                ids.add(next(tables, ""))
        return "/" + "/".join(part for part in kept if part != "*")

    found = {plain(path) for path, text in said(marked) if text.startswith("«")}
    assert fields - found == set()


TOUCHPOINT = "/stages/touchpoints"
TABLES = {
    *("/personas", "/personas/demographics", "/channels", "/lanes", "/metrics", "/stages", "/stages/metrics"),
    TOUCHPOINT,
    *(
        f"{TOUCHPOINT}/{table}"
        for table in ("pains", "gains", "ideas", "backstage", "lanes", "metrics", "next")
    ),
}


@pytest.mark.parametrize("maps", [1, 7])
def test_each_field_meets_each_payload(maps: int) -> None:
    met: dict[str, str] = defaultdict(str)
    for journey in hostile_maps(maps):
        for _stage, _key, card in journey.touchpoints():
            met["card/name"] += "\x07" + card.name
            met["pain/ticket"] += "\x07" + card.pains["pain"].ticket
        met["map/title"] += "\x07" + journey.title
        met["map/locale"] += "\x07" + journey.locale
        met["stage/goal"] += "\x07".join(stage.goal for stage in journey.stages.values())
    assert {field: [one for one in PAYLOADS if one not in texts] for field, texts in met.items()} == {
        field: [] for field in met
    }


def test_a_map_file_keeps_every_payload() -> None:
    for journey in hostile_maps(6):
        text = write(Document(journey))
        assert read(text.encode()).journey == journey
