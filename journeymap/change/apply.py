"""Applying changes to a map, and undoing them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from journeymap.change.tree import child, get, insert, rebuild
from journeymap.change.vocabulary import Add, Change, Move, Remove, Set
from journeymap.errors import ChangeError
from journeymap.model import JourneyMap, Part, join_address, split_address, to_data
from journeymap.words import _

__all__ = ["apply", "invert"]


def apply(journey: JourneyMap, changes: Iterable[Change]) -> JourneyMap:
    """The map after the changes, in their order.

    Raises
    ------
    ChangeError
        An address holds nothing, an id is taken already, or a value does not
        fit the format; then nothing is changed.
    """
    for change in changes:
        if change.at.startswith("#"):
            raise ChangeError(_("{at}: comments belong to a document, not to a map").format(at=change.at))
        journey = _APPLY[type(change)](journey, change)
    return journey


def invert(journey: JourneyMap, changes: Iterable[Change]) -> tuple[Change, ...]:
    """The changes that undo ``changes`` after they were applied to ``journey``.

    ``apply(apply(journey, c), invert(journey, c)) == journey``
    """
    undo: list[Change] = []
    for change in changes:
        undo.append(_INVERT[type(change)](journey, change))
        journey = apply(journey, [change])
    return tuple(reversed(undo))


def _set(journey: JourneyMap, change: Set) -> JourneyMap:
    def action(parent: Any, key: str) -> dict[str, Any]:
        content = dict(parent)
        if isinstance(parent, Part):
            if change.value is None and key in type(parent).model_fields:
                content.pop(key, None)
            else:
                content[key] = change.value
            return content
        child(parent, key, change.at)
        if change.value is None:
            raise ChangeError(_("{at}: an element has a value; Remove takes it away").format(at=change.at))
        return {**content, key: change.value}

    return rebuild(journey, change.at, action)


def _add(journey: JourneyMap, change: Add) -> JourneyMap:
    def action(parent: Any, key: str) -> dict[str, Any]:
        if isinstance(parent, Part) or not isinstance(parent, dict):
            raise ChangeError(_("{at}: elements are added to tables; Set fills a field").format(at=change.at))
        if key in parent:
            raise ChangeError(_("{at}: the id '{key}' is taken already").format(at=change.at, key=key))
        return insert(dict(parent), key, change.value, change.before)

    return rebuild(journey, change.at, action)


def _remove(journey: JourneyMap, change: Remove) -> JourneyMap:
    def action(parent: Any, key: str) -> dict[str, Any]:
        child(parent, key, change.at)
        if isinstance(parent, Part) and key in type(parent).model_fields:
            raise ChangeError(
                _("{at}: elements are removed from tables; Set to None clears a field").format(at=change.at)
            )
        return {name: item for name, item in dict(parent).items() if name != key}

    return rebuild(journey, change.at, action)


def _move(journey: JourneyMap, change: Move) -> JourneyMap:
    *source, old = split_address(change.at) or ("",)
    *target, new = split_address(change.to) or ("",)
    value = get(journey, change.at)
    if len(target) > len(source) and target[: len(source) + 1] == [*source, old]:
        raise ChangeError(_("{at} cannot move into itself").format(at=change.at))
    if source != target:
        journey = _remove(journey, Remove(change.at))
        return _add(journey, Add(change.to, value, change.before))

    def action(parent: Any, key: str) -> dict[str, Any]:
        if isinstance(parent, Part):
            raise ChangeError(_("{at}: only elements of a table can move").format(at=change.at))
        if new != old and new in parent:
            raise ChangeError(_("{at}: the id '{key}' is taken already").format(at=change.to, key=new))
        if change.before in (old, new) and change.before is not None:
            raise ChangeError(_("{at} cannot stand before itself").format(at=change.at))
        rest = {name: item for name, item in parent.items() if name != key}
        return insert(rest, new, value, change.before)

    return rebuild(journey, change.at, action)


def _unset(journey: JourneyMap, change: Set) -> Change:
    *path, key = split_address(change.at) or ("",)
    parent = get(journey, join_address(path))
    if isinstance(parent, Part) and key not in type(parent).model_fields and key not in parent.extra:
        return Remove(change.at)
    return Set(change.at, to_data(get(journey, change.at)))


def _unremove(journey: JourneyMap, change: Remove) -> Change:
    *path, _key = split_address(change.at) or ("",)
    if isinstance(get(journey, join_address(path)), Part):
        return Set(change.at, to_data(get(journey, change.at)))
    return Add(change.at, to_data(get(journey, change.at)), _follower(journey, change.at))


def _unmove(journey: JourneyMap, change: Move) -> Change:
    return Move(change.to, change.at, _follower(journey, change.at))


def _follower(journey: JourneyMap, address: str) -> str | None:
    """The id of the sibling behind an element, None for the last."""
    *path, key = split_address(address) or ("",)
    siblings = list(get(journey, join_address(path)))
    if key not in siblings:
        raise ChangeError(_("nothing stands at {at}").format(at=address))
    behind = siblings.index(key) + 1
    return siblings[behind] if behind < len(siblings) else None


_APPLY: dict[type, Callable[[JourneyMap, Any], JourneyMap]] = {
    Set: _set,
    Add: _add,
    Remove: _remove,
    Move: _move,
}
_INVERT: dict[type, Callable[[JourneyMap, Any], Change]] = {
    Set: _unset,
    Add: lambda journey, change: Remove(change.at),
    Remove: _unremove,
    Move: _unmove,
}
