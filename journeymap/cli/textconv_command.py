"""`journeymap textconv`: a map as lines of facts, for git's diff."""

from __future__ import annotations

import click

from journeymap.cli.command import command
from journeymap.cli.fact_lines import fact_lines
from journeymap.cli.sources import source
from journeymap.errors import MapFileError
from journeymap.mapfile import read
from journeymap.words import _

__all__ = ["run"]


@command(
    "textconv",
    help=_(
        "Print a map as lines that git compares: a heading for each stage and touchpoint, below it one fact "
        "a line. Git calls it once `journeymap git install` has been run. A file that holds no map is "
        "printed as it is."
    ),
    examples=["journeymap textconv maps/guitar-purchase.journey.yaml"],
)
@click.argument("file")
def run(file: str) -> None:
    """Prints the facts of one map."""
    data = source(file).data
    try:
        text = "\n".join(fact_lines(read(data))) + "\n"
    except MapFileError:
        click.echo(data, nl=False)
    else:
        click.echo(text, nl=False)
