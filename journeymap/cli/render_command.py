"""`journeymap render`: a map drawn into a file."""

from __future__ import annotations

from os.path import relpath
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

import click

from journeymap.cli.command import command
from journeymap.cli.sources import STDIN, Source, document_in, document_of, version_of
from journeymap.cli.written_language import language_option, writing
from journeymap.errors import JourneymapError
from journeymap.export import FORMATS, PAGES, PAPERS, Orientation, Poster, render_comparison, render_map
from journeymap.model import JourneyMap
from journeymap.overlays import CATALOGUE, CHANGE, THEMES
from journeymap.store import write_out
from journeymap.words import _

if TYPE_CHECKING:
    from journeymap.export.page import PlotlyView

__all__ = ["run"]


def _known_ending(_context: click.Context, _option: click.Parameter, value: str) -> Path:
    path = Path(value)
    if path.suffix.lower().lstrip(".") not in FORMATS:
        known = ", ".join(f".{ending}" for ending in FORMATS)
        raise click.BadParameter(_("the name must end in one of {endings}").format(endings=known))
    return path


@command(
    "render",
    help=_(
        "Write a map into a file. The ending of OUT chooses the form: .html is a page to share, .svg, .png "
        "and .pdf are our own drawing, .pptx slides that can be edited, .docx and .md a report, .xlsx and "
        ".csv tables that can be read back, .json the Plotly figure. No browser is needed. "
        "With --compare what became of the map is drawn on it."
    ),
    examples=[
        "journeymap render maps/guitar-purchase.journey.yaml -o guitar.html",
        "journeymap render maps/guitar-purchase.journey.yaml -o site/guitar.html --assets site/assets",
        "journeymap render maps/guitar-purchase.journey.yaml -o mei.png --persona mei --theme dark",
        "journeymap render maps/guitar-purchase.journey.yaml -o a.pdf --overlay routes --overlay pains",
        "journeymap render maps/guitar-purchase.journey.yaml -o guitar.pptx",
        "journeymap render maps/guitar-purchase.journey.yaml -o poster.pdf --paper a0 --tile a3",
        "journeymap render maps/guitar-purchase.journey.yaml -o pay.svg --page stage:purchase",
        "journeymap render maps/guitar-purchase.journey.yaml -o change.png --compare HEAD",
        "journeymap render maps/guitar-purchase.journey.yaml -o guitar.docx --lang ru",
    ],
)
@click.argument("file")
@click.option(
    "-o", "--output", metavar="OUT", required=True, callback=_known_ending, help=_("The file to write.")
)
@click.option("--persona", metavar="ID", help=_("Whose journey stands out; the others step back."))
@click.option(
    "--overlay",
    "overlays",
    metavar="NAME",
    type=click.Choice([*CATALOGUE, CHANGE]),
    multiple=True,
    help=_(
        "What to draw over the map, instead of the usual; may be given several times. One of {names}."
    ).format(names=", ".join([*CATALOGUE, CHANGE])),
)
@click.option(
    "--theme",
    type=click.Choice(list(THEMES)),
    help=_("Colours: light where nothing is said; a page then follows the reader's system."),
)
@language_option(
    _("The language of titles, legend and buttons; without it the map's own, where it is known and spoken.")
)
@click.option(
    "--compare",
    "old",
    metavar="OTHER|REV",
    help=_("Draw what became of the map since this version: another file, or a commit, branch or tag."),
)
@click.option(
    "--side-by-side",
    "apart",
    is_flag=True,
    help=_("With --compare: before and after beside each other, on the same scale."),
)
@click.option(
    "--page",
    metavar="PAGE",
    help=_("Which page of the map a picture shows: {pages}, or stage:ID.").format(pages=", ".join(PAGES)),
)
@click.option(
    "--paper",
    type=click.Choice(list(PAPERS)),
    help=_("Fit a picture on paper of this size; its layout is chosen so that the letters become large."),
)
@click.option("--landscape", "turned", flag_value="landscape", help=_("With --paper: on its side."))
@click.option("--portrait", "turned", flag_value="portrait", help=_("With --paper: upright."))
@click.option(
    "--tile",
    type=click.Choice(list(PAPERS)),
    help=_("With --paper and .pdf: cut the poster into sheets of this size that overlap, to be glued."),
)
@click.option(
    "--dpi",
    type=click.FloatRange(10, 1200),
    default=150.0,
    show_default=True,
    help=_("With --paper and .png: dots per inch."),
)
@click.option(
    "--standalone",
    is_flag=True,
    help=_("A page that has the Plotly figure, too, with plotly.js inside (4.8 MB more)."),
)
@click.option(
    "--assets",
    metavar="DIR",
    type=click.Path(path_type=Path, file_okay=False),
    help=_("The same, but plotly.js is written into this folder once, for all pages that name it."),
)
def run(
    *,
    file: str,
    output: Path,
    persona: str | None,
    overlays: tuple[str, ...],
    theme: str | None,
    lang: str | None,
    old: str | None,
    apart: bool,
    page: str | None,
    paper: str | None,
    turned: Orientation | None,
    tile: str | None,
    dpi: float,
    standalone: bool,
    assets: Path | None,
) -> None:
    """Draws one map, and says on standard error where a letter could not be drawn."""
    if old is None and (apart or CHANGE in overlays):
        raise click.UsageError(_("--side-by-side and the overlay change need --compare"))
    poster = _poster(page, paper, turned, tile, dpi)
    if old is not None and poster is not None:
        raise click.UsageError(_("--page, --paper and --tile do not go with --compare"))
    document = document_of(file)
    journey = document.journey
    plotly = _plotly(output, standalone, assets, compared=old is not None)

    def tell(sentence: str) -> None:
        click.secho(sentence, err=True, fg="yellow")

    wishes: dict[str, Any] = {
        "persona": _persona_of(journey, persona),
        "overlays": overlays or None,
        "tell": tell,
    }
    with writing(lang, [journey.locale]):
        if old is None:
            picture = render_map(
                journey,
                output.suffix,
                theme=theme,
                plotly=plotly,
                poster=poster,
                comments=document.comments,
                **wishes,
            )
        else:
            picture = _comparison(journey, output.suffix, old, file, apart, theme=theme or "light", **wishes)
    write_out(output, picture)


def _comparison(journey: JourneyMap, suffix: str, old: str, file: str, apart: bool, **wishes: Any) -> bytes:
    """What became of the map since another version of it."""
    version = version_of(old, file)
    before = document_in(version).journey
    return render_comparison(
        before, journey, suffix, against=_called(version, old, before), apart=apart, **wishes
    )


def _plotly(output: Path, standalone: bool, assets: Path | None, *, compared: bool) -> PlotlyView | None:
    """Where the page gets plotly.js from; writes it into the folder where that has none yet."""
    if not standalone and assets is None:
        return None
    if output.suffix.lower() != ".html" or compared:
        raise click.UsageError(_("--standalone and --assets are for the page of one map, a name in .html"))
    # Few want the figure, and plotly is slow to load.
    from journeymap.export.page import PlotlyView
    from journeymap.render import plotly_file, plotly_script

    if assets is None:
        return PlotlyView.inlined()
    if standalone:
        raise click.UsageError(_("--standalone has plotly.js inside, so there is nothing for --assets"))
    script = assets / plotly_file()
    if not script.exists():
        assets.mkdir(parents=True, exist_ok=True)
        write_out(script, plotly_script().encode())
    folder = PurePath(relpath(assets, output.parent)).as_posix()
    return PlotlyView.beside("" if folder == "." else f"{folder}/")


def _poster(
    page: str | None, paper: str | None, turned: Orientation | None, tile: str | None, dpi: float
) -> Poster | None:
    """What was said of page and paper; None where nothing was."""
    if paper is None and (turned or tile):
        raise click.UsageError(_("--landscape, --portrait and --tile need --paper"))
    if page is None and paper is None:
        return None
    return Poster(page or "map", paper, turned or "auto", tile, dpi)


def _called(version: Source, name: str, journey: JourneyMap) -> str:
    """What a version is called in the picture: its revision, or the title of another file."""
    title = journey.title.strip() or version.name
    return name if version.path is None and name != STDIN else _("“{title}”").format(title=title)


def _persona_of(journey: JourneyMap, persona: str | None) -> str | None:
    if persona is not None and persona not in journey.personas:
        known = ", ".join(journey.personas) or _("none")
        raise JourneymapError(
            _("the map has no persona {persona}; it has: {known}").format(persona=persona, known=known)
        )
    return persona
