"""The signs of a picture of two versions, explained."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.layout.geometry import Box
from journeymap.model import JourneyMap
from journeymap.overlays.change_curves import hatched
from journeymap.overlays.change_signs import SIDE, fate_sign
from journeymap.overlays.change_words import FATES
from journeymap.overlays.comparison import Comparison, Side
from journeymap.overlays.legend import LegendEntry
from journeymap.overlays.marks import Area, Stroke
from journeymap.words import _

__all__ = ["change_signs"]


_ELSEWHERE = {"before": "added", "after": "removed"}


def change_signs(both: Comparison, side: Side, journey: JourneyMap) -> Iterator[LegendEntry]:
    """What became of something, and the curves as they were."""
    used = {fate for fates in both.touchpoints.values() for fate in fates}
    used |= {*both.stages.values(), *both.items.values(), *both.ways.values()}
    for fate, word in FATES.items():
        if fate in used and fate != _ELSEWHERE.get(side):
            yield LegendEntry(_(word), tuple(fate_sign(fate, 15 - SIDE / 2, 11)))
    ways = _felt(both) if side == "both" else frozenset()
    if ways:
        line = Stroke("curve", ((2, 11), (28, 11)), "flag", 1.3, dash=True)
        yield LegendEntry(_("the emotion as it was"), (line,))
    box = Box(2, 3, 26, 16)
    corners = ((box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom))
    if "better" in ways:
        yield LegendEntry(_("became better"), (Area("curve", corners, "better", 0.16),))
    if "worse" in ways:
        lines = hatched([(box.x + 1 + 5 * number, box.y, box.bottom) for number in range(6)])
        yield LegendEntry(_("became worse"), (Area("curve", corners, "worse", 0.16), *lines))


def _felt(both: Comparison) -> frozenset[str]:
    """Whether the curves of any persona lie higher or lower than before, as far as they may show it."""
    before, after = (
        {
            (curve.persona, point.touchpoint): point.feeling.mean
            for curve in said.emotion
            for point in curve.points
        }
        for said in (both.before, both.after)
    )
    if before.keys() != after.keys():
        return frozenset({"better", "worse"})
    differing = (key for key, mean in after.items() if mean != before[key])
    return frozenset("better" if after[key] > before[key] else "worse" for key in differing)
