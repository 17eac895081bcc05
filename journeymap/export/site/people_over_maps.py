"""Personas over all maps: who has the same id or the same name is one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from journeymap.export.site.site_content import PublishedMap

__all__ = ["Appearance", "Person", "people_of"]


@dataclass(frozen=True, slots=True)
class Appearance:
    """A persona on one map."""

    found: PublishedMap
    persona: str


@dataclass(frozen=True, slots=True)
class Person:
    """A persona with all maps it is on.

    Attributes
    ----------
    key
        Tells it apart within the site.
    name
        As the first map has it.
    also
        Other names that other maps give it.
    appearances
        Where it is, in the order of the maps.
    """

    key: str
    name: str
    also: tuple[str, ...]
    appearances: tuple[Appearance, ...]

    def is_in(self, map_id: str) -> bool:
        """Whether a map tells of it."""
        return any(each.found.id == map_id for each in self.appearances)


def people_of(maps: Iterable[PublishedMap]) -> tuple[Person, ...]:
    """All personas, those on most maps first; among equals, in the order of the maps."""
    groups: list[list[Appearance]] = []
    by_sign: dict[tuple[str, str], list[Appearance]] = {}
    for found in maps:
        for key, persona in found.journey.personas.items():
            signs = [("id", key), ("name", _plain(persona.name) or key)]
            group = next((by_sign[sign] for sign in signs if sign in by_sign), None)
            if group is None:
                group = []
                groups.append(group)
            group.append(Appearance(found, key))
            for sign in signs:
                by_sign.setdefault(sign, group)
    told = [_person(number, group) for number, group in enumerate(groups)]
    return tuple(sorted(told, key=lambda person: -len(person.appearances)))


def _person(number: int, group: Sequence[Appearance]) -> Person:
    names = [each.found.journey.personas[each.persona].name.strip() or each.persona for each in group]
    name, *others = dict.fromkeys(names)
    # Ids are unlike within a site only by map, so a number tells people apart.
    return Person(f"{group[0].persona}-{number}", name, tuple(others), tuple(group))


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
