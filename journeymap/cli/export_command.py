"""`journeymap export`: a map as the file of another tool."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from journeymap.cli.command import command
from journeymap.cli.sources import document_of
from journeymap.exchange import FORMATS, write_as
from journeymap.store import write_out
from journeymap.words import _

__all__ = ["run"]

WRITABLE = [name for name, one in FORMATS.items() if one.write]


@command(
    "export",
    help=_(
        "Write a map in the format of another tool. What that tool has no place for is told on standard "
        "error. Without -o the file is printed. For pictures, pages and documents there is journeymap render."
    ),
    examples=[
        "journeymap export maps/guitar-purchase.journey.yaml --to mermaid -o guitar.mmd",
        "journeymap export maps/guitar-purchase.journey.yaml --to mermaid | less",
    ],
)
@click.argument("file")
@click.option(
    "--to",
    "format_name",
    metavar="FORMAT",
    type=click.Choice(WRITABLE),
    required=True,
    help=_("The format. One of {names}.").format(names=", ".join(WRITABLE)),
)
@click.option("-o", "--output", metavar="OUT", type=Path, help=_("The file to write."))
def run(*, file: str, format_name: str, output: Path | None) -> None:
    """Writes one map, and says on standard error what it does not hold."""
    exported = write_as(document_of(file).journey, format_name)
    for sentence in exported.left_out:
        click.secho(sentence, err=True, fg="yellow")
    if output is None:
        sys.stdout.buffer.write(exported.data)
    else:
        write_out(output, exported.data)
