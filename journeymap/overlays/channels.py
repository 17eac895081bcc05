"""Overlay: on which channel a touchpoint happens, and who controls it."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.layout.geometry import Box
from journeymap.model import ChannelOwner
from journeymap.overlays.ground import labels
from journeymap.overlays.icons import icon_marks
from journeymap.overlays.marks import Mark, Panel
from journeymap.overlays.view import View

__all__ = ["owner_edge", "paint"]

_PIECES: dict[ChannelOwner, int] = {"brand": 1, "partner": 2, "social": 3, "customer": 5}
"""Into how many pieces the edge of a card is cut: owners are told apart without colour, too."""


def paint(view: View) -> Iterator[Mark]:
    """An icon and the name of the channel, and an edge for its owner."""
    for card in view.layout.cards:
        channel = view.channel(card)
        if channel is None or card.icon is None:
            continue
        dim = view.dimmed(card)
        yield from icon_marks(channel, card.icon, "muted")
        yield from labels(card.channel, "muted", "card")
        edge = Box(card.box.x + 4, card.box.y + 7, 3, card.box.height - 14)
        yield from owner_edge(channel.owner, edge, dim)


def owner_edge(owner: ChannelOwner, box: Box, dim: bool = False) -> Iterator[Mark]:
    """A bar of as many pieces as stand for the owner."""
    pieces = _PIECES[owner]
    gap = 3.0
    height = (box.height - gap * (pieces - 1)) / pieces
    for piece in range(pieces):
        part = Box(box.x, box.y + piece * (height + gap), box.width, height)
        yield Panel("card", part, "line" if dim else owner, None, 0, 1.5)
