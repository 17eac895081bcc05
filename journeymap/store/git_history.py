"""The commits that touched one file, newest first, under every name it had."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from journeymap.store.git_program import tokens

__all__ = ["Commit", "history_of"]

# Only NUL can stand in none of these; a commit begins with a sign that no status of a file is.
_MARK = b"commit"
_FORMAT = "--format=" + "%x00".join(("commit", "%H", "%P", "%aN", "%at", "%B", ""))
# Modes and contents before (of each parent) and after, then a letter for each parent.
_CHANGE = re.compile(rb"\n?:+(?:\d{6} )+((?:[0-9a-f]+ )+)([A-Z]+)\d*")


@dataclass(frozen=True, slots=True)
class Commit:
    """One commit as it concerns one file.

    Attributes
    ----------
    id
        The full name of the commit.
    parents
        Names of the commits before it; none for a first one, several for a merge.
    author
        Who made the change, by the name he gave git.
    when
        When, in UTC.
    message
        The whole message; its first line is the `subject`.
    path
        The file within the repository in this commit; ``""`` where the commit took it away.
    before
        The same in the first parent; ``""`` where the commit brought the file.
    content, content_before
        Names git has for the bytes of the file in the commit and in the first parent, see
        `Repository.contents`; equal bytes have one name. ``""`` where there is no file.
    """

    id: str
    parents: tuple[str, ...]
    author: str
    when: datetime
    message: str
    path: str
    before: str
    content: str
    content_before: str

    @property
    def subject(self) -> str:
        """The first line of the message."""
        return self.message.partition("\n")[0]


def history_of(top: Path, name: str, revision: str, limit: int, skip: int) -> tuple[Commit, ...]:
    """Up to ``limit`` commits that touched a file, after the first ``skip``.

    A merge is among them where it left the file unlike each of its parents.

    Raises
    ------
    GitRefused
        The revision has no history, or git failed.
    """
    said = tokens(
        top,
        *("log", "--follow", "-z", "--raw", "--no-abbrev", "--diff-merges=combined", "--no-ext-diff"),
        *("--no-textconv", "--encoding=UTF-8", "--no-notes", "--no-decorate", _FORMAT),
        *("--end-of-options", revision, "--", os.fsencode(name)),
    )
    try:
        return tuple(islice(_commits(said), skip, skip + limit))
    finally:
        said.close()


def _commits(said: Iterator[bytes]) -> Iterator[Commit]:
    for record in _records(said):
        commit = _read(record)
        # A merge that took one side as it was changed nothing.
        if commit is not None:
            yield commit


def _records(said: Iterable[bytes]) -> Iterator[list[bytes]]:
    """What git says of each commit: five fields, then the change and names, with empty tokens between."""
    record: list[bytes] = []
    for token in said:
        if token == _MARK and (not record or len(record) >= 5):
            if record:
                yield record
            record = [token]
        elif record:
            record.append(token)
    if record:
        yield record


def _read(record: list[bytes]) -> Commit | None:
    _mark, id_, parents, author, when, message, *rest = record
    changed = [token for token in rest if token.strip(b"\n")]
    change = _CHANGE.fullmatch(changed[0]) if changed else None
    if change is None:
        return None
    contents, letters = change.group(1).decode().split(), change.group(2).decode()
    names = [os.fsdecode(token) for token in changed[1:]]
    brought, gone = letters.startswith("A"), set(letters) == {"D"}
    return Commit(
        id=id_.decode(),
        parents=tuple(parents.decode().split()),
        author=author.decode("utf-8", "replace"),
        when=datetime.fromtimestamp(int(when), UTC),
        message=message.decode("utf-8", "replace").strip(),
        path="" if gone else names[-1],
        before="" if brought else names[0],
        content="" if gone else contents[-1],
        content_before="" if brought else contents[0],
    )
