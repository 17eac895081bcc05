"""The folder beside the maps in which the rooms keep what is theirs: log, secret, lock."""

from __future__ import annotations

from pathlib import Path

from journeymap.errors import StoreError
from journeymap.words import _

__all__ = ["own_folder"]

_NAME = ".journeymap"


def own_folder(folder: Path) -> Path:
    """The folder, made where it is missing, and never seen by git.

    Raises
    ------
    StoreError
        It cannot be made, or something else has its name.
    """
    place = folder / _NAME
    try:
        place.mkdir(exist_ok=True)
        if place.is_symlink():
            # Somebody's repository could bring a link that leads the secret elsewhere.
            raise StoreError(_("{path}: this must be a folder, not a link").format(path=place))
        ignore = place / ".gitignore"
        if not ignore.exists():
            # The secret opens every room, and the log tells who said what.
            ignore.write_text("*\n", "utf-8")
    except OSError as error:
        raise StoreError(f"{place}: {error.strerror}") from error
    return place
