"""What stands around the columns of a whole picture: heading and legend."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeymap.layout.geometry import Box
from journeymap.overlays.ground import labels, labels_within
from journeymap.overlays.legend import LegendEntry
from journeymap.overlays.marks import Mark, Panel, Stroke
from journeymap.overlays.moving import moved
from journeymap.overlays.view import View

__all__ = ["paint_heading", "paint_legend"]

HURTING = ("soft-pain", "soft-pain-line", "pain")
CALM = ("column", "column-line", "route-main")
"""Fill, line and strong edge of the headline's box, by whether any pain is open."""


def paint_heading(view: View) -> Iterator[Mark]:
    """Title, goal, facts in pills, and the headline in a box with a strong edge."""
    heading = view.layout.heading
    if heading is None:
        return
    yield from labels(heading.title, "text")
    yield from labels(heading.goal, "muted")
    for tag in heading.tags:
        yield Panel("column", tag.box, "tag", None, 0, tag.box.height / 2)
        yield from labels_within(tag.box, [tag.label], "muted")
    if heading.headline_box is not None:
        box = heading.headline_box
        fill, line, edge = HURTING if view.insights.hurting else CALM
        yield Panel("ground", box, fill, line, 1, 6)
        yield Panel("column", Box(box.x, box.y, 5, box.height), edge, None, 0, 2.5)
        for number, lines in enumerate(heading.headline):
            yield from labels(lines, "text" if number == 0 else "muted")


def paint_legend(view: View, entries: Sequence[LegendEntry]) -> Iterator[Mark]:
    """The signs and their meanings, as the layout placed them."""
    placed = view.layout.legend
    if placed is None:
        return
    top = placed.box.y - 5
    yield Stroke("column", ((placed.box.x, top), (placed.box.right, top)), "grid", 1)
    for spot, entry in zip(placed.entries, entries, strict=False):
        for mark in entry.marks:
            yield moved(mark, spot.sign.x, spot.sign.y)
        yield from labels(spot.label, "muted")
