"""Tells git to compare and merge maps as maps: drivers in its configuration, a line in its attributes."""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from journeymap.errors import StoreError
from journeymap.store.git_program import answer, found_git, tried
from journeymap.store.git_refusals import GitRefused, no_git
from journeymap.store.loading import ABSENT, load
from journeymap.store.map_names import ENDING
from journeymap.store.refusals import shown
from journeymap.store.saving import save
from journeymap.words import _

__all__ = ["ATTRIBUTES", "Drivers"]

ATTRIBUTES = f"*{ENDING} diff=journeymap merge=journeymap"
"""The line of an attributes file that gives maps to the drivers."""

_NAMED_SIDES = (2, 44)
"""The first git that tells a driver what the sides are called."""

# Our answer counts only with its file: a program that could not even start may end with 1 as
# well, and git would take that for conflicts, keep ours and forget theirs. So we write beside,
# and whatever goes wrong, git's own merge leaves both sides in the file, between markers.
_MERGE = (
    'out=%A.journeymap; rm -f "$out"; '
    '{program} merge --path %P -o "$out" %O %A %B; code=$?; '
    'if [ "$code" -le 1 ] && [ -s "$out" ] && mv -f "$out" %A; then exit "$code"; fi; '
    'rm -f "$out"; echo "journeymap did not merge this map; git merges its lines:" %P >&2; '
    "git merge-file --marker-size=%L {labels} %A %O %B"
)
_LABELS = "-L ours -L base -L theirs"
_REAL_LABELS = "-L %X -L %S -L %Y"

# Where the program is gone, a diff shows the text of the file instead of failing.
_TEXTCONV = 'textconv() {{ {program} textconv "$1" 2>/dev/null || cat "$1"; }}; textconv'

# Headings of our lines of facts, and stages and touchpoints of the file itself.
_HUNK_NAMES = r"^([^[:space:]#].*|( {2}| {6})[^[:space:]#][^:]*:)$"


@dataclass(frozen=True, slots=True)
class Drivers:
    """The settings of one repository, or of one user.

    Attributes
    ----------
    folder
        Where git is asked.
    scope
        ``--local`` (a repository) or ``--global`` (a user).
    attributes
        The attributes file of that scope.
    program
        The words by which a shell starts this program.
    """

    folder: Path
    scope: str
    attributes: Path
    program: tuple[str, ...]

    @classmethod
    def of(cls, folder: Path, *, for_user: bool, program: Sequence[str]) -> Drivers:
        """The settings for the repository a folder lies in, or for the user.

        Raises
        ------
        StoreError
            There is no git, or the folder lies in no repository.
        """
        if found_git() is None:
            raise no_git()
        if for_user:
            return cls(folder, "--global", _file_of_user(folder), tuple(program))
        code, said, _complained = tried(folder, "rev-parse", "--show-toplevel")
        if code:
            raise StoreError(
                _("{path}: no git repository; run this inside one, or with --global for all of yours").format(
                    path=shown(folder)
                )
            )
        top = Path(said.decode("utf-8", "surrogateescape").removesuffix("\n"))
        return cls(folder, "--local", top / ".gitattributes", tuple(program))

    def missing(self) -> list[str]:
        """What is not set as it should be, by name; the attributes file by its path."""
        found = [name for name, value in self._wanted().items() if self._config(name) != value]
        return found if self._has_line() else [*found, shown(self.attributes)]

    def sets(self, name: str) -> bool:
        """Whether this scope says something about a setting, right or wrong."""
        return name in self._wanted() and self._config(name) is not None

    def install(self) -> list[str]:
        """Sets what is missing, and says what that was."""
        missing = self.missing()
        for name, value in self._wanted().items():
            if name in missing:
                answer(self.folder, "config", self.scope, "--replace-all", name, value)
        if not self._has_line():
            text = self._text()
            between = "" if not text or text.endswith("\n") else "\n"
            self._save(f"{text}{between}{ATTRIBUTES}\n")
        return missing

    def uninstall(self) -> list[str]:
        """Takes away what `install` sets, and nothing else; says what that was."""
        found = [name for name in self._wanted() if self._config(name) is not None]
        for name in found:
            answer(self.folder, "config", self.scope, "--unset-all", name)
        if self._has_line():
            found.append(shown(self.attributes))
            left = [line for line in self._text().splitlines(keepends=True) if line.strip() != ATTRIBUTES]
            if left:
                self._save("".join(left))
            else:
                # We made it, or it held nothing else.
                self.attributes.unlink()
        return found

    def _wanted(self) -> Mapping[str, str]:
        program = shlex.join(self.program)
        labels = _REAL_LABELS if _version_of(self.folder) >= _NAMED_SIDES else _LABELS
        return {
            "diff.journeymap.textconv": _TEXTCONV.format(program=program),
            "diff.journeymap.xfuncname": _HUNK_NAMES,
            "merge.journeymap.name": "journeymap: maps by touchpoint and field",
            # In a driver, git gives a meaning to the sign of per cent.
            "merge.journeymap.driver": _MERGE.format(program=program.replace("%", "%%"), labels=labels),
        }

    def _config(self, name: str) -> str | None:
        code, said, complained = tried(self.folder, "config", self.scope, "--null", "--get", name)
        if code > 1:
            raise GitRefused(complained.decode("utf-8", "replace").strip())
        return None if code else said.decode("utf-8", "replace").removesuffix("\0")

    def _has_line(self) -> bool:
        return any(line.strip() == ATTRIBUTES for line in self._text().splitlines())

    def _text(self) -> str:
        return load(self.attributes).text if self.attributes.exists() else ""

    def _save(self, text: str) -> None:
        expected = load(self.attributes).digest if self.attributes.exists() else ABSENT
        self.attributes.parent.mkdir(parents=True, exist_ok=True)
        save(self.attributes, text, expected=expected)


def _file_of_user(folder: Path) -> Path:
    """The attributes file of the user: the one that is configured, or where git looks by itself."""
    code, said, _complained = tried(
        folder, "config", "--global", "--null", "--type=path", "--get", "core.attributesFile"
    )
    if not code:
        return Path(said.decode("utf-8", "surrogateescape").removesuffix("\0"))
    # Git answers with its own idea of the place, which XDG_CONFIG_HOME moves.
    code, said, _complained = tried(folder, "var", "GIT_ATTR_GLOBAL")
    if not code and said.strip():
        return Path(said.decode("utf-8", "surrogateescape").removesuffix("\n"))
    return _usual_place()


def _usual_place() -> Path:
    home = os.environ.get("XDG_CONFIG_HOME")
    return (Path(home) if home else Path.home() / ".config") / "git" / "attributes"


def _version_of(folder: Path) -> tuple[int, int]:
    found = re.search(rb"(\d+)\.(\d+)", answer(folder, "version"))
    return (int(found[1]), int(found[2])) if found else (0, 0)
