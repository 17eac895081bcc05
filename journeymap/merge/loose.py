"""References of a merged map to what the other side took away."""

from __future__ import annotations

from functools import partial
from typing import Any

from journeymap.change import apply
from journeymap.change.loose_ends import cut as cut_out
from journeymap.change.references import Pointer, pointers
from journeymap.merge.double_edits import DoubleEdits, Path
from journeymap.merge.same import ABSENT
from journeymap.merge.sides import Side
from journeymap.merge.three import Three
from journeymap.model import JourneyMap, Table, Touchpoint, split_address

__all__ = ["cut", "loose", "needed"]

Keys = tuple[str, ...]


def loose(journey: JourneyMap) -> list[Pointer]:
    """The references that lead nowhere."""
    there = _identities(journey)
    return [pointer for pointer in pointers(journey) if pointer.to not in there]


def _identities(journey: JourneyMap) -> set[Keys]:
    """The identity of everything that can be referred to."""
    found: set[Keys] = {
        (name, key) for name in ("channels", "personas", "lanes") for key in getattr(journey, name)
    }
    for _stage, key, part in journey.touchpoints():
        found.add(("touchpoints", key))
        found |= {("touchpoints", key, "pains", pain) for pain in part.pains}
    return found


def needed(found: list[Pointer], ours: Side, theirs: Side) -> set[Path]:
    """The elements that references lack, and that a side has: they must not go without a word."""
    known = _identities(ours.document.journey) | _identities(theirs.document.journey)
    wanted: set[Path] = set()
    for to in {pointer.to for pointer in found if pointer.to in known}:
        path = ("*", *to[1:]) if to[0] == "touchpoints" else to
        wanted.add(path)
        if len(path) > 2:
            wanted.add(path[:2])
    return wanted


def cut(journey: JourneyMap, found: list[Pointer], sides: Three[Side], edits: DoubleEdits) -> JourneyMap:
    """The map without references to what stands in conflicts only, each noted at its field."""
    fields: dict[tuple[str, str], dict[Path, list[str]]] = {}
    known = _identities(sides.theirs.document.journey)
    for pointer in found:
        if pointer.to in known:
            _stages, stage, _table, key, *path = split_address(pointer.at)
            last = "" if path == ["channel"] else path.pop()
            fields.setdefault((stage, key), {}).setdefault(tuple(path), []).append(last)
    if not fields:
        return journey
    stages = dict(journey.stages)
    for (stage, key), names in fields.items():
        part = stages[stage].touchpoints[key]
        for field, gone in names.items():
            at = ("*", key, *field)
            values = sides.each(partial(_at, key, field))
            if not any(edit.at == at for edit in edits.found):
                edits.note(at, values)
            part = _put(part, field, _left(_value(part, field), gone, values.ours))
        content = Table({**stages[stage].touchpoints, key: part})
        stages[stage] = stages[stage].model_copy(update={"touchpoints": content})
    journey = journey.model_copy(update={"stages": Table(stages)})
    # What ours says there may be gone as well, because theirs took it away where nobody seemed to need it.
    mine = _identities(sides.ours.document.journey)
    again = tuple(pointer for pointer in loose(journey) if pointer.to in mine)
    return apply(journey, cut_out(journey, again))


def _at(key: str, field: Path, side: Side) -> Any:
    return _value(side.touchpoints.get(key), field)


def _value(part: Touchpoint | None, field: Path) -> Any:
    node: Any = ABSENT if part is None else part
    for key in field:
        node = node.get(key, ABSENT) if isinstance(node, dict) else getattr(node, key, ABSENT)
    return node


def _left(value: Any, gone: list[str], ours: Any) -> Any:
    """What is left of a reference; nothing of a list or table means something, so then what ours says."""
    if isinstance(value, Table):
        rest: Any = Table((key, item) for key, item in value.items() if key not in gone)
    elif isinstance(value, tuple):
        rest = tuple(item for number, item in enumerate(value) if str(number) not in gone)
    else:
        rest = None
    if rest or ours is ABSENT or ours is None:
        return rest or (() if isinstance(value, tuple) else None)
    return ours


def _put(part: Any, field: Path, value: Any) -> Any:
    key, *rest = field
    if isinstance(part, Table):
        return Table({**part, key: _put(part[key], tuple(rest), value) if rest else value})
    inner = _put(getattr(part, key), tuple(rest), value) if rest else value
    if inner is None:
        inner = type(part).model_fields[key].default
    return part.model_copy(update={key: inner})
