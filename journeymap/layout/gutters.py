"""The lanes for lines that pass beside, above and beneath the cards."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from journeymap.layout.figures_in_words import percent
from journeymap.layout.transitions import Link
from journeymap.layout.type_scale import CAPTION

__all__ = ["COLUMN_GAP", "INSET", "LANE", "Gutter", "Lanes", "lanes"]

INSET = 12.0
"""From a card to the side of its column, at least."""
COLUMN_GAP = 6.0
LANE = 6.0
"""From one line to the next that runs beside it."""
ARROW = 12.0
"""Room for an arrow head before a card."""
PILL = 8.0
"""What the pill behind a share adds to the width of its text."""


@dataclass(frozen=True, slots=True)
class Gutter:
    """The room between two columns' cards: a share on each side, and lanes between."""

    width: float
    before: float
    """Room for shares of lines that leave the cards on its left."""
    after: float
    """The same for the cards on its right."""
    tracks: int

    def track_x(self, left: float, track: int) -> float:
        """The x of a lane in the gutter that begins at ``left``."""
        free = self.width - self.before - self.after
        return left + self.before + free * (track + 1) / (self.tracks + 1)


@dataclass(frozen=True, slots=True)
class Lanes:
    """All gutters, and for each line the lane it takes."""

    gutters: tuple[Gutter, ...]
    tracks: dict[tuple[int, int], int]
    """(number of the link, gutter) to track."""
    levels: dict[int, int]
    """Number of a far link to its lane above or beneath the cards."""
    above: int
    beneath: int


def lanes(links: Sequence[Link], columns: int) -> Lanes:
    """Lanes for all lines, so that no two run on one another."""
    vertical: list[list[tuple[int, float, float]]] = [[] for _ in range(columns + 1)]
    for number, link in enumerate(links):
        for gutter, low, high in _verticals(link):
            vertical[gutter].append((number, low, high))
    tracks: dict[tuple[int, int], int] = {}
    counts = []
    for gutter, pieces in enumerate(vertical):
        taken = _packed(pieces)
        counts.append(max(taken.values(), default=-1) + 1)
        tracks.update({(number, gutter): track for number, track in taken.items()})
    far = [
        (number, float(min(link.gutters)), float(max(link.gutters)), link.leaves)
        for number, link in enumerate(links)
        if link.kind == "far"
    ]
    beneath = _packed([piece[:3] for piece in far if piece[3] == "right"])
    above = _packed([piece[:3] for piece in far if piece[3] == "left"])
    return Lanes(
        tuple(_gutter(links, gutter, count, columns) for gutter, count in enumerate(counts)),
        tracks,
        {**beneath, **above},
        max(above.values(), default=-1) + 1,
        max(beneath.values(), default=-1) + 1,
    )


def _verticals(link: Link) -> Iterable[tuple[int, float, float]]:
    """Where a line runs up or down in a lane: gutter, and rows from and to."""
    first, last = link.gutters
    start, end = float(link.start[1]), float(link.end[1])
    if link.kind in ("side", "self"):
        yield first, min(start, end), max(start, end)
    elif link.kind == "far":
        sky = float("inf") if link.leaves == "right" else float("-inf")
        yield first, min(start, sky), max(start, sky)
        yield last, min(end, sky), max(end, sky)


def _packed(pieces: Iterable[tuple[int, float, float]]) -> dict[int, int]:
    """The first free track for each piece, short ones first: they stay next to the cards."""
    tracks: list[list[tuple[float, float]]] = []
    found: dict[int, int] = {}
    for number, low, high in sorted(pieces, key=lambda piece: (piece[2] - piece[1], piece[1], piece[0])):
        free = (
            track
            for track, taken in enumerate(tracks)
            if all(high < from_ or low > to for from_, to in taken)
        )
        track = next(free, len(tracks))
        if track == len(tracks):
            tracks.append([])
        tracks[track].append((low, high))
        found[number] = track
    return found


def _gutter(links: Sequence[Link], gutter: int, tracks: int, columns: int) -> Gutter:
    here = [link for link in links if link.kind != "down" and gutter in link.gutters]
    before = _label_room(link for link in here if link.leaves == "right" and link.gutters[0] == gutter)
    after = _label_room(link for link in here if link.leaves == "left" and link.gutters[0] == gutter)
    arrives = [link.arrives for link in here if link.gutters[1] == gutter]
    if tracks or any(link.kind == "across" for link in here):
        before = max(before, ARROW if "right" in arrives else 6.0)
        after = max(after, ARROW if "left" in arrives else 6.0)
    at_edge = gutter in (0, columns)
    least = INSET if at_edge else 2 * INSET + COLUMN_GAP
    needed = before + after + (LANE * tracks + 2 if tracks else 0.0)
    if any(link.kind == "across" for link in here):
        # A curve from one column to the next needs room to bend, the more so behind a share.
        needed = max(needed, before + after + 12.0)
    return Gutter(max(least, needed), before, after, tracks)


def _label_room(leaving: Iterable[Link]) -> float:
    widths = [CAPTION.width(percent(link.share)) + PILL for link in leaving if link.labelled]
    return max(widths) + 3.0 if widths else 0.0
