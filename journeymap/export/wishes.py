"""What may be asked for when a map is given away, whatever the format."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from journeymap.model import Comment
from journeymap.overlays import DEFAULT

if TYPE_CHECKING:
    from journeymap.export.page import PlotlyView
    from journeymap.export.poster import Poster

__all__ = ["Wishes"]


@dataclass(frozen=True, slots=True)
class Wishes:
    """How a map is to be drawn or told; a format passes over what it has no use for.

    Attributes
    ----------
    persona
        Id of the persona whose journey is in full colour; None for all.
    overlays
        Names from `journeymap.overlays.CATALOGUE`; None for the usual ones.
    theme
        ``light`` or ``dark``; None is light, but for a page, which then follows the reader's system.
    width
        Room in pixels; a map of many stages takes more.
    scale
        Pixels of a PNG per pixel of the layout; fewer where it would be larger than 40 million.
    tell
        Is given a sentence for every character that no installed font can draw.
    plotly
        Where plotly.js is, for a page that offers the Plotly figure as well.
    poster
        For a picture (SVG, PNG, PDF): which page of the map, on what paper, in how many sheets.
    comments
        Those of the map's file by address, for a workbook or table; the other formats have none.
    """

    persona: str | None = None
    overlays: Collection[str] | None = None
    theme: str | None = None
    width: float = 1400.0
    scale: float = 2.0
    tell: Callable[[str], None] | None = None
    plotly: PlotlyView | None = None
    poster: Poster | None = None
    comments: Mapping[str, Sequence[Comment]] | None = None

    @property
    def painted(self) -> Collection[str]:
        """The overlays, the usual ones where nothing was said."""
        return DEFAULT if self.overlays is None else self.overlays

    @property
    def colors(self) -> str:
        """The theme of what has to have one."""
        return self.theme or "light"
