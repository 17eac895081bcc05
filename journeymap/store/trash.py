"""Deleted maps, kept until somebody wants them back.

Each deletion has a folder of its own in ``.trash``, named after its moment;
in it the map lies at the path it had.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from journeymap.errors import StoreError
from journeymap.store.map_names import find_maps, map_id_of
from journeymap.store.refusals import NoSuchMap, explained, shown
from journeymap.store.saving import put_new
from journeymap.words import _

__all__ = ["FOLDER", "Trashed", "discard", "list_trash", "trashed"]

FOLDER = ".trash"
_MOMENT = "%Y%m%dT%H%M%S.%fZ"


@dataclass(frozen=True, slots=True)
class Trashed:
    """A deleted map: the key that restores it, the id it had, when it was deleted (UTC)."""

    key: str
    id: str
    deleted: datetime
    path: Path


def discard(root: Path, path: Path) -> Trashed:
    """Moves a map of the folder into its trash.

    Raises
    ------
    StoreError
        The disk said no; the map is where it was.
    """
    with explained(path):
        bin_ = root / FOLDER
        bin_.mkdir(exist_ok=True)
        if bin_.resolve() != root.resolve() / FOLDER:
            raise StoreError(_("{path}: the trash must be a folder, not a link").format(path=shown(bin_)))
        ignore = bin_ / ".gitignore"
        if not ignore.exists():
            # Deleted maps are one person's safety net, not the team's history.
            ignore.write_text("*\n", "utf-8")
        moment = datetime.now(UTC)
        kept = bin_ / moment.strftime(_MOMENT) / path.relative_to(root)
        kept.parent.mkdir(parents=True)
        put_new(path, kept)
    return _trashed(bin_, kept, moment)


def list_trash(root: Path) -> tuple[Trashed, ...]:
    """What can be restored, the last deleted first."""
    bin_ = root / FOLDER
    found = []
    with explained(bin_):
        for folder in sorted(bin_.iterdir(), reverse=True) if bin_.is_dir() else ():
            try:
                moment = datetime.strptime(folder.name, _MOMENT).replace(tzinfo=UTC)
            except ValueError:
                continue
            found += [_trashed(bin_, path, moment) for path in find_maps(folder)]
    return tuple(found)


def trashed(root: Path, key: str) -> Trashed:
    """The deleted map with this key.

    Raises
    ------
    NoSuchMap
        There is none, or no longer.
    """
    for item in list_trash(root):
        if item.key == key:
            return item
    raise NoSuchMap(key)


def _trashed(bin_: Path, path: Path, moment: datetime) -> Trashed:
    key = path.relative_to(bin_).as_posix()
    folders = path.relative_to(bin_).parent.parts[1:]
    return Trashed(key, "/".join([*folders, map_id_of(path)]), moment, path)
