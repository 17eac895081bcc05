"""A file as it was at one moment: its bytes and the digest that recognises them."""

from __future__ import annotations

import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path

from journeymap.errors import StoreError
from journeymap.store.refusals import explained, shown
from journeymap.words import _

__all__ = ["ABSENT", "MAX_BYTES", "Loaded", "digest_of", "load", "too_large"]

MAX_BYTES = 5 * 1024 * 1024
"""A map file is never larger."""

ABSENT = ""
"""The digest of a file that is not there."""

# Not for Windows, where they are missing; O_NONBLOCK keeps a pipe from holding the open up for ever.
_FLAGS = os.O_RDONLY | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a file held when it was read, or holds since it was saved.

    ``digest`` is what `save` asks for, to see that nobody wrote in between;
    ``mtime`` (seconds since 1970) is for people, and decides nothing.
    """

    path: Path
    data: bytes
    digest: str
    mtime: float

    @property
    def text(self) -> str:
        """The bytes as UTF-8.

        Raises
        ------
        StoreError
            They are not; the text names the line.
        """
        try:
            return self.data.decode("utf-8")
        except UnicodeDecodeError as error:
            line = self.data.count(b"\n", 0, error.start) + 1
            raise StoreError(
                _("{path}: line {line} is not UTF-8 text; save the file as UTF-8").format(
                    path=shown(self.path), line=line
                )
            ) from error


def digest_of(data: bytes) -> str:
    """The fingerprint of these bytes: SHA-256, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def too_large(path: Path) -> StoreError:
    """The refusal of a file over the limit."""
    return StoreError(_("{path}: larger than 5 MB, so not a map").format(path=shown(path)))


def load(path: Path, *, most: int = MAX_BYTES) -> Loaded:
    """The file, read whole.

    Parameters
    ----------
    most
        Bytes that it may have; more than a map has only what is to become one.

    Raises
    ------
    StoreError
        It is not there, not a plain file, not readable, or larger.
    """
    with explained(path):
        descriptor = os.open(path, _FLAGS)
        with open(descriptor, "rb") as file:
            status = os.fstat(descriptor)
            if stat.S_ISDIR(status.st_mode):
                raise StoreError(_("{path}: this is a folder, not a file").format(path=shown(path)))
            if not stat.S_ISREG(status.st_mode):
                raise StoreError(_("{path}: not a plain file").format(path=shown(path)))
            data = file.read(most + 1)
    if len(data) > most:
        raise too_large(path)
    return Loaded(path, data, digest_of(data), status.st_mtime)
