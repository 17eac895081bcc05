"""`journeymap merge`: two versions of a map and their common base become one."""

from __future__ import annotations

import traceback
from collections.abc import Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import Any

import click

from journeymap.cli.caret import harmless
from journeymap.cli.command import Command, command
from journeymap.cli.exit_codes import FINDINGS, FINE, UNABLE
from journeymap.cli.report_text import issue_lines
from journeymap.cli.sources import source
from journeymap.errors import JourneymapError, MapFileError, StoreError
from journeymap.mapfile import prove, read, write
from journeymap.merge import Merged, Side, merge_maps, told
from journeymap.model import Document, JourneyMap
from journeymap.store import write_out
from journeymap.words import N_, _, ngettext

__all__ = ["run"]

_UNREADABLE: Mapping[Side, str] = MappingProxyType(
    {
        "base": N_("{path}: the version both sides began with is no map that reads, so nothing was merged"),
        "ours": N_("{path}: our version is no map that reads, so nothing was merged"),
        "theirs": N_("{path}: their version is no map that reads, so nothing was merged"),
    }
)


class _Unable(AbstractContextManager["_Unable"]):
    """Whatever goes wrong inside ends the process as "not done".

    A traceback ends a process with 1, which git takes for a merge with
    conflicts: it would keep ours and forget theirs.
    """

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None or isinstance(error, click.exceptions.Exit | KeyboardInterrupt | BrokenPipeError):
            return
        if isinstance(error, click.ClickException):
            error.show()
        elif isinstance(error, JourneymapError):
            click.secho(f"journeymap: {error}", err=True, fg="red")
        else:
            traceback.print_exception(error)
        raise click.exceptions.Exit(UNABLE)


class _MergeCommand(Command):
    """A command whose wrong arguments are no merge with conflicts either."""

    def make_context(self, *args: Any, **rest: Any) -> click.Context:
        with _Unable():
            return super().make_context(*args, **rest)


@command(
    "merge",
    cls=_MergeCommand,
    help=_(
        "Merge two versions of a map, OURS and THEIRS, that began as BASE. Where they contradict each other, "
        "ours is in place and both stand in the result as data. The exit code is 1 when there are such "
        "conflicts, and above 128 when nothing could be merged and nothing was written. Git calls it once "
        "`journeymap git install` has been run."
    ),
    examples=[
        "journeymap merge base.journey.yaml ours.journey.yaml theirs.journey.yaml -o merged.journey.yaml",
    ],
)
@click.argument("base")
@click.argument("ours")
@click.argument("theirs")
@click.option("-o", "--output", metavar="OUT", help=_("The file to write; standard output without it."))
@click.option("--path", metavar="PATH", default="", help=_("What to call the map in messages."))
def run(base: str, ours: str, theirs: str, output: str | None, path: str) -> int:
    """Merges and writes, all of it or nothing."""
    with _Unable():
        merged = merge_maps(
            _version(base, "base", path), _version(ours, "ours", path), _version(theirs, "theirs", path)
        )
        text = write(merged.document)
        prove(merged.document, text)
        if output is None:
            click.echo(text, nl=False)
        else:
            write_out(Path(output), text.encode())
    _report(merged, path or output or ours)
    return FINDINGS if merged.conflicts else FINE


def _version(name: str, side: Side, path: str) -> Document:
    """The map in a file; an empty base, as git gives one where both sides added the file, is an empty map.

    Git hands over temporary files, whose names say nothing: with a path, messages name that and the side.
    """
    try:
        origin = source(name)
    except StoreError as error:
        raise StoreError(f"{path}: {error}" if path else str(error)) from None
    if side == "base" and not origin.data.strip():
        return Document(JourneyMap(journeymap=1, title=""))
    try:
        return read(origin.data)
    except MapFileError as error:
        called = path or origin.name
        click.echo(_(_UNREADABLE[side]).format(path=harmless(called)), err=True)
        for line in issue_lines(called, error.issues, origin.lines):
            click.echo(line, err=True)
        raise click.exceptions.Exit(UNABLE) from None


def _report(merged: Merged, name: str) -> None:
    for conflict in merged.conflicts:
        click.echo(f"{harmless(name)}: {harmless(told(conflict, merged.document.journey))}", err=True)
    number = len(merged.conflicts)
    if number:
        what = ngettext(
            "{n} conflict stands under `conflicts:` in the file; ours is in place",
            "{n} conflicts stand under `conflicts:` in the file; ours are in place",
            number,
        )
        click.echo(what.format(n=number), err=True)
