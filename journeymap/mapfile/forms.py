"""The shape of every field of a map, taken once from the model: a text, a list, a table, a record."""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin

from pydantic import Tag

from journeymap.mapfile.own import Unquoted
from journeymap.model import JourneyMap, Next, Part, Table
from journeymap.model.field_types import Id

__all__ = ["MAP", "Choice", "ListOf", "Own", "Record", "Scalar", "Shape", "TableOf"]


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text, number, date or word; ``words`` holds the words allowed where they are few."""

    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Own:
    """Anything; the team's own keys and the sides of a conflict are never interpreted."""


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list."""

    item: Shape


@dataclass(frozen=True, slots=True)
class TableOf:
    """A mapping from id or name to value.

    ``as_list`` where a list of ids may stand for it; ``prose`` where its values
    are texts that a team writes, so that each has a line of its own.
    """

    value: Shape
    as_list: bool = False
    prose: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Record:
    """A part of the map, its fields in canonical order; the default of a required one equals nothing."""

    part: type[Part]
    fields: Mapping[str, Shape] = field(default_factory=dict, repr=False)
    required: tuple[str, ...] = ()
    defaults: Mapping[str, Any] = field(default_factory=dict, repr=False)

    @property
    def short(self) -> str:
        """The field whose value alone may stand for the record, or ``""``."""
        return self.part.short


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several shapes, told apart by the kind of the node; ``tags`` are pydantic's names for them."""

    scalar: Shape | None = None
    items: ListOf | None = None
    table: TableOf | None = None
    tags: tuple[str, ...] = ()


Shape: TypeAlias = Scalar | Own | ListOf | TableOf | Record | Choice

_SCALAR = Scalar()
_OWN = Own()
_KINDS = {Scalar: "scalar", ListOf: "items", TableOf: "table"}


def _shape(annotation: Any, known: dict[type[Part], Record]) -> Shape:
    if get_origin(annotation) is Annotated:
        annotation = get_args(annotation)[0]
    origin, args = get_origin(annotation), get_args(annotation)
    if annotation is Any:
        return _OWN
    if origin is Literal:
        return Scalar(tuple(str(word) for word in args))
    if origin in (Union, types.UnionType):
        return _choice([arg for arg in args if arg is not type(None)], known)
    if origin is tuple:
        return ListOf(_shape(args[0], known))
    if isinstance(origin, type) and issubclass(origin, Table):
        value = _shape(args[1], known)
        is_text = isinstance(value, Scalar) or (isinstance(value, Record) and value.short == "text")
        # A transition says everything by its target: `next: [pays]`.
        as_list = isinstance(value, Record) and value.part is Next
        return TableOf(value, as_list, prose=is_text and args[0] == Id)
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return _record(annotation, known)
    return _SCALAR


def _choice(options: list[Any], known: dict[type[Part], Record]) -> Shape:
    if len(options) == 1:
        return _shape(options[0], known)
    shapes: dict[str, Any] = {}
    tags: list[str] = []
    for option in options:
        # A tag may be wrapped around an annotation that has annotations of its own.
        tags += [extra.tag for extra in get_args(option)[1:] if isinstance(extra, Tag)]
        shape = _shape(option, known)
        shapes[_KINDS[type(shape)]] = shape
    return Choice(tags=tuple(tags), **shapes)


def _record(part: type[Part], known: dict[type[Part], Record]) -> Record:
    if part not in known:
        # Written as it is, although YAML 1.1 has a meaning for `n`: every map has it so.
        fields: dict[str, Shape] = {
            Unquoted(name): _shape(info.annotation, known) for name, info in part.model_fields.items()
        }
        required = tuple(name for name, info in part.model_fields.items() if info.is_required())
        defaults = {
            name: object() if info.is_required() else info.default for name, info in part.model_fields.items()
        }
        known[part] = Record(part, fields, required, defaults)
    return known[part]


MAP: Record = _record(JourneyMap, {})
"""The shape of the whole map."""
