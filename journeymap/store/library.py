"""A folder of maps: what is in it, and making, renaming, deleting, restoring them."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from journeymap.errors import StoreError
from journeymap.model.naming import fresh_id
from journeymap.store.loading import ABSENT, Loaded, load
from journeymap.store.map_names import ENDING, find_maps, map_id_of, new_id_checked
from journeymap.store.refusals import ChangedOnDisk, NameTaken, NoSuchMap, explained
from journeymap.store.saving import put_new, save
from journeymap.store.trash import Trashed, discard, list_trash, trashed

__all__ = ["Entry", "Library"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A map of the library; ``problem`` says why its file cannot be read, else is empty.

    The id is the file's name without its ending, after the sub-folder it lies
    in, if any: ``guitar-purchase``, ``shops/guitar-purchase``.
    """

    id: str
    path: Path
    digest: str = ""
    mtime: float = 0.0
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Library:
    """The maps of one folder; a map is asked for by id, so no path of a visitor is ever opened.

    Every method may raise StoreError when the disk says no.
    """

    folder: Path

    def entries(self) -> tuple[Entry, ...]:
        """All maps, sorted by their path; those that cannot be read, too."""
        return tuple(_entry(id_, path) for id_, path in self._paths().items())

    def entry(self, id_: str) -> Entry:
        """One map; NoSuchMap when there is none."""
        return _entry(id_, self.path(id_))

    def path(self, id_: str) -> Path:
        """Where the map's file is; NoSuchMap when there is none."""
        try:
            return self._paths()[id_]
        except KeyError:
            raise NoSuchMap(id_) from None

    def load(self, id_: str) -> Loaded:
        """The map's file, read whole."""
        return load(self.path(id_))

    def save(self, id_: str, text: str, *, expected: str | None = None) -> Loaded:
        """Saves a map that is there; see `journeymap.store.save` for ``expected``."""
        return save(self.path(id_), text, expected=expected)

    def create(self, id_: str, text: str) -> Entry:
        """A new map with this text; NameTaken when there is one of that id."""
        path = self._new_path(id_)
        with explained(path):
            path.parent.mkdir(exist_ok=True)
        try:
            loaded = save(path, text, expected=ABSENT)
        except ChangedOnDisk:
            raise NameTaken(id_) from None
        return Entry(id_, path, loaded.digest, loaded.mtime)

    def import_text(self, name: str, text: str) -> Entry:
        """A new map from somebody's file, under a free id made from the file's name.

        The text need not be a right map: it is kept as it is, to be mended here.
        """
        # Browsers send only a name, but nothing depends on that.
        stem = name.replace("\\", "/").rpartition("/")[2].removesuffix(".yml").removesuffix(".yaml")
        return self.create(self.free_id(stem.removesuffix(".journey")), text)

    def free_id(self, name: str) -> str:
        """An id made from the name that no map has."""
        return fresh_id(name, self._paths(), otherwise="map")

    def duplicate(self, id_: str) -> Entry:
        """A copy beside the map, named after it with a number."""
        text = self.load(id_).text
        folder, slash, name = id_.rpartition("/")
        taken = {other.removeprefix(folder + slash) for other in self._paths()}
        return self.create(f"{folder}{slash}{fresh_id(name, taken, otherwise='map')}", text)

    def rename(self, id_: str, new: str) -> Entry:
        """Gives the file another id; NameTaken when a map has it. The title stays."""
        source, target = self.path(id_), self._new_path(new)
        with explained(target):
            target.parent.mkdir(exist_ok=True)
            try:
                put_new(source, target)
            except FileExistsError:
                raise NameTaken(new) from None
        return _entry(new, target)

    def delete(self, id_: str) -> Trashed:
        """Moves the map into the trash of the folder."""
        return discard(self.folder, self.path(id_))

    def list_trash(self) -> tuple[Trashed, ...]:
        """Deleted maps, the last deleted first."""
        return list_trash(self.folder)

    def restore(self, key: str) -> Entry:
        """Brings a deleted map back, under a numbered id when its own is taken meanwhile."""
        item = trashed(self.folder, key)
        id_, taken = item.id, self._paths()
        number = 2
        while id_ in taken:
            id_, number = f"{item.id}-{number}", number + 1
        target = self.folder / f"{id_}{ENDING}"
        with explained(target):
            target.parent.mkdir(exist_ok=True)
            try:
                put_new(item.path, target)
            except FileExistsError:
                raise NameTaken(id_) from None
            # Folders that nothing else is in; others stay.
            with suppress(OSError):
                item.path.parent.rmdir()
                item.path.parent.parent.rmdir()
        return _entry(id_, target)

    def _paths(self) -> dict[str, Path]:
        paths: dict[str, Path] = {}
        for path in find_maps(self.folder):
            folder = path.relative_to(self.folder).parent.as_posix()
            paths.setdefault(map_id_of(path) if folder == "." else f"{folder}/{map_id_of(path)}", path)
        return paths

    def _new_path(self, id_: str) -> Path:
        path = self.folder / f"{new_id_checked(id_)}{ENDING}"
        with explained(path):
            # A sub-folder that is a link could lead anywhere.
            inside = path.parent.resolve().is_relative_to(self.folder.resolve())
        if not inside:
            raise NoSuchMap(id_)
        return path


def _entry(id_: str, path: Path) -> Entry:
    try:
        loaded = load(path)
    except StoreError as error:
        return Entry(id_, path, problem=str(error))
    return Entry(id_, path, loaded.digest, loaded.mtime)
