"""One file into one commit: nothing else of the index or the work tree goes along, and nothing is pushed."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from contextlib import suppress
from types import MappingProxyType
from typing import TYPE_CHECKING

from journeymap.store.git_program import answer, tried
from journeymap.store.git_refusals import GitRefused, known_reason, refused
from journeymap.words import N_, _

if TYPE_CHECKING:
    from journeymap.store.git_repository import Repository
    from journeymap.store.git_state import State

__all__ = ["author_of", "commit_file", "hindrance"]

SECONDS = 60.0
"""What a commit may take; hooks run tests in it."""

# Git would make up a name from the machine's; a commit should say who it was.
_CONFIGURED = (
    "user.useConfigOnly=true",
    "i18n.commitEncoding=UTF-8",
    # Nothing is left running behind the answer.
    "maintenance.auto=false",
    "gc.auto=0",
)
_HOOKS = ("pre-commit", "prepare-commit-msg", "commit-msg")

_UNDERWAY: Mapping[str, str] = MappingProxyType(
    {
        "merge": N_(
            "A merge is not finished in this repository. Finish it (`git merge --continue`) "
            "or give it up (`git merge --abort`); then commit."
        ),
        "rebase": N_(
            "A rebase is not finished in this repository. Finish it (`git rebase --continue`) "
            "or give it up (`git rebase --abort`); then commit."
        ),
        "cherry-pick": N_(
            "A cherry-pick is not finished in this repository. Finish it (`git cherry-pick --continue`) "
            "or give it up (`git cherry-pick --abort`); then commit."
        ),
        "revert": N_(
            "A revert is not finished in this repository. Finish it (`git revert --continue`) "
            "or give it up (`git revert --abort`); then commit."
        ),
        "mail": N_(
            "Patches from mails are being applied in this repository. Finish that (`git am --continue`) "
            "or give it up (`git am --abort`); then commit."
        ),
    }
)
_CONDITION: Mapping[str, str] = MappingProxyType(
    {
        "clean": N_("There is nothing to commit: the file is as in the last commit."),
        "ignored": N_(
            "Git is told to ignore this file (.gitignore). Take it out of there, or run: `git add --force`"
        ),
        "conflicted": N_("The file has a conflict that is not settled. Settle it and run: `git add`"),
        "deleted": N_("The file is gone from the disk; there is nothing to commit."),
    }
)
_NOBODY = N_(
    "Git does not know who commits here. Run: "
    '`git config user.name "Your Name"` and `git config user.email you@example.com`'
)


def hindrance(repository: Repository, state: State) -> str:
    """Why the file of this state cannot be committed now, and what to do; ``""`` where it can."""
    if state.underway in _UNDERWAY:
        return _(_UNDERWAY[state.underway])
    if state.condition in _CONDITION:
        return _(_CONDITION[state.condition])
    return "" if author_of(repository) else _(_NOBODY)


def author_of(repository: Repository) -> str:
    """Who commits here, as ``name <address>``; ``""`` where git does not know."""
    code, said, _complained = tried(repository.top, "var", "GIT_AUTHOR_IDENT", configured=_CONFIGURED)
    committer, _said, _complained = tried(
        repository.top, "var", "GIT_COMMITTER_IDENT", configured=_CONFIGURED
    )
    if code or committer:
        return ""
    return said.decode("utf-8", "replace").strip().rpartition(">")[0] + ">"


def commit_file(repository: Repository, name: str, state: State, message: str) -> str:
    """Commits the file as it is on disk, and tells the full name of the commit.

    What else was staged stays staged. Hooks run, as for any commit.

    Raises
    ------
    GitRefused
        Nothing was committed; ``said`` holds what a hook said.
    """
    why = hindrance(repository, state)
    if why:
        raise GitRefused(why)
    text = message.replace("\0", "").strip()
    if not text:
        raise GitRefused(_("Say in a sentence what changed; a commit needs a message."))
    path = os.fsencode(name)
    # Git commits single files only of those it follows.
    followed = bool(answer(repository.top, "ls-files", "-z", "--", path))
    if not followed:
        answer(repository.top, "add", "--intent-to-add", "--", path)
    # Literal, because signs in a name are no pattern; for all of git it would bind the hooks as well.
    words = (
        "commit",
        "--quiet",
        "--only",
        "--cleanup=whitespace",
        "--file=-",
        "--",
        b":(top,literal)" + path,
    )
    try:
        code, said, complained = tried(
            repository.top,
            *words,
            given=text.encode("utf-8", "replace") + b"\n",
            seconds=SECONDS,
            hooks=True,
            configured=_CONFIGURED,
        )
        head = answer(repository.top, "rev-parse", "--verify", "HEAD").decode().strip() if not code else ""
    except GitRefused as error:
        # Stopped while it cleaned up, it may have committed all the same.
        head = repository.head()
        if head == state.head:
            _forget(repository, path, followed)
            raise GitRefused(str(error)) from None
        return head
    if code:
        _forget(repository, path, followed)
        raise _failed(repository, words, b"\n".join(filter(None, (complained.strip(), said.strip()))))
    return head


def _forget(repository: Repository, path: bytes, followed: bool) -> None:
    """Makes git follow the file no more, where it did not before."""
    if not followed:
        with suppress(GitRefused):
            answer(repository.top, "rm", "--cached", "--quiet", "--force", "--", path)


def _failed(repository: Repository, words: tuple[str | bytes, ...], said: bytes) -> GitRefused:
    text = said.decode("utf-8", "replace")
    if re.search(r"failed to sign the data|gpg failed", text):
        return GitRefused(
            _("The commit could not be signed. Sign in to your key, or commit in a terminal."), text
        )
    if re.search(r"tell me who you are|empty ident", text):
        return GitRefused(_(_NOBODY), text)
    if not known_reason(text) and _has_hooks(repository):
        return GitRefused(_("A check of this repository (a git hook) refused the commit."), text)
    return refused(repository.top, words, said)


def _has_hooks(repository: Repository) -> bool:
    said = os.fsdecode(answer(repository.top, "rev-parse", "--git-path", "hooks", hooks=True)).strip("\n")
    folder = repository.top / said
    return any(os.access(folder / hook, os.X_OK) for hook in _HOOKS)
