"""What a merge notes on its way: edits of both sides that it must not decide."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

from journeymap.mapfile.own import plain_value
from journeymap.mapfile.scalars import scalar_text
from journeymap.merge.same import ABSENT
from journeymap.merge.three import Three
from journeymap.model import to_data

__all__ = ["DoubleEdit", "DoubleEdits", "Path", "Standing", "order_of", "place_of", "within"]

Path: TypeAlias = tuple[Any, ...]
"""Keys that lead to an element; touchpoints begin with ``*`` and their id, wherever they stand."""


@dataclass(frozen=True, slots=True)
class DoubleEdit:
    """One place that both sides changed, with the values as plain data; None where there is nothing."""

    at: Path
    base: Any
    ours: Any
    theirs: Any


@dataclass(frozen=True, slots=True)
class Standing:
    """An element of theirs that stands in a conflict only: which one, and what it belongs to there."""

    at: Path
    number: int
    root: Path


@dataclass(slots=True)
class DoubleEdits:
    """The notes of one merge.

    Attributes
    ----------
    forced
        Elements that may not go without a word, because somebody refers to them.
    talked_ours, talked_theirs
        Places whose comments a side changed.
    found
        The conflicts.
    kept
        Elements of ours that stay as they are, comments included.
    standing
        Elements of theirs that are kept in conflicts.
    guarded
        Paths to places that are forced or talked about.
    """

    forced: Collection[Path] = ()
    talked_ours: Sequence[Path] = ()
    talked_theirs: Sequence[Path] = ()
    found: list[DoubleEdit] = field(default_factory=list)
    kept: list[Path] = field(default_factory=list)
    standing: list[Standing] = field(default_factory=list)
    guarded: frozenset[Path] = field(init=False)

    def __post_init__(self) -> None:
        places = (*self.forced, *self.talked_ours, *self.talked_theirs)
        self.guarded = frozenset(path[:depth] for path in places for depth in range(len(path) + 1))

    def note(self, at: Path, values: Three[Any]) -> None:
        """Notes a place where ours stays and theirs differs."""
        self.found.append(DoubleEdit(at, *values.each(_plain)))

    def note_whole(self, at: Path, values: Three[Any]) -> None:
        """Notes an element that a person has to choose whole, with its comments."""
        self.note(at, values)
        self.kept.append(at)
        if values.theirs is not ABSENT:
            self.standing.append(Standing(at, len(self.found) - 1, at))

    def note_instead(self, since: int, at: Path, values: Three[Any]) -> None:
        """Notes a place in place of all that was noted below it since then."""
        del self.found[since:]
        self.standing = [kept for kept in self.standing if kept.number < since]
        self.note(at, values)

    def note_over(self, at: Path, values: Three[Any]) -> None:
        """Notes a place that a person has to choose whole, in place of all that was noted below it."""
        stay = [number for number, edit in enumerate(self.found) if not within(edit.at, at)]
        now = {number: place for place, number in enumerate(stay)}
        self.found = [self.found[number] for number in stay]
        self.standing = [
            replace(kept, number=now[kept.number]) for kept in self.standing if kept.number in now
        ]
        self.note_whole(at, values)

    def must_not_go(self, at: Path, *, talked: Sequence[Path]) -> bool:
        """Whether an element that reads as before still matters: by a reference or a comment."""
        return at in self.forced or any(within(path, at) for path in talked)


def within(path: Path, element: Path) -> bool:
    """Whether a path leads to an element or into it."""
    return path[: len(element)] == element


def place_of(address: str | None) -> Any:
    """The side of a conflict that tells where an element stands."""
    return ABSENT if address is None else {"at": address}


def order_of(keys: Sequence[str]) -> dict[str, list[str]]:
    """The side of a conflict that tells the order of a table."""
    return {"order": list(keys)}


def _plain(value: Any) -> Any:
    return None if value is ABSENT else _as_read(to_data(value))


def _as_read(data: Any) -> Any:
    """The data as it comes back from a file; there, a number of many digits under no known key is a text."""
    if isinstance(data, dict):
        return {key: _as_read(item) for key, item in data.items()}
    if isinstance(data, list):
        return [_as_read(item) for item in data]
    if isinstance(data, int | float) and not isinstance(data, bool):
        return plain_value(scalar_text(data))
    return data
