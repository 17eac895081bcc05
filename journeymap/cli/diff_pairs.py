"""Maps of two sides in pairs, read and compared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from journeymap.change import Change, Saying, compare, describe
from journeymap.cli.diff_sides import File, Side
from journeymap.errors import Issue, MapFileError, StoreError
from journeymap.mapfile import read
from journeymap.model import Document, JourneyMap

__all__ = ["Compared", "Unreadable", "compared"]

Status = Literal["added", "removed", "changed", "same"]

_ALIKE = 0.5
"""Half of what two maps say: less, and one was deleted and the other is new."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file that holds no map, or cannot be read at all."""

    name: str
    data: bytes
    issues: tuple[Issue, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Compared:
    """One map, before and after.

    Attributes
    ----------
    place
        The path of the newer file.
    old, new
        What each file is called; None where it is not there.
    before, after
        The documents; None likewise.
    """

    status: Status
    place: str
    old: str | None
    new: str | None
    before: Document | None
    after: Document | None
    renamed: bool = False
    reformatted: bool = False
    changes: tuple[Change, ...] = ()
    sayings: tuple[Saying, ...] = ()

    @property
    def name(self) -> str:
        """The newer name."""
        return self.new or self.old or ""

    @property
    def consequences(self) -> tuple[str, ...]:
        """What became of headline, ranking and drop-off; worked out when somebody asks."""
        if self.before is None or self.after is None or not self.changes:
            return ()
        # The graph behind the findings takes longer to load than everything else here.
        from journeymap.insights import consequences

        return consequences(self.before.journey, self.after.journey)


def compared(old: Side, new: Side) -> Iterator[Compared | Unreadable]:
    """Every map of either side, by name; one whose name vanished is looked for under a new name."""
    befores = {name: _read(file) for name, file in old.files.items()}
    afters = {name: _read(file) for name, file in new.files.items()}
    for name in sorted({*befores, *afters}):
        for one in (befores.get(name), afters.get(name)):
            if isinstance(one, Unreadable):
                yield one
    lost = {name: one for name, one in befores.items() if name not in afters}
    found = {name: one for name, one in afters.items() if name not in befores}
    # What was asked for by one name may have had another one then, or have another one now.
    lost |= _elsewhere(old, new, bool(found) and not lost)
    found |= _elsewhere(new, old, bool(lost) and not found)
    former = _renamed(lost, found)
    taken = set(former.values())
    for name in sorted({*befores, *afters, *former}):
        before, after = befores.get(name), afters.get(name, found.get(name) if name in former else None)
        if name in former:
            before = lost[former[name]]
        if not (name in taken and after is None) and not isinstance(before or after, Unreadable | None):
            yield from _pair(before, after, renamed=name in former)


@dataclass(frozen=True, slots=True)
class _Map:
    name: str
    place: str
    data: bytes
    document: Document


def _read(file: File) -> _Map | Unreadable:
    data = b""
    try:
        data = file.read()
        return _Map(file.name, file.place, data, read(data))
    except MapFileError as error:
        return Unreadable(file.name, data, issues=error.issues)
    except StoreError as error:
        return Unreadable(file.name, data, reason=str(error))


def _elsewhere(side: Side, other: Side, wanted: bool) -> dict[str, _Map | Unreadable]:
    """Maps of a side that nobody asked for and that the other side does not have."""
    if not wanted:
        return {}
    return {name: _read(file) for name, file in side.others.items() if not other.has(name)}


def _renamed(lost: Mapping[str, _Map | Unreadable], found: Mapping[str, _Map | Unreadable]) -> dict[str, str]:
    """New name to old name, one to one, the likest first."""
    scored = [
        (_alike(one, other), new, old)
        for old, one in lost.items()
        for new, other in found.items()
        if isinstance(one, _Map) and isinstance(other, _Map)
    ]
    former: dict[str, str] = {}
    for likeness, new, old in sorted(scored, key=lambda row: (-row[0], row[1:])):
        if likeness >= _ALIKE and new not in former and old not in former.values():
            former[new] = old
    return former


def _alike(one: _Map, other: _Map) -> float:
    """Dice's coefficient of what two maps hold: their title, and the ids and names of touchpoints."""
    if one.data == other.data:
        return 1.0
    left, right = (_held(each.document.journey) for each in (one, other))
    return 2 * len(left & right) / (len(left) + len(right))


def _held(journey: JourneyMap) -> set[str]:
    held = {f"title {journey.title}"}
    for _stage, key, touchpoint in journey.touchpoints():
        held |= {f"id {key}", f"name {touchpoint.name}"}
    return held


def _pair(
    old: _Map | Unreadable | None, new: _Map | Unreadable | None, *, renamed: bool
) -> Iterator[Compared]:
    if isinstance(old, Unreadable) or isinstance(new, Unreadable):
        return
    if old is None:
        assert new is not None, "a map is on one side at least"
        yield Compared("added", new.place, None, new.name, None, new.document)
        return
    if new is None:
        yield Compared("removed", old.place, old.name, None, old.document, None)
        return
    changes = compare(old.document, new.document)
    yield Compared(
        "changed" if changes else "same",
        new.place,
        old.name,
        new.name,
        old.document,
        new.document,
        renamed=renamed,
        reformatted=not changes and old.data != new.data,
        changes=changes,
        sayings=describe(old.document, new.document, changes) if changes else (),
    )
