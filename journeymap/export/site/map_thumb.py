"""The small picture of a map: its stages, a sign for every touchpoint, the curves beneath."""

from __future__ import annotations

from typing import Final

from journeymap.export.page.html_elements import Html, element
from journeymap.export.site.relative_curves import curve_panel, places_along
from journeymap.export.site.site_content import PublishedMap
from journeymap.model import Touchpoint

__all__ = ["map_thumb"]

_WIDTH: Final = 320.0
_CURVES: Final = 84.0
_SORE: Final = 4
"""From this severity on an open pain is seen on the small picture."""


def map_thumb(found: PublishedMap) -> Html:
    """Two pictures, one above the other; they hold no text."""
    stages = sum(bool(stage.touchpoints) for stage in found.journey.stages.values())
    places = places_along(found)
    here = {key: part for _stage, key, part in found.journey.touchpoints()}
    heads = "".join(
        f"M{_WIDTH * number / stages + 1:.1f} 0h{_WIDTH / stages - 2:.1f}v5h{2 - _WIDTH / stages:.1f}z"
        for number in range(stages)
    )
    # Cards beside each other as far as there is room, never wider than a card looks.
    step = min(
        (b - a for a, b in zip(sorted(places.values()), sorted(places.values())[1:], strict=False)), default=1
    )
    wide = max(1.0, min(26.0, step * _WIDTH - 3))
    signs = {"step": "", "sore": ""}
    for key, place in places.items():
        signs["sore" if _is_sore(here[key]) else "step"] += (
            f"M{place * _WIDTH - wide / 2:.1f} 11h{wide:.1f}v11h-{wide:.1f}z"
        )
    top = element(
        "svg",
        {"class": "stages", "viewBox": f"0 0 {_WIDTH:.0f} 27", "aria-hidden": "true"},
        element("path", {"class": "head", "d": heads}),
        *(element("path", {"class": kind, "d": path}) for kind, path in signs.items() if path),
    )
    return element("div", {"class": "thumb"}, top, curve_panel(found, _WIDTH, _CURVES, lows=True))


def _is_sore(touchpoint: Touchpoint) -> bool:
    return any(pain.severity >= _SORE and pain.status != "fixed" for pain in touchpoint.pains.values())
