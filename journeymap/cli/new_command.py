"""`journeymap new`: a map from a template."""

from __future__ import annotations

from pathlib import Path

import click

from journeymap.cli.command import command
from journeymap.store import ABSENT, ENDING, ChangedOnDisk, NameTaken, new_id_checked, save
from journeymap.templates import TEMPLATES, start
from journeymap.words import _

__all__ = ["run"]


@command(
    "new",
    help=_(
        "Start a map from a template, in the file NAME.journey.yaml. The name is the id of the map; its "
        "title is made from it unless one is given. A file that is there is never overwritten."
    ),
    examples=[
        "journeymap new maps/guitar-purchase",
        'journeymap new maps/hotel --template service --title "A night at our hotel"',
    ],
)
@click.argument("name")
@click.option(
    "--template",
    type=click.Choice([name for name, _what in TEMPLATES]),
    default="digital",
    show_default=True,
    help=_("What to start from."),
)
@click.option("--title", default="", help=_("Title of the map."))
def run(name: str, template: str, title: str) -> None:
    """Writes the file and prints its path."""
    path = Path(name.removesuffix(ENDING) + ENDING)
    id_ = new_id_checked(path.name.removesuffix(ENDING))
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        save(path, start(template, title or id_.replace("-", " ").capitalize()), expected=ABSENT)
    except ChangedOnDisk:
        raise NameTaken(id_) from None
    click.echo(path)
    click.echo(_("Open it in the browser: journeymap serve {folder}").format(folder=path.parent), err=True)
