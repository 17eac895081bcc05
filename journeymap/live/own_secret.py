"""The secret beside the maps: what a server signs with outlives a restart."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from journeymap.errors import StoreError
from journeymap.live.own_folder import own_folder

__all__ = ["own_secret"]


def own_secret(folder: Path) -> str:
    """The secret of a folder of maps, made when it is first asked for.

    Raises
    ------
    StoreError
        It can be neither read nor made.
    """
    path = own_folder(folder) / "secret"
    try:
        if not path.exists():
            _write(path)
        return path.read_text("ascii")
    except OSError as error:
        raise StoreError(f"{path}: {error.strerror}") from error


def _write(path: Path) -> None:
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return
    with open(descriptor, "w", encoding="ascii") as file:
        file.write(secrets.token_urlsafe(32))
