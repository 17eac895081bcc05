"""Saving a file: all of it or nothing, and never over a text that was not read before.

A reader sees the old file or the new one. Between the last look at the file
and its replacement lie some microseconds in which a program that does not ask
for our lock could still write; its text would be lost. No portable system
call closes that window, so it is kept as short as it gets.
"""

from __future__ import annotations

import os
import secrets
import shutil
import stat
from contextlib import suppress
from pathlib import Path

from journeymap.errors import StoreError
from journeymap.store.folder_lock import locked
from journeymap.store.loading import ABSENT, MAX_BYTES, Loaded, digest_of, load, too_large
from journeymap.store.refusals import ChangedOnDisk, explained, shown
from journeymap.words import _

__all__ = ["put_new", "save", "write_out"]


def save(path: Path, text: str, *, expected: str | None = None) -> Loaded:
    """Writes the text into the file, atomically, and gives back what is there now.

    A link is followed and stays a link. Mode, owner (where the system allows)
    and extended attributes stay. A text that is there already is not written
    again. Other hard links to the file keep the old text.

    Parameters
    ----------
    expected
        Digest of the file as it was read (``Loaded.digest``); `ABSENT` where
        there must be no file yet; None to write over whatever is there.

    Raises
    ------
    ChangedOnDisk
        The file is not the expected one; nothing was written.
    StoreError
        The disk said no, or the text is not UTF-8 or over 5 MB; the file is as it was.
    """
    data = _encoded(path, text)
    with explained(path):
        target = _behind_links(path)
        with locked(target.parent):
            now = _found(target, text, expected)
            if now is not None and now.data == data:
                return Loaded(path, data, now.digest, now.mtime)
            temporary = _written(target, data, like=target if now else None)
            try:
                _found(target, text, expected)
                if expected == ABSENT:
                    _put_absent(temporary, target, text)
                else:
                    temporary.replace(target)
            finally:
                with suppress(FileNotFoundError):
                    temporary.unlink()
        return Loaded(path, data, digest_of(data), target.stat().st_mtime)


def write_out(path: Path, data: bytes) -> None:
    """Writes what was made from a map, such as a picture: all of it or nothing, over what is there.

    Raises
    ------
    StoreError
        The disk said no; a file that was there is as it was.
    """
    with explained(path):
        target = _behind_links(path)
        if target.exists() and not target.is_file():
            # A pipe or a terminal is written into, never replaced.
            target.write_bytes(data)
            return
        temporary = _written(target, data, like=target if target.exists() else None)
        try:
            temporary.replace(target)
        finally:
            with suppress(FileNotFoundError):
                temporary.unlink()


def put_new(source: Path, target: Path) -> None:
    """Moves a file to a name that nobody has.

    Raises
    ------
    FileExistsError
        Somebody has it; both files are as they were.
    """
    try:
        # A link made and a name taken away: unlike a rename, this never overwrites.
        os.link(source, target, follow_symlinks=False)
    except FileExistsError:
        raise
    except OSError:
        # A disk without hard links.
        if os.path.lexists(target):
            raise FileExistsError(target) from None
        source.rename(target)
        return
    source.unlink()


def _put_absent(temporary: Path, target: Path, text: str) -> None:
    try:
        put_new(temporary, target)
    except FileExistsError:
        raise ChangedOnDisk(target, ours=text, expected=ABSENT, found=load(target)) from None


def _encoded(path: Path, text: str) -> bytes:
    try:
        data = text.encode("utf-8")
    except UnicodeEncodeError as error:
        line = text.count("\n", 0, error.start) + 1
        raise StoreError(
            _("{path}: line {line} holds half a character, which UTF-8 cannot write").format(
                path=shown(path), line=line
            )
        ) from error
    if len(data) > MAX_BYTES:
        raise too_large(path)
    return data


def _behind_links(path: Path) -> Path:
    """The file that is meant, with all links followed; the last part may not exist yet."""
    try:
        return path.resolve()
    except RuntimeError as error:
        # How Python before 3.13 says that links go round in a circle.
        raise StoreError(_("{path}: the links go round in a circle").format(path=shown(path))) from error


def _found(target: Path, ours: str, expected: str | None) -> Loaded | None:
    """What is on disk, after a check that it is what was expected."""
    if not os.path.lexists(target):
        found = None
    else:
        found = load(target)
        if not os.access(target, os.W_OK):
            raise StoreError(_("{path}: the file is write-protected").format(path=shown(target)))
    if expected is not None and expected != (found.digest if found else ABSENT):
        raise ChangedOnDisk(target, ours=ours, expected=expected, found=found)
    return found


def _written(target: Path, data: bytes, like: Path | None) -> Path:
    """A temporary file beside the target with these bytes, on disk for good."""
    # A short name of its own: the target's may already be as long as the disk allows.
    temporary = target.with_name(f".journeymap-{secrets.token_hex(6)}.tmp")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
    # 0o666 is narrowed by the umask, as for any new file.
    descriptor = os.open(temporary, flags, 0o666)
    try:
        with open(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            if like is not None:
                _made_like(temporary, like)
            os.fsync(descriptor)
    except BaseException:
        temporary.unlink()
        raise
    return temporary


def _made_like(temporary: Path, like: Path) -> None:
    """Gives the file the owner, mode and attributes of the other one, as far as allowed."""
    wanted, own = like.stat(), temporary.stat()
    if hasattr(os, "chown") and (wanted.st_uid, wanted.st_gid) != (own.st_uid, own.st_gid):
        with suppress(PermissionError):
            os.chown(temporary, wanted.st_uid, wanted.st_gid)
    # After the owner, since a change of owner clears bits of the mode.
    shutil.copystat(like, temporary)
    temporary.chmod(stat.S_IMODE(wanted.st_mode))
    os.utime(temporary)
