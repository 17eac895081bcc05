"""The last commits that touched any file of a folder, with all of its files that each touched."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Final

from journeymap.store.git_program import tokens

__all__ = ["FolderCommit", "TouchedFile", "folder_history"]

_MARK: Final = b"/commit"
"""No path within a repository begins like that."""
_FORMAT: Final = "--format=" + "%x00".join(("/commit", "%H", "%aN", "%at", "%s", ""))
_OTHERS: Final = 50
"""Commits that are read for each that is wanted: others may have touched only other files of the folder."""


@dataclass(frozen=True, slots=True)
class TouchedFile:
    """A file as one commit left it; names and contents are ``""`` where there was no file.

    Attributes
    ----------
    path, before
        Its path within the repository now and before the commit.
    content, content_before
        Names git has for the bytes, see `Repository.contents`.
    """

    path: str
    before: str
    content: str
    content_before: str


@dataclass(frozen=True, slots=True)
class FolderCommit:
    """A commit: its full name, who made it, when in UTC, the first line of its message, what it touched."""

    id: str
    author: str
    when: datetime
    subject: str
    files: tuple[TouchedFile, ...]


def folder_history(top: Path, folder: str, ending: str, limit: int) -> tuple[FolderCommit, ...]:
    """Up to ``limit`` commits that touched files below a folder, the newest first; merges are left out.

    Parameters
    ----------
    folder
        Path within the repository; ``.`` for all of it.
    ending
        Of the names of the files that count.

    Raises
    ------
    GitRefused
        Git failed.
    """
    said = tokens(
        top,
        *(
            "log",
            "-z",
            "--raw",
            "--no-abbrev",
            "-M",
            "--no-merges",
            f"--max-count={limit * _OTHERS}",
            "--no-ext-diff",
        ),
        *("--no-textconv", "--encoding=UTF-8", "--no-notes", "--no-decorate", _FORMAT),
        *("--end-of-options", "HEAD", "--", os.fsencode(folder)),
    )
    try:
        commits = (_read(record, ending) for record in _records(said))
        return tuple(islice((commit for commit in commits if commit.files), limit))
    finally:
        said.close()


def _records(said: Iterator[bytes]) -> Iterator[list[bytes]]:
    """What git says of each commit, from its mark on."""
    record: list[bytes] = []
    for token in said:
        if token == _MARK and record:
            yield record
            record = []
        if record or token == _MARK:
            record.append(token)
    if record:
        yield record


def _read(record: list[bytes], ending: str) -> FolderCommit:
    _mark, id_, author, when, subject, *rest = record
    return FolderCommit(
        id_.decode(),
        author.decode("utf-8", "replace"),
        datetime.fromtimestamp(int(when), UTC),
        subject.decode("utf-8", "replace").strip(),
        tuple(
            file
            for file in _files([token.strip(b"\n") for token in rest if token.strip(b"\n")])
            if file.path.endswith(ending) or file.before.endswith(ending)
        ),
    )


def _files(words: list[bytes]) -> Iterator[TouchedFile]:
    """Each change is a word of modes, contents and a letter, then one name, or two where it was renamed."""
    left = iter(words)
    for change in left:
        _mode, _new_mode, before, after, letter = change.lstrip(b":").split(b" ")
        old = new = os.fsdecode(next(left))
        if letter[:1] in b"RC":
            new = os.fsdecode(next(left))
        came, went = letter == b"A", letter == b"D"
        yield TouchedFile(
            "" if went else new,
            "" if came else old,
            "" if went else after.decode(),
            "" if came else before.decode(),
        )
