"""Where one element of a map points to another, and how that follows when ids change."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Literal

from journeymap.change.apply import apply
from journeymap.change.vocabulary import Change, Move, Set
from journeymap.model import (
    JourneyMap,
    Part,
    Persona,
    Stage,
    Table,
    Touchpoint,
    join_address,
    split_address,
    to_data,
)

__all__ = [
    "ELEMENTS",
    "REFERENCES",
    "Pointer",
    "Reference",
    "follow",
    "following",
    "identity",
    "pointers",
    "pointers_of",
]

Keys = tuple[str, ...]
Rename = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Reference:
    """A field of touchpoints that names other elements.

    Attributes
    ----------
    field
        Where it stands in a touchpoint; ``*`` for each element of a table.
    to
        What it names: ``personas``, ``channels``, ``lanes``, ``touchpoints`` or ``pains``.
    form
        ``value`` (one id), ``list`` (of ids), or ``keys`` (of a table).
    """

    field: Keys
    to: str
    form: Literal["value", "list", "keys"]


REFERENCES = (
    Reference(("channel",), "channels", "value"),
    Reference(("personas",), "personas", "list"),
    Reference(("emotion",), "personas", "keys"),
    Reference(("pains", "*", "personas"), "personas", "list"),
    Reference(("ideas", "*", "solves"), "pains", "list"),
    Reference(("lanes",), "lanes", "keys"),
    # The ways' own fields come before their keys, whose change alters the address of the way.
    Reference(("next", "*", "personas"), "personas", "list"),
    Reference(("next",), "touchpoints", "keys"),
)
"""Everything in a map that points to something else in it. ``counterpart`` points to another map."""


ELEMENTS: Mapping[type[Part], tuple[str, ...]] = MappingProxyType(
    {
        JourneyMap: ("personas", "channels", "lanes", "metrics", "stages"),
        Persona: ("demographics",),
        Stage: ("metrics", "touchpoints"),
        Touchpoint: ("pains", "gains", "ideas", "backstage", "metrics"),
    }
)
"""The tables whose keys are ids of their own; those of other tables name elements that stand elsewhere."""


@dataclass(frozen=True, slots=True)
class Pointer:
    """One reference of a map: where it is written, and the identity of what it names."""

    at: str
    to: Keys


def identity(keys: Keys) -> Keys:
    """The keys of an address without the stage of a touchpoint, whose id is unique in the map.

    Examples
    --------
    >>> identity(("stages", "purchase", "touchpoints", "pays", "pains", "slow"))
    ('touchpoints', 'pays', 'pains', 'slow')
    """
    return keys[2:] if keys[:1] == ("stages",) and keys[2:3] == ("touchpoints",) and len(keys) > 3 else keys


def pointers(journey: JourneyMap) -> Iterator[Pointer]:
    """Every reference of the map, whether what it names is there or not."""
    for stage, key, touchpoint in journey.touchpoints():
        yield from pointers_of(stage, key, touchpoint)


def pointers_of(stage: str, key: str, touchpoint: Touchpoint) -> Iterator[Pointer]:
    """Every reference of one touchpoint, which stands under this id in this stage."""
    at = ("stages", stage, "touchpoints", key)
    for reference, path, value in _written(touchpoint):
        if reference.form == "value":
            yield Pointer(join_address((*at, *path)), (reference.to, value))
            continue
        for number, name in enumerate(value):
            last = name if reference.form == "keys" else number
            yield Pointer(join_address((*at, *path, last)), _named(reference, key, name))


def follow(journey: JourneyMap, renames: Mapping[str, str]) -> JourneyMap:
    """The map with the ids of elements changed, and every reference to them.

    Parameters
    ----------
    renames
        Old address to new address, as `renames` finds them. Only ids change:
        the last key of the new address takes the place of the old one, and the
        element stays where it stands. A touchpoint is found by its id in
        whatever stage it is; what is not there is passed over.

    Raises
    ------
    ChangeError
        A new id is taken already.
    """
    return apply(journey, following(journey, renames))


def following(journey: JourneyMap, renames: Mapping[str, str]) -> tuple[Change, ...]:
    """The changes by which `follow` gives elements their new ids: moves first, then references."""
    if not renames:
        return ()
    names = {identity(split_address(at)): split_address(to)[-1] for at, to in renames.items()}
    names = {at: name for at, name in names.items() if at[-1] != name}
    tables = {at[:-1] for at in names}
    moves = tuple(_moves((), journey, names, tables))
    return (*moves, *_references(journey, names))


def _moves(
    path: Keys, part: Part, names: Mapping[Keys, str], tables: Collection[Keys], now: Keys = ()
) -> Iterator[Change]:
    """Moves that give the elements below a part their new ids, outer ones first."""
    for field in ELEMENTS.get(type(part), ()):
        table = getattr(part, field)
        if not table:
            continue
        # The keys of this table are ids of one kind: nothing to look up where none of them changes.
        concerned = identity((*path, field, ""))[:-1] in tables
        fresh = {key: names.get(identity((*path, field, key)), key) if concerned else key for key in table}
        keys = list(table) if concerned else []
        # From the back: the one an element stands before has its new id already.
        for place, key in reversed(list(enumerate(keys))):
            if fresh[key] != key:
                before = fresh[keys[place + 1]] if place + 1 < len(keys) else None
                at, to = (join_address((*now, field, id_)) for id_ in (key, fresh[key]))
                yield Move(at, to, before)
        for key, element in table.items():
            if type(element) in ELEMENTS:
                yield from _moves((*path, field, key), element, names, tables, (*now, field, fresh[key]))


def _references(journey: JourneyMap, names: Mapping[Keys, str]) -> Iterator[Change]:
    kinds = {"pains" if at[2:3] == ("pains",) else at[0] for at in names}
    if "touchpoints" in kinds:
        # Ideas name pains of other touchpoints behind the id of the touchpoint.
        kinds.add("pains")
    concerned = tuple(reference for reference in REFERENCES if reference.to in kinds)
    for stage, key, touchpoint in journey.touchpoints():
        home = ("stages", names.get(("stages", stage), stage), "touchpoints")
        at = (*home, names.get(("touchpoints", key), key))
        for reference, path, value in _written(touchpoint, concerned):

            def rename(name: str, reference: Reference = reference, key: str = key) -> str:
                named = _named(reference, key, name)
                fresh = names.get(named, named[-1])
                if reference.to != "pains" or "/" not in name:
                    return fresh
                return f"{names.get(named[:2], named[1])}/{fresh}"

            if any(rename(name) != name for name in ((value,) if reference.form == "value" else value)):
                here = join_address((*at, *_renamed_path(path, key, names)))
                yield from _FOLLOW[reference.form](here, value, rename)


def _renamed_path(path: Keys, touchpoint: str, names: Mapping[Keys, str]) -> Keys:
    """The path of a field within a touchpoint, with the new id of the pain or idea it belongs to."""
    if len(path) < 3:
        return path
    return (path[0], names.get(("touchpoints", touchpoint, *path[:2]), path[1]), *path[2:])


def _written(
    touchpoint: Touchpoint, references: Iterable[Reference] = REFERENCES
) -> Iterator[tuple[Reference, Keys, Any]]:
    """The fields of a touchpoint that hold references, each with its path and value."""
    for reference in references:
        field, *rest = reference.field
        value = getattr(touchpoint, field)
        if rest:
            for key, element in (value or {}).items():
                inner = getattr(element, rest[1])
                if inner:
                    yield reference, (field, key, rest[1]), inner
        elif value and (reference.form != "keys" or isinstance(value, Table)):
            yield reference, (field,), value


def _named(reference: Reference, touchpoint: str, name: str) -> Keys:
    if reference.to != "pains":
        return (reference.to, name)
    home, slash, pain = name.rpartition("/")
    return ("touchpoints", home if slash else touchpoint, "pains", pain)


def _follow_value(at: str, value: str, rename: Rename) -> Iterator[Change]:
    if rename(value) != value:
        yield Set(at, rename(value))


def _follow_list(at: str, value: tuple[str, ...], rename: Rename) -> Iterator[Change]:
    fresh = [rename(name) for name in value]
    if fresh != list(value):
        yield Set(at, to_data(fresh))


def _follow_keys(at: str, value: Mapping[str, Any], rename: Rename) -> Iterator[Change]:
    keys = list(value)
    # A key that stands there already belonged to nothing; there can be only one of a name.
    fresh = {key: rename(key) if rename(key) not in value else key for key in keys}
    for place, key in reversed(list(enumerate(keys))):
        if fresh[key] != key:
            before = fresh[keys[place + 1]] if place + 1 < len(keys) else None
            yield Move(f"{at}/{key}", f"{at}/{fresh[key]}", before)


_FOLLOW: dict[str, Callable[[str, Any, Rename], Iterator[Change]]] = {
    "value": _follow_value,
    "list": _follow_list,
    "keys": _follow_keys,
}
