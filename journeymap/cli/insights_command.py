"""`journeymap insights`: what the map says."""

from __future__ import annotations

import json

import click

from journeymap.cli.command import command
from journeymap.cli.sources import document_of
from journeymap.insights import as_data, page, study
from journeymap.words import _

__all__ = ["run"]


@command(
    "insights",
    help=_(
        "Say where the journey hurts most, for whom, and what to do first; then everything else the map "
        "tells: ranked pains and ideas, the emotion curve, routes, drop-off, channel switches."
    ),
    examples=[
        "journeymap insights maps/guitar-purchase.journey.yaml",
        "journeymap insights maps/guitar-purchase.journey.yaml --json",
    ],
)
@click.argument("file")
@click.option("--json", "as_json", is_flag=True, help=_("Print for programs."))
def run(file: str, as_json: bool) -> None:
    """Studies one map and prints the findings."""
    journey = document_of(file).journey
    found = study(journey)
    if as_json:
        click.echo(json.dumps(as_data(journey, found), ensure_ascii=False, indent=2))
    else:
        click.echo(page(journey, found).rstrip("\n"))
