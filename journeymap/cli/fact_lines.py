"""A map as lines of facts under headings: what git compares instead of YAML."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

from journeymap.change.spoken_values import score
from journeymap.cli.caret import harmless
from journeymap.model import Document, JourneyMap, Part, Table, join_address, to_data

__all__ = ["fact_lines"]

Keys = tuple[str, ...]

_PAD = "  "


def fact_lines(document: Document) -> Iterator[str]:
    """A heading for the map and each of its elements, below it one fact a line.

    Headings begin in the first column and name the stage and the touchpoint, so that
    git shows them above each piece of a diff. Everything that the file says is there,
    comments too, in the order of the file, with ids beside the names they stand for.
    """
    return map(_one_line, _Facts(document).lines())


class _Facts:
    """A document on its way to lines; knows which comments were told."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._journey = document.journey
        self._told: set[str] = set()

    def lines(self) -> Iterator[str]:
        journey = self._journey
        yield journey.title or "Journey map"
        yield from self._comments((), _PAD, "before", "end")
        yield from self._fields((), journey, _PAD, leave=_APART)
        for field in ("personas", "channels", "stages"):
            for key, part in getattr(journey, field).items():
                heading = part.name or key
                yield heading if field == "stages" else f"{_title(journey, field)} › {heading}"
                yield from self._element((field, key), part)
                for name, touchpoint in getattr(part, "touchpoints", {}).items():
                    yield f"{heading} › {touchpoint.name or name}"
                    yield from self._element((field, key, "touchpoints", name), touchpoint)
        yield from self._left()

    def _element(self, at: Keys, part: Part) -> Iterator[str]:
        yield f"{_PAD}id: {at[-1]}"
        yield from self._comments(at, _PAD, "before", "end")
        yield from self._fields(at, part, _PAD, leave=frozenset({"touchpoints"}))
        yield from self._comments(at, _PAD, "after")

    def _fields(self, at: Keys, part: Part, pad: str, leave: frozenset[str] = frozenset()) -> Iterator[str]:
        """The fields of a part that say more than their default, one by one."""
        written = to_data(part)
        for name in (*type(part).model_fields, *part.extra):
            if name in written and name not in leave:
                yield from self._value((*at, name), _title(part, name), _get(part, name), pad)
            else:
                yield from self._comments((*at, name), pad, *_PLACES)

    def _value(self, at: Keys, label: str, value: Any, pad: str) -> Iterator[str]:
        yield from self._comments(at, pad, "before", "end")
        if isinstance(value, Table) and value:
            for key, item in value.items():
                # What a table holds says of itself what it is: a pain, an idea, a metric.
                kind = type(item).__name__ if isinstance(item, Part) and at[-1] != "next" else label
                name = _referred(self._journey, at, key)
                yield from self._entry((*at, key), f"{kind} {name}", item, pad)
        elif isinstance(value, tuple) and any(isinstance(item, (str, Part)) for item in value):
            for number, item in enumerate(value):
                yield from self._entry((*at, str(number)), label, item, pad)
        else:
            yield f"{pad}{label}: {_referred(self._journey, at, _plain(value))}"
        yield from self._comments(at, pad, "after")

    def _entry(self, at: Keys, label: str, item: Any, pad: str) -> Iterator[str]:
        if isinstance(item, Part):
            yield from self._comments(at, pad, "before", "end")
            yield f"{pad}{label}"
            yield from self._fields(at, item, pad + _PAD)
            yield from self._comments(at, pad + _PAD, "after")
        else:
            yield from self._value(at, label, item, pad)

    def _comments(self, at: Keys, pad: str, *places: str) -> Iterator[str]:
        address = join_address(at)
        for comment in self._document.comments.get(address, ()):
            if comment.place in places:
                self._told.add(f"{address} {comment.place}")
                yield f"{pad}#{comment.text}"

    def _left(self) -> Iterator[str]:
        """The comments below the last line of the file, and those whose element is gone."""
        for address, said in self._document.comments.items():
            for comment in said:
                if f"{address} {comment.place}" not in self._told:
                    yield f"{_PAD}#{comment.text}"


_APART = frozenset({"journeymap", "title", "personas", "channels", "stages"})
_PLACES = ("before", "end", "after")


def _title(part: Part, name: str) -> str:
    field = type(part).model_fields.get(name)
    return name if field is None or field.title is None else field.title


def _get(part: Part, name: str) -> Any:
    return getattr(part, name) if name in type(part).model_fields else part.extra[name]


def _plain(value: Any) -> str:
    data = to_data(value)
    if isinstance(value, tuple) and value and all(isinstance(item, float) for item in value):
        # Scores of several people: what the map draws is their mean.
        return f"{score(sum(value) / len(value))} ({', '.join(map(_number, value))})"
    if isinstance(value, float):
        return _number(value)
    if isinstance(data, list):
        return ", ".join(_plain(item) for item in data)
    if isinstance(data, Mapping):
        return ", ".join(f"{key}: {_plain(item)}" for key, item in data.items())
    if isinstance(data, bool) or data is None:
        return {True: "yes", False: "no", None: "none"}[data]
    return str(data)


def _number(value: float) -> str:
    """All digits, so that no two numbers read the same; the minus sign is that of print."""
    return repr(value).removesuffix(".0").replace("-", "−")


def _one_line(text: str) -> str:
    """A text on one line; signs that would break the line or steer a terminal are shown, not obeyed."""
    return "".join(_shown(letter) for letter in text) if not text.isprintable() else text


def _shown(letter: str) -> str:
    if letter == "\n":
        return "⏎"
    unseen = unicodedata.category(letter) in ("Cc", "Cs", "Zl", "Zp") or harmless(letter) != letter
    return f"<U+{ord(letter):04X}>" if unseen else letter


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
    return f"“{name}” ({id_})" if name else id_
