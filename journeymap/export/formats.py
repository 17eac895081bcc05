"""A map in any of the formats it can be given away in.

What makes a format is loaded when it is called: who wants a picture does not
wait for the code that writes slides.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from journeymap.errors import JourneymapError, MissingExtra
from journeymap.export.map_language import map_language
from journeymap.export.svg import svg
from journeymap.export.wishes import Wishes
from journeymap.insights import study
from journeymap.model import Comment, JourneyMap
from journeymap.overlays import THEMES, Scene, Theme, picture
from journeymap.words import _, listed

if TYPE_CHECKING:
    from journeymap.export.page import PlotlyView
    from journeymap.export.poster import Poster

__all__ = ["DOCUMENTS", "FORMATS", "PICTURES", "refuse_unknown", "render_map", "render_scene"]


@dataclass(frozen=True, slots=True)
class _Drawing:
    """What every format that is one drawing is made from."""

    scene: Scene
    theme: Theme
    language: str
    scale: float

    @property
    def vector(self) -> str:
        return svg(self.scene, self.theme, lang=self.language)


def _html_of(drawing: _Drawing) -> bytes:
    from journeymap.export.page import html

    return html(drawing.scene, drawing.theme, language=drawing.language).encode()


def _json_of(drawing: _Drawing) -> bytes:
    from journeymap.export.figure_json import json

    return json(drawing.scene, drawing.theme).encode()


def _svg_of(drawing: _Drawing) -> bytes:
    return drawing.vector.encode()


def _png_of(drawing: _Drawing) -> bytes:
    from journeymap.export.picture_png import affordable, png

    vector = drawing.vector
    return png(vector, scale=affordable(vector, drawing.scale))


def _pdf_of(drawing: _Drawing) -> bytes:
    from journeymap.export.picture_pdf import pdf

    return pdf(drawing.vector, title=drawing.scene.title)


PICTURES: Final[Mapping[str, Callable[[_Drawing], bytes]]] = {
    "html": _html_of,
    "json": _json_of,
    "svg": _svg_of,
    "png": _png_of,
    "pdf": _pdf_of,
}
"""Maker of each format that is one drawing, by the ending of its files."""


def _html(journey: JourneyMap, wishes: Wishes) -> bytes:
    from journeymap.export.page import page

    return page(
        journey,
        persona=wishes.persona,
        overlays=wishes.painted,
        theme=wishes.theme,
        plotly=wishes.plotly,
    ).encode()


def _pptx(journey: JourneyMap, wishes: Wishes) -> bytes:
    try:
        from journeymap.export.slides import pptx
    except ModuleNotFoundError as error:
        raise MissingExtra("python-pptx", "export") from error
    return pptx(journey, persona=wishes.persona, overlays=wishes.painted, theme=wishes.colors)


def _md(journey: JourneyMap, wishes: Wishes) -> bytes:
    from journeymap.export.report import markdown

    return markdown(journey, study(journey)).encode()


def _docx(journey: JourneyMap, wishes: Wishes) -> bytes:
    from journeymap.export.picture_png import png

    try:
        from journeymap.export.report.report_docx import docx
    except ModuleNotFoundError as error:
        raise MissingExtra("python-docx", "export") from error
    insights = study(journey)
    scene = picture(
        journey, insights, overlays=wishes.painted, persona=wishes.persona, width=1400.0, frame="full"
    )
    drawn = svg(scene, THEMES[wishes.colors], lang=map_language(journey))
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
    from journeymap.sheets import csv_of, lines_of

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
"""Maker of each format that tells a map on several pages or in rows."""

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
    persona, overlays, theme, width, scale, tell, plotly, poster, comments
        See `journeymap.export.wishes.Wishes`.

    Raises
    ------
    JourneymapError
        Where the format or the theme is unknown.
    MissingExtra
        Where a package of the extra ``export`` is not installed.
    """
    refuse_unknown(suffix, theme or "light")
    return _made(
        journey,
        _ending(suffix),
        Wishes(persona, overlays, theme, width, scale, tell, plotly, poster, comments),
    )


def _made(journey: JourneyMap, ending: str, wishes: Wishes) -> bytes:
    if wishes.poster is not None:
        from journeymap.export.drawn_poster import draw_poster

        return draw_poster(journey, ending, wishes.poster, wishes)
    document = DOCUMENTS.get(ending)
    if document is not None:
        return document(journey, wishes)
    scene = picture(
        journey,
        study(journey),
        overlays=wishes.painted,
        persona=wishes.persona,
        width=wishes.width,
        frame="full",
    )
    return render_scene(
        scene,
        ending,
        theme=wishes.colors,
        language=map_language(journey),
        scale=wishes.scale,
        tell=wishes.tell,
    )


def refuse_unknown(suffix: str, theme: str) -> None:
    """Raises JourneymapError where there is no such format or theme."""
    ending = _ending(suffix)
    if ending not in FORMATS:
        raise JourneymapError(
            _("cannot make “{format}”; use one of {known}").format(format=ending, known=listed(FORMATS))
        )
    if theme not in THEMES:
        raise JourneymapError(
            _("there is no theme “{theme}”; use one of {known}").format(theme=theme, known=listed(THEMES))
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
                format=ending, known=listed(PICTURES)
            )
        )
    drawing = _Drawing(scene, THEMES[theme], language, scale)
    if ending in _RASTERED:
        _tell_missing(drawing.vector, tell)
    return PICTURES[ending](drawing)


def _tell_missing(vector: str, tell: Callable[[str], None] | None) -> None:
    if tell is not None:
        from journeymap.export.glyphs import missing_glyphs

        for glyph in missing_glyphs(vector):
            tell(str(glyph))


def _scale_in_document(scene: Scene) -> float:
    """Pixels per pixel of a picture on a page: sharp in print, and no larger than that needs."""
    return max(0.1, min(2.0, _PRINTED / max(scene.width, scene.height)))


def _ending(suffix: str) -> str:
    return suffix.lower().lstrip(".")
