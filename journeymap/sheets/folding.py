"""Lines of a table as the map they hold, with the place of whatever does not fit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import ValidationError

from journeymap.errors import ExchangeError
from journeymap.model import Comment, Document, JourneyMap
from journeymap.model.naming import fresh_id
from journeymap.sheets.cell_values import text_of, value_of
from journeymap.sheets.columns_of_lines import KINDS, Kind, columns_of, heading
from journeymap.sheets.line import Line
from journeymap.words import _, listed

__all__ = ["map_of"]

_NAMED = frozenset({"fact", "metric"})
"""Kinds whose ids are names, in which every blank counts."""
_TOLD = 8
"""Mistakes that one message lists."""


def map_of(lines: Iterable[Line]) -> Document:
    """The map that lines hold, and the comments among them.

    A thing without an id gets one from its name or text, so that a person may
    add lines to an exported table.

    Raises
    ------
    ExchangeError
        Something stands nowhere, twice, or where the map file has no place for
        it; the text names each place.
    """
    folding = _Folding()
    for line in lines:
        folding.take(line)
    return folding.document()


class _Folding:
    """The data of a map as it grows, and where each piece of it was read."""

    def __init__(self) -> None:
        self._data: dict[str, Any] = {}
        self._comments: dict[str, list[Comment]] = {}
        self._places: dict[tuple[object, ...], str] = {}
        self._mistakes: list[str] = []

    def take(self, line: Line) -> None:
        """Puts what a line says where it belongs."""
        if not line.cells:
            return
        kind = KINDS.get(line.kind)
        if kind is None:
            self._complain(line, _unknown(line.kind))
            return
        fields = _fields(kind, line)
        if kind.name == "map":
            self._put_map(fields, line)
        elif kind.name == "conflict":
            conflicts = self._data.setdefault("conflicts", [])
            self._note(("conflicts", len(conflicts)), line)
            conflicts.append(fields)
        elif kind.name == "comment":
            self._take_comment(fields, line)
        else:
            self._put(kind, fields, line)

    def document(self) -> Document:
        """What the lines amount to."""
        if "title" not in self._data and not self._mistakes:
            self._mistakes.append(_("The table has no row “map”, which holds the title."))
        if not self._mistakes:
            try:
                journey = JourneyMap.model_validate({"journeymap": 1} | self._data)
            except ValidationError as error:
                self._mistakes += [self._said(detail) for detail in error.errors(include_url=False)]
            else:
                comments = {at: tuple(notes) for at, notes in self._comments.items()}
                return Document(journey, comments)
        more = len(self._mistakes) - _TOLD
        told = self._mistakes[:_TOLD] + ([_("… and {n} more").format(n=more)] if more > 0 else [])
        raise ExchangeError("\n".join(told))

    def _put_map(self, fields: dict[str, Any], line: Line) -> None:
        if "title" in self._data:
            self._complain(line, _("this is a second line about the map; only one can be"))
        self._note((), line)
        fields.setdefault("title", "")
        self._data.update(fields)

    def _put(self, kind: Kind, fields: dict[str, Any], line: Line) -> None:
        keys = {key: text_of(line.cells.get(key)).strip() for key in kind.keys}
        if kind.name in _NAMED:
            keys["Id"] = text_of(line.cells.get("Id"))
        path = next((path for path in kind.paths if _leads(path, keys)), kind.paths[-1])
        node: Any = self._data
        at: tuple[str, ...] = ()
        for word in path[:-1]:
            step = keys[word[1:-1]] if word.startswith("{") else word
            # Tables come into being with their first line; what stands in them has a line of its own.
            if word.startswith("{"):
                if step not in node:
                    self._complain(line, _nowhere(word[1:-1], step))
                    return
                node = node[step]
            elif kind.name == "emotion" and word == "emotion":
                break
            else:
                node = node.setdefault(step, {})
            at = (*at, step)
        if kind.name == "emotion":
            self._put_score(node, at, keys["Persona"], fields, line)
            return
        key = keys[path[-1][1:-1]]
        if not key and kind.name == "next" and not fields:
            return
        key = key or fresh_id(
            text_of(fields.get("name", fields.get("text", ""))), node, kind.name.replace(" ", "-")
        )
        if key in node:
            self._complain(line, _("“{id}” stands there already").format(id=key))
            return
        self._note((*at, key), line)
        node[key] = fields if kind.part is not None else fields.get("text", "")

    def _put_score(
        self,
        touchpoint: dict[str, Any],
        at: tuple[str, ...],
        persona: str,
        fields: dict[str, Any],
        line: Line,
    ) -> None:
        self._note((*at, "emotion", persona) if persona else (*at, "emotion"), line)
        home, key = touchpoint, "emotion"
        if persona:
            home, key = touchpoint.setdefault("emotion", {}), persona
        if not isinstance(home, dict):
            self._complain(
                line, _("the scores of this touchpoint are for everybody and for a persona at once")
            )
        elif not fields:
            home.setdefault(key, {})
        elif "score" not in fields:
            self._complain(line, _("there is no score"))
        elif "person" not in fields and key not in home:
            home[key] = fields["score"]
        elif "person" in fields and isinstance(home.setdefault(key, []), list):
            home[key].append(fields["score"])
        else:
            self._complain(
                line, _("there is a score already; number the people who were asked under “Person”")
            )

    def _take_comment(self, fields: dict[str, Any], line: Line) -> None:
        text, place = fields.get("text", ""), fields.get("place", "")
        if place not in ("before", "end", "after") or "\n" in text:
            self._complain(line, _("the place of a comment is before, end or after, and its text one line"))
            return
        self._comments.setdefault(fields.get("at", ""), []).append(Comment(text, place))

    def _note(self, path: tuple[object, ...], line: Line) -> None:
        self._places[path] = line.place

    def _complain(self, line: Line, what: str) -> None:
        self._mistakes.append(_("{place}: {what}").format(place=line.place, what=what))

    def _said(self, detail: Any) -> str:
        """A sentence for what the model refused, with the place of the line it came from."""
        loc = tuple(item for item in detail["loc"] if item != "[key]")
        for length in range(len(loc), -1, -1):
            if loc[:length] in self._places:
                rest = [str(item) for item in loc[length:] if item not in ("score", "scores", "personas")]
                what = _("{field}: {problem}").format(
                    field=heading(rest[0]) if rest else str((loc or ("",))[-1]), problem=detail["msg"]
                )
                return _("{place}: {what}").format(place=self._places[loc[:length]], what=what)
        return str(detail["msg"])


def _fields(kind: Kind, line: Line) -> dict[str, Any]:
    columns = {column.heading: column for column in columns_of(kind.name) if column.field}
    fields = {
        columns[name].field: value_of(cell, columns[name].form)
        for name, cell in line.cells.items()
        if name in columns and cell not in ("", None)
    }
    if kind.part is not None:
        for name, info in kind.part.model_fields.items():
            # An empty cell is how a required text says that it is empty.
            if info.is_required() and info.annotation is str:
                fields.setdefault(name, "")
        own = {name: value_of(cell, "own") for name, cell in line.cells.items() if name.startswith("x-")}
        fields |= own
    return fields


def _leads(path: tuple[str, ...], keys: Mapping[str, str]) -> bool:
    """Whether a line has the keys that the path asks for before its last."""
    return all(keys[word[1:-1]] for word in path[:-1] if word.startswith("{"))


def _unknown(kind: str) -> str:
    if not kind:
        return _("the cell “Row” is empty")
    return _("there is no kind “{kind}”; write one of: {known}").format(kind=kind, known=listed(KINDS))


def _nowhere(key: str, id_: str) -> str:
    if not id_:
        return _("the cell “{column}” is empty, so nobody knows where this belongs").format(column=key)
    return _("there is no line for “{id}”, which stands under “{column}”").format(id=id_, column=key)
