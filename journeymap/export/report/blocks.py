"""What a report is made of: a few blocks that every writer of documents knows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

__all__ = ["Block", "Facts", "Grid", "Heading", "Listing", "Paragraph", "Picture", "Quote"]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 (the report) to 4."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A text of its own; ``strong`` is for the one sentence to remember."""

    text: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's own words."""

    text: str


@dataclass(frozen=True, slots=True)
class Facts:
    """Names and what they are, one pair to a line; a pair without name is a text."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """Items, one below the other; ``ordered`` numbers them."""

    items: tuple[str, ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; a cell may hold several lines.

    Attributes
    ----------
    weights
        Shares of the width that columns want, by number; 1 for those not named.
    figures
        Columns of numbers, which are set flush right.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    weights: Mapping[int, float] = field(default_factory=dict)
    figures: frozenset[int] = frozenset()

    def weight(self, column: int) -> float:
        """How much of the width a column wants."""
        return self.weights.get(column, 1.0)

    def without_empty(self) -> Grid:
        """The table without columns in which no row says anything.

        Examples
        --------
        >>> Grid(("a", "b", "c"), (("1", "", "3"),), {2: 5.0}).without_empty()
        Grid(header=('a', 'c'), rows=(('1', '3'),), weights={0: 1.0, 1: 5.0}, figures=frozenset())
        """
        kept = [at for at in range(len(self.header)) if any(row[at].strip() for row in self.rows)]
        return Grid(
            tuple(self.header[at] for at in kept),
            tuple(tuple(row[at] for at in kept) for row in self.rows),
            {new: self.weight(at) for new, at in enumerate(kept)},
            frozenset(new for new, at in enumerate(kept) if at in self.figures),
        )


@dataclass(frozen=True, slots=True)
class Picture:
    """The picture of the map stands here, in documents that hold pictures."""

    told: str
    """What it shows, for those who cannot see it."""


Block = Heading | Paragraph | Quote | Facts | Listing | Grid | Picture
