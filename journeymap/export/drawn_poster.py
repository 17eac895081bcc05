"""A page of a map as a picture on paper of any size, up to a poster in sheets to be glued."""

from __future__ import annotations

from typing import Final

from journeymap.errors import JourneymapError
from journeymap.export.glyphs import missing_glyphs
from journeymap.export.map_language import map_language
from journeymap.export.page_scenes import page_scene
from journeymap.export.picture_pdf import pdf
from journeymap.export.picture_png import affordable, png
from journeymap.export.poster import Poster
from journeymap.export.poster_paper import PAPERS, Orientation, Paper, fitting, on_paper, oriented, trimmed
from journeymap.export.poster_tiles import MOST_SHEETS, Tiling, tiling
from journeymap.export.svg import svg
from journeymap.export.wishes import Wishes
from journeymap.insights import study
from journeymap.model import JourneyMap
from journeymap.overlays import THEMES, Scene
from journeymap.words import _, listed

__all__ = ["POSTER_FORMATS", "draw_poster"]

POSTER_FORMATS: Final = ("svg", "png", "pdf")
_WIDTHS: Final = (960.0, 1200.0, 1400.0, 1700.0, 2100.0, 2600.0)
"""Widths tried in which a map may be laid out; the one that becomes largest on the paper is taken."""
_PER_INCH: Final = 96.0
"""CSS pixels in an inch."""


def draw_poster(journey: JourneyMap, ending: str, poster: Poster, wishes: Wishes) -> bytes:
    """A page of a map as SVG, PNG or PDF.

    Parameters
    ----------
    journey, ending
        The map, and the format without its dot.
    poster, wishes
        Which page of the map on what, and how it is drawn.

    Raises
    ------
    JourneymapError
        Where there is no such page or paper, the form is no picture, or the picture would be too large.
    MissingExtra
        Where a package of the extra ``export`` is not installed.
    """
    _refuse(ending, poster)
    insights, theme = study(journey), THEMES[wishes.colors]

    def scene_of(room: float) -> Scene:
        return page_scene(
            journey, insights, poster.page, overlays=wishes.painted, persona=wishes.persona, width=room
        )

    cut = None
    if poster.paper is None:
        scene = scene_of(wishes.width)
        drawn = svg(scene, theme, lang=map_language(journey))
        size = affordable(drawn, wishes.scale)
    else:
        scene, paper = _largest(
            [scene_of(room) for room in _WIDTHS], PAPERS[poster.paper], poster.orientation
        )
        size = poster.dpi / _PER_INCH
        if poster.tile is not None:
            # What stays white needs no sheets.
            paper = trimmed(paper, scene.width, scene.height)
            cut = _cut(paper, PAPERS[poster.tile])
        drawn = on_paper(svg(scene, theme, lang=map_language(journey)), paper)
    if wishes.tell is not None and ending != "svg":
        for glyph in missing_glyphs(drawn):
            wishes.tell(str(glyph))
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
                known=listed(POSTER_FORMATS), format=ending
            )
        )
    for paper in filter(None, (poster.paper, poster.tile)):
        if paper not in PAPERS:
            raise JourneymapError(
                _("there is no paper “{paper}”; use one of {known}").format(paper=paper, known=listed(PAPERS))
            )
    if poster.tile is not None and (ending != "pdf" or poster.paper is None):
        raise JourneymapError(_("only a PDF on a chosen paper can be cut into sheets"))


def _largest(scenes: list[Scene], paper: Paper, orientation: Orientation) -> tuple[Scene, Paper]:
    """The scene whose letters become largest on a paper, and how the paper then lies."""
    choices = [(scene, oriented(paper, orientation, scene.width, scene.height)) for scene in scenes]
    return max(choices, key=lambda choice: fitting(choice[0].width, choice[0].height, choice[1]))
