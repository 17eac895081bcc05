"""`journeymap render`: a map drawn into a file."""

from __future__ import annotations

from pathlib import Path

import click

from journeymap.cli.command import command
from journeymap.cli.sources import document_of
from journeymap.errors import JourneymapError
from journeymap.export import FORMATS, render_map
from journeymap.model import JourneyMap
from journeymap.overlays import CATALOGUE, THEMES
from journeymap.store import write_out
from journeymap.words import _

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
        "Draw a map into a file. The ending of OUT chooses the form: .html and .json are the Plotly figure, "
        ".svg, .png and .pdf our own drawing. No browser is needed."
    ),
    examples=[
        "journeymap render maps/guitar-purchase.journey.yaml -o guitar.html",
        "journeymap render maps/guitar-purchase.journey.yaml -o mei.png --persona mei --theme dark",
        "journeymap render maps/guitar-purchase.journey.yaml -o a.pdf --overlay routes --overlay pains",
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
    type=click.Choice(list(CATALOGUE)),
    multiple=True,
    help=_(
        "What to draw over the map, instead of the usual; may be given several times. One of {names}."
    ).format(names=", ".join(CATALOGUE)),
)
@click.option(
    "--theme", type=click.Choice(list(THEMES)), default="light", show_default=True, help=_("Colours.")
)
def run(file: str, output: Path, persona: str | None, overlays: tuple[str, ...], theme: str) -> None:
    """Draws one map, and says on standard error where a letter could not be drawn."""
    journey = document_of(file).journey
    picture = render_map(
        journey,
        output.suffix,
        persona=_persona_of(journey, persona),
        overlays=overlays or None,
        theme=theme,
        tell=lambda sentence: click.secho(sentence, err=True, fg="yellow"),
    )
    write_out(output, picture)


def _persona_of(journey: JourneyMap, persona: str | None) -> str | None:
    if persona is not None and persona not in journey.personas:
        known = ", ".join(journey.personas) or _("none")
        raise JourneymapError(
            _("the map has no persona {persona}; it has: {known}").format(persona=persona, known=known)
        )
    return persona
