"""Fitting a change that was made on an older map to the map as it is now."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from journeymap.change import Add, Change, Move, Remove, Set, get
from journeymap.errors import ChangeError
from journeymap.model import JourneyMap, Part, join_address, split_address, to_data
from journeymap.model.naming import fresh_id

__all__ = ["as_it_took_effect", "fitted", "readdressed"]


def fitted(journey: JourneyMap, change: Change) -> Change:
    """The change with the places and ids it has to name by now.

    A touchpoint is found in the stage somebody moved it to. A new element whose
    id was taken meanwhile gets a free one. What should stand before a sibling
    that is gone stands last.
    """
    return _FIT[type(change)](journey, change)


def readdressed(change: Change, renamed: Mapping[str, str]) -> Change:
    """The change with addresses that start with an old one starting with the new one.

    Examples
    --------
    >>> readdressed(Remove("stages/use/goal"), {"stages/use": "stages/use-2"})
    Remove(at='stages/use-2/goal')
    """
    if not renamed:
        return change
    asked, change = change, replace(change, at=_other(change.at, renamed))
    if isinstance(change, Move):
        to = _other(change.to, renamed)
        if _last(asked.at) == _last(change.to):
            # Only another place was meant: the element keeps the id that it has by now.
            to = f"{to.rpartition('/')[0]}/{_last(change.at)}"
        change = replace(change, to=to)
    if isinstance(change, Add | Move) and change.before is not None:
        target = change.to if isinstance(change, Move) else change.at
        path, _, _key = target.rpartition("/")
        sibling = _other(f"{path}/{join_address([change.before])}", renamed)
        change = replace(change, before=split_address(sibling)[-1])
    return change


def as_it_took_effect(change: Change, after: JourneyMap) -> Change:
    """The change with values as the map keeps them: short forms long, defaults left out."""
    if isinstance(change, Add):
        return replace(change, value=to_data(get(after, change.at)))
    if isinstance(change, Set) and not change.at.startswith("#"):
        *path, key = split_address(change.at)
        parent = get(after, join_address(path))
        kept = to_data(parent) if isinstance(parent, Part) else {key: to_data(parent[key])}
        return replace(change, value=kept.get(key))
    return change


def _fit_set(journey: JourneyMap, change: Set) -> Change:
    return replace(change, at=_found(journey, change.at))


def _fit_add(journey: JourneyMap, change: Add) -> Change:
    at = _found(journey, change.at, parent=True)
    *path, key = split_address(at)
    siblings = _siblings(journey, path)
    taken = _touchpoint_ids(journey) if _is_touchpoint(path, key) else siblings
    free = fresh_id(key, taken, otherwise=key) if key in taken else key
    before = change.before if change.before in siblings else None
    return Add(join_address([*path, free]), change.value, before)


def _fit_remove(journey: JourneyMap, change: Remove) -> Change:
    return replace(change, at=_found(journey, change.at))


def _fit_move(journey: JourneyMap, change: Move) -> Change:
    at = _found(journey, change.at)
    to = change.to
    if change.at == change.to:
        # Only the order was meant: among the siblings it has now.
        to = at
    *path, key = split_address(to)
    siblings = _siblings(journey, path)
    before = change.before if change.before in siblings and change.before != key else None
    if key != split_address(at)[-1] and _is_touchpoint(path, key) and key in _touchpoint_ids(journey):
        # A new id that a touchpoint of another stage has, too.
        to = join_address([*path, fresh_id(key, _touchpoint_ids(journey), otherwise=key)])
    return Move(at, to, before)


_FIT: Mapping[type, Callable[[JourneyMap, Any], Change]] = {
    Set: _fit_set,
    Add: _fit_add,
    Remove: _fit_remove,
    Move: _fit_move,
}


def _found(journey: JourneyMap, address: str, *, parent: bool = False) -> str:
    """The address with the stage in it that holds the touchpoint now.

    With ``parent``, the last key is new and is not looked for.
    """
    keys = split_address(address)
    wanted = 5 if parent else 4
    if len(keys) < wanted or (keys[0], keys[2]) != ("stages", "touchpoints"):
        return address
    stage = journey.stages.get(keys[1])
    if stage is not None and keys[3] in stage.touchpoints:
        return address
    for home, key, _part in journey.touchpoints():
        if key == keys[3]:
            return join_address(("stages", home, *keys[2:]))
    return address


def _is_touchpoint(path: list[str], _key: str) -> bool:
    return len(path) == 3 and path[0] == "stages" and path[2] == "touchpoints"


def _touchpoint_ids(journey: JourneyMap) -> dict[str, None]:
    return {key: None for _stage, key, _part in journey.touchpoints()}


def _siblings(journey: JourneyMap, path: list[str]) -> Mapping[str, Any]:
    try:
        parent = get(journey, join_address(path))
    except ChangeError:
        return {}
    return parent if isinstance(parent, dict) else {}


def _last(address: str) -> str:
    return address.rpartition("/")[2]


def _other(address: str, renamed: Mapping[str, str]) -> str:
    for old, new in renamed.items():
        if address == old or address.startswith(old + "/"):
            return new + address.removeprefix(old)
    return address
