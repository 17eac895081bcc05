"""The kinds of lines a map has, and the columns of each, taken from the model."""

from __future__ import annotations

import types
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin

from journeymap.model import (
    Channel,
    Conflict,
    Gain,
    Idea,
    JourneyMap,
    Metric,
    Next,
    Pain,
    Part,
    Persona,
    Stage,
    Table,
    Touchpoint,
)
from journeymap.sheets.cell_values import Form

__all__ = ["KINDS", "Column", "Kind", "columns_of", "heading"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, the field it holds (``""`` for a key) and what stands in its cells."""

    heading: str
    field: str = ""
    form: Form = "text"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of line.

    Attributes
    ----------
    name
        What a line of it says in the column ``Row`` of a file that is one table.
    sheet
        Name of its sheet in a workbook.
    paths
        Where its things stand in the map; a word in braces is the column of a
        key. A thing whose later keys are empty stands at a shorter path.
    part
        The record it holds; None for a text.
    extra
        Columns that the record has no field for.
    """

    name: str
    sheet: str
    paths: tuple[tuple[str, ...], ...]
    part: type[Part] | None = None
    extra: tuple[Column, ...] = ()

    @property
    def keys(self) -> tuple[str, ...]:
        """The headings of the columns that hold keys, outermost first."""
        longest = max(self.paths, key=len)
        return tuple(word[1:-1] for word in longest if word.startswith("{"))


_AT = ("stages", "{Stage}", "touchpoints", "{Touchpoint}")

KINDS: Final[Mapping[str, Kind]] = {
    kind.name: kind
    for kind in (
        Kind("map", "Map", ((),), JourneyMap),
        Kind("persona", "Personas", (("personas", "{Id}"),), Persona),
        Kind("fact", "Facts", (("personas", "{Persona}", "demographics", "{Id}"),)),
        Kind("channel", "Channels", (("channels", "{Id}"),), Channel),
        Kind("lane", "Lanes", (("lanes", "{Id}"),)),
        Kind("stage", "Stages", (("stages", "{Id}"),), Stage),
        Kind("touchpoint", "Touchpoints", (("stages", "{Stage}", "touchpoints", "{Id}"),), Touchpoint),
        Kind(
            "emotion",
            "Emotions",
            ((*_AT, "emotion", "{Persona}"),),
            extra=(Column("Person", "person", "number"), Column("Score", "score", "number")),
        ),
        Kind("pain", "Pains", ((*_AT, "pains", "{Id}"),), Pain),
        Kind("gain", "Gains", ((*_AT, "gains", "{Id}"),), Gain),
        Kind("idea", "Ideas", ((*_AT, "ideas", "{Id}"),), Idea),
        Kind(
            "metric",
            "Metrics",
            (
                (*_AT, "metrics", "{Id}"),
                ("stages", "{Stage}", "metrics", "{Id}"),
                ("metrics", "{Id}"),
            ),
            Metric,
        ),
        Kind("next", "Next", ((*_AT, "next", "{To}"),), Next),
        Kind("backstage", "Backstage", ((*_AT, "backstage", "{Id}"),)),
        Kind("lane text", "Lane texts", ((*_AT, "lanes", "{Lane}"),)),
        Kind("conflict", "Conflicts", ((),), Conflict, extra=(Column("Number"),)),
        Kind(
            "comment",
            "Comments",
            ((),),
            extra=(Column("At", "at"), Column("Place", "place"), Column("Text", "text")),
        ),
    )
}
"""By name, in the order of the sheets."""

_FORMS: Final[Mapping[Any, Form]] = {
    str: "text",
    int: "number",
    float: "number",
    bool: "flag",
    date: "day",
    Any: "own",
}


def heading(field: str) -> str:
    """The heading of the column of a field.

    Examples
    --------
    >>> heading("moment_of_truth")
    'Moment of truth'
    """
    return field[:1].upper() + field[1:].replace("_", " ")


@cache
def columns_of(kind: str) -> tuple[Column, ...]:
    """The columns of a kind of line: keys, then fields as the file has them.

    Tables have lines of their own, and keys of the team's own follow as the map has them.
    """
    about = KINDS[kind]
    keys = (Column(key) for key in about.keys)
    if about.part is None:
        return (*keys, *(about.extra or (Column("Text", "text"),)))
    return (*keys, *about.extra, *_fields(about.part))


def _fields(part: type[Part]) -> Iterable[Column]:
    for name, info in part.model_fields.items():
        form = _form(info.annotation)
        if form is not None:
            yield Column(heading(name), name, form)


def _form(annotation: Any) -> Form | None:
    """What a field's cells hold; None for a table, an emotion or a list of records."""
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _form(args[0])
    if origin in (Union, types.UnionType):
        options = [option for option in args if option is not type(None)]
        return _form(options[0]) if len(options) == 1 else None
    if origin is tuple:
        return "list" if _form(args[0]) == "text" else None
    if origin is Literal:
        return "text"
    if isinstance(origin, type) and issubclass(origin, Table):
        return None
    return _FORMS.get(annotation)
