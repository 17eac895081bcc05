"""`journeymap diff`: what changed between two versions of maps, in sentences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from importlib import import_module
from types import MappingProxyType

import click

from journeymap.cli.command import Command, command
from journeymap.cli.diff_pairs import Compared, Unreadable, compared
from journeymap.cli.diff_sides import asked_sides
from journeymap.cli.exit_codes import FINDINGS, FINE, MISUSE
from journeymap.cli.report_text import issue_lines
from journeymap.words import _

__all__ = ["run"]

_PATHS = "journeymap.paths"

# Format -> the module and function that print it, loaded when there is something to print.
FORMATS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "text": ("diff_text", "as_text"),
        "json": ("diff_json", "as_diff_json"),
        "markdown": ("diff_markdown", "as_markdown"),
        "github": ("diff_github", "as_notices"),
    }
)


class WithPaths(Command):
    """A command that wants to know what stood behind ``--``."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Keeps what is behind the first ``--`` for the command, and parses the rest."""
        if "--" in args:
            place = args.index("--")
            ctx.meta[_PATHS] = args[place + 1 :]
            args = args[:place]
        return super().parse_args(ctx, args)


@command(
    "diff",
    cls=WithPaths,
    help=_(
        "Say what changed between two versions of maps. OLD and NEW are files or folders; or name a "
        "commit, branch or tag (or two, or A..B) and the files behind it: against one revision, the files "
        "on disk are compared. Without any, the last commit is compared with the disk. A path that exists "
        "wins over a revision of that name; behind -- all are paths."
    ),
    examples=[
        "journeymap diff old.journey.yaml new.journey.yaml",
        "journeymap diff HEAD~3 -- maps/guitar-purchase.journey.yaml",
        "journeymap diff main..draft maps",
    ],
)
@click.argument("operands", metavar="OLD NEW | [REV [REV]] [--] [PATH…]", nargs=-1)
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    default="text",
    show_default=True,
    help=_("How to print what changed."),
)
@click.option("--exit-code", "tell", is_flag=True, help=_("The exit code is 1 when a map changed."))
@click.pass_context
def run(ctx: click.Context, operands: tuple[str, ...], form: str, tell: bool) -> int:
    """Compares every map of both sides and prints what changed."""
    found = list(compared(*asked_sides(operands, ctx.meta.get(_PATHS))))
    maps = [each for each in found if isinstance(each, Compared)]
    unreadable = [each for each in found if isinstance(each, Unreadable)]
    # Of nothing but files that cannot be read nobody may say that nothing changed.
    if maps or not unreadable:
        _print(maps, form)
    for each in maps:
        if each.reformatted:
            note = _("{name}: only the form of the file changed, not the map").format(name=each.name)
            click.echo(note, err=True)
    _complain(unreadable)
    if unreadable:
        return MISUSE
    changed = any(each.status != "same" or each.renamed for each in maps)
    return FINDINGS if tell and changed else FINE


def _print(maps: Sequence[Compared], form: str) -> None:
    if form == "text" and not any(each.status != "same" or each.renamed for each in maps):
        return
    module, function = FORMATS[form]
    report = getattr(import_module(f"journeymap.cli.{module}"), function)(maps)
    if report:
        click.echo(report)


def _complain(unreadable: Iterable[Unreadable]) -> None:
    for each in unreadable:
        if each.reason:
            click.secho(each.reason, err=True, fg="red")
        lines = each.data.decode("utf-8", "replace").split("\n")
        for line in issue_lines(each.name, each.issues, lines):
            click.echo(line, err=True)
