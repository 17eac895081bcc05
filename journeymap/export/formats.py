"""A map in any of the formats it can be given away in."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from journeymap.errors import JourneymapError, MissingExtra
from journeymap.export.figure_json import json
from journeymap.export.glyphs import missing_glyphs
from journeymap.export.page import PlotlyView, html, page
from journeymap.export.picture_pdf import pdf
from journeymap.export.picture_png import affordable, png
from journeymap.export.poster import Poster, draw_poster
from journeymap.export.svg import svg
from journeymap.insights import study
from journeymap.model import Comment, JourneyMap
from journeymap.overlays import DEFAULT, THEMES, Scene, Theme, picture
from journeymap.sheets import csv_of, lines_of
from journeymap.words import _

__all__ = ["DOCUMENTS", "FORMATS", "PICTURES", "Wishes", "refuse_unknown", "render_map", "render_scene"]


@dataclass(frozen=True, slots=True)
class _Drawing:
    """What every format is made from."""

    scene: Scene
    theme: Theme
    language: str
    scale: float

    @property
    def vector(self) -> str:
        return svg(self.scene, self.theme, lang=self.language)


PICTURES: Final[Mapping[str, Callable[[_Drawing], bytes]]] = {
    "html": lambda drawing: html(drawing.scene, drawing.theme, language=drawing.language).encode(),
    "json": lambda drawing: json(drawing.scene, drawing.theme).encode(),
    "svg": lambda drawing: drawing.vector.encode(),
    "png": lambda drawing: png(drawing.vector, scale=affordable(drawing.vector, drawing.scale)),
    "pdf": lambda drawing: pdf(drawing.vector, title=drawing.scene.title),
}
"""Maker of each format that is one drawing, by the ending of its files."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a document of a map may be asked for; `render_map` explains the fields."""

    persona: str | None = None
    overlays: Collection[str] = DEFAULT
    theme: str | None = None
    tell: Callable[[str], None] | None = None
    plotly: PlotlyView | None = None
    comments: Mapping[str, Sequence[Comment]] | None = None


def _html(journey: JourneyMap, wishes: Wishes) -> bytes:
    return page(
        journey,
        persona=wishes.persona,
        overlays=wishes.overlays,
        theme=wishes.theme,
        plotly=wishes.plotly,
    ).encode()


def _pptx(journey: JourneyMap, wishes: Wishes) -> bytes:
    try:
        from journeymap.export.slides import pptx
    except ModuleNotFoundError as error:
        raise MissingExtra("python-pptx", "export") from error
    return pptx(journey, persona=wishes.persona, overlays=wishes.overlays, theme=wishes.theme or "light")


def _md(journey: JourneyMap, wishes: Wishes) -> bytes:
    from journeymap.export.report import markdown

    return markdown(journey, study(journey)).encode()


def _docx(journey: JourneyMap, wishes: Wishes) -> bytes:
    try:
        from journeymap.export.report.report_docx import docx
    except ModuleNotFoundError as error:
        raise MissingExtra("python-docx", "export") from error
    insights = study(journey)
    scene = picture(
        journey, insights, overlays=wishes.overlays, persona=wishes.persona, width=1400.0, frame="full"
    )
    drawn = svg(scene, THEMES[wishes.theme or "light"], lang=journey.locale)
    _tell_missing(drawn, wishes.tell)
    return docx(
        journey, insights, picture=png(drawn, scale=_scale_in_document(scene)), told=scene.description
    )


def _xlsx(journey: JourneyMap, wishes: Wishes) -> bytes:
    try:
        from journeymap.export.workbook import xlsx
    except ModuleNotFoundError as error:
        raise MissingExtra("openpyxl", "export") from error
    return xlsx(journey, wishes.comments)


def _csv(journey: JourneyMap, wishes: Wishes) -> bytes:
    # The mark is how Excel knows that it is UTF-8.
    return csv_of(lines_of(journey, wishes.comments)).encode("utf-8-sig")


DOCUMENTS: Final[Mapping[str, Callable[[JourneyMap, Wishes], bytes]]] = {
    "html": _html,
    "pptx": _pptx,
    "docx": _docx,
    "md": _md,
    "xlsx": _xlsx,
    "csv": _csv,
}
"""Maker of each format that tells a map on several pages or in rows; loads its libraries when called."""

FORMATS: Final = tuple(dict.fromkeys((*PICTURES, *DOCUMENTS)))
"""Endings of all files that can be made."""

_PRINTED: Final = 3300.0
"""Pixels along the longer side of a page of A4 at 280 to the inch."""

_RASTERED: Final = frozenset({"png", "pdf"})
"""Formats that bring their letters with them; the others use the fonts of whoever looks."""


def render_map(
    journey: JourneyMap,
    suffix: str,
    *,
    persona: str | None = None,
    overlays: Collection[str] | None = None,
    theme: str | None = None,
    width: float = 1400.0,
    scale: float = 2.0,
    tell: Callable[[str], None] | None = None,
    plotly: PlotlyView | None = None,
    poster: Poster | None = None,
    comments: Mapping[str, Sequence[Comment]] | None = None,
) -> bytes:
    """A map as a file: studied, placed with title and legend, painted, and written.

    Parameters
    ----------
    journey
        The map.
    suffix
        Ending of the file with or without its dot, one of `FORMATS`.
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

    Raises
    ------
    JourneymapError
        Where the format or the theme is unknown.
    MissingExtra
        Where a package of the extra ``export`` is not installed.
    """
    refuse_unknown(suffix, theme or "light")
    chosen = DEFAULT if overlays is None else overlays
    if poster is not None:
        return draw_poster(
            journey,
            _ending(suffix),
            poster,
            overlays=chosen,
            persona=persona,
            theme=theme or "light",
            width=width,
            scale=scale,
            tell=tell,
        )
    document = DOCUMENTS.get(_ending(suffix))
    if document is not None:
        return document(journey, Wishes(persona, chosen, theme, tell, plotly, comments))
    scene = picture(
        journey,
        study(journey),
        overlays=chosen,
        persona=persona,
        width=width,
        frame="full",
    )
    return render_scene(
        scene, suffix, theme=theme or "light", language=journey.locale, scale=scale, tell=tell
    )


def refuse_unknown(suffix: str, theme: str) -> None:
    """Raises JourneymapError where there is no such format or theme."""
    ending = _ending(suffix)
    if ending not in FORMATS:
        raise JourneymapError(
            _("cannot make “{format}”; use one of {known}").format(format=ending, known=", ".join(FORMATS))
        )
    if theme not in THEMES:
        raise JourneymapError(
            _("there is no theme “{theme}”; use one of {known}").format(theme=theme, known=", ".join(THEMES))
        )


def render_scene(
    scene: Scene,
    suffix: str,
    *,
    theme: str = "light",
    language: str = "",
    scale: float = 2.0,
    tell: Callable[[str], None] | None = None,
) -> bytes:
    """A painted scene as a file; `render_map` explains the parameters, and raises the same."""
    refuse_unknown(suffix, theme)
    ending = _ending(suffix)
    if ending not in PICTURES:
        raise JourneymapError(
            _("a comparison cannot be made as “{format}”; use one of {known}").format(
                format=ending, known=", ".join(PICTURES)
            )
        )
    drawing = _Drawing(scene, THEMES[theme], language, scale)
    if ending in _RASTERED:
        _tell_missing(drawing.vector, tell)
    return PICTURES[ending](drawing)


def _tell_missing(vector: str, tell: Callable[[str], None] | None) -> None:
    if tell is not None:
        for glyph in missing_glyphs(vector):
            tell(str(glyph))


def _scale_in_document(scene: Scene) -> float:
    """Pixels per pixel of a picture on a page: sharp in print, and no larger than that needs."""
    return max(0.1, min(2.0, _PRINTED / max(scene.width, scene.height)))


def _ending(suffix: str) -> str:
    return suffix.lower().lstrip(".")
