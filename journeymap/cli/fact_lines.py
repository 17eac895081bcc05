"""A map as lines of facts under headings: what git compares instead of YAML."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from journeymap.model import Comment, Document, JourneyMap, Part, Table, join_address, to_data

__all__ = ["fact_lines"]

Keys = tuple[str, ...]

_PAD = "  "


def fact_lines(document: Document) -> Iterator[str]:
    """A heading for the map and each of its elements, below it one fact a line.

    Headings begin in the first column and name the stage and the touchpoint, so that
    git shows them above each piece of a diff. Everything that the file says is there,
    in the order of the file, with ids as the names they stand for.
    """
    journey = document.journey
    yield journey.title or "Journey map"
    yield from _facts(document, (), journey, _PAD, leave=_APART)
    for field in ("personas", "channels", "stages"):
        for key, part in getattr(journey, field).items():
            heading = part.name or key
            yield f"{_title(journey, field)} › {heading}" if field != "stages" else heading
            yield from _element(document, (field, key), part)
            for name, touchpoint in getattr(part, "touchpoints", {}).items():
                yield f"{heading} › {_one_line(touchpoint.name) or name}"
                yield from _element(document, (field, key, "touchpoints", name), touchpoint)
    yield from _comments(document, (), _PAD, "after")


_APART = frozenset({"journeymap", "title", "personas", "channels", "stages"})


def _element(document: Document, at: Keys, part: Part) -> Iterator[str]:
    yield f"{_PAD}id: {at[-1]}"
    yield from _comments(document, at, _PAD, "before", "end")
    yield from _facts(document, at, part, _PAD, leave=frozenset({"touchpoints"}))
    yield from _comments(document, at, _PAD, "after")


def _facts(document: Document, at: Keys, part: Part, pad: str, leave: frozenset[str]) -> Iterator[str]:
    """The fields of a part that say more than their default, one by one."""
    written = to_data(part)
    for name in (*type(part).model_fields, *part.extra):
        if name in written and name not in leave:
            label = _title(part, name)
            yield from _value(document, (*at, name), label, _get(part, name), pad)
        else:
            yield from _comments(document, (*at, name), pad, "before", "end") if name not in leave else ()


def _value(document: Document, at: Keys, label: str, value: Any, pad: str) -> Iterator[str]:
    yield from _comments(document, at, pad, "before", "end")
    if isinstance(value, Table) and value:
        for key, item in value.items():
            yield from _entry(
                document, (*at, key), f"{label} {_referred(document.journey, at, key)}", item, pad
            )
    elif isinstance(value, tuple) and value and any(isinstance(item, (str, Part)) for item in value):
        for number, item in enumerate(value):
            yield from _entry(document, (*at, str(number)), label, item, pad)
    else:
        yield f"{pad}{label}: {_referred(document.journey, at, _plain(value))}"
    yield from _comments(document, at, pad, "after")


def _entry(document: Document, at: Keys, label: str, item: Any, pad: str) -> Iterator[str]:
    if isinstance(item, Part):
        yield from _comments(document, at, pad, "before", "end")
        yield f"{pad}{label}"
        yield from _facts(document, at, item, pad + _PAD, leave=frozenset())
        yield from _comments(document, at, pad + _PAD, "after")
    else:
        yield from _value(document, at, label, item, pad)


def _comments(document: Document, at: Keys, pad: str, *places: str) -> Iterator[str]:
    said: tuple[Comment, ...] = document.comments.get(join_address(at), ())
    for comment in said:
        if comment.place in places:
            yield f"{pad}#{comment.text}"


def _title(part: Part, name: str) -> str:
    field = type(part).model_fields.get(name)
    return name if field is None or field.title is None else field.title


def _get(part: Part, name: str) -> Any:
    return getattr(part, name) if name in type(part).model_fields else part.extra[name]


def _plain(value: Any) -> str:
    data = to_data(value)
    if isinstance(data, list):
        return ", ".join(_plain(item) for item in data)
    if isinstance(data, Mapping):
        return ", ".join(f"{key}: {_plain(item)}" for key, item in data.items())
    if isinstance(data, bool) or data is None:
        return {True: "yes", False: "no", None: "none"}[data]
    return _one_line(str(data))


def _one_line(text: str) -> str:
    """A text on one line; what would break the line is shown, not obeyed."""
    return "".join(letter if letter.isprintable() else repr(letter)[1:-1] for letter in text)


def _referred(journey: JourneyMap, at: Keys, id_: str) -> str:
    """The name of what an id of a touchpoint's field stands for, with the id; else the id alone."""
    name = ""
    if len(at) == 5 and at[4] == "next":
        name = next((part.name for _stage, key, part in journey.touchpoints() if key == id_), "")
    elif at[-1] == "channel" and id_ in journey.channels:
        name = journey.channels[id_].name
    elif at[-1] == "emotion" and id_ in journey.personas:
        name = journey.personas[id_].name
    elif len(at) == 5 and at[4] == "lanes":
        name = journey.lanes.get(id_, "")
    return f"“{_one_line(name)}” ({id_})" if name else id_
