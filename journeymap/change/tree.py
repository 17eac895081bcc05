"""Looking into a map and rebuilding it around one changed place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pydantic import ValidationError

from journeymap.errors import ChangeError
from journeymap.model import JourneyMap, Part, Table, join_address, split_address
from journeymap.words import _

__all__ = ["get", "insert", "rebuild"]


def get(journey: JourneyMap, address: str) -> Any:
    """What stands at an address: a part, a table or a value.

    Raises
    ------
    ChangeError
        Nothing stands there.
    """
    node: Any = journey
    keys = split_address(address)
    for depth, key in enumerate(keys, start=1):
        node = child(node, key, join_address(keys[:depth]))
    return node


def child(node: Any, key: str, address: str) -> Any:
    """What a part or table holds under a key; ``address`` is for the error."""
    if isinstance(node, Part):
        if key in type(node).model_fields:
            return getattr(node, key)
        if key in node.extra:
            return node.extra[key]
    elif isinstance(node, dict) and key in node:
        return node[key]
    raise ChangeError(_("nothing stands at {at}").format(at=address or "/"))


def rebuild(journey: JourneyMap, address: str, action: Callable[[Any, str], dict[str, Any]]) -> JourneyMap:
    """The map with the parent of an address replaced.

    ``action(parent, key)`` answers the parent's content as a dict (of fields or
    of elements). Only the record around the place is validated again: what is
    above it has the same keys as before, and no rule that spans several records.
    """
    keys = split_address(address)
    if not keys:
        raise ChangeError(_("the whole map cannot be changed at once; change its fields"))

    def along(node: Any, depth: int) -> tuple[Any, bool]:
        """The node after the change, and whether all in it is validated."""
        key = keys[depth]
        if depth == len(keys) - 1:
            return _like(node, action(node, key), address), isinstance(node, Part)
        inner, sound = along(child(node, key, join_address(keys[: depth + 1])), depth + 1)
        if not sound:
            return _like(node, {**_content(node), key: inner}, address), isinstance(node, Part)
        if isinstance(node, Part):
            return node.model_copy(update={key: inner}), True
        return Table({**node, key: inner}), True

    changed: JourneyMap = along(journey, 0)[0]
    return changed


def insert(content: dict[str, Any], key: str, value: Any, before: str | None) -> dict[str, Any]:
    """The content with a new element before a sibling, or last."""
    if before is None:
        return {**content, key: value}
    if before not in content:
        raise ChangeError(_("there is no '{before}' to stand before").format(before=before))
    placed: dict[str, Any] = {}
    for name, item in content.items():
        if name == before:
            placed[key] = value
        placed[name] = item
    return placed


def _content(node: Any) -> dict[str, Any]:
    return dict(node)


def _like(node: Any, content: dict[str, Any], address: str) -> Any:
    """A node of the same kind as the given one, with this content, validated."""
    if not isinstance(node, Part):
        return Table(content)
    try:
        return type(node).model_validate(content)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = join_address(first["loc"])
        raise ChangeError(f"{address}: {first['msg']} ({where})") from error
