"""Everything that can go wrong in a way a person can mend.

JourneymapError
├── MapFileError      the text of a map cannot be read (carries every issue found)
├── FormatError       a map cannot be written so that it reads back the same; nothing is written
├── ChangeError       a change does not fit the map it is applied to
├── StoreError        disk: a file changed meanwhile, cannot be written, is too large
├── ExchangeError     a file of another tool cannot be read, or a map cannot be written for one
└── MissingExtra      a package of an optional extra is not installed
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

__all__ = [
    "ChangeError",
    "ExchangeError",
    "FormatError",
    "Issue",
    "JourneymapError",
    "MapFileError",
    "MissingExtra",
    "Rule",
    "Severity",
    "StoreError",
]

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Issue:
    """One thing that is wrong with a map, where it is, and what to write instead.

    Attributes
    ----------
    code
        Stable, e.g. ``"JM103"``; has a heading in ``docs/rules.md``.
    message
        One sentence, without the place.
    line, column
        From 1; 0 when the map did not come from a text.
    at
        Address of the element (``stages/purchase/touchpoints/pays``), or ``""``.
    hint
        What to write instead, or ``""``.
    also
        Other places that belong to it, as (line, column), e.g. the first of two duplicates.
    """

    code: str
    severity: Severity
    message: str
    line: int = 0
    column: int = 0
    at: str = ""
    hint: str = ""
    also: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """What a code stands for, as ``docs/rules.md`` explains it.

    Attributes
    ----------
    code
        Stable, e.g. ``"JM103"``.
    title
        The rule in a few words.
    why
        Why a map must keep it, and what to do.
    wrong, right
        Pieces of a map file: one that breaks the rule, the same one mended.
    """

    code: str
    title: str
    why: str
    wrong: str = ""
    right: str = ""


class JourneymapError(Exception):
    """Anything a person can mend; its text is written for that person."""


class MapFileError(JourneymapError):
    """The text of a map cannot be read; ``issues`` holds all that was found, in file order."""

    def __init__(self, issues: Sequence[Issue]) -> None:
        self.issues = tuple(issues)
        first = self.issues[0]
        more = f" (and {len(self.issues) - 1} more)" if len(self.issues) > 1 else ""
        super().__init__(f"{first.line}:{first.column}: {first.code} {first.message}{more}")


class FormatError(JourneymapError):
    """A map cannot be written so that it reads back the same; nothing was written."""


class ChangeError(JourneymapError):
    """A change does not fit the map: its address or its value."""


class StoreError(JourneymapError):
    """A file cannot be read or written as asked."""


class ExchangeError(JourneymapError):
    """A file of another tool cannot be read; ``place`` is where, as people point at it, or ``""``."""

    def __init__(self, message: str, place: str = "") -> None:
        self.place = place
        super().__init__(f"{place}: {message}" if place else message)


class MissingExtra(JourneymapError):
    """A package of an extra is missing; the text names the command that installs it."""

    def __init__(self, package: str, extra: str) -> None:
        self.package = package
        self.extra = extra
        super().__init__(f"this needs the package {package}: pip install 'journeymap[{extra}]'")
