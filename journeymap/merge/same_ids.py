"""Gives elements that a side renamed one id on all sides, so that the rest can go by id."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from journeymap.change import apply_to_document, renames
from journeymap.change.references import following, identity
from journeymap.merge.double_edits import DoubleEdits, place_of
from journeymap.merge.three import Three
from journeymap.model import Document, JourneyMap, join_address, split_address

__all__ = ["Renamed", "with_one_id"]

Keys = tuple[str, ...]
Names = Mapping[Keys, str]


class Renamed(NamedTuple):
    """The three documents after every rename.

    Attributes
    ----------
    elements
        The paths of all elements that took another id.
    torn
        Those that got two new ids, each with its base, our and their address.
    """

    documents: Three[Document]
    elements: frozenset[Keys]
    torn: dict[Keys, Three[str]]

    def note(self, edits: DoubleEdits) -> None:
        """Notes what got two new ids; ours stays."""
        for path, addresses in self.torn.items():
            edits.note(path, addresses.each(place_of))


def with_one_id(base: Document, ours: Document, theirs: Document) -> Renamed:
    """The documents with the renames of both sides done in all three.

    A rename is left out where its new id belongs to another element on any
    side; then the old element was taken away and a new one added.
    """
    mine, yours = renames(base.journey, ours.journey), renames(base.journey, theirs.journey)
    if not mine and not yours:
        return Renamed(Three(base, ours, theirs), frozenset(), {})
    names, others = _names(mine), _names(yours)
    final = {**others, **names}
    journeys = Three(base, ours, theirs).each(lambda document: document.journey)
    stays = _unwanted(final, Three({}, names, others), journeys)
    final = {path: name for path, name in final.items() if not _below(path, stays)}
    after = Three(
        _renamed(base, final, {}),
        _renamed(ours, final, names),
        _renamed(theirs, final, others),
    )
    addresses = ({identity(split_address(at)): (at, to) for at, to in side.items()} for side in (mine, yours))
    mine_at, yours_at = addresses
    torn = {
        _flat(_fresh(final, path)): Three(mine_at[path][0], mine_at[path][1], yours_at[path][1])
        for path in final
        if path in names and path in others and names[path] != others[path]
    }
    return Renamed(after, frozenset(_flat(_fresh(final, path)) for path in final), torn)


def _names(side: Mapping[str, str]) -> dict[Keys, str]:
    """The new id of each element of the base, by its identity there."""
    return {identity(split_address(at)): split_address(to)[-1] for at, to in side.items()}


def _fresh(names: Names, path: Keys) -> Keys:
    """An identity of the base after these renames."""
    return tuple(names.get(path[: depth + 1], key) for depth, key in enumerate(path))


def _flat(path: Keys) -> Keys:
    return ("*", *path[1:]) if path[0] == "touchpoints" else path


def _below(path: Keys, elements: Iterable[Keys]) -> bool:
    return any(path[: len(element)] == element for element in elements)


def _unwanted(final: Names, own: Three[Names], journeys: Three[JourneyMap]) -> set[Keys]:
    """The renames whose new id belongs to somebody else on one side, or to two."""
    found: set[Keys] = set()
    times = Counter((*_fresh(final, path)[:-1], name) for path, name in final.items())
    for path, name in final.items():
        if times[*_fresh(final, path)[:-1], name] > 1:
            found.add(path)
        for journey, names in zip(journeys, own, strict=True):
            if names.get(path) != name and _is_there(journey, (*_fresh(names, path)[:-1], name)):
                found.add(path)
    return found


def _is_there(journey: JourneyMap, path: Keys) -> bool:
    node: Any = journey
    rest = path
    if path[0] == "touchpoints":
        node = next((part for _stage, key, part in journey.touchpoints() if key == path[1]), None)
        rest = path[2:]
    for key in rest:
        node = node.get(key) if isinstance(node, dict) else getattr(node, key, None)
    return node is not None


def _renamed(document: Document, final: Names, own: Names) -> Document:
    """The document with the renames it does not have yet."""
    wanted = {_fresh(own, path): name for path, name in final.items()}
    addresses = {
        join_address(path): join_address((*path[:-1], name))
        for path, name in wanted.items()
        if path[-1] != name
    }
    return apply_to_document(document, following(document.journey, addresses)) if addresses else document
