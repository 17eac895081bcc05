"""`journeymap show`: a map as a page of text, or as JSON."""

from __future__ import annotations

import json

import click

from journeymap.cli.command import command
from journeymap.cli.printed_map import printed
from journeymap.cli.sources import document_of
from journeymap.model import to_data
from journeymap.words import _

__all__ = ["run"]


@command(
    "show",
    help=_(
        "Print a map as a page that reads from top to bottom. With --json, print it in the structure of the "
        "file, with short forms written long."
    ),
    examples=[
        "journeymap show maps/guitar-purchase.journey.yaml | less",
        "journeymap show maps/guitar-purchase.journey.yaml --json | jq .stages",
    ],
)
@click.argument("file")
@click.option("--json", "as_json", is_flag=True, help=_("Print for programs."))
def run(file: str, as_json: bool) -> None:
    """Prints one map."""
    journey = document_of(file).journey
    if as_json:
        click.echo(json.dumps(to_data(journey), ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(printed(journey)))
