"""One writer per folder: of several servers over the same maps, one keeps their rooms and files."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

from journeymap.errors import StoreError
from journeymap.live.own_folder import own_folder

__all__ = ["SoleWriter"]

# Some network disks know no locks; there, the log's unique keys and the check of the content protect.
_NO_LOCKS_HERE = (errno.ENOLCK, errno.EOPNOTSUPP, errno.EBADF, errno.EINVAL)


class SoleWriter:
    """The right to write the maps of a folder.

    An advisory ``flock`` on a file of the rooms' own folder: it ends with the
    process, however that ends, so none is ever left behind.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._descriptor: int | None = None

    @property
    def is_ours(self) -> bool:
        """Whether this process has it."""
        return self._descriptor is not None

    def take(self) -> bool:
        """Takes the right where it is free; True as well where this process has it already.

        Raises
        ------
        StoreError
            The disk does not let us ask.
        """
        if self.is_ours:
            return True
        place = own_folder(self._folder) / "writer"
        try:
            descriptor = os.open(place, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
        except OSError as error:
            raise StoreError(f"{place}: {error.strerror}") from error
        try:
            free = _locked(descriptor)
        except OSError as error:
            os.close(descriptor)
            raise StoreError(f"{place}: {error.strerror}") from error
        if not free:
            os.close(descriptor)
            return False
        # For people who wonder which process it is; nothing here reads it to decide.
        os.ftruncate(descriptor, 0)
        os.write(descriptor, b"%d\n" % os.getpid())
        self._descriptor = descriptor
        return True

    def holder(self) -> str:
        """Number of the process that has it, as far as that is known."""
        try:
            return (self._folder / ".journeymap" / "writer").read_text("ascii", "replace").strip()[:20]
        except OSError:
            return ""

    def release(self) -> None:
        """Gives the right back."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


def _locked(descriptor: int) -> bool:
    """Whether the lock was free and is ours now."""
    if sys.platform == "win32":
        # There are no such locks; what remains are the log's keys and the check of the content.
        return True
    import fcntl

    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError as error:
        if error.errno not in _NO_LOCKS_HERE:
            raise
    return True
