"""Overlay: who controls each touchpoint, in words and by a wide edge."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.layout.geometry import Box
from journeymap.overlays.channels import owner_edge
from journeymap.overlays.ground import labels
from journeymap.overlays.marks import Mark
from journeymap.overlays.view import View

__all__ = ["paint"]


def paint(view: View) -> Iterator[Mark]:
    """The owner beside the channel's name, and an edge twice as wide."""
    for card in view.layout.cards:
        channel = view.channel(card)
        if channel is None:
            continue
        dim = view.dimmed(card)
        edge = Box(card.box.x + 2.5, card.box.y + 7, 6, card.box.height - 14)
        yield from owner_edge(channel.owner, edge, dim)
        if "channels" not in view.overlays:
            yield from labels(card.channel, "muted" if dim else channel.owner, "card")
