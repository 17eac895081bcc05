"""A page of a map as a picture on paper of any size, up to a poster in sheets to be glued."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Final

from journeymap.errors import JourneymapError
from journeymap.export.glyphs import missing_glyphs
from journeymap.export.page_scenes import page_scene
from journeymap.export.picture_pdf import pdf
from journeymap.export.picture_png import affordable, png
from journeymap.export.poster_paper import PAPERS, Orientation, Paper, fitting, on_paper, oriented, trimmed
from journeymap.export.poster_tiles import MOST_SHEETS, Tiling, tiling
from journeymap.export.svg import svg
from journeymap.insights import study
from journeymap.model import JourneyMap
from journeymap.overlays import THEMES, Scene
from journeymap.words import _

__all__ = ["POSTER_FORMATS", "Poster", "draw_poster"]

POSTER_FORMATS: Final = ("svg", "png", "pdf")
_WIDTHS: Final = (960.0, 1200.0, 1400.0, 1700.0, 2100.0, 2600.0)
"""Widths tried in which a map may be laid out; the one that becomes largest on the paper is taken."""
_PER_INCH: Final = 96.0
"""CSS pixels in an inch."""


@dataclass(frozen=True, slots=True)
class Poster:
    """Which page of a map, and on what.

    Attributes
    ----------
    page
        One of `page_scenes.PAGES`, or ``stage:ID``.
    paper
        One of `poster_paper.PAPERS`; None for paper as large as the drawing.
    orientation
        ``auto`` is the way the drawing becomes larger.
    tile
        Paper of the sheets into which a poster is cut; None for one sheet.
    dpi
        Dots per inch of a PNG that has a paper.
    """

    page: str = "map"
    paper: str | None = None
    orientation: Orientation = "auto"
    tile: str | None = None
    dpi: float = 150.0


def draw_poster(
    journey: JourneyMap,
    ending: str,
    poster: Poster,
    *,
    overlays: Collection[str],
    persona: str | None = None,
    theme: str = "light",
    width: float = 1400.0,
    scale: float = 2.0,
    tell: Callable[[str], None] | None = None,
) -> bytes:
    """A page of a map as SVG, PNG or PDF; `journeymap.export.render_map` explains the other parameters.

    Raises
    ------
    JourneymapError
        Where there is no such page or paper, the form is no picture, or the picture would be too large.
    MissingExtra
        Where a package of the extra ``export`` is not installed.
    """
    _refuse(ending, poster)
    insights = study(journey)

    def scene_of(room: float) -> Scene:
        return page_scene(journey, insights, poster.page, overlays=overlays, persona=persona, width=room)

    cut = None
    if poster.paper is None:
        scene = scene_of(width)
        drawn = svg(scene, THEMES[theme], lang=journey.locale)
        size = affordable(drawn, scale)
    else:
        scene, paper = _largest(
            [scene_of(room) for room in _WIDTHS], PAPERS[poster.paper], poster.orientation
        )
        size = poster.dpi / _PER_INCH
        if poster.tile is not None:
            # What stays white needs no sheets.
            paper = trimmed(paper, scene.width, scene.height)
            cut = _cut(paper, PAPERS[poster.tile])
        drawn = on_paper(svg(scene, THEMES[theme], lang=journey.locale), paper)
    if tell is not None and ending != "svg":
        for glyph in missing_glyphs(drawn):
            tell(str(glyph))
    if ending == "svg":
        return drawn.encode()
    if ending == "png":
        return png(drawn, scale=size)
    return pdf(drawn, title=scene.title, tiles=cut)


def _cut(paper: Paper, sheet: Paper) -> Tiling:
    cut = tiling(paper, sheet)
    count = cut.columns * cut.rows
    if count > MOST_SHEETS:
        raise JourneymapError(_("that would be {n} sheets; choose larger ones").format(n=count))
    return cut


def _refuse(ending: str, poster: Poster) -> None:
    if ending not in POSTER_FORMATS:
        raise JourneymapError(
            _("a page, paper or tiles can be chosen for {known} only, not for “{format}”").format(
                known=", ".join(POSTER_FORMATS), format=ending
            )
        )
    for paper in filter(None, (poster.paper, poster.tile)):
        if paper not in PAPERS:
            raise JourneymapError(
                _("there is no paper “{paper}”; use one of {known}").format(
                    paper=paper, known=", ".join(PAPERS)
                )
            )
    if poster.tile is not None and (ending != "pdf" or poster.paper is None):
        raise JourneymapError(_("only a PDF on a chosen paper can be cut into sheets"))


def _largest(scenes: list[Scene], paper: Paper, orientation: Orientation) -> tuple[Scene, Paper]:
    """The scene whose letters become largest on a paper, and how the paper then lies."""
    choices = [(scene, oriented(paper, orientation, scene.width, scene.height)) for scene in scenes]
    return max(choices, key=lambda choice: fitting(choice[0].width, choice[0].height, choice[1]))
