"""Map files named on the command line, read for a command."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import click

from journeymap.cli.exit_codes import MISUSE
from journeymap.cli.report_text import issue_lines
from journeymap.errors import MapFileError, StoreError
from journeymap.mapfile import read
from journeymap.model import Document
from journeymap.store import MAX_BYTES, find_maps, load, map_id_of
from journeymap.words import _

__all__ = ["STDIN", "Source", "document_in", "document_of", "maps_named", "source", "version_of"]

STDIN = "-"
"""Stands for standard input wherever a file is named."""


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes of one map file, and what to call it in messages."""

    name: str
    data: bytes
    digest: str
    path: Path | None
    """None for standard input."""

    @property
    def map_id(self) -> str:
        """The id of the map; empty for standard input."""
        return map_id_of(self.path) if self.path else ""

    @property
    def lines(self) -> list[str]:
        """The text by lines, for showing; what is not UTF-8 is replaced."""
        return self.data.decode("utf-8", "replace").split("\n")


def source(name: str) -> Source:
    """The file of this name, or standard input for ``-``.

    Raises
    ------
    StoreError
        It cannot be read.
    """
    if name == STDIN:
        data = sys.stdin.buffer.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            raise StoreError(_("standard input: larger than 5 MB, so not a map"))
        return Source("<stdin>", data, "", None)
    loaded = load(Path(name))
    return Source(name, loaded.data, loaded.digest, loaded.path)


def maps_named(names: Iterable[str]) -> list[str]:
    """The files named, with each folder replaced by the maps in it."""
    found: list[str] = []
    for name in names:
        if name == STDIN or not Path(name).is_dir():
            found.append(name)
            continue
        inside = [str(path) for path in find_maps(Path(name))]
        if not inside:
            click.echo(_("{folder}: no map in this folder").format(folder=name), err=True)
        found += inside
    return found


def document_of(name: str) -> Document:
    """The map in the file of this name, for commands that need a right one.

    Raises
    ------
    StoreError
        The file cannot be read.
    click.exceptions.Exit
        It holds no right map; every issue was printed on standard error.
    """
    return document_in(source(name))


def document_in(origin: Source) -> Document:
    """The same for a file that was read already."""
    try:
        return read(origin.data)
    except MapFileError as error:
        for line in issue_lines(origin.name, error.issues, origin.lines):
            click.echo(line, err=True)
        raise click.exceptions.Exit(MISUSE) from None


def version_of(name: str, file: str) -> Source:
    """A version to compare a map file with: another file of this name, else the same file in a commit.

    Raises
    ------
    StoreError
        There is neither such a file nor such a commit, or it cannot be read.
    """
    if name == STDIN or Path(name).exists():
        return source(name)
    # Most commands read one file and ask no git.
    from journeymap.store import GitRefused, Repository

    path = Path(file)
    repository = None if file == STDIN else Repository.of(path)
    if repository is None:
        raise StoreError(
            _("{name}: there is no such file, and no git repository in which it could be a revision").format(
                name=name
            )
        )
    try:
        repository.commit_of(name)
    except GitRefused as refusal:
        message = _("{name}: neither a file here nor a revision ({reason})")
        raise StoreError(message.format(name=name, reason=refusal)) from None
    return Source(f"{name}:{repository.name_of(path)}", repository.text_at(name, path), "", None)
