"""The git repository a map lies in: what was, what is, and one commit more."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from journeymap.errors import StoreError
from journeymap.store.folder_history import FolderCommit, folder_history
from journeymap.store.git_commit import commit_file
from journeymap.store.git_contents import contents_of
from journeymap.store.git_history import Commit, history_of
from journeymap.store.git_program import answer, found_git, tokens, tried
from journeymap.store.git_refusals import GitRefused, refused
from journeymap.store.git_state import State, state_of
from journeymap.store.loading import MAX_BYTES, too_large
from journeymap.store.refusals import shown
from journeymap.words import _

__all__ = ["Repository", "Revision"]

_NONE_HERE = re.compile(rb"not a git repository|must be run in a work tree")
_REVISIONS = 500


@dataclass(frozen=True, slots=True)
class Revision:
    """A branch or tag: its short name, what it is, and the commit it stands on."""

    name: str
    kind: str
    commit: str


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository, asked through the `git` program.

    Attributes
    ----------
    top
        Top folder of the work tree, with links followed; of a bare repository, itself.
    folder
        Where git keeps what belongs to this work tree (``.git``, or a part of it for a linked one).
    common
        Where git keeps what all work trees share; the same as ``folder`` in the main one.
    outer
        Top folder of the repository this one is a submodule of; None else.
    bare
        Whether there is no work tree.
    """

    top: Path
    folder: Path
    common: Path
    outer: Path | None = None
    bare: bool = False

    @classmethod
    def of(cls, path: Path) -> Repository | None:
        """The repository a file or folder lies in; None outside of one, and where there is no git.

        Links are followed, as a save follows them.

        Raises
        ------
        GitRefused
            There is one, and git does not open it; the text says what to do.
        """
        place = path.resolve()
        if not place.is_dir():
            place = place.parent
        if found_git() is None or not place.is_dir():
            return None
        words = ("rev-parse", "--is-bare-repository", "--is-inside-git-dir", "--absolute-git-dir")
        code, said, complained = tried(place, *words, "--git-common-dir")
        if code:
            if _NONE_HERE.search(complained):
                return None
            raise refused(place, words, complained)
        bare, inside, folder, common = os.fsdecode(said).splitlines()
        shared = (place / common).resolve()
        if bare == "true":
            return cls(Path(folder), Path(folder), shared, bare=True)
        if inside == "true":
            return None
        said = answer(place, "rev-parse", "--show-toplevel", "--show-superproject-working-tree")
        top, *outer = os.fsdecode(said).splitlines()
        return cls(Path(top).resolve(), Path(folder), shared, Path(outer[0]) if outer else None)

    def name_of(self, path: Path) -> str:
        """The path of a file within the repository, as commits have it.

        Raises
        ------
        StoreError
            It lies elsewhere.
        """
        try:
            return path.resolve().relative_to(self.top).as_posix()
        except ValueError:
            raise StoreError(
                _("{path}: not in the repository {top}").format(path=shown(path), top=shown(self.top))
            ) from None

    def commit_of(self, revision: str) -> str:
        """The full name of the commit that a branch, tag, ``HEAD~2`` or short name stands for.

        Raises
        ------
        GitRefused
            It stands for none.
        """
        unknown = GitRefused(
            _("{revision}: there is no such commit, branch or tag in {top}").format(
                revision=revision.replace("\0", "?"), top=shown(self.top)
            )
        )
        if not revision or revision.startswith("-") or re.search(r"[\0\n]", revision):
            raise unknown
        words = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        code, said, complained = tried(self.top, *words)
        if code and complained.strip() and b"expected commit type" not in complained:
            raise refused(self.top, words, complained)
        if code:
            raise unknown
        return said.decode().strip()

    def text_at(self, revision: str, path: Path | str) -> bytes:
        """A file as it was in a commit.

        Parameters
        ----------
        path
            The file on disk; or, as text, its name within the repository (`Commit.path`), which may
            have been another one then.

        Raises
        ------
        StoreError
            The revision or the file is not there, or it is larger than a map may be.
        """
        name = path if isinstance(path, str) else self.name_of(path)
        commit = self.commit_of(revision)
        told = f"{revision}:{name}".replace("\0", "?")
        entry = answer(self.top, "ls-tree", "-z", "-l", "--full-tree", commit, "--", os.fsencode(name))
        fields = entry.partition(b"\t")[0].split()
        if len(fields) != 4 or fields[1] != b"blob":
            raise GitRefused(_("{place}: there is no such file in that commit").format(place=told))
        if fields[3].isdigit() and int(fields[3]) > MAX_BYTES:
            raise too_large(Path(told))
        return answer(self.top, "cat-file", "blob", fields[2].decode())

    def contents(self, names: Iterable[str]) -> dict[str, bytes]:
        """The bytes behind many names (`Commit.content`) at once.

        What is not on this machine, or larger than a map may be, is left out.
        """
        return contents_of(self.top, names)

    def files_at(self, revision: str, folder: Path | str) -> tuple[str, ...]:
        """Names within the repository of all files below a folder in a commit, sorted."""
        name = folder if isinstance(folder, str) else self.name_of(folder)
        below = () if name in ("", ".") else (os.fsencode(name),)
        commit = self.commit_of(revision)
        said = answer(self.top, "ls-tree", "-r", "-z", "--name-only", "--full-tree", commit, "--", *below)
        return tuple(sorted(os.fsdecode(token) for token in said.split(b"\0") if token))

    def commits(
        self, path: Path | str, limit: int = 30, skip: int = 0, revision: str = "HEAD"
    ) -> tuple[Commit, ...]:
        """The commits that touched a file, newest first, under every name it had.

        Parameters
        ----------
        limit, skip
            How many, and how many newer ones are left out: a large history is read in pages.
        revision
            Where to start.
        """
        name = path if isinstance(path, str) else self.name_of(path)
        if revision == "HEAD" and not self.head():
            return ()
        return history_of(self.top, name, self.commit_of(revision), limit, skip)

    def folder_commits(self, folder: Path, ending: str, limit: int = 30) -> tuple[FolderCommit, ...]:
        """The commits that touched files of a folder whose names end so, newest first, merges left out."""
        return folder_history(self.top, self.name_of(folder), ending, limit) if self.head() else ()

    def head(self) -> str:
        """Full name of the last commit here; ``""`` where nothing was ever committed."""
        code, said, _complained = tried(self.top, "rev-parse", "--verify", "--quiet", "HEAD")
        return "" if code else said.decode().strip()

    def commit(self, path: Path, message: str) -> str:
        """Commits this one file as it is on disk; tells the full name of the commit.

        Raises
        ------
        GitRefused
            Nothing was committed; the text says why and what to do, ``said`` what a hook said.
        """
        if self.bare:
            raise GitRefused(_("This repository has no work tree (it is bare), so nothing can be committed."))
        return commit_file(self, self.name_of(path), self.state(path), message)

    def state(self, path: Path | str) -> State:
        """Where the work tree stands, and whether the file differs from the last commit."""
        return state_of(self, path if isinstance(path, str) else self.name_of(path))

    def revisions(self) -> tuple[Revision, ...]:
        """Branches, branches of other places, and tags; those that moved last first, 500 at most."""
        said = tokens(
            self.top,
            *("for-each-ref", f"--count={_REVISIONS}", "--sort=-creatordate"),
            "--format=%(refname)%00%(refname:short)%00%(objecttype)%00%(objectname)%00"
            "%(*objecttype)%00%(*objectname)%00",
            *("refs/heads", "refs/remotes", "refs/tags"),
        )
        return tuple(revision for row in zip(*[said] * 6, strict=False) if (revision := _revision(row)))


_KINDS = {"heads": "branch", "remotes": "remote", "tags": "tag"}


def _revision(row: tuple[bytes, ...]) -> Revision | None:
    """A reference that stands on a commit, straight or as a tag with a message; None for others."""
    whole, short, *rest = (os.fsdecode(field).strip("\n") for field in row)
    kind = _KINDS[whole.split("/")[1]]
    if kind == "remote" and whole.endswith("/HEAD"):
        return None
    for type_, commit in (rest[0:2], rest[2:4]):
        if type_ == "commit":
            return Revision(short, kind, commit)
    return None
