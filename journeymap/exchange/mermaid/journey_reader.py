"""A map from a mermaid journey."""

from __future__ import annotations

import math
import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any, Final

from journeymap.errors import ExchangeError
from journeymap.exchange.decoding import decoded
from journeymap.exchange.format import Options
from journeymap.exchange.fresh_ids import FreshIds
from journeymap.exchange.imported import Imported, LeftOut
from journeymap.exchange.mermaid.diagram_source import Source, sources_in
from journeymap.exchange.mermaid.front_matter import taken_apart
from journeymap.exchange.mermaid.journey_statements import Statement, statements
from journeymap.exchange.mermaid.mermaid_escapes import unescape
from journeymap.exchange.sayings_of_exchange import counted, cut, line_place
from journeymap.model import Comment, Document, JourneyMap
from journeymap.words import _

__all__ = ["KEPT", "OWN_REMARK", "UNSCORED", "read"]

KEPT: Final = "x-mermaid"
"""Where the map keeps what only mermaid understands: front matter, directives, the title for readers."""

OWN_REMARK: Final = "journeymap: "
"""How the comments begin that an export writes for people; an import passes over them."""

UNSCORED: Final = OWN_REMARK + "the next task has no score"
"""The comment before a task whose score is there only because mermaid wants one."""

MAX_TASKS: Final = 20_000
_NUMBER: Final = re.compile(r"[-+]?(?:\d{1,20}(?:\.\d{0,20})?|\.\d{1,20})(?:[eE][-+]?\d{1,3})?", re.ASCII)
_LOWEST, _MIDDLE, _HIGHEST = 1.0, 3.0, 5.0
_CLOSE_ENOUGH: Final = 10
"""Decimals that a score keeps: 3.3 is 0.3 above the middle, not 0.2999999999999998."""


@dataclass(slots=True)
class _Reading:
    """A map as far as it has been read."""

    first_line: int
    title: str = ""
    summary: str = ""
    kept: dict[str, Any] = field(default_factory=dict)
    personas: dict[str, str] = field(default_factory=dict)
    """Name of an actor -> id."""
    stages: dict[str, dict[str, Any]] = field(default_factory=dict)
    persona_ids: FreshIds = field(default_factory=FreshIds)
    stage_ids: FreshIds = field(default_factory=FreshIds)
    touchpoint_ids: FreshIds = field(default_factory=FreshIds)
    remarks: list[Comment] = field(default_factory=list)
    """Comments that wait for what follows them."""
    comments: dict[str, tuple[Comment, ...]] = field(default_factory=dict)
    left_out: list[LeftOut] = field(default_factory=list)
    tasks: int = 0
    unscored: bool = False
    """Whether the next task has a score only because mermaid wants one."""

    def leave_out(self, statement: Statement, why: str, text: str | None = None) -> None:
        place = line_place(self.first_line + statement.line)
        self.left_out.append(LeftOut(place, cut(statement.text if text is None else text), why))

    def settle_remarks(self, address: str) -> None:
        if self.remarks:
            self.comments[address] = (*self.comments.get(address, ()), *self.remarks)
            self.remarks = []


def read(data: bytes, options: Options) -> Imported:
    """The first journey of a mermaid file or a Markdown page.

    Raises
    ------
    ExchangeError
        There is none, or the bytes are no text.
    """
    found = sources_in(decoded(data))
    if not found:
        raise ExchangeError(
            _("there is no mermaid journey in this file; one begins with a line that says journey")
        )
    source, others = found[0], found[1:]
    reading = _Reading(source.line)
    _read_front(source, reading)
    for statement in statements(source.text):
        _HANDLERS[statement.kind](reading, statement)
    reading.left_out += [
        LeftOut(
            line_place(other.line), "journey", _("a file becomes one map; the first journey of it was taken")
        )
        for other in others
    ]
    return _imported(reading, options)


def _read_front(source: Source, reading: _Reading) -> None:
    if source.front:
        front = taken_apart(source.front)
        reading.title = front.title
        if front.rest:
            reading.kept["front-matter"] = front.rest
        if front.flaw:
            reading.left_out.append(LeftOut(line_place(source.front_line), cut(source.front), front.flaw))
    if source.directives:
        reading.kept["directives"] = list(source.directives)


def _title(reading: _Reading, statement: Statement) -> None:
    text = unescape(statement.text)
    if not text.strip():
        reading.leave_out(statement, _("a title without text"), "title")
        return
    reading.title = text


def _reader_title(reading: _Reading, statement: Statement) -> None:
    if text := unescape(statement.text):
        reading.kept["accTitle"] = text


def _description(reading: _Reading, statement: Statement) -> None:
    lines = [unescape(line) for line in statement.text.strip().split("\n")]
    reading.summary = "\n".join(line for line in lines if line)


def _section(reading: _Reading, statement: Statement) -> None:
    name = unescape(statement.text)
    if not name:
        reading.leave_out(statement, _("a section without a name; the stage is called so"), "section")
        name = _("Untitled")
    _new_stage(reading, name)


def _new_stage(reading: _Reading, name: str) -> dict[str, Any]:
    key = reading.stage_ids.fresh(name, "stage")
    reading.stages[key] = {"name": name, "touchpoints": {}}
    reading.settle_remarks(f"stages/{key}")
    return reading.stages[key]


def _remark(reading: _Reading, statement: Statement) -> None:
    text = "".join(
        c for c in statement.text if unicodedata.category(c) not in _NO_COMMENT and c not in _MARKS
    )
    if text.strip() == UNSCORED:
        reading.unscored = True
    elif text.strip() and not text.strip().startswith(OWN_REMARK):
        reading.remarks.append(Comment(text.rstrip(), "before"))


_NO_COMMENT: Final = frozenset({"Cc", "Cs", "Zl", "Zp"})
_MARKS: Final = "\ufeff\ufffe\uffff"


def _task(reading: _Reading, statement: Statement) -> None:
    reading.tasks += 1
    if reading.tasks > MAX_TASKS:
        raise ExchangeError(
            _("more than {count} tasks, which is more than a map can hold").format(count=MAX_TASKS),
            line_place(reading.first_line + statement.line),
        )
    stage = next(reversed(reading.stages.values()), None)
    if stage is None:
        waiting, reading.remarks = reading.remarks, []
        stage = _new_stage(reading, _("Journey"))
        reading.remarks = waiting
    name = unescape(statement.text) or _("Untitled")
    key = reading.touchpoint_ids.fresh(name, "touchpoint")
    score, *others = ("" if statement.data is None else statement.data).split(":")
    touchpoint: dict[str, Any] = {"name": name}
    if actors := _actors(reading, others[0] if others else ""):
        touchpoint["personas"] = actors
    if reading.unscored:
        reading.unscored = False
    elif (emotion := _emotion(reading, statement, score.strip())) is not None:
        touchpoint["emotion"] = emotion
    if len(others) > 1:
        why = _("mermaid reads nothing behind the actors of a task")
        reading.leave_out(statement, why, ":".join(others[1:]).strip())
    stage["touchpoints"][key] = touchpoint
    stage_id = next(reversed(reading.stages))
    reading.settle_remarks(f"stages/{stage_id}/touchpoints/{key}")


def _actors(reading: _Reading, text: str) -> list[str]:
    named: dict[str, None] = {}
    for name in map(unescape, text.split(",")):
        if name:
            if name not in reading.personas:
                reading.personas[name] = reading.persona_ids.fresh(name, "persona")
            named[reading.personas[name]] = None
    return list(named)


def _emotion(reading: _Reading, statement: Statement, score: str) -> float | None:
    if not _NUMBER.fullmatch(score) or not math.isfinite(float(score)):
        why = _("no score from 1 to 5; the touchpoint has no emotion")
        reading.leave_out(statement, why, score or unescape(statement.text))
        return None
    number = float(score)
    kept = min(max(number, _LOWEST), _HIGHEST)
    if kept != number:
        reading.leave_out(
            statement, _("scores go from 1 to 5; it counts as {score}").format(score=int(kept)), score
        )
    return round(kept - _MIDDLE, _CLOSE_ENOUGH)


_HANDLERS: Final = {
    "title": _title,
    "accTitle": _reader_title,
    "accDescr": _description,
    "section": _section,
    "comment": _remark,
    "task": _task,
}


def _imported(reading: _Reading, options: Options) -> Imported:
    title = reading.title or PurePath(options.filename).stem or _("Journey")
    if reading.kept.get("accTitle") == title:
        del reading.kept["accTitle"]
    everybody = set(reading.personas.values())
    for stage in reading.stages.values():
        for touchpoint in stage["touchpoints"].values():
            # Nobody named means everybody, so naming everybody says nothing.
            if set(touchpoint.get("personas", ())) == everybody:
                touchpoint.pop("personas", None)
    reading.remarks = [Comment(remark.text, "after") for remark in reading.remarks]
    reading.settle_remarks("")
    journey = JourneyMap.model_validate(
        {
            "journeymap": 1,
            "title": title,
            "summary": reading.summary,
            "personas": {id_: {"name": name} for name, id_ in reading.personas.items()},
            "stages": reading.stages,
        }
        | ({KEPT: reading.kept} if reading.kept else {})
    )
    return Imported(
        document=Document(journey=journey, comments=reading.comments),
        understood=(_("a mermaid journey: {counts}").format(counts=counted(journey)),),
        left_out=tuple(reading.left_out),
        rows=reading.tasks,
        cards=reading.tasks,
    )
