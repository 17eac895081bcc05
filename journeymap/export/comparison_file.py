"""Two versions of a map as a file: drawn on one map, or before and after."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection

from journeymap.export.formats import refuse_unknown, render_scene
from journeymap.export.map_language import map_language
from journeymap.insights import consequences
from journeymap.model import JourneyMap
from journeymap.overlays import DEFAULT
from journeymap.words import _

__all__ = ["render_comparison"]

_TOLD = 3
"""So many consequences stand above the picture."""


def render_comparison(
    old: JourneyMap,
    new: JourneyMap,
    suffix: str,
    *,
    against: str,
    apart: bool = False,
    persona: str | None = None,
    overlays: Collection[str] | None = None,
    theme: str = "light",
    width: float = 1400.0,
    scale: float = 2.0,
    tell: Callable[[str], None] | None = None,
) -> bytes:
    """What became of a map, as a file; `render_map` explains the parameters not named here.

    Parameters
    ----------
    old, new
        The two versions, or two maps such as the current and the future state.
    against
        What the old version is called in the headline.
    apart
        Whether the two are drawn beside each other, on the same scale, instead of as one map.

    Raises
    ------
    JourneymapError
        Where the format or the theme is unknown.
    MissingExtra
        Where a package of the extra ``export`` is not installed.
    """
    refuse_unknown(suffix, theme)
    # Loaded here, since most files show one version.
    from journeymap.overlays import compare_picture, compared, side_by_side, summary

    both = compared(old, new)
    counts = summary(both) or _("No touchpoint is another one.")
    told = _("Compared with {version}. {counts}").format(version=against, counts=counts)
    headline = (told, *consequences(old, new)[:_TOLD])
    chosen = DEFAULT if overlays is None else overlays
    if apart:
        before = compare_picture(
            both, side="before", overlays=chosen, persona=persona, width=width, frame="full"
        )
        after = compare_picture(
            both, side="after", overlays=chosen, persona=persona, width=width, frame="full", headline=headline
        )
        scene = side_by_side(before, after, room=math.inf)
    else:
        scene = compare_picture(
            both, overlays=chosen, persona=persona, width=width, frame="full", headline=headline
        )
    return render_scene(scene, suffix, theme=theme, language=map_language(new), scale=scale, tell=tell)
