"""Merges parts field by field and tables id by id, each field by the rule of its kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from operator import attrgetter
from typing import Any

from journeymap.merge.double_edits import DoubleEdits, Path
from journeymap.merge.order import merged_order
from journeymap.merge.policy import kind_of
from journeymap.merge.same import ABSENT, same, written
from journeymap.merge.summing import audience, later, scores, united, votes
from journeymap.merge.three import Three
from journeymap.model import Metric, Next, Part, Table

__all__ = ["ROUNDING", "RULES", "decided", "element", "highest_sum", "record"]

Values = Three[Any]
Rule = Callable[[Path, Values, DoubleEdits], Any]

ROUNDING = 1e-9
"""Shares above 1 by no more than this are 1."""
_MEASURED = ("value", "n", "source", "date")
"""Fields of a metric that were written down together."""


def decided(values: Values) -> Any:
    """What only one side changed or both made the same; ABSENT may be an answer, Ellipsis is none."""
    if same(values.ours, values.base):
        return values.theirs
    if same(values.theirs, values.base) or same(values.ours, values.theirs):
        return values.ours
    return ...


def record(at: Path, parts: Values, edits: DoubleEdits) -> Any:
    """A part out of three, field by field."""
    found = decided(parts)
    if found is not ... and at not in edits.guarded:
        return found
    content: dict[str, Any] = {}
    for name in type(parts.ours).model_fields:
        values = parts.each(attrgetter(name))
        found = decided(values)
        # What nobody edited may still hold something that must not go without a word.
        within = (*at, name) in edits.guarded and all(isinstance(value, Table) for value in values)
        if found is ... or within:
            kind = kind_of(parts.ours, name, values.ours if values.ours is not None else values.theirs)
            found = RULES[kind]((*at, name), values, edits)
        content[name] = found
    content |= _own(at, parts, edits)
    if isinstance(parts.ours, Metric):
        content |= _measured(at, parts, edits)
    return type(parts.ours).model_validate(content)


def _own(at: Path, parts: Values, edits: DoubleEdits) -> dict[str, Any]:
    """The team's own keys, which nobody looks into."""
    extra = parts.each(attrgetter("extra"))
    texts = extra.each(written)
    found: dict[str, Any] = {}
    for key in {**extra.ours, **extra.theirs}:
        was, mine, yours = (side.get(key) for side in texts)
        side = extra.theirs if mine == was else extra.ours
        if was not in (mine, yours) and mine != yours:
            edits.note((*at, key), extra.each(partial(_held, key)))
        if key in side:
            found[key] = side[key]
    return found


def _measured(at: Path, parts: Values, edits: DoubleEdits) -> dict[str, Any]:
    """What was measured, taken from one side as a whole."""
    was, mine, yours = parts.each(lambda part: tuple(getattr(part, name) for name in _MEASURED))
    taken = yours if mine == was else mine
    if was not in (mine, yours) and mine != yours:
        # Their single fields were noted as they differed; together they are one.
        edits.found = [edit for edit in edits.found if edit.at[:-1] != at or edit.at[-1] not in _MEASURED]
        edits.note(at, parts)
    return dict(zip(_MEASURED, taken, strict=True))


def element(at: Path, values: Values, edits: DoubleEdits, *, moved: bool = False, kind: str = "value") -> Any:
    """An element of a table out of three, ABSENT where it goes.

    Parameters
    ----------
    moved
        Whether the side that still has it moved it elsewhere.
    kind
        The rule for its value where that is not a part.
    """
    base, ours, theirs = values
    if base is ABSENT:
        return _added(at, values, edits, kind)
    if ours is ABSENT or theirs is ABSENT:
        left, talked = (ours, edits.talked_ours) if theirs is ABSENT else (theirs, edits.talked_theirs)
        if left is ABSENT:
            return ABSENT
        if moved or not same(left, base) or edits.must_not_go(at, talked=talked):
            edits.note_whole(at, values)
            return ours
        return ABSENT
    if isinstance(ours, Part):
        return record(at, values, edits)
    found = decided(values)
    return RULES[kind](at, values, edits) if found is ... else found


def _added(at: Path, values: Values, edits: DoubleEdits, kind: str) -> Any:
    _nothing, ours, theirs = values
    if ours is ABSENT or theirs is ABSENT:
        return theirs if ours is ABSENT else ours
    if same(ours, theirs):
        return ours
    if kind == "voices" and (both := scores((), ours, theirs)):
        return both
    edits.note_whole(at, values)
    return ours


def _table(at: Path, tables: Values, edits: DoubleEdits, kind: str = "value") -> Table[str, Any]:
    merged: dict[str, Any] = {}
    for key in {**tables.ours, **tables.theirs}:
        values: Values = tables.each(partial(_held, key))
        value = element((*at, key), values, edits, kind=kind)
        if value is not ABSENT:
            merged[key] = value
    keys, _clash = merged_order(tables.each(list), merged)
    return Table((key, merged[key]) for key in keys)


def _held(key: str, table: Mapping[str, Any]) -> Any:
    return table.get(key, ABSENT)


def _differ(at: Path, values: Values, edits: DoubleEdits) -> Any:
    edits.note(at, values)
    return values.ours


def _unless(rule: Callable[[Any, Any, Any], Any]) -> Rule:
    """A rule that answers None where it cannot tell."""

    def decide(at: Path, values: Values, edits: DoubleEdits) -> Any:
        found = rule(*values)
        return _differ(at, values, edits) if found is None else found

    return decide


def _emotion(at: Path, values: Values, edits: DoubleEdits) -> Any:
    base, ours, theirs = values
    if isinstance(ours, Table) and isinstance(theirs, Table) and (base is None or isinstance(base, Table)):
        return _table(at, Three(base or {}, ours, theirs), edits, kind="voices")
    return _unless(scores)(at, values, edits)


def _ways(at: Path, values: Values, edits: DoubleEdits) -> Any:
    if None in values:
        return _differ(at, values, edits)
    since = len(edits.found)
    merged = _table(at, values, edits)
    _base, ours, theirs = values
    dead_end = bool(ours) and bool(theirs) and not merged
    if dead_end or highest_sum(merged) > max(1 + ROUNDING, highest_sum(ours), highest_sum(theirs)):
        edits.note_instead(since, at, values)
        return ours
    return merged


def highest_sum(ways: Mapping[str, Next]) -> float:
    """The highest sum of shares for any one persona."""
    personas = {name for way in ways.values() for name in way.personas} | {""}
    return max(
        sum(way.share or 0.0 for way in ways.values() if not way.personas or persona in way.personas)
        for persona in personas
    )


RULES: Mapping[str, Rule] = {
    "value": _differ,
    "texts": lambda at, values, edits: united(*values),
    "audience": _unless(audience),
    "votes": _unless(votes),
    "voices": _unless(scores),
    "review": _unless(later),
    "emotion": _emotion,
    "ways": _ways,
    "table": _table,
    "journey": _table,
}
"""What is done with a value of each kind that both sides changed."""
