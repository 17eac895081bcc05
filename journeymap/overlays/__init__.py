"""What is painted on the map: the scene as plain marks, in no drawing library's terms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeymap.lazy_names import on_request
from journeymap.overlays.catalogue import CATALOGUE, CHANGE, DEFAULT, Overlay, facts_for, rows_for
from journeymap.overlays.legend import LegendEntry, legend
from journeymap.overlays.legend_sheet import legend_sheet
from journeymap.overlays.marks import Scene
from journeymap.overlays.paint import paint
from journeymap.overlays.picture import picture
from journeymap.overlays.theme import DARK, LIGHT, THEMES, Theme

if TYPE_CHECKING:
    from journeymap.overlays.change_picture import compare_picture, compare_signs, headed, side_by_side
    from journeymap.overlays.change_words import summary
    from journeymap.overlays.comparison import Comparison, compared

__all__ = [
    "CATALOGUE",
    "CHANGE",
    "DARK",
    "DEFAULT",
    "LIGHT",
    "THEMES",
    "Comparison",
    "LegendEntry",
    "Overlay",
    "Scene",
    "Theme",
    "compare_picture",
    "compare_signs",
    "compared",
    "facts_for",
    "headed",
    "legend",
    "legend_sheet",
    "paint",
    "picture",
    "rows_for",
    "side_by_side",
    "summary",
]

# Most pictures show one version of a map.
__getattr__ = on_request(
    __name__,
    {
        "Comparison": "comparison",
        "compare_picture": "change_picture",
        "compare_signs": "change_picture",
        "compared": "comparison",
        "headed": "change_picture",
        "side_by_side": "change_picture",
        "summary": "change_words",
    },
)
