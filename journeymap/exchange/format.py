"""What a format of another tool has to offer here: how it is recognised, read and written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from journeymap.exchange.imported import Imported
from journeymap.model import JourneyMap

__all__ = ["Exported", "Format", "Options"]


@dataclass(frozen=True, slots=True)
class Options:
    """What a person may add to a file that is to be read.

    Attributes
    ----------
    filename
        The name of the file without folders; a map whose file says no title is called after it.
    mapping
        Text of a saved mapping of columns, for tables; None where columns are to be recognised.
    """

    filename: str = ""
    mapping: str | None = None


@dataclass(frozen=True, slots=True)
class Exported:
    """A map as a file of another tool, and what that tool has no place for.

    Attributes
    ----------
    data
        The file.
    left_out
        Sentences, for people.
    """

    data: bytes
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Format:
    """A format of another tool.

    Attributes
    ----------
    name
        What people write on the command line: ``mermaid``.
    title
        What it is called in a sentence; a name, so never translated.
    endings
        Endings of its files, with the dot, the usual one first.
    recognises
        How sure one can be that this is a file of the format, 0 to 1, from its bytes and name;
        never raises, and looks only at as much as it needs.
    read, write
        None where the format goes one way only. ``read`` raises ExchangeError with the place.
    """

    name: str
    title: str
    endings: tuple[str, ...]
    recognises: Callable[[bytes, str], float]
    read: Callable[[bytes, Options], Imported] | None = None
    write: Callable[[JourneyMap], Exported] | None = None
