"""A folder that a program fills with what it made, and empties of nothing else.

What it wrote stands in a list within the folder, by name and digest. Only what
is in that list is ever written over or taken away; whatever somebody else put
there stays, and stops the work if it stands where a file belongs.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Final

from journeymap.errors import StoreError
from journeymap.store.loading import digest_of, load
from journeymap.store.refusals import explained, shown
from journeymap.store.saving import write_out
from journeymap.words import _

__all__ = ["LIST_OF_FILES", "PublishedFolder"]

LIST_OF_FILES: Final = ".journeymap-site.json"
_FORMAT: Final = 1
_LARGEST: Final = 64 * 1024 * 1024
_NOT_COUNTED: Final = frozenset({".git", LIST_OF_FILES})
"""A folder that holds nothing else is empty: a branch of its own for the site may be checked out there."""


@dataclass
class PublishedFolder:
    """The folder of a site while it is written.

    Attributes
    ----------
    folder
        Where it is.
    before
        Digest of each file as it was written the last time, by its path in the folder.
    """

    folder: Path
    before: Mapping[str, str]
    _written: dict[str, str] = field(default_factory=dict)

    @classmethod
    def opened(cls, folder: Path) -> PublishedFolder:
        """The folder, made where there is none.

        Raises
        ------
        StoreError
            It holds something and was not written by us, or its list does not read; nothing was changed.
        """
        with explained(folder):
            folder.mkdir(parents=True, exist_ok=True)
            names = {item.name for item in folder.iterdir()}
        if LIST_OF_FILES in names:
            return cls(folder, _listed(folder / LIST_OF_FILES))
        if names - _NOT_COUNTED:
            raise StoreError(
                _(
                    "{folder}: there are files in it that journeymap publish did not write; "
                    "name an empty folder, or one that it wrote"
                ).format(folder=shown(folder))
            )
        return cls(folder, {})

    def write(self, path: str, data: bytes) -> None:
        """Writes a file, whole or not at all; one that is there with these bytes is left alone.

        Raises
        ------
        StoreError
            Something that we did not write is in its place, or the disk said no.
        """
        target = self._own(path)
        digest = digest_of(data)
        if path not in self.before and path not in self._written:
            with explained(target):
                foreign = target.is_symlink() or target.exists()
            if foreign:
                raise StoreError(
                    _("{path}: journeymap publish did not write this file; move it away").format(
                        path=shown(target)
                    )
                )
            self._written[path] = digest
            # First the list, then the file: what a crash leaves behind is known to be ours.
            self._write_list({**self.before, **self._written})
        self._written[path] = digest
        with explained(target):
            target.parent.mkdir(parents=True, exist_ok=True)
        if not (target.is_file() and load(target, most=_LARGEST).digest == digest):
            write_out(target, data)

    def finish(self) -> tuple[str, ...]:
        """Takes away what was written before and not now; tells what is kept since somebody changed it."""
        kept = []
        for path in sorted(set(self.before) - set(self._written)):
            target = self._own(path)
            with explained(target):
                if target.is_file() and not target.is_symlink():
                    if load(target, most=_LARGEST).digest != self.before[path]:
                        kept.append(path)
                        continue
                    target.unlink()
                    self._without_empty(target.parent)
        self._write_list(self._written)
        return tuple(kept)

    def _without_empty(self, folder: Path) -> None:
        """Takes away the folders that a file was the last one in."""
        while folder != self.folder:
            with suppress(OSError):
                folder.rmdir()
            if folder.exists():
                return
            folder = folder.parent

    def _own(self, path: str) -> Path:
        """Where a path of the site is, after a check that no link leads it elsewhere."""
        target = self.folder.joinpath(*PurePosixPath(path).parts)
        with explained(target):
            strange = target.is_symlink() or not target.parent.resolve().is_relative_to(self.folder.resolve())
        if strange:
            raise StoreError(_("{path}: a link stands in the way; take it away").format(path=shown(target)))
        return target

    def _write_list(self, files: Mapping[str, str]) -> None:
        said = {"made_by": "journeymap publish", "format": _FORMAT, "files": dict(sorted(files.items()))}
        write_out(self._own(LIST_OF_FILES), (json.dumps(said, ensure_ascii=False, indent=1) + "\n").encode())


def _listed(path: Path) -> dict[str, str]:
    """What the list says, after a check that it names nothing outside of the folder."""
    trouble = StoreError(
        _("{path}: this list of files does not read; take the folder away and publish again").format(
            path=shown(path)
        )
    )
    if path.is_symlink():
        raise trouble
    try:
        said = json.loads(load(path, most=_LARGEST).data)
    except ValueError as error:
        raise trouble from error
    files = said.get("files") if isinstance(said, dict) and said.get("format") == _FORMAT else None
    if not isinstance(files, dict) or not all(
        isinstance(digest, str) and _is_inside(name) for name, digest in files.items()
    ):
        raise trouble
    return files


def _is_inside(name: str) -> bool:
    parts = PurePosixPath(name).parts
    return (
        bool(parts)
        and not PurePosixPath(name).is_absolute()
        and ".." not in parts
        and "\\" not in name
        and "\0" not in name
    )
