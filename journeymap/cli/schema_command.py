"""`journeymap schema`: the JSON Schema of map files."""

from __future__ import annotations

import json

import click

from journeymap.cli.command import command
from journeymap.mapfile import schema
from journeymap.words import _

__all__ = ["run"]


@command(
    "schema",
    help=_("Print the JSON Schema of map files. Editors complete and explain every key with it."),
    examples=["journeymap schema > journey-map.v1.json"],
)
def run() -> None:
    """Prints the schema that ships with the package."""
    click.echo(json.dumps(schema(), ensure_ascii=False, indent=2))
