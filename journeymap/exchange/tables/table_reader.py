"""A map from a table: one that this program wrote, or anybody's, by a mapping of its columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import Any, Final

from pydantic import ValidationError

from journeymap.errors import ExchangeError
from journeymap.exchange.format import Options
from journeymap.exchange.fresh_ids import FreshIds
from journeymap.exchange.imported import Imported, LeftOut
from journeymap.exchange.sayings_of_exchange import counted, cut
from journeymap.exchange.tables.card_fields import CardFields, Gathering
from journeymap.exchange.tables.column_mapping import ColumnMapping, mapping_in, mapping_text
from journeymap.exchange.tables.grid import Grid
from journeymap.exchange.tables.heading_words import IGNORED
from journeymap.exchange.tables.mapping_guess import guessed_mapping
from journeymap.exchange.tables.several_in_cell import several_in
from journeymap.exchange.tables.steps_of_table import Step, steps_of
from journeymap.model import Document, JourneyMap
from journeymap.words import _, listed, ngettext

__all__ = ["mapping_of", "table_map"]

_LONGEST_NAME: Final = 200


def mapping_of(options: Options) -> ColumnMapping | None:
    """The mapping somebody gave; None where the columns are to be recognised."""
    return None if options.mapping is None else mapping_in(options.mapping)


def table_map(grids: Sequence[Grid], options: Options, mapping: ColumnMapping | None = None) -> Imported:
    """The map of the sheet that the mapping names, or of the first that has steps.

    Raises
    ------
    ExchangeError
        There is no such sheet, or nothing in it can be a step.
    """
    mapping = mapping or mapping_of(options)
    if mapping is not None and mapping.sheet:
        grids = [grid for grid in grids if grid.name == mapping.sheet]
    if not grids:
        raise ExchangeError(_("there is no table in this file"))
    grid, other = grids[0], grids[1:]
    found = mapping or guessed_mapping(grid)
    imported = _Building(found, options).read(grid)
    said = [*grid.remarks, *_told(grid, found), *imported.understood]
    if other:
        names = listed(f"“{cut(sheet.name)}”" for sheet in other[:5])
        said.append(_("other sheets were not read: {names}").format(names=names))
    return replace(imported, understood=tuple(said), mapping=mapping_text(found))


def _told(grid: Grid, mapping: ColumnMapping) -> list[str]:
    """What was understood about the table, in sentences."""
    read = _("{heading} = {field}")
    fields = [
        read.format(heading=cut(heading), field=field)
        for heading, field in mapping.columns.items()
        if field != IGNORED
    ]
    said = [
        _("a matrix: stages across, aspects down")
        if mapping.layout == "matrix"
        else _("one row for each step"),
        _("headings in row {row}: {fields}").format(row=mapping.header, fields="; ".join(fields)),
    ]
    if mapping.scale is not None:
        said.append(
            _("emotions are scored from {low} to {high}").format(
                low=f"{mapping.scale.low:g}", high=f"{mapping.scale.high:g}"
            )
        )
    if grid.blank:
        said.append(ngettext("{n} blank row", "{n} blank rows", grid.blank).format(n=grid.blank))
    return said


class _Building:
    """A map as the steps of a table come in."""

    def __init__(self, mapping: ColumnMapping, options: Options) -> None:
        self._mapping, self._options = mapping, options
        self._gathering = Gathering(mapping.scale)
        self._stages: dict[str, dict[str, Any]] = {}
        self._stage_ids, self._card_ids = FreshIds(), FreshIds()
        self._by_name: dict[str, str] = {}
        self._stage = ""
        self._rows = self._cards = 0
        self._joined: list[str] = []
        self._last: CardFields | None = None

    def read(self, grid: Grid) -> Imported:
        """The map of all steps."""
        for step in steps_of(grid, self._mapping):
            self._rows += 1
            self._take(step)
        title = self._mapping.title or PurePath(self._options.filename).stem or _("Imported table")
        gathering = self._gathering
        data: dict[str, Any] = {"journeymap": 1, "title": title}
        data["personas"] = {id_: {"name": name} for id_, name in gathering.personas.items()}
        data["channels"] = {id_: {"name": name} for id_, name in gathering.channels.items()}
        data["lanes"] = gathering.lanes
        data["stages"] = self._stages
        try:
            journey = JourneyMap.model_validate(data)
        except ValidationError as error:
            first = error.errors(include_url=False)[0]
            raise ExchangeError(
                _("the table holds a value that no map can hold: {problem}").format(problem=first["msg"])
            ) from error
        if not self._cards:
            raise ExchangeError(_("no row of this table names a step"))
        said = [counted(journey)]
        if self._joined:
            said.append(
                _("rows without a name add to the step above: {rows}").format(rows=listed(self._joined[:20]))
            )
        return Imported(Document(journey), tuple(said), tuple(gathering.left_out), self._rows, self._cards)

    def _take(self, step: Step) -> None:
        if step.stage:
            self._stage = self._stage_id(step.stage)
        goals = [entry for entry in step.entries if entry.field == "goals"]
        step.entries = [entry for entry in step.entries if entry.field not in ("goals", "phase")]
        names = several_in(step.name) if self._mapping.layout == "matrix" else [" ".join(step.name.split())]
        names = [name for name in names if name]
        if not names and self._last is not None and not step.stage and step.entries:
            # Cells joined over several rows: their text stands in the first only.
            for entry in step.entries:
                self._last.take(entry)
            self._last.finished()
            self._joined.append(step.place)
            self._rows -= 1
            return
        if not names and not step.entries:
            self._goal(goals)
            self._reject(
                step,
                _("it names a stage, and no step in it")
                if step.stage
                else _("there is nothing to make a step of"),
            )
            return
        self._rows += max(0, len(names) - 1)
        for number, name in enumerate(names or [_named_after(step)]):
            card = self._card(name)
            # What a column says of several steps at once stands with the first.
            for entry in step.entries if number == 0 else ():
                card.take(entry)
            card.finished()
        self._goal(goals)

    def _card(self, name: str) -> CardFields:
        if not self._stage:
            self._stage = self._stage_id(_("Journey"))
        card = CardFields(self._gathering)
        card.data["name"] = name[:_LONGEST_NAME]
        if len(name) > _LONGEST_NAME:
            card.data["doing"] = name
        id_ = self._card_ids.fresh(name, "touchpoint")
        self._stages[self._stage].setdefault("touchpoints", {})[id_] = card.data
        self._cards += 1
        self._last = card
        return card

    def _stage_id(self, name: str) -> str:
        key = name.casefold()
        if key not in self._by_name:
            self._by_name[key] = self._stage_ids.fresh(name, "stage")
            self._stages[self._by_name[key]] = {"name": name}
        return self._by_name[key]

    def _goal(self, goals: list[Any]) -> None:
        for entry in goals if self._stage else ():
            stage = self._stages[self._stage]
            if entry.text not in stage.get("goal", "").split("\n"):
                stage["goal"] = f"{stage['goal']}\n{entry.text}" if "goal" in stage else entry.text

    def _reject(self, step: Step, why: str) -> None:
        self._gathering.left_out.append(LeftOut(step.place, cut(step.text), why))


def _named_after(step: Step) -> str:
    """A step without a name goes by the first thing that is said of it."""
    named = {entry.field: entry.text for entry in reversed(step.entries)}
    text = next((named[key] for key in ("doing", "pains", "thinking", "ideas") if key in named), step.text)
    return " ".join(text.split())[:80]
