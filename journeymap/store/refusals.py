"""Why the disk said no, in sentences for the person who can mend it.

StoreError
├── ChangedOnDisk   the file is not what was read; nothing was written
├── GitRefused      git is not there, or did not do what it was asked (in `git_refusals`)
├── NameTaken       there is a map of that name already
└── NoSuchMap       the library has no map of that name
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from journeymap.errors import StoreError
from journeymap.words import N_, _

if TYPE_CHECKING:
    from journeymap.store.loading import Loaded

__all__ = ["ChangedOnDisk", "NameTaken", "NoSuchMap", "explained", "shown"]

_SENTENCES: Mapping[int, str] = MappingProxyType(
    {
        errno.ENOENT: N_("{path}: there is no such file or folder"),
        errno.EACCES: N_("{path}: this user may not read or write here"),
        errno.EPERM: N_("{path}: this user may not read or write here"),
        errno.EROFS: N_("{path}: the disk is read-only"),
        errno.ENOTDIR: N_("{path}: a part of this path is a file, not a folder"),
        errno.EISDIR: N_("{path}: this is a folder, not a file"),
        errno.ENAMETOOLONG: N_("{path}: the name is too long for this disk"),
        errno.ELOOP: N_("{path}: the links go round in a circle"),
        errno.ENOSPC: N_("{path}: the disk is full; the file is as it was"),
        errno.EDQUOT: N_("{path}: the disk quota is used up; the file is as it was"),
        errno.EFBIG: N_("{path}: larger than this system lets a file be; the file is as it was"),
    }
)


class ChangedOnDisk(StoreError):
    """The file is not what was read; nothing was written, and both texts are here.

    Attributes
    ----------
    ours
        The text that was to be saved.
    expected
        Digest of the file that was read.
    found
        What is on disk now; None when the file is gone.
    """

    def __init__(self, path: Path, *, ours: str, expected: str, found: Loaded | None) -> None:
        self.path = path
        self.ours = ours
        self.expected = expected
        self.found = found
        sentence = (
            _("{path}: the file was deleted or moved meanwhile; nothing was written")
            if found is None
            else _("{path}: the file was changed by somebody else meanwhile; nothing was written")
        )
        super().__init__(sentence.format(path=shown(path)))


class NameTaken(StoreError):
    """There is a map of that name already."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(_("there is a map named {name} already; choose another name").format(name=name))


class NoSuchMap(StoreError):
    """The library has no map of that name."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(_("there is no map named {name} here").format(name=name))


def shown(path: Path) -> str:
    """A path that can be printed: bytes that are no text become question marks."""
    return os.fsencode(path).decode("utf-8", "replace")


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turns what the system says about this path into a sentence.

    Raises
    ------
    StoreError
        In place of any OSError from the block.
    """
    if "\0" in os.fspath(path):
        raise StoreError(_("{path}: not a path").format(path=shown(path).replace("\0", "?")))
    try:
        yield
    except OSError as error:
        sentence = _SENTENCES.get(error.errno or 0)
        if sentence is None:
            raise StoreError(f"{shown(path)}: {error.strerror or error}") from error
        raise StoreError(_(sentence).format(path=shown(path))) from error
