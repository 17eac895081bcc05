"""Names of maps in a folder: which files are maps, and what a new one may be called."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from journeymap.errors import StoreError
from journeymap.model.field_types import Id
from journeymap.store.refusals import explained
from journeymap.words import _

__all__ = ["ENDING", "find_maps", "map_id_of", "new_id_checked"]

ENDING = ".journey.yaml"

_IDS: TypeAdapter[str] = TypeAdapter(Id)


def map_id_of(path: Path) -> str:
    """The id of the map in this file: its name without the ending.

    Examples
    --------
    >>> map_id_of(Path("maps/guitar-purchase.journey.yaml"))
    'guitar-purchase'
    """
    # Some systems store names decomposed; ids are composed.
    return unicodedata.normalize("NFC", path.name.removesuffix(ENDING))


def find_maps(folder: Path) -> tuple[Path, ...]:
    """The map files of a folder and of the folders in it, one level deep, sorted.

    Hidden files and folders, the trash among them, are left out, and so are
    links that lead out of the folder: who sends a folder of maps must not
    reach other files of the one who opens it.

    Raises
    ------
    StoreError
        The folder cannot be read.
    """
    with explained(folder):
        home = folder.resolve(strict=True)
        found = [path for path in _maps_in(folder, depth=2) if path.resolve().is_relative_to(home)]
    return tuple(sorted(found, key=lambda path: path.relative_to(folder).parts))


def _maps_in(folder: Path, depth: int) -> Iterator[Path]:
    with os.scandir(folder) as items:
        for item in items:
            if item.name.startswith("."):
                continue
            path = Path(folder, item.name)
            if item.name.endswith(ENDING) and path.is_file():
                yield path
            elif depth > 1 and item.is_dir(follow_symlinks=False):
                # A folder this user may not look into holds nothing for them.
                with suppress(PermissionError):
                    yield from _maps_in(path, depth - 1)


def new_id_checked(name: str) -> str:
    """The name, after a check that a new map may have it: ``name`` or ``folder/name``.

    Raises
    ------
    StoreError
        It may not; the text says what an id is made of.
    """
    parts = name.split("/")
    try:
        for part in parts:
            _IDS.validate_python(part)
    except ValidationError:
        parts = []
    if not 1 <= len(parts) <= 2:
        raise StoreError(
            _(
                "{name} cannot be the name of a map: it is made of lower-case letters, digits and '-', "
                "starts with a letter or digit, and has at most 64 characters"
            ).format(name=name or "''")
        )
    return name
