"""Why git said no, in sentences for the person who can mend it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from journeymap.errors import StoreError
from journeymap.store.refusals import shown
from journeymap.words import N_, _

__all__ = ["GitRefused", "known_reason", "no_git", "out_of_time", "refused"]


class GitRefused(StoreError):
    """Git is not there, or did not do what it was asked.

    Attributes
    ----------
    said
        What git, or a hook it ran, said itself; ``""`` where that adds nothing.
    """

    def __init__(self, sentence: str, said: str = "") -> None:
        self.said = said
        super().__init__(sentence)


# What git says in English -> what we say. The first that fits is taken.
_SENTENCES: Sequence[tuple[str, str]] = (
    (
        r"dubious ownership",
        N_(
            "{path}: git does not open this repository, because it belongs to another user of the machine; "
            "if you trust it, run: `git config --global --add safe.directory {top}`"
        ),
    ),
    (
        r"unknown repository extension|Expected git repo version",
        N_("{path}: this repository needs a newer git than this machine has; update git"),
    ),
    (
        r"promisor remote|transport '.*' not allowed|lazy fetching disabled",
        N_("{path}: this version is not on this machine (a partial clone); fetch it with git first"),
    ),
    (
        r"Unable to create .*\.lock|index\.lock",
        N_("{path}: another git is at work in this repository; try again when it is done"),
    ),
    (r"No space left on device", N_("{path}: the disk is full; nothing was recorded")),
    (r"Permission denied|insufficient permission", N_("{path}: this user may not write in this repository")),
    (
        r"bad config|could not parse config|fatal: bad .*config",
        N_("{path}: git cannot read its own configuration here: {said}"),
    ),
    (
        r"index file (corrupt|smaller)|bad index file",
        N_("{path}: the index of this repository is damaged; delete it and run: `git reset`"),
    ),
    (
        r"object file .* is empty|loose object .* is corrupt|unable to read tree|inflate: data stream",
        N_("{path}: this repository is damaged; run: `git fsck`"),
    ),
)


def no_git() -> GitRefused:
    """The refusal on a machine without the program."""
    return GitRefused(_("there is no git on this machine; install it from your system's packages"))


def out_of_time(folder: Path, words: Sequence[str | bytes], seconds: float) -> GitRefused:
    """The refusal when git did not answer in time."""
    return GitRefused(
        _("{path}: git {command} took longer than {seconds} seconds and was stopped").format(
            path=shown(folder), command=_command(words), seconds=f"{seconds:g}"
        )
    )


def refused(folder: Path, words: Sequence[str | bytes], complained: bytes) -> GitRefused:
    """The refusal for what git said on standard error."""
    said = complained.decode("utf-8", "replace").strip()
    sentence = known_reason(said) or N_("{path}: git {command} failed: {said}")
    return GitRefused(
        _(sentence).format(
            path=shown(folder), top=_named(said, folder), command=_command(words), said=_first(said)
        ),
        said,
    )


def known_reason(said: str) -> str:
    """The sentence for what git said, not yet translated; ``""`` for what is not among those known."""
    return next((sentence for pattern, sentence in _SENTENCES if re.search(pattern, said)), "")


def _command(words: Sequence[str | bytes]) -> str:
    return str(words[0])


def _named(said: str, folder: Path) -> str:
    """The repository git means by its words about ownership."""
    named = re.search(r"repository at '(.+)'", said)
    return named.group(1) if named else shown(folder)


def _first(said: str) -> str:
    """The first line that says what went wrong, without git's own signal words."""
    lines = [line for line in said.splitlines() if line.startswith(("fatal:", "error:"))] or said.splitlines()
    return re.sub(r"^(fatal|error): ", "", lines[0]) if lines else "?"
