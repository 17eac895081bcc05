"""`journeymap fmt`: map files in their canonical form."""

from __future__ import annotations

import difflib
from enum import Enum

import click

from journeymap.cli.caret import harmless
from journeymap.cli.command import command
from journeymap.cli.exit_codes import FINDINGS, FINE, MISUSE
from journeymap.cli.report_text import issue_lines
from journeymap.cli.sources import Source, maps_named, source
from journeymap.errors import JourneymapError, MapFileError
from journeymap.mapfile import fmt
from journeymap.store import save
from journeymap.words import _, ngettext

__all__ = ["run"]


class Outcome(Enum):
    """What became of one file."""

    RIGHT = "was in canonical form"
    OTHER = "was not"
    FAILED = "could not be read or written"


@command(
    "fmt",
    help=_(
        "Write maps in their canonical form: the same map, the same bytes. Comments stay with what they "
        "belong to, and nothing is written unless the result proved to mean the same. Of a folder, all maps "
        "in it are taken; - reads standard input and prints the result."
    ),
    examples=[
        "journeymap fmt maps/guitar-purchase.journey.yaml",
        "journeymap fmt --check --diff maps",
    ],
)
@click.argument("files", metavar="FILE…", nargs=-1, required=True)
@click.option("--check", is_flag=True, help=_("Write nothing; the exit code is 1 when a file would change."))
@click.option("--diff", is_flag=True, help=_("Write nothing; print what would change."))
def run(files: tuple[str, ...], check: bool, diff: bool) -> int:
    """Formats every file, or says what formatting would do."""
    outcomes = [_format(name, check=check, diff=diff) for name in maps_named(files)]
    other = outcomes.count(Outcome.OTHER)
    if other and not diff:
        changed = (
            ngettext("{n} map would change", "{n} maps would change", other)
            if check
            else ngettext("{n} map changed", "{n} maps changed", other)
        )
        click.echo(changed.format(n=other), err=True)
    if Outcome.FAILED in outcomes:
        return MISUSE
    return FINDINGS if check and other else FINE


def _format(name: str, *, check: bool, diff: bool) -> Outcome:
    try:
        origin = source(name)
        before = origin.data.decode("utf-8", "replace")
        after = fmt(origin.data)
        same = after.encode() == origin.data
        if diff:
            _print_diff(origin, before, after)
        elif origin.path is None:
            if not check:
                click.echo(after, nl=False)
        elif not same and not check:
            save(origin.path, after, expected=origin.digest)
    except MapFileError as error:
        for line in issue_lines(origin.name, error.issues, origin.lines):
            click.echo(line, err=True)
        return Outcome.FAILED
    except JourneymapError as error:
        click.secho(str(error), err=True, fg="red")
        return Outcome.FAILED
    if not same and check and not diff:
        click.echo(_("would change {path}").format(path=origin.name), err=True)
    return Outcome.RIGHT if same else Outcome.OTHER


_COLORS = {"+": "green", "-": "red", "@": "cyan"}


def _print_diff(origin: Source, before: str, after: str) -> None:
    for line in difflib.unified_diff(
        before.splitlines(), after.splitlines(), f"a/{origin.name}", f"b/{origin.name}", lineterm=""
    ):
        click.secho(harmless(line), fg=_COLORS.get(line[:1]))
