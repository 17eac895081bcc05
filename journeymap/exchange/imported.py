"""What an import gives back: the map, what was understood, and every thing that was left out."""

from __future__ import annotations

from dataclasses import dataclass

from journeymap.model import Document

__all__ = ["Imported", "LeftOut"]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """One thing of a file that did not come into the map, or came in otherwise than it stood there.

    Attributes
    ----------
    place
        Where it stands, as people point at it: ``line 3``, ``row 4``, ``cell B7``.
    text
        What stands there, cut short where it is long.
    why
        Why it did not come in, in one sentence.
    """

    place: str
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Imported:
    """A map that was made from the file of another tool.

    Attributes
    ----------
    document
        The map with the comments of the file.
    understood
        Sentences on what was read, for people.
    left_out
        What was not, in the order of the file.
    rows
        Steps that the file holds (rows of a table, tasks of a diagram).
    cards
        Touchpoints that the map holds; for tables ``rows`` is ``cards`` and the rows left out.
    mapping
        For tables: how the columns were taken, as YAML that `Options` takes again; else ``""``.
    """

    document: Document
    understood: tuple[str, ...]
    left_out: tuple[LeftOut, ...]
    rows: int
    cards: int
    mapping: str = ""
