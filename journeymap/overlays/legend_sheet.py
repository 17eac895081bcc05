"""The legend as a picture of its own, for pages that show the map without it."""

from __future__ import annotations

from collections.abc import Sequence

from journeymap.layout.type_scale import CAPTION
from journeymap.overlays.legend import SIGN, LegendEntry
from journeymap.overlays.marks import Label, Mark, Scene
from journeymap.overlays.moving import moved
from journeymap.words import _

__all__ = ["legend_sheet"]

_STEP = SIGN.height + 4
_GAP = 8.0


def legend_sheet(entries: Sequence[LegendEntry]) -> Scene:
    """One sign below the other, each with what it means beside it; as wide as the longest meaning.

    Examples
    --------
    >>> from journeymap.model import JourneyMap
    >>> legend_sheet([LegendEntry("goal achieved", ())]).description
    'goal achieved'
    """
    marks: list[Mark] = []
    for number, entry in enumerate(entries):
        top = number * _STEP
        marks += [moved(mark, 0, top) for mark in entry.marks]
        baseline = top + SIGN.height / 2 + CAPTION.size * 0.36
        marks.append(Label("text", entry.text, SIGN.width + _GAP, baseline, CAPTION.size, "text"))
    widest = max((CAPTION.width(entry.text) for entry in entries), default=0.0)
    return Scene(
        width=SIGN.width + _GAP + widest + 2,
        height=max(1, len(entries)) * _STEP,
        marks=tuple(marks),
        targets=(),
        title=_("Legend"),
        description="; ".join(entry.text for entry in entries),
    )
