"""`journeymap index`: the checked-in list of all journeys of a folder."""

from __future__ import annotations

import os
from pathlib import Path

import click

from journeymap.cli.command import command
from journeymap.cli.exit_codes import FINDINGS, FINE
from journeymap.cli.map_list import FileInList, list_page
from journeymap.errors import MapFileError, StoreError
from journeymap.mapfile import read
from journeymap.store import find_maps, load, map_id_of, write_out
from journeymap.words import _, ngettext

__all__ = ["run"]


@command(
    "index",
    help=_(
        "Write the list of all journeys in a folder as a Markdown page: title, personas, owner, status, last "
        "review, worst pain, conflicts, links. The same maps give the same page, so it can be checked in "
        "and kept fresh. Files that cannot be read are listed with what is wrong."
    ),
    examples=[
        "journeymap index maps -o MAPS.md",
        "journeymap index maps -o MAPS.md --check",
    ],
)
@click.argument("folder", metavar="DIR")
@click.option("-o", "--output", metavar="OUT", help=_("The page to write, instead of printing it."))
@click.option(
    "--check", is_flag=True, help=_("Write nothing; the exit code is 1 when OUT is not up to date.")
)
def run(folder: str, output: str | None, check: bool) -> int:
    """Writes or prints the page, or compares it with the one that is there."""
    if check and output is None:
        raise click.UsageError(_("--check compares with a page: name it with -o"))
    target = Path(output) if output is not None else None
    files = [_listed(path, target) for path in find_maps(Path(folder))]
    page = list_page(files)
    broken = sum(file.journey is None for file in files)
    if broken:
        text = ngettext(
            "{n} map cannot be read; it is listed", "{n} maps cannot be read; they are listed", broken
        )
        click.echo(text.format(n=broken), err=True)
    if target is None:
        click.echo(page, nl=False)
        return FINE
    if _is_there(target, page):
        return FINE
    if check:
        text = _("{path} is not up to date; write it with: journeymap index {folder} -o {path}")
        click.echo(text.format(path=output, folder=folder), err=True)
        return FINDINGS
    write_out(target, page.encode())
    text = ngettext("{path}: {n} map listed", "{path}: {n} maps listed", len(files))
    click.echo(text.format(path=output, n=len(files)), err=True)
    return FINE


def _listed(path: Path, page: Path | None) -> FileInList:
    start = page.parent if page is not None else Path()
    address = Path(os.path.relpath(path, start)).as_posix()
    file = FileInList(map_id_of(path), address, str(path.parent))
    try:
        return FileInList(file.id, address, file.folder, read(load(path).data).journey)
    except MapFileError as error:
        first, *others = error.issues
        problem = f"{first.line}:{first.column}: {first.code} {first.message}"
        if others:
            more = ngettext("and {n} more", "and {n} more", len(others)).format(n=len(others))
            problem = f"{problem}, {more}"
    except StoreError as error:
        problem = str(error)
    return FileInList(file.id, address, file.folder, problem=problem)


def _is_there(target: Path, page: str) -> bool:
    """Whether the page stands in the file, whatever line ends git gave it."""
    if not target.is_file():
        return False
    return load(target).data.replace(b"\r\n", b"\n") == page.encode()
