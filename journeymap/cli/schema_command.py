"""`journeymap schema`: the JSON Schema of map files."""

from __future__ import annotations

import json

import click

from journeymap.change import changes_schema
from journeymap.cli.command import command
from journeymap.mapfile import schema
from journeymap.words import _

__all__ = ["run"]


@command(
    "schema",
    help=_("Print the JSON Schema of map files. Editors complete and explain every key with it."),
    examples=["journeymap schema > journey-map.v1.json"],
)
@click.option("--changes", is_flag=True, help=_("Print the schema of lists of changes instead."))
def run(changes: bool) -> None:
    """Prints a schema that ships with the package."""
    click.echo(json.dumps(changes_schema() if changes else schema(), ensure_ascii=False, indent=2))
