"""One saver at a time in a folder, across threads and processes."""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from journeymap.errors import StoreError
from journeymap.store.refusals import shown
from journeymap.words import _

__all__ = ["locked"]

PATIENCE = 10.0
"""Seconds to wait for another saver; a save takes hundredths of one."""

# Some network disks know no locks; there, only the check of the content protects.
_NO_LOCKS_HERE = (errno.ENOLCK, errno.EOPNOTSUPP, errno.EBADF, errno.EINVAL)


@contextmanager
def locked(folder: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Holds the folder against other savers that ask for it the same way.

    The lock is an advisory ``flock`` on the folder itself: nothing is left
    behind, and it ends with the process. At the end the folder is synced, so
    that what was renamed in it stays renamed after a power cut.

    Raises
    ------
    StoreError
        Another saver held it all the time.
    """
    if sys.platform == "win32":
        # A folder cannot be opened there; what remains is the check of the content.
        yield
        return
    import fcntl

    descriptor = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    try:
        until = time.monotonic() + patience
        while True:
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if time.monotonic() > until:
                    raise StoreError(
                        _("{path}: another program keeps this folder locked; try again").format(
                            path=shown(folder)
                        )
                    ) from None
                time.sleep(0.005)
            except OSError as error:
                if error.errno not in _NO_LOCKS_HERE:
                    raise
                break
        yield
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
