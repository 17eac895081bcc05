"""Where a work tree stands, and how one file in it differs from the last commit."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from journeymap.store.git_program import answer

if TYPE_CHECKING:
    from journeymap.store.git_repository import Repository

__all__ = ["Condition", "State", "Underway", "state_of"]

Underway = Literal["", "merge", "rebase", "cherry-pick", "revert", "mail", "bisect"]
Condition = Literal["clean", "changed", "new", "ignored", "conflicted", "deleted"]

# A file or folder git keeps while something is going on -> what is going on. The first that is there counts.
_UNDERWAY: Sequence[tuple[str, Underway]] = (
    ("rebase-merge", "rebase"),
    ("rebase-apply/applying", "mail"),
    ("rebase-apply", "rebase"),
    ("MERGE_HEAD", "merge"),
    ("CHERRY_PICK_HEAD", "cherry-pick"),
    ("REVERT_HEAD", "revert"),
    ("BISECT_LOG", "bisect"),
)


@dataclass(frozen=True, slots=True)
class State:
    """What `git status` says of a work tree and one file.

    Attributes
    ----------
    branch
        Name of the branch; ``""`` on a detached head.
    head
        Full name of the last commit; ``""`` where there is none yet.
    condition
        How the file stands to the last commit: ``new`` is one git does not follow, or was only told to.
    staged, unstaged
        Whether the index differs from the last commit, and the file from the index.
    underway
        What git is in the middle of, ``""`` for nothing.
    shallow
        Whether the history was cut off when the repository was cloned.
    """

    branch: str
    head: str
    condition: Condition = "clean"
    staged: bool = False
    unstaged: bool = False
    underway: Underway = ""
    shallow: bool = False

    @property
    def detached(self) -> bool:
        """Whether the work tree stands on a commit rather than on a branch."""
        return not self.branch

    @property
    def dirty(self) -> bool:
        """Whether there is something of the file that could be committed."""
        return self.condition in ("changed", "new", "deleted")


def state_of(repository: Repository, name: str) -> State:
    """The state of a file in the repository.

    Raises
    ------
    GitRefused
        Git failed, or the repository has no work tree.
    """
    said = answer(
        repository.top,
        *("status", "--porcelain=v2", "--branch", "-z", "--untracked-files=all", "--ignored=matching"),
        *("--no-ahead-behind", "--ignore-submodules=all", "--no-renames", "--", os.fsencode(name)),
    )
    heads: dict[str, str] = {}
    entry = b""
    for token in said.split(b"\0"):
        if token.startswith(b"# branch."):
            key, _space, value = token.removeprefix(b"# branch.").partition(b" ")
            heads[key.decode()] = os.fsdecode(value)
        elif token:
            entry = entry or token
    condition, staged, unstaged = _condition(entry)
    return State(
        branch="" if heads.get("head") == "(detached)" else heads.get("head", ""),
        head="" if heads.get("oid") == "(initial)" else heads.get("oid", ""),
        condition=condition,
        staged=staged,
        unstaged=unstaged,
        underway=next((what for sign, what in _UNDERWAY if (repository.folder / sign).exists()), ""),
        shallow=(repository.common / "shallow").exists(),
    )


def _condition(entry: bytes) -> tuple[Condition, bool, bool]:
    """The condition of a file by its line of `git status`; whether staged, whether unstaged."""
    kind, letters = entry[:1], entry[2:4].decode()
    if kind in (b"?", b"!"):
        return ("new" if kind == b"?" else "ignored"), False, False
    if kind == b"u":
        return "conflicted", True, True
    if kind != b"1":
        return "clean", False, False
    staged, unstaged = letters[0] != ".", letters[1] != "."
    if "D" in letters:
        # Deleted in the index only, the file is one git does not follow any more.
        return ("deleted" if letters[1] == "D" else "new"), staged, unstaged
    return ("new" if "A" in letters else "changed"), staged, unstaged
